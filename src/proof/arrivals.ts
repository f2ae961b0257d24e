// Requests that were seen to arrive where somebody may say that none does.

import { refKey, type SourceRef } from '../base/source.ts'
import type { PreparedConfig } from '../engine/match/prepare.ts'
import { clusterChoices } from '../engine/match/weightedClusters.ts'
import type { TestRequest } from '../engine/request.ts'
import type { ProvedChain } from './chains/proveChains.ts'
import type { ReachedRoute, World } from './world.ts'

/** A request, and the viewpoint that it is sent from. */
export type Arrival = Readonly<{ request: TestRequest; viewpoint: string }>

/** What arrives; undefined if nothing is known to. */
export type Arrivals = Readonly<{
  /** At a rule, or at an entry of its `match[]`. */
  atRule: (rule: SourceRef) => Arrival | undefined
  /** At an entry of a rule's `route[]`, whose cluster the proxy has. */
  atDestination: (destination: SourceRef) => Arrival | undefined
  /** At any rule of a virtual service, through the only gateway that it names. */
  throughGateway: (virtualService: SourceRef) => Arrival | undefined
  /** At a cluster that a destination rule is applied to. */
  underPolicy: (destinationRule: SourceRef) => Arrival | undefined
}>

/** A route or a filter chain that a request comes to. */
type Reached = Readonly<{
  prepared: PreparedConfig
  request: TestRequest
  /** The `match[]` entry, and the rule that it is of. */
  rules: readonly [match: SourceRef, rule: SourceRef]
  clusters: readonly Readonly<{ cluster: string; from: SourceRef | undefined }>[]
}>

/** All look-ups, made when they are first needed. */
export function arrivalsIn({ reachedRules, proxies, virtualServices }: World): Arrivals {
  type Index = ReadonlyMap<string, Arrival>
  const viewpoints = new Map(proxies.map(({ prepared, viewpoint }) => [prepared, viewpoint]))
  let reached: readonly Reached[] | undefined
  function indexed(refsOf: (reached: Reached) => readonly (SourceRef | undefined)[]): () => Index {
    let made: Index | undefined
    return () => {
      reached ??= [...reachedRules.flat().map(ofRoute), ...proxies.flatMap(({ chains }) => chains.flatMap(ofChain))]
      made ??= new Map(
        reached.flatMap((one) => {
          const arrival = { request: one.request, viewpoint: viewpoints.get(one.prepared)?.id ?? '' }
          return refsOf(one).flatMap((ref) => (ref ? [[refKey(ref), arrival] as const] : []))
        }),
      )
      return made
    }
  }
  const rules = indexed((one) => one.rules)
  const destinations = indexed((one) => clustersOf(one).map(({ from }) => from))
  const single = new Set(virtualServices.flatMap(({ ref, spec }) => (spec.gateways?.length === 1 ? [refKey(ref)] : [])))
  const owners = indexed(({ rules: [match], prepared }) => {
    const ref = { ...match, path: match.path.slice(0, match.path.indexOf('spec')) }
    return viewpoints.get(prepared)?.type === 'gateway' && single.has(refKey(ref)) ? [ref] : []
  })
  const policies = indexed((one) =>
    clustersOf(one).flatMap(({ cluster }) => one.prepared.config.clusters.get(cluster)?.destinationRule ?? []),
  )
  return {
    atRule: (ref) => rules().get(refKey(ref)),
    atDestination: (ref) => destinations().get(refKey(ref)),
    throughGateway: (ref) => owners().get(refKey(ref)),
    underPolicy: (ref) => policies().get(refKey(ref)),
  }
}

const ofRoute = ({ route, prepared, proof }: ReachedRoute): Reached => ({
  ...{ prepared, request: proof.request, rules: [route.match.from, route.from] },
  clusters: route.action.type === 'route' ? clusterChoices(route.action.clusters) : [],
})

function ofChain({ chain, prepared, proof, rule }: ProvedChain): readonly Reached[] {
  if (proof.state !== 'reachable' || chain.target.type !== 'tcp') return []
  const whole = { ...rule, path: rule.path.slice(0, rule.path.indexOf('spec') + 3) }
  return [{ prepared, request: proof.request, rules: [rule, whole], clusters: chain.target.clusters }]
}

/** The clusters that the proxy has. */
const clustersOf = ({ clusters, prepared }: Reached) =>
  clusters.filter(({ cluster }) => prepared.config.clusters.has(cluster))
