// The rule stack of one compiled virtual host: consecutive Envoy routes of one `http[]` entry are one row.

import { refKey } from '../base/source.ts'
import type { Cluster } from '../envoy/cluster.ts'
import type { Route } from '../envoy/route.ts'
import { badgesOf } from './badges.ts'
import { httpConditions } from './conditions.ts'
import type { RuleDraft } from './drafts.ts'
import { RULE_HEIGHT, rowTop } from './geometry.ts'
import { pillOf } from './pill.ts'
import { type ResourceIndex, uniqueIds } from './resourceIndex.ts'
import { compiledTargets } from './targets.ts'

type Run = Readonly<{ first: Route; routes: readonly Route[]; indexes: readonly number[] }>

/** Envoy's routes in runs of the same `http[]` entry; istiod moves catch-alls to the end, so an entry can have two runs. */
function runsOf(routes: readonly Route[]): readonly Run[] {
  const runs: { first: Route; key: string; routes: Route[]; indexes: number[] }[] = []
  routes.forEach((route, index) => {
    const key = refKey(route.from)
    const last = runs.at(-1)
    if (last?.key === key) {
      last.routes.push(route)
      last.indexes.push(index)
    } else {
      runs.push({ first: route, key, routes: [route], indexes: [index] })
    }
  })
  return runs
}

/** The rows of a virtual host in Envoy's order, with ids below `hostId`. */
export function compiledRules(
  hostId: string,
  routes: readonly Route[],
  clusters: ReadonlyMap<string, Cluster>,
  index: ResourceIndex,
): readonly RuleDraft[] {
  const unique = uniqueIds()
  return runsOf(routes).map(({ first, routes: run, indexes }, position) => {
    const written = index.httpRouteAt(first.from)
    const owner = index.resourceAt(first.from)
    const entry = first.from.path.slice(owner === undefined ? 0 : owner.ref.path.length + 1)
    const key = `${owner?.metadata.name ?? first.name}/${entry.join('/')}`
    return {
      row: {
        id: unique(`${hostId}/${key}`),
        number: position + 1,
        name: written?.name ?? '',
        alternatives: run.map(({ match }) => httpConditions(index.matchAt(match.from) ?? {})),
        badges: written === undefined ? [] : badgesOf(written),
        routeIndexes: indexes,
        virtualService: first.virtualService,
        source: first.from,
        y: rowTop(position, RULE_HEIGHT),
        height: RULE_HEIGHT,
      },
      targets: compiledTargets(first, clusters, written, owner?.metadata.namespace ?? first.virtualService.namespace),
      pill: written === undefined ? undefined : pillOf(written),
    }
  })
}
