// Virtual services that no proxy of the files has, drawn from the resource.

import { refAt, type SourceRef } from '../base/source.ts'
import type { VirtualService } from '../istio/resource.ts'
import type { HttpRoute, TcpRoute, TlsRoute } from '../istio/virtualService.ts'
import { badgesOf } from './badges.ts'
import { httpConditions, l4Conditions } from './conditions.ts'
import type { HostDraft, RuleDraft } from './drafts.ts'
import { cardHeight, LANES, RULE_HEIGHT, rowTop } from './geometry.ts'
import type { ConditionSummary, RuleRow } from './graph.ts'
import { answersItself, pillsOf } from './pill.ts'
import { resourceKey } from './resourceIndex.ts'
import { writtenMirrors, writtenTargets } from './targets.ts'

type Written = Omit<RuleDraft, 'row'> & Readonly<{ row: Omit<RuleRow, 'number' | 'y' | 'height'> }>

function row(service: VirtualService, id: string, ref: SourceRef, name: string, badges: RuleRow['badges'] = []) {
  const { name: owner, namespace } = service.metadata
  const virtualService = { name: owner, namespace }
  return { id, name, badges, routeIndexes: [], virtualService, source: ref }
}

const alternatives = <Match>(
  matches: readonly Match[] | undefined,
  conditions: (match: Match) => readonly ConditionSummary[],
): readonly (readonly ConditionSummary[])[] =>
  matches === undefined || matches.length === 0 ? [[]] : matches.map(conditions)

function httpRule(service: VirtualService, id: string, route: HttpRoute, ref: SourceRef): Written {
  const { namespace } = service.metadata
  return {
    row: {
      ...row(service, id, ref, route.name ?? '', badgesOf(route)),
      alternatives: alternatives(route.match, httpConditions),
    },
    targets: {
      destinations: answersItself(route) ? [] : writtenTargets(route.route, namespace, ref),
      mirrors: answersItself(route) ? [] : writtenMirrors(route, namespace, ref),
    },
    pills: pillsOf(route),
  }
}

function l4Rule(service: VirtualService, id: string, route: TlsRoute | TcpRoute, ref: SourceRef): Written {
  return {
    row: { ...row(service, id, ref, ''), alternatives: alternatives(route.match, l4Conditions) },
    targets: { destinations: writtenTargets(route.route, service.metadata.namespace, ref), mirrors: [] },
    pills: [],
  }
}

/** The card of one virtual service: its HTTP, then TLS, then TCP entries, as written. */
export function writtenHost(service: VirtualService, unique: (id: string) => string): HostDraft {
  const id = unique(resourceKey(service))
  const { http = [], tls = [], tcp = [], hosts = [] } = service.spec
  const at = (field: string, index: number) => refAt(service.ref, 'spec', field, index)
  const rules = [
    ...http.map((route, index) => httpRule(service, `${id}/http/${index}`, route, at('http', index))),
    ...tls.map((route, index) => l4Rule(service, `${id}/tls/${index}`, route, at('tls', index))),
    ...tcp.map((route, index) => l4Rule(service, `${id}/tcp/${index}`, route, at('tcp', index))),
  ].map(
    (rule, index): RuleDraft => ({
      ...rule,
      row: { ...rule.row, number: index + 1, y: rowTop(index, RULE_HEIGHT), height: RULE_HEIGHT },
    }),
  )
  return {
    node: {
      type: 'virtualHost',
      id,
      box: { x: LANES.host.x, y: 0, width: LANES.host.width, height: cardHeight(rules.length, RULE_HEIGHT) },
      source: service.ref,
      protocol: http.length > 0 ? 'http' : tls.length > 0 ? 'tls' : 'tcp',
      entry: 'none',
      audience: [],
      members: [],
      domains: hosts,
      virtualServices: [service.metadata.name],
      rows: rules.map((rule) => rule.row),
      otherwise: undefined,
    },
    rules,
    enteredFrom: [],
    made: [],
  }
}
