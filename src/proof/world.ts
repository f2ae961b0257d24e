// Everything that the checks ask about: the resources, each proxy's configuration, and the proofs of its routes and filter chains.

import { refKey, type SourceRef } from '../base/source.ts'
import { affordableViewpoints } from '../engine/affordable.ts'
import { compileProxy } from '../engine/compile/compile.ts'
import type { GatewayServer } from '../engine/compile/gatewayServers.ts'
import { type PushContext, pushContext } from '../engine/compile/pushContext.ts'
import { type PreparedConfig, prepare } from '../engine/match/prepare.ts'
import type { Viewpoint } from '../engine/viewpoint.ts'
import { viewpointsOf } from '../engine/viewpoints.ts'
import type { Route } from '../envoy/route.ts'
import type { VirtualHost } from '../envoy/routeConfiguration.ts'
import type { Resource, VirtualService } from '../istio/resource.ts'
import { type ProvedChain, proveChains } from './chains/proveChains.ts'
import type { RuleLabel } from './finding.ts'
import { createLanguages, type Languages } from './languages.ts'
import { type ProvedRoute, proveConfig } from './proveConfig.ts'
import type { Proof } from './routeProof.ts'
import { type ProxyServer, proxyServers, serversByGateway } from './servers.ts'

/** One proxy with its proofs. */
export type ProvedProxy = Readonly<{
  viewpoint: Viewpoint
  prepared: PreparedConfig
  routes: readonly ProvedRoute[]
  /** Those of its gateways; none of a sidecar. */
  servers: readonly ProxyServer[]
  /** The filter chains of `tls[]` and `tcp[]` rules. */
  chains: readonly ProvedChain[]
}>

/** A route of a virtual service that a request was seen to come to. */
export type ReachedRoute = ProvedRoute & Readonly<{ proof: Extract<Proof, { state: 'reachable' }> }>

export type World = Readonly<{
  resources: readonly Resource[]
  virtualServices: readonly VirtualService[]
  /** What all proxies share, put in order. */
  push: PushContext
  proxies: readonly ProvedProxy[]
  /** Of each Gateway of the files, by `namespace/name`. */
  servers: ReadonlyMap<string, readonly GatewayServer[]>
  /** True if every proxy that the files name is among them. */
  isComplete: boolean
  /** The compiled routes of a `match[]` entry, or of a rule without any, by the key of its address. */
  routesOf: ReadonlyMap<string, readonly ProvedRoute[]>
  /** Of these what is reached. */
  reachedRules: readonly (readonly ReachedRoute[])[]
  labelOf: (match: SourceRef) => RuleLabel
  languages: Languages
}>

/** Compiles for every proxy, as far as that is affordable, and proves its routes; in steps, one virtual host each. */
export function* worldSteps(resources: readonly Resource[]): Generator<undefined, World> {
  const viewpoints = viewpointsOf(resources)
  const affordable = affordableViewpoints(viewpoints, resources)
  const push = pushContext(resources)
  const languages = createLanguages()
  const proxies: ProvedProxy[] = []
  const keys = new Map<SourceRef, string>()
  const routesOf = new Map<string, ProvedRoute[]>()
  const virtualServices = resources.filter((resource): resource is VirtualService => resource.kind === 'VirtualService')
  const hasChains = virtualServices.some(({ spec: { tls = [], tcp = [] } }) => tls.length + tcp.length > 0)
  for (const viewpoint of affordable) {
    const prepared = prepare(compileProxy(push, viewpoint))
    const routes: ProvedRoute[] = []
    for (const proved of proveConfig(prepared, languages, hasRules)) {
      routes.push(...proved)
      yield
    }
    for (const one of routes) {
      const { from } = one.route.match
      // Proxies share the addresses of a virtual service.
      const key = keys.get(from) ?? refKey(from)
      keys.set(from, key)
      const known = routesOf.get(key)
      if (known === undefined) routesOf.set(key, [one])
      else known.push(one)
    }
    const chains: ProvedChain[] = []
    if (hasChains) {
      for (const proved of proveChains(prepared, viewpoint.type)) {
        chains.push(proved)
        yield
      }
    }
    proxies.push({ viewpoint, prepared, routes, servers: proxyServers(push, viewpoint), chains })
  }
  const isComplete = affordable.length === viewpoints.length
  const reachedRules = [...routesOf.values()].map((places) => places.filter(isReached))
  return {
    resources,
    reachedRules,
    virtualServices,
    push,
    proxies,
    servers: serversByGateway(push.gateways),
    isComplete,
    routesOf,
    labelOf: labeller(virtualServices),
    languages,
  }
}

/** What istiod makes for a service by itself has nothing that anybody wrote. */
const hasRules = ({ routes }: VirtualHost): boolean => routes.some(isOfRule)

const isOfRule = ({ match }: Route): boolean => match.from.path.includes('http')

export const isReached = (place: ProvedRoute): place is ReachedRoute =>
  place.proof.state === 'reachable' && isOfRule(place.route)

function labeller(virtualServices: readonly VirtualService[]): World['labelOf'] {
  const byRoot = new Map(virtualServices.map((one) => [refKey(one.ref), one]))
  return (match) => {
    const spec = match.path.indexOf('spec')
    const [, field, rule, , entry] = match.path.slice(spec)
    const owner = byRoot.get(refKey({ ...match, path: match.path.slice(0, spec) }))
    const number = Number(rule ?? 0)
    const kind = field === 'tls' || field === 'tcp' ? field : 'http'
    const written = owner?.spec[kind]?.[number]
    return {
      virtualService: owner ? `${owner.metadata.namespace}/${owner.metadata.name}` : '',
      kind,
      number: number + 1,
      match: entry !== undefined && (written?.match?.length ?? 0) > 1 ? Number(entry) + 1 : undefined,
      name: (kind === 'http' ? owner?.spec.http?.[number]?.name : undefined) ?? '',
    }
  }
}
