// The conditions of one `match[]` entry as the second line of a rule's row says them.

import type { FilterChain, Listener } from '../envoy/listener.ts'
import type { HeaderMatcher, RouteMatch } from '../envoy/matcher.ts'
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

/** Conditions of an HTTP match in the order path, method, scheme, authority, headers, query, port, source; empty = every request. */
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
    ...sourceConditions(match),
  ]
}

const PSEUDO_HEADERS = [
  [':method', 'method'],
  [':scheme', 'scheme'],
  [':authority', 'authority'],
] as const

/**
 * Conditions of a compiled route in the same order. What a delegate's route has of its root's match is in it; what istiod
 * decides itself, port and source, only in the match as written.
 */
export function routeConditions(match: RouteMatch, written: HttpMatchRequest | undefined): readonly ConditionSummary[] {
  const { path, headers, queryParameters } = match
  // Every route has a path: one that takes all is no condition unless it was asked for.
  const isAny = path.type === 'prefix' && path.value === '/' && written?.uri === undefined
  const valued = (field: Field, { match: value }: Pick<HeaderMatcher, 'match'>, invert: boolean): ConditionSummary =>
    value === undefined
      ? { field, operator: 'present', invert, value: '' }
      : { field, operator: value.type, invert, value: value.value }
  // Pushed one by one: most routes have one condition, and there are thousands of routes.
  const found: ConditionSummary[] = []
  if (!isAny) found.push({ field: PATH, operator: PATH_OPERATORS[path.type], invert: false, value: path.value })
  for (const [name, type] of headers.length === 0 ? [] : PSEUDO_HEADERS)
    for (const header of headers) if (header.name === name) found.push(valued({ type }, header, header.invert))
  for (const header of headers) {
    if (header.name.startsWith(':')) continue
    found.push(valued({ type: 'header', name: header.name }, header, header.invert))
  }
  for (const query of queryParameters) found.push(valued({ type: 'queryParameter', name: query.name }, query, false))
  if (written !== undefined) found.push(...portCondition(written.port), ...sourceConditions(written))
  return found
}

const PATH = { type: 'path' } as const
const PATH_OPERATORS = { path: 'exact', prefix: 'prefix', regex: 'regex' } as const

/** Conditions of a TLS or TCP match; empty = every connection. */
export const l4Conditions = (
  match: L4MatchAttributes & Pick<TlsMatchAttributes, 'sniHosts'>,
): readonly ConditionSummary[] => [
  ...listCondition({ type: 'sni' }, match.sniHosts),
  ...listCondition({ type: 'address' }, match.destinationSubnets),
  ...portCondition(match.port),
  ...sourceConditions(match),
]

const listCondition = (field: Field, values: readonly string[] = []): readonly ConditionSummary[] =>
  values.length === 0 ? [] : [{ field, operator: 'exact', invert: false, value: values.join(', ') }]

const portCondition = (port: number | undefined): readonly ConditionSummary[] =>
  port === undefined || port === 0 ? [] : listCondition({ type: 'port' }, [String(port)])

/** Which clients' proxies have the rule at all: istiod decides this, not Envoy. */
const sourceConditions = ({
  sourceLabels = {},
  sourceNamespace,
}: Pick<L4MatchAttributes, 'sourceLabels' | 'sourceNamespace'>): readonly ConditionSummary[] => [
  ...listCondition(
    { type: 'sourceLabels' },
    Object.entries(sourceLabels).map(([name, value]) => `${name}=${value}`),
  ),
  ...listCondition({ type: 'sourceNamespace' }, sourceNamespace ? [sourceNamespace] : []),
]

/** Conditions of a filter chain as Envoy has them; port and source as its matches state them, where all do. */
export function chainConditions(
  { match }: FilterChain,
  written: readonly L4MatchAttributes[] = [],
  listener: Listener,
): readonly ConditionSummary[] {
  const ports = new Set([listener.port, ...(listener.servicePorts ?? [])])
  const fitting = written.filter(({ port }) => !port || ports.has(port))
  const [first] = fitting
  return [
    ...listCondition({ type: 'sni' }, match.serverNames),
    ...listCondition({ type: 'address' }, match.prefixRanges),
    ...(fitting.every(({ port }) => port) ? portCondition(first?.port) : []),
    ...(fitting.length === 1 && first !== undefined ? sourceConditions(first) : []),
  ]
}
