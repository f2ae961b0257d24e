// The conditions of one `match[]` entry as the second line of a rule's row says them.

import type { StringMatch } from '../istio/stringMatch.ts'
import type { HttpMatchRequest, L4MatchAttributes, TlsMatchAttributes } from '../istio/virtualService.ts'
import type { ConditionSummary } from './graph.ts'

type Field = ConditionSummary['field']

function summary(field: Field, match: StringMatch, invert = false): ConditionSummary {
  if (match.exact !== undefined) return { field, operator: 'exact', invert, value: match.exact }
  if (match.prefix !== undefined) return { field, operator: 'prefix', invert, value: match.prefix }
  if (match.regex !== undefined) return { field, operator: 'regex', invert, value: match.regex }
  return { field, operator: 'present', invert, value: '' }
}

const isSet = (match: StringMatch | undefined): match is StringMatch => match !== undefined

/** Conditions of an HTTP match in the order path, method, scheme, authority, headers, query, port; empty = every request. */
export function httpConditions(match: HttpMatchRequest): readonly ConditionSummary[] {
  return [
    ...[match.uri].filter(isSet).map((value) => summary({ type: 'path' }, value)),
    ...[match.method].filter(isSet).map((value) => summary({ type: 'method' }, value)),
    ...[match.scheme].filter(isSet).map((value) => summary({ type: 'scheme' }, value)),
    ...[match.authority].filter(isSet).map((value) => summary({ type: 'authority' }, value)),
    ...Object.entries(match.headers ?? {}).map(([name, value]) => summary({ type: 'header', name }, value)),
    ...Object.entries(match.withoutHeaders ?? {}).map(([name, value]) =>
      summary({ type: 'header', name }, value, true),
    ),
    ...Object.entries(match.queryParams ?? {}).map(([name, value]) => summary({ type: 'queryParameter', name }, value)),
    ...portCondition(match.port),
  ]
}

/** Conditions of a TLS or TCP match; empty = every connection. */
export function l4Conditions(match: L4MatchAttributes & Partial<TlsMatchAttributes>): readonly ConditionSummary[] {
  const list = (field: Field, values: readonly string[] | undefined): readonly ConditionSummary[] =>
    values === undefined || values.length === 0
      ? []
      : [{ field, operator: 'exact', invert: false, value: values.join(', ') }]
  return [
    ...list({ type: 'sni' }, match.sniHosts),
    ...list({ type: 'address' }, match.destinationSubnets),
    ...portCondition(match.port),
  ]
}

const portCondition = (port: number | undefined): readonly ConditionSummary[] =>
  port === undefined || port === 0
    ? []
    : [{ field: { type: 'port' }, operator: 'exact', invert: false, value: String(port) }]
