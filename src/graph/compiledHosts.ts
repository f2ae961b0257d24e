// Lane 2: the virtual hosts of one viewpoint's route configurations, those with the same routes on one card.

import { refKey } from '../base/source.ts'
import type { RouteConfiguration, VirtualHost } from '../envoy/routeConfiguration.ts'
import { hostsOverlap } from '../istio/hostname.ts'
import type { HostDraft } from './drafts.ts'
import { cardHeight, LANES, OTHERWISE_HEIGHT, RULE_HEIGHT, rowTop } from './geometry.ts'
import type { VirtualHostMember } from './graph.ts'
import type { ResourceIndex } from './resourceIndex.ts'
import { compiledRules } from './rules.ts'
import type { Serving, ViewpointConfig } from './servers.ts'

/** Virtual hosts with equal keys have the same rules and answer alike. */
const routesKey = (host: VirtualHost, allRedirected: boolean): string =>
  allRedirected
    ? `redirect|${host.domains.join()}`
    : host.routes.length === 0
      ? `empty|${host.name}`
      : JSON.stringify(host.routes.map(({ from, match }) => [refKey(from), refKey(match.from)]))

type Card = {
  first: VirtualHost
  allRedirected: boolean
  members: VirtualHostMember[]
  servings: Serving[]
}

/** True if the server admits the virtual host: without any virtual service, istiod's blackhole stands for all hosts. */
const admits = (serving: Serving, host: VirtualHost): boolean =>
  host.name.startsWith('blackhole:') ||
  serving.server.hosts.some((admitted) => host.domains.some((domain) => hostsOverlap(admitted.toLowerCase(), domain)))

/** Route configurations in the order of the servers that use them, then those that no server row is known for. */
function inServingOrder(
  configurations: ReadonlyMap<string, RouteConfiguration>,
  servings: readonly Serving[],
): readonly RouteConfiguration[] {
  const names = new Set([...servings.map(({ routeConfiguration }) => routeConfiguration), ...configurations.keys()])
  return [...names].flatMap((name) => configurations.get(name) ?? [])
}

function cardsOf(config: ViewpointConfig['config'], servings: readonly Serving[]): readonly Card[] {
  const cards = new Map<string, Card>()
  for (const { name, virtualHosts } of inServingOrder(config.routeConfigurations, servings)) {
    const serving = servings.filter(({ routeConfiguration }) => routeConfiguration === name)
    for (const host of virtualHosts) {
      const entered = serving.filter((candidate) => admits(candidate, host))
      // A TLS connection passes `require_tls`; only where all come in as plaintext do the rules never run.
      const allRedirected = host.requireTls && entered.length > 0 && entered.every(({ plaintext }) => plaintext)
      const key = routesKey(host, allRedirected)
      const card = cards.get(key) ?? { first: host, allRedirected, members: [], servings: [] }
      cards.set(key, card)
      card.members.push({ routeConfiguration: name, virtualHost: host.name, domains: host.domains })
      card.servings.push(...entered)
    }
  }
  return [...cards.values()]
}

function draftOf(card: Card, { viewpoint, config }: ViewpointConfig, index: ResourceIndex): HostDraft {
  const [member] = card.members
  const id = `${viewpoint.id}|${member?.routeConfiguration}|${member?.virtualHost}`
  const rules = card.allRedirected ? [] : compiledRules(id, card.first.routes, config.clusters, index)
  const height = cardHeight(rules.length, RULE_HEIGHT) + OTHERWISE_HEIGHT
  return {
    node: {
      type: 'virtualHost',
      id,
      box: { x: LANES.host.x, y: 0, width: LANES.host.width, height },
      source: card.first.from ?? rules[0]?.row.source,
      viewpoint: viewpoint.id,
      entry: 'gateway',
      members: card.members,
      domains: [...new Set(card.members.flatMap(({ domains }) => domains))],
      virtualServices: [...new Set(rules.map(({ row }) => row.virtualService.name))],
      rows: rules.map(({ row }) => row),
      otherwise: {
        outcome: card.allRedirected ? 'redirectToHttps' : 'notFound',
        y: rowTop(rules.length, RULE_HEIGHT),
        height: OTHERWISE_HEIGHT,
      },
    },
    rules,
    enteredFrom: card.servings.map(({ gateway, server }) => ({ node: gateway, row: server.id })),
  }
}

/** The host cards of one viewpoint, in the order of the servers and Envoy's own order below that. */
export function compiledHosts(
  source: ViewpointConfig,
  servings: readonly Serving[],
  index: ResourceIndex,
): readonly HostDraft[] {
  return cardsOf(source.config, servings).map((card) => draftOf(card, source, index))
}
