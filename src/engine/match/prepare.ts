// A proxy's configuration, arranged for matching. Routes and regexes are prepared when a request first needs them.

import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import type { Route } from '../../envoy/route.ts'
import type { RouteConfiguration, VirtualHost } from '../../envoy/routeConfiguration.ts'
import type { Limit } from '../decision.ts'
import type { HeaderLine } from '../request.ts'
import type { RouteCondition } from './condition.ts'
import { headerCondition } from './headerMatch.ts'
import { createDomainTable, type Domain, type DomainTable, parseDomain } from './matchVirtualHost.ts'
import { pathCondition } from './pathMatch.ts'
import { queryParameterCondition } from './queryParameterMatch.ts'
import { refusalLimit, refusedListeners } from './refusedListeners.ts'
import { createRegexCache, type RegexCache } from './regex.ts'

/** What is taken for granted about the world around the proxy. */
export type Environment = Readonly<{
  /** The headers that every destination's response has; none unless said. */
  destinationHeaders: readonly HeaderLine[]
}>

export type PreparedRoute = Readonly<{
  route: Route
  conditions: readonly RouteCondition[]
  /** A path that does not begin so fails the path condition; '' where that cannot be said so simply. */
  head: string
}>

export type PreparedVirtualHost = Readonly<{
  virtualHost: VirtualHost
  domains: readonly Domain[]
  routes: () => readonly PreparedRoute[]
}>

export type PreparedRouteConfiguration = Readonly<{
  configuration: RouteConfiguration
  virtualHosts: readonly PreparedVirtualHost[]
  domains: DomainTable<PreparedVirtualHost>
}>

/** A `ProxyConfig` ready to be asked many times. */
export type PreparedConfig = Readonly<{
  config: ProxyConfig
  environment: Environment
  routeConfiguration: (name: string) => PreparedRouteConfiguration | undefined
  regexes: RegexCache
  /** What Envoy refuses of it: said with every decision, because the configuration that answers is not in force. */
  refusals: () => readonly Limit[]
}>

/** Prepares a configuration; the same configuration always gives the same answers. */
export function prepare(config: ProxyConfig, environment: Environment = { destinationHeaders: [] }): PreparedConfig {
  const regexes = createRegexCache()
  const prepared = new Map<string, PreparedRouteConfiguration>()
  let refusals: readonly Limit[] | undefined
  return {
    config,
    environment,
    routeConfiguration(name) {
      const known = prepared.get(name)
      const configuration = config.routeConfigurations.get(name)
      if (known || !configuration) return known
      const made = prepareRouteConfiguration(configuration, regexes)
      prepared.set(name, made)
      return made
    },
    regexes,
    refusals() {
      refusals ??= refusedListeners(config).map(refusalLimit)
      return refusals
    },
  }
}

function prepareRouteConfiguration(configuration: RouteConfiguration, regexes: RegexCache): PreparedRouteConfiguration {
  const virtualHosts = configuration.virtualHosts.map((virtualHost) => prepareVirtualHost(virtualHost, regexes))
  return { configuration, virtualHosts, domains: createDomainTable(virtualHosts) }
}

function prepareVirtualHost(virtualHost: VirtualHost, regexes: RegexCache): PreparedVirtualHost {
  let routes: readonly PreparedRoute[] | undefined
  return {
    virtualHost,
    domains: virtualHost.domains.map(parseDomain),
    routes() {
      routes ??= virtualHost.routes.map((route) => prepareRoute(route, regexes))
      return routes
    },
  }
}

export function prepareRoute(route: Route, regexes: RegexCache): PreparedRoute {
  const { match } = route
  // Envoy's own order is headers, query, path; all are ANDed, so the order only shows. Here: as a reader writes them.
  const conditions = [
    pathCondition(match, regexes),
    ...match.headers.map((matcher) => headerCondition(matcher, regexes)),
    ...match.queryParameters.map((matcher) => queryParameterCondition(matcher, regexes)),
  ]
  const { path, caseSensitive } = match
  return { route, conditions, head: path.type === 'regex' || caseSensitive === false ? '' : path.value }
}
