// Fixes for what is proved of the rules.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import type { ProofDetail } from '../../proof/finding.ts'
import type { Json } from '../../yaml/operation.ts'
import { actionFixes } from './actionFixes.ts'
import { destinationRuleFixes } from './destinationRuleFixes.ts'
import {
  addition,
  type Fix,
  type FixContext,
  movement,
  parentOf,
  removal,
  replacement,
  setting,
  specOf,
} from './fix.ts'
import { admitting } from './istioctlFixes.ts'
import { hostChoices, portChoices, subsetFixes } from './known.ts'
import { becauseFixes } from './missingFixes.ts'
import { namesAsAdmitted, withoutName } from './serverNameFixes.ts'
import { serverProofFixes } from './serverProofFixes.ts'

export function proofFixes(
  detail: ProofDetail,
  at: SourceRef,
  related: readonly SourceRef[],
  context: FixContext,
): readonly Fix[] {
  switch (detail.code) {
    case 'RW0101':
      return [...moveUp(at, related), ...withoutRule(at, context)]
    case 'RW0102':
      return moveUp(at, related)
    case 'RW0103':
      return [...possible(detail, at, context), ...withoutRule(at, context)]
    case 'RW0104':
      return withoutRule(at, context)
    case 'RW0107':
      return barePath(detail.prefix, at, context)
    case 'RW0108':
      return wholeSegment(detail.prefix, at, context)
    case 'RW0109':
      return oneSlash(at, context)
    case 'RW0110':
      return withText(at, context, (rewrite) => `${rewrite}/`)
    case 'RW0112':
    case 'RW0113':
      return [removal(at)]
    case 'RW0114':
      return becauseFixes(detail.missing, related, context) ?? destinationFixes(detail, at, context)
    case 'RW0115':
      return seenLabels(at, related, context)
    case 'RW0116':
      return detail.gateways.flatMap((gateway) => admitting(gateway, [detail.host], context))
    case 'RW0119':
      return [lastingTimeout(detail, at, context)]
    case 'RW0130':
    case 'RW0131':
    case 'RW0132':
    case 'RW0133':
    case 'RW0134':
    case 'RW0135':
    case 'RW0137':
    case 'RW0138':
      return serverProofFixes(detail, at, related, context)
    case 'RW0120':
      return detail.cause.type === 'redirectCode' ? [replacement(at, detail.cause.code, 301)] : []
    case 'RW0121':
      return detail.cause.type === 'serverName'
        ? [...withoutName(detail.cause.serverName, at, context), ...withoutRule(at, context)]
        : detail.cause.type === 'earlierRule'
          ? withoutRule(at, context)
          : []
    case 'RW0190':
    case 'RW0191':
      return withoutRule(at, context)
    case 'RW0192':
      return namesAsAdmitted(detail, at, context)
    case 'RW0172':
      return typeof context.value(at) === 'string' && detail.meant !== undefined
        ? [replacement(at, context.value(at), detail.meant)]
        : []
    case 'RW0201':
      return meshToo(at)
    default:
      return [...destinationRuleFixes(detail, at, related, context), ...actionFixes(detail, at, related, context)]
  }
}

/** The rule is moved before the first of those that take its requests, if they are of one virtual service. */
function moveUp(at: SourceRef, related: readonly SourceRef[]): readonly Fix[] {
  const list = at.path.indexOf('http')
  const own = numberAt(at, list)
  const path = at.path.slice(0, list + 1)
  const others = related.filter(
    (one) => refKey({ ...one, path: one.path.slice(0, list + 1) }) === refKey({ ...at, path }),
  )
  if (list < 0 || own === undefined || related.length === 0 || others.length < related.length) return []
  const first = Math.min(...others.map((one) => numberAt(one, list) ?? own))
  if (first >= own) return []
  return [movement({ ...at, path }, own, first)]
}

const numberAt = ({ path }: SourceRef, list: number): number | undefined => {
  const step = path[list + 1]
  return typeof step === 'number' ? step : undefined
}

/** Without the `match[]` entry, or the whole rule if it has no other: a rule without any match takes everything. */
function withoutRule(at: SourceRef, { value }: FixContext): readonly Fix[] {
  const isEntry = at.path.at(-2) === 'match'
  const entries = value(parentOf(at))
  const rule = isEntry ? parentOf(parentOf(at)) : at
  const rules = value(parentOf(rule))
  if (isEntry && Array.isArray(entries) && entries.length > 1) return [removal(at)]
  // A virtual service without rules would be refused.
  return Array.isArray(rules) && rules.length > 1 ? [removal(rule)] : []
}

/** A condition that could be fulfilled if it were written as requests are. */
function possible(
  { field }: Extract<ProofDetail, { code: 'RW0103' }>,
  at: SourceRef,
  context: FixContext,
): readonly Fix[] {
  const key = field.type === 'path' ? 'uri' : field.type
  const match = context.value(refAt(at, key))
  if (!isMapping(match)) return []
  return ['exact', 'prefix'].flatMap((kind) => {
    const written = match[kind]
    if (typeof written !== 'string') return []
    const to = asRequested(field.type, written)
    return to === undefined || to === written ? [] : [replacement(refAt(at, key, kind), written, to)]
  })
}

