// Entries of virtual services that no proxy of the files has, drawn from the resource.

import { refAt, type SourceRef } from '../base/source.ts'
import type { VirtualService } from '../istio/resource.ts'
import type { HttpRoute, TcpRoute, TlsRoute } from '../istio/virtualService.ts'
import { badgesOf } from './badges.ts'
import { httpConditions, l4Conditions } from './conditions.ts'
import type { HostDraft, RuleDraft } from './drafts.ts'
import { cardHeight, LANES, RULE_HEIGHT, rowTop } from './geometry.ts'
import type { ConditionSummary, LeftOut, RuleRow } from './graph.ts'
import { answersItself, pillsOf } from './pill.ts'
import { resourceKey } from './resourceIndex.ts'
import { writtenMirrors, writtenTargets } from './targets.ts'

/** One `http[]`, `tls[]` or `tcp[]` entry and its address. */
export type Entry = Readonly<{ index: number; ref: SourceRef }> &
  (
    | Readonly<{ field: 'http'; route: HttpRoute }>
    | Readonly<{ field: 'tls'; route: TlsRoute }>
    | Readonly<{ field: 'tcp'; route: TcpRoute }>
  )

/** The entries of a virtual service: HTTP, then TLS, then TCP. */
export function entriesOf({ spec, ref }: VirtualService): readonly Entry[] {
  const place = (field: Entry['field'], index: number) => ({ index, ref: refAt(ref, 'spec', field, index) })
  return [
    ...(spec.http ?? []).map((route, index) => ({ field: 'http', route, ...place('http', index) }) as const),
    ...(spec.tls ?? []).map((route, index) => ({ field: 'tls', route, ...place('tls', index) }) as const),
    ...(spec.tcp ?? []).map((route, index) => ({ field: 'tcp', route, ...place('tcp', index) }) as const),
  ]
}

const alternatives = <Match>(
  matches: readonly Match[] | undefined,
  conditions: (match: Match) => readonly ConditionSummary[],
): readonly (readonly ConditionSummary[])[] =>
  matches === undefined || matches.length === 0 ? [[]] : matches.map(conditions)

/** The rule of one entry as written, first of its card. */
export function writtenRule(
  id: string,
  service: VirtualService,
  entry: Entry,
  leftOut: LeftOut | undefined,
): RuleDraft {
  const { name, namespace } = service.metadata
  const row = {
    id,
    number: 1,
    routeIndexes: [],
    virtualService: { name, namespace },
    ...(leftOut && { leftOut }),
    source: entry.ref,
    y: rowTop(0, RULE_HEIGHT),
    height: RULE_HEIGHT,
  }
  return entry.field === 'http' ? httpRule(row, entry) : bytesRule(row, entry)
}

type Row = Omit<RuleRow, 'name' | 'alternatives' | 'badges'>

function httpRule(row: Row, { route, ref }: Extract<Entry, { field: 'http' }>): RuleDraft {
  const { namespace } = row.virtualService
  const { delegate } = route
  return {
    row: {
      ...row,
      name: route.name ?? '',
      alternatives: alternatives(route.match, httpConditions),
      badges: badgesOf(route),
      ...(delegate && { delegate: { name: delegate.name ?? '', namespace: delegate.namespace || namespace } }),
    },
    targets: {
      destinations: answersItself(route) ? [] : writtenTargets(route.route, namespace, ref),
      mirrors: answersItself(route) ? [] : writtenMirrors(route, namespace, ref),
    },
    pills: pillsOf(route),
  }
}

function bytesRule(row: Row, { route, ref }: Extract<Entry, { field: 'tls' | 'tcp' }>): RuleDraft {
  return {
    row: { ...row, name: '', alternatives: alternatives(route.match, l4Conditions), badges: [] },
    targets: { destinations: writtenTargets(route.route, row.virtualService.namespace, ref), mirrors: [] },
    pills: [],
  }
}

/** A card of entries of one virtual service, as written. */
export function writtenHost(
  service: VirtualService,
  entries: readonly Readonly<{ entry: Entry; leftOut: LeftOut | undefined }>[],
  unique: (id: string) => string,
): HostDraft {
  const id = unique(resourceKey(service))
  const rules = entries.map(({ entry, leftOut }, index): RuleDraft => {
    const { row, ...rule } = writtenRule(`${id}/${entry.field}/${entry.index}`, service, entry, leftOut)
    return { ...rule, row: { ...row, number: index + 1, y: rowTop(index, RULE_HEIGHT) } }
  })
  return {
    node: {
      type: 'virtualHost',
      id,
      box: { x: LANES.host.x, y: 0, width: LANES.host.width, height: cardHeight(rules.length, RULE_HEIGHT) },
      source: service.ref,
      protocol: entries[0]?.entry.field ?? 'http',
      entry: 'none',
      audience: [],
      members: [],
      domains: service.spec.hosts ?? [],
      virtualServices: [service.metadata.name],
      rows: rules.map(({ row }) => row),
      otherwise: undefined,
    },
    rules,
    enteredFrom: [],
    made: [],
  }
}
