// The rule stack of one compiled virtual host: consecutive Envoy routes of one `http[]` entry are one row.

import { isSameRef } from '../base/source.ts'
import type { Route } from '../envoy/route.ts'
import type { HttpMatchRequest, HttpRoute } from '../istio/virtualService.ts'
import { badgesOf } from './badges.ts'
import { routeConditions } from './conditions.ts'
import type { Context } from './context.ts'
import type { RuleDraft } from './drafts.ts'
import { RULE_HEIGHT, rowTop } from './geometry.ts'
import { pillsOf } from './pill.ts'
import { uniqueIds } from './resourceIndex.ts'
import { compiledTargets } from './targets.ts'

type Run = Readonly<{ first: Route; routes: readonly Route[]; indexes: readonly number[] }>

/** Envoy's routes in runs of the same `http[]` entry; istiod moves catch-alls to the end, so an entry can have two runs. */
function runsOf(routes: readonly Route[]): readonly Run[] {
  const runs: { first: Route; routes: Route[]; indexes: number[] }[] = []
  routes.forEach((route, index) => {
    const last = runs.at(-1)
    if (last !== undefined && isSameRef(last.first.from, route.from)) {
      last.routes.push(route)
      last.indexes.push(index)
    } else {
      runs.push({ first: route, routes: [route], indexes: [index] })
    }
  })
  return runs
}

/** The `match[]` entry of a route; undefined for one without. */
function writtenMatch({ match }: Route, written: HttpRoute | undefined): HttpMatchRequest | undefined {
  const [field, position] = match.from.path.slice(-2)
  return field === 'match' && typeof position === 'number' ? written?.match?.[position] : undefined
}

const isDelegate = (owner: Readonly<{ name: string; namespace: string }>, { virtualService }: Route): boolean =>
  owner.name !== virtualService.name || owner.namespace !== virtualService.namespace

/** The rows of a virtual host in Envoy's order, with ids below `hostId`. */
export function compiledRules(
  hostId: string,
  routes: readonly Route[],
  { index, alternatives, badges }: Context,
): readonly RuleDraft[] {
  const unique = uniqueIds()
  return runsOf(routes).map(({ first, routes: run, indexes }, position) => {
    const entry = index.httpEntryAt(first.from)
    const written = entry?.route
    const owner = entry?.service.metadata ?? first.virtualService
    return {
      row: {
        id: unique(`${hostId}/${owner.name}/http/${entry?.index ?? position}`),
        number: position + 1,
        name: written?.name ?? '',
        alternatives: alternatives(run.map((route) => routeConditions(route.match, writtenMatch(route, written)))),
        badges: badges(written === undefined ? [] : badgesOf(written)),
        routeIndexes: indexes,
        virtualService: first.virtualService,
        ...(isDelegate(owner, first) && { delegate: { name: owner.name, namespace: owner.namespace } }),
        source: first.from,
        y: rowTop(position, RULE_HEIGHT),
        height: RULE_HEIGHT,
      },
      targets: compiledTargets(first, written, owner.namespace),
      pills: written === undefined ? [] : pillsOf(written),
    }
  })
}
