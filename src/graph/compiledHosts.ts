// Lane 2: the virtual hosts of all proxies. Those that send requests alike, whatever their proxy and port, share a card.

import { isSameList } from '../base/sameList.ts'
import { isSameRef, type SourceRef } from '../base/source.ts'
import type { Route } from '../envoy/route.ts'
import type { RouteConfiguration, VirtualHost } from '../envoy/routeConfiguration.ts'
import { hostsOverlap } from '../istio/hostname.ts'
import { audienceOf } from './audience.ts'
import type { Context } from './context.ts'
import type { HostDraft } from './drafts.ts'
import { cardHeight, LANES, OTHERWISE_HEIGHT, RULE_HEIGHT, rowTop } from './geometry.ts'
import type { EdgeEnd, GatewayNode, HostMember } from './graph.ts'
import { MESH_END } from './mesh.ts'
import { compiledRules } from './rules.ts'
import { type Serving, servingOf, type ViewpointConfig } from './servers.ts'
import { clustersOf, withoutPort } from './targets.ts'

/** One proxy's virtual host and the servers that lead to it. */
type Place = Readonly<{
  source: ViewpointConfig
  routeConfiguration: string
  host: VirtualHost
  /** True if every request is sent on to https before the rules. */
  allRedirected: boolean
  enteredFrom: readonly EdgeEnd[]
}>

/** The virtual hosts of the gateways by card, in the order of the servers and Envoy's own order below that. */
export const gatewayCards = (configs: readonly ViewpointConfig[], gateways: readonly GatewayNode[]): readonly Card[] =>
  cardsOf(configs.flatMap((source) => gatewayPlaces(source, servingOf(source, gateways))))

/** The virtual hosts of the sidecars by card: only those with the routes of a virtual service. */
export const sidecarCards = (configs: readonly ViewpointConfig[]): readonly Card[] =>
  cardsOf(configs.flatMap(sidecarPlaces))

/** The host cards of the gateways. */
export const gatewayHosts = (cards: readonly Card[], context: Context): readonly HostDraft[] =>
  cards.map((card) => draftOf('gateway', card, [], context))

/** The host cards of the sidecars with these configurations. */
export function sidecarHosts(
  cards: readonly Card[],
  configs: readonly ViewpointConfig[],
  context: Context,
): readonly HostDraft[] {
  const all = configs.map(({ viewpoint }) => viewpoint)
  return cards.map((card) => draftOf('mesh', card, audienceOf(viewpointsOf(card), all), context))
}

/** The same cards without rules. */
export const withoutRules = (cards: readonly Card[]): readonly Card[] =>
  cards.map(([first, ...more]) => [withoutRoutes(first), ...more.map(withoutRoutes)])

const withoutRoutes = (place: Place): Place => ({ ...place, host: { ...place.host, routes: [] } })

function gatewayPlaces(source: ViewpointConfig, servings: readonly Serving[]): readonly Place[] {
  return inServingOrder(source.config.routeConfigurations, servings).flatMap(({ name, virtualHosts }) => {
    const serving = servings.filter(({ routeConfiguration }) => routeConfiguration === name)
    return virtualHosts.map((host) => {
      const entered = serving.filter((candidate) => admits(candidate, host))
      // A TLS connection passes `require_tls`; only where all come in as plaintext do the rules never run.
      const allRedirected = host.requireTls && entered.length > 0 && entered.every(({ plaintext }) => plaintext)
      return { source, routeConfiguration: name, host, allRedirected, enteredFrom: entered.map(({ end }) => end) }
    })
  })
}

/** Route configurations in the order of the servers that use them, then those that no server row is known for. */
function inServingOrder(
  configurations: ReadonlyMap<string, RouteConfiguration>,
  servings: readonly Serving[],
): readonly RouteConfiguration[] {
  const names = new Set([...servings.map(({ routeConfiguration }) => routeConfiguration), ...configurations.keys()])
  return [...names].flatMap((name) => configurations.get(name) ?? [])
}

/** True if the server admits the virtual host: without any virtual service, istiod's blackhole stands for all hosts. */
const admits = ({ server }: Serving, host: VirtualHost): boolean =>
  host.name.startsWith('blackhole:') ||
  server.hosts.some((admitted) => host.domains.some((domain) => hostsOverlap(admitted.toLowerCase(), domain)))

const sidecarPlaces = (source: ViewpointConfig): readonly Place[] =>
  [...source.config.routeConfigurations.values()].flatMap(({ name, virtualHosts }) =>
    virtualHosts
      // A service's own route, and that to other hosts, are of no virtual service.
      .filter(({ routes }) => routes.some(({ virtualService }) => virtualService.name !== ''))
      .map((host) => ({ source, routeConfiguration: name, host, allRedirected: false, enteredFrom: [MESH_END] })),
  )

