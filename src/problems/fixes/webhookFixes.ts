// Fixes for what istiod's webhook refuses or warns of, by its code.

import { refAt, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import type { Json } from '../../yaml/operation.ts'
import type { Fix, FixContext, FixRule } from './fix.ts'
import { addition, fieldName, parentOf, removal, replacement, specOf } from './fix.ts'
import { POLICY_FIXES } from './policyFixes.ts'
import { nodeAt } from './schemaFixes.ts'
import { SERVER_FIXES } from './serverFixes.ts'
import { plainDuration, plainHost } from './values.ts'

/** The value with something else in it, if `change` can tell what. */
const changed =
  (change: (text: string) => string | number | undefined): FixRule =>
  (at, { value }) => {
    const written = value(at)
    if (typeof written !== 'string' && typeof written !== 'number') return []
    const to = change(String(written))
    return to === undefined || to === written ? [] : [replacement(at, written, to)]
  }

const gone: FixRule = (at) => [removal(at)]

export const WEBHOOK_FIXES: Readonly<Record<string, FixRule>> = {
  ...SERVER_FIXES,
  ...POLICY_FIXES,
  // durations and texts
  brokenRule: duration,
  badDuration: duration,
  durationTooShort: duration,
  durationTooFine: duration,
  corsMaxAge: changed((text) => `${Math.max(1, Math.round(milliseconds(text) / 1000))}s`),
  corsMethod: changed((text) => text.toUpperCase()),
  redirectScheme: (at, context) =>
    changed((text) => text.toLowerCase().replace(/:.*$/, ''))(refAt(at, 'scheme'), context, {}),
  prefixEmpty: gone,
  regexEmpty: (at) => [removal(refAt(at, 'regex'))],
  regexInvalid: (at, { value }) => {
    const match = value(at)
    const regex = isMapping(match) ? match.regex : undefined
    // A lone star is meant as in a shell.
    return typeof regex === 'string' && /^\*/.test(regex) ? [replacement(refAt(at, 'regex'), regex, `.${regex}`)] : []
  },
  // hosts and names
  domainInvalid: changed(plainHost),
  domainNumeric: changed(plainHost),
  partialWildcard: changed(plainHost),
  gatewayLegacy: (at, { value }, { recommended = '' }) =>
    recommended === '' ? [] : [replacement(at, value(at), String(recommended))],
  hostsOverlap: (at, { value }, { first = '' }) => {
    const list = value(parentOf(at))
    const other = Array.isArray(list) ? list.indexOf(first) : -1
    // The narrower of the two goes.
    return [
      removal(other < 0 || String(first).startsWith('*') ? at : { ...at, path: [...at.path.slice(0, -1), other] }),
    ]
  },
  sniNotSubset: (at, { value }) => {
    const spec = value(specOf(at))
    const hosts: unknown = isMapping(spec) ? spec.hosts : undefined
    return (Array.isArray(hosts) ? hosts : [])
      .filter((host): host is string => typeof host === 'string')
      .slice(0, 3)
      .map((host) => replacement(at, value(at), host))
  },
  exportToTwice: gone,
  exportToOwnTwice: gone,
  exportToPublicAndOther: (at, { value }) => [replacement(at, value(at), ['*'])],
  exportToNone: gone,
  // HTTP rules
  routeConflict: conflict,
  ruleConflict: conflict,
  redirectUris: (at) => [removal(refAt(at, 'prefixRewrite')), removal(refAt(at, 'uri'))],
  rewriteUris: (at) => [removal(refAt(at, 'uriRegexRewrite')), removal(refAt(at, 'uri'))],
  redirectCode: (at, { value }) => [replacement(refAt(at, 'redirectCode'), value(refAt(at, 'redirectCode')), 301)],
  retryOn: changed(
    (text) =>
      text
        .split(',')
        .map((policy) => policy.trim())
        .filter((policy) => RETRY_ON.test(policy))
        .join(',') || undefined,
  ),
  retryDisabled: (at, { value }) =>
    value(at) === undefined ? [addition(parentOf(at), 'attempts', 2)] : [replacement(at, value(at), 2)],
  attemptsNegative: (at, { value }) => [replacement(at, value(at), 2)],
  mirrorPercentDeprecated: (at, { value }) => percentage(at, 'mirrorPercentage', value(at)),
  noAction: (at, { value }) => {
    const rules = value(parentOf(at))
    const known = (Array.isArray(rules) ? rules : []).flatMap((rule: unknown) => (isMapping(rule) ? [rule.route] : []))
    const last = known.findLast((route) => Array.isArray(route) && route.length > 0)
    return last === undefined ? [] : [addition(at, 'route', last as Json)]
  },
  weightsZero: (at, { value }) => {
    const list = value(at)
    if (!Array.isArray(list) || list.length === 0) return []
    const share = Math.floor(100 / list.length)
    const weights = list.map((_, index) => (index === 0 ? 100 - share * (list.length - 1) : share))
    return [
      {
        label: { code: 'replace', from: 'weight: 0', to: weights.map((weight) => `weight: ${weight}`).join(', ') },
        commands: weights.map((weight, index) => ({
          ...{ file: at.file, document: at.document },
          operations: [{ type: 'set', path: [...at.path, index, 'weight'], value: weight }],
        })),
      },
    ]
  },
  meshWildcard: (at, { resources }) =>
    gatewaysOf(resources)
      .slice(0, 3)
      .map((name) => addition(specOf(at), 'gateways', [name])),
}

/** With a unit that Istio knows, in whole milliseconds; nothing is the shortest. */
function duration(at: SourceRef, context: FixContext): readonly Fix[] {
  const written = context.value(at)
  if (nodeAt(at, context)?.type !== 'string' || typeof written !== 'string') return []
  if (/^[-+]?0*(?:\.0*)?[a-z]*$/.test(written.trim()) || written.startsWith('-')) return [removal(at)]
  const to = plainDuration(written)
  return to === undefined || to === written ? [] : [replacement(at, written, to)]
}

/** The field that `percent` was replaced by. */
export function percentage(at: SourceRef, field: string, value: unknown): ReturnType<FixRule> {
  if (typeof value !== 'number') return []
  const [fix] = [addition(parentOf(at), field, { value })]
  if (fix === undefined) return []
  const label = { code: 'replace', from: `${fieldName(at)}: ${value}`, to: `${field}: {value: ${value}}` } as const
  return [{ label, commands: [...removal(at).commands, ...fix.commands] }]
}

const gatewaysOf = (resources: Parameters<FixRule>[1]['resources']): readonly string[] =>
  resources.flatMap(({ kind, metadata: { namespace, name } }) => (kind === 'Gateway' ? [`${namespace}/${name}`] : []))

/** Two fields of one rule that exclude each other; each can go. */
function conflict(
  at: SourceRef,
  { value }: Parameters<FixRule>[1],
  { first = '', second = '' }: Parameters<FixRule>[2],
): ReturnType<FixRule> {
  const owner = parentOf(at)
  const rule = value(owner)
  return [first, second].flatMap((name) => {
    const field = String(name).replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    const isThere = isMapping(rule) && Object.hasOwn(rule, field)
    const actsWithout = isThere && ACTIONS.some((action) => action !== field && Object.hasOwn(rule, action))
    return actsWithout ? [removal(refAt(owner, field))] : []
  })
}

/** A rule has one of these. */
const ACTIONS = ['route', 'redirect', 'directResponse', 'delegate']

const RETRY_ON =
  /^(?:5xx|gateway-error|reset|reset-before-request|connect-failure|retriable-4xx|refused-stream|retriable-status-codes|retriable-headers|envoy-ratelimited|http3-post-connect-failure|cancelled|deadline-exceeded|internal|resource-exhausted|unavailable|[1-5]\d\d)$/

const milliseconds = (text: string): number => {
  const plain = plainDuration(text) ?? '1s'
  const number = Number.parseFloat(plain)
  return plain.endsWith('ms') ? number : number * (plain.endsWith('h') ? 3_600_000 : 1_000)
}
