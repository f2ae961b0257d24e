// Requests that were seen to arrive where somebody may say that none does.

import { refKey, type SourceRef } from '../base/source.ts'
import { clusterChoices } from '../engine/match/weightedClusters.ts'
import type { TestRequest } from '../engine/request.ts'
import type { ReachedRoute, World } from './world.ts'

/** A request that arrives; undefined if none is known. */
export type Arrivals = Readonly<{
  /** At a rule, or at an entry of its `match[]`. */
  atRule: (rule: SourceRef) => TestRequest | undefined
  /** At an entry of a rule's `route[]`, whose cluster the proxy has. */
  atDestination: (destination: SourceRef) => TestRequest | undefined
  /** At any rule of a virtual service, through the only gateway that it names. */
  throughGateway: (virtualService: SourceRef) => TestRequest | undefined
  /** At a cluster that a destination rule is applied to. */
  underPolicy: (destinationRule: SourceRef) => TestRequest | undefined
}>

/** All look-ups, made when they are first needed. */
export function arrivalsIn({ reachedRules, proxies, virtualServices }: World): Arrivals {
  type Index = ReadonlyMap<string, TestRequest>
  const gateways = new Set(
    proxies.filter(({ viewpoint }) => viewpoint.type === 'gateway').map(({ prepared }) => prepared),
  )
  function indexed(refsOf: (route: ReachedRoute) => readonly SourceRef[]): () => Index {
    let made: Index | undefined
    return () => {
      made ??= new Map(
        reachedRules.flat().flatMap((route) => refsOf(route).map((ref) => [refKey(ref), route.proof.request] as const)),
      )
      return made
    }
  }
  const rules = indexed(({ route }) => [route.match.from, route.from])
  const destinations = indexed((route) => clustersOf(route).map(({ from }) => from))
  const single = new Set(virtualServices.flatMap(({ ref, spec }) => (spec.gateways?.length === 1 ? [refKey(ref)] : [])))
  const owners = indexed(({ route: { match }, prepared }) => {
    const ref = { ...match.from, path: match.from.path.slice(0, match.from.path.indexOf('spec')) }
    return gateways.has(prepared) && single.has(refKey(ref)) ? [ref] : []
  })
  const policies = indexed((route) =>
    clustersOf(route).flatMap(({ cluster }) => route.prepared.config.clusters.get(cluster)?.destinationRule ?? []),
  )
  return {
    atRule: (ref) => rules().get(refKey(ref)),
    atDestination: (ref) => destinations().get(refKey(ref)),
    throughGateway: (ref) => owners().get(refKey(ref)),
    underPolicy: (ref) => policies().get(refKey(ref)),
  }
}

/** The clusters of a route that its proxy has. */
const clustersOf = ({ route, prepared }: ReachedRoute) =>
  route.action.type === 'route'
    ? clusterChoices(route.action.clusters).filter(({ cluster }) => prepared.config.clusters.has(cluster))
    : []