/** The places that share a card. */
export type Card = readonly [Place, ...Place[]]

function cardsOf(places: readonly Place[]): readonly Card[] {
  const cards = new Map<string, [Place, ...Place[]]>()
  for (const place of places) {
    const key = placeKey(place)
    const card = cards.get(key)
    if (card === undefined) cards.set(key, [place])
    else card.push(place)
  }
  return [...cards.values()]
}

/** Places with equal keys have the same rules, which lead to the same hosts and subsets. */
function placeKey({ host, allRedirected }: Place): string {
  if (allRedirected) return `redirect|${host.domains.join()}`
  if (host.routes.length === 0) return `empty|${host.name}`
  return host.routes.map(routeKey).join(' ')
}

const routeKey = ({ from, match, action }: Route): string =>
  `${from.file}#${from.document}/${pathText(from)}?${pathText(match.from)}>${clustersOf(action).map(withoutPort).join()}`

const pathText = ({ path }: SourceRef): string => path.join('/')

const viewpointsOf = (card: Card): readonly string[] => [...new Set(card.map(({ source }) => source.viewpoint.id))]

function draftOf(
  entry: 'gateway' | 'mesh',
  card: Card,
  audience: HostDraft['node']['audience'],
  context: Context,
): HostDraft {
  const [{ host }] = card
  const id = context.unique(`${entry === 'mesh' ? 'mesh' : 'host'}/${host.name}`)
  const [first] = host.routes
  const known = first && context.drafts.get(first)
  const isKnown =
    known !== undefined &&
    known.draft.node.id === id &&
    isSameCard(known.card, card) &&
    JSON.stringify(known.draft.node.audience) === JSON.stringify(audience)
  const draft = isKnown ? known.draft : newDraft(id, entry, card, audience, context)
  if (first !== undefined) context.drafts.set(first, { card, draft })
  return { ...draft, enteredFrom: card.flatMap(({ enteredFrom }) => enteredFrom) }
}

const isSameCard = (a: Card, b: Card): boolean =>
  a.length === b.length &&
  a.every((place, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      isSameHost(place.host, other.host) &&
      place.allRedirected === other.allRedirected &&
      place.routeConfiguration === other.routeConfiguration &&
      place.source.viewpoint.id === other.source.viewpoint.id
    )
  })

const isSameHost = (a: VirtualHost, b: VirtualHost): boolean =>
  a.name === b.name && isSameRef(a.from, b.from) && isSameList(a.domains, b.domains) && isSameList(a.routes, b.routes)

function newDraft(
  id: string,
  entry: 'gateway' | 'mesh',
  card: Card,
  audience: HostDraft['node']['audience'],
  context: Context,
): Omit<HostDraft, 'enteredFrom'> {
  const [{ host, allRedirected }, ...more] = card
  const rules = allRedirected ? [] : compiledRules(id, host.routes, context)
  return {
    node: {
      type: 'virtualHost',
      protocol: 'http',
      id,
      box: {
        x: LANES.host.x,
        y: 0,
        width: LANES.host.width,
        height: cardHeight(rules.length, RULE_HEIGHT) + OTHERWISE_HEIGHT,
      },
      source: (entry === 'mesh' && rules[0] && context.index.resourceAt(rules[0].row.source)?.ref) || host.from,
      entry,
      audience,
      members: membersOf(card, context),
      domains: more.length === 0 ? host.domains : [...new Set(card.flatMap((place) => place.host.domains))],
      virtualServices: [...new Set(rules.map(({ row }) => row.virtualService.name))],
      rows: rules.map(({ row }) => row),
      otherwise: {
        id: `${id}/otherwise`,
        outcome: allRedirected ? 'redirectToHttps' : 'notFound',
        y: rowTop(rules.length, RULE_HEIGHT),
        height: OTHERWISE_HEIGHT,
      },
    },
    rules,
    made: allRedirected ? card.flatMap((place) => place.host.routes) : host.routes,
  }
}

/** One member for each virtual host; proxies that have it with the same domains are its viewpoints. */
function membersOf(card: Card, context: Context): readonly HostMember[] {
  const members = new Map<string, Readonly<{ place: Place; viewpoints: Set<string> }>>()
  for (const place of card) {
    const { routeConfiguration, host, source } = place
    const key = `${routeConfiguration} ${host.name} ${host.domains.join()}`
    const member = members.get(key) ?? { place, viewpoints: new Set() }
    members.set(key, member)
    member.viewpoints.add(source.viewpoint.id)
  }
  return [...members.values()].map(({ place: { routeConfiguration, host }, viewpoints }) => ({
    type: 'virtualHost',
    routeConfiguration,
    virtualHost: host.name,
    domains: host.domains,
    viewpoints: context.viewpoints([...viewpoints]),
  }))
}