function asRequested(field: string, written: string): string | undefined {
  if (field === 'method') return written.toUpperCase()
  if (field === 'scheme') return written.toLowerCase()
  return field === 'path' && !/[?#]/.test(written) && !written.startsWith('/') ? `/${written}` : undefined
}

/** One `match[]` entry more, with the path without its last slash. */
function barePath(prefix: string, at: SourceRef, { value }: FixContext): readonly Fix[] {
  const entry = parentOf(parentOf(at))
  const match = value(entry)
  if (!isMapping(match) || entry.path.at(-2) !== 'match') return []
  const bare = { ...match, uri: { exact: prefix.slice(0, -1) } } as unknown as Json
  const { file, document, path } = parentOf(entry)
  const index = Number(entry.path.at(-1)) + 1
  return [
    {
      label: { code: 'add', what: `match[${index}].uri.exact: ${prefix.slice(0, -1)}` },
      commands: [{ file, document, operations: [{ type: 'insert', path, index, value: bare }] }],
    },
  ]
}

/** The path itself, and what is below it. */
function wholeSegment(prefix: string, at: SourceRef, context: FixContext): readonly Fix[] {
  const slashed = `${prefix}/`
  return barePath(slashed, at, context).map(({ commands }) => ({
    label: { code: 'replace', from: `prefix: ${prefix}`, to: `prefix: ${slashed}, exact: ${prefix}` },
    commands: [setting(at, slashed), ...commands],
  }))
}

function oneSlash(at: SourceRef, context: FixContext): readonly Fix[] {
  const rewrite = context.value(at)
  if (typeof rewrite !== 'string') return []
  if (rewrite !== '/') return rewrite.endsWith('/') ? withText(at, context, (text) => text.replace(/\/+$/, '')) : []
  // What is left of the path begins with a slash of its own, or is nothing.
  const rule = parentOf(parentOf(at))
  const entries = context.value(refAt(rule, 'match'))
  const prefixes = (Array.isArray(entries) ? entries : []).flatMap((entry: unknown) =>
    isMapping(entry) && isMapping(entry.uri) && typeof entry.uri.prefix === 'string' ? [entry.uri.prefix] : [],
  )
  const [prefix] = prefixes
  if (prefix === undefined || prefixes.length !== (Array.isArray(entries) ? entries.length : 0)) return []
  if (prefixes.some((one) => one !== prefix)) return []
  const regex = { match: `^${prefix.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}/?(.*)`, rewrite: '/\\1' }
  return [
    {
      label: {
        code: 'replace',
        from: `uri: ${rewrite}`,
        to: `uriRegexRewrite: {match: ${regex.match}, rewrite: ${regex.rewrite}}`,
      },
      commands: [setting(refAt(parentOf(at), 'uriRegexRewrite'), regex), removal(at).commands].flat(),
    },
  ]
}

function withText(at: SourceRef, { value }: FixContext, change: (text: string) => string): readonly Fix[] {
  const text = value(at)
  return typeof text === 'string' ? [replacement(at, text, change(text))] : []
}

function destinationFixes(
  { host, missing }: Extract<ProofDetail, { code: 'RW0114' }>,
  at: SourceRef,
  context: FixContext,
): readonly Fix[] {
  const place = (...path: readonly string[]) =>
    refAt(at, ...(isMapping(context.value(refAt(at, 'destination'))) ? ['destination'] : []), ...path)
  const written = context.value(place('host'))
  if (missing.part === 'subset') return subsetFixes(place('subset'), context)
  if (missing.part === 'port') {
    const number = context.value(place('port', 'number'))
    return portChoices(`${host}:0`, at, context).map((port) =>
      number === undefined
        ? addition(place(), 'port', { number: port })
        : replacement(place('port', 'number'), number, port),
    )
  }
  return typeof written === 'string'
    ? hostChoices(written, at, context).map((to) => replacement(place('host'), written, to))
    : []
}

function lastingTimeout(
  { attempts, perTryTimeoutMs }: Extract<ProofDetail, { code: 'RW0119' }>,
  at: SourceRef,
  { value }: FixContext,
): Fix {
  const timeout = refAt(parentOf(at), 'timeout')
  const total = attempts * perTryTimeoutMs
  return replacement(timeout, value(timeout), total % 1000 === 0 ? `${total / 1000}s` : `${total}ms`)
}

/** The labels that the known workloads have under the same keys. */
function seenLabels(at: SourceRef, workloads: readonly SourceRef[], { value, resources }: FixContext): readonly Fix[] {
  const labels = value(refAt(at, 'labels'))
  const keys = isMapping(labels) ? Object.keys(labels) : []
  const known = new Set(workloads.map(refKey))
  const seen = resources.flatMap((resource): readonly Readonly<Record<string, string>>[] => {
    if (resource.kind !== 'Workload' || !known.has(refKey(resource.ref))) return []
    const own = keys.flatMap((key): readonly (readonly [string, string])[] => {
      const label = resource.spec.podLabels[key]
      return label === undefined ? [] : [[key, label]]
    })
    return own.length === keys.length && keys.length > 0 ? [Object.fromEntries(own)] : []
  })
  const distinct = [...new Map(seen.map((one) => [JSON.stringify(one), one])).values()]
  return distinct.slice(0, 3).map((one) => replacement(refAt(at, 'labels'), labels, one))
}

/** The virtual service for sidecars as well. */
function meshToo(at: SourceRef): readonly Fix[] {
  const { file, document, path } = refAt(specOf(at), 'gateways')
  return [
    {
      label: { code: 'add', what: 'gateways: mesh' },
      commands: [{ file, document, operations: [{ type: 'insert', path, index: 0, value: 'mesh' }] }],
    },
  ]
}
