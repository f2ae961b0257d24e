// Fixes for what is proved of conditions and actions.

import { refAt, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import type { ProofDetail } from '../../proof/finding.ts'
import type { Json } from '../../yaml/operation.ts'
import {
  addition,
  type Fix,
  type FixContext,
  flow,
  parentOf,
  removal,
  removals,
  removing,
  replacement,
  setting,
  specOf,
} from './fix.ts'

export function actionFixes(
  detail: ProofDetail,
  at: SourceRef,
  related: readonly SourceRef[],
  context: FixContext,
): readonly Fix[] {
  const { value } = context
  switch (detail.code) {
    case 'RW0150':
      return onlyHost(at, context).map((host) => addition(parentOf(at), 'authority', host))
    case 'RW0151':
      return onlyHost(at, context).flatMap((host) => ruleForRest(host, at, context))
    case 'RW0153':
      return changed(at, context, (text) => text.replaceAll(/\$(?:(\d)|\{(\d)\})/g, '\\$1$2'))
    case 'RW0155':
      return changed(at, context, (regex) => openRegex(regex, detail.field))
    case 'RW0156':
      return detail.because === 'case'
        ? changed(at, context, (host) => host.toLowerCase())
        : [replacement(parentOf(at), value(parentOf(at)), { regex: `${escaped(detail.authority)}(:\\d+)?` })]
    case 'RW0157':
      return [removals(detail.fields.map((field) => refAt(parentOf(at), field)))]
    case 'RW0158':
      return changed(refAt(parentOf(at), 'uri', 'regex'), context, (regex) => `(?i)${regex}`).map((fix) => ({
        ...fix,
        commands: [...fix.commands, removing(at)],
      }))
    case 'RW0159':
      return [detail.lacks === 'percentage' ? addition(at, 'percentage', { value: 100 }) : withoutPart(at, context)]
    case 'RW0161': {
      const each = Math.floor(detail.timeoutMs / (detail.attempts + 1))
      return each < 1 ? [] : [addition(at, 'perTryTimeout', each % 1000 === 0 ? `${each / 1000}s` : `${each}ms`)]
    }
    case 'RW0162': {
      const { rule, to } = detail
      const isTakenBefore = to !== undefined && (to.virtualService !== rule.virtualService || to.number < rule.number)
      return isTakenBefore ? [] : related.flatMap((match) => preflightMatch(match, context))
    }
    case 'RW0163':
    case 'RW0167':
      return [removal(at)]
    case 'RW0164':
      return [
        percentages(
          at,
          detail.shares.map(({ weight }) => weight ?? 0),
        ),
      ]
    case 'RW0166':
      return [replacement(at, detail.retryOn, 'connect-failure,refused-stream')]
    default:
      return []
  }
}

/** The host of the virtual service that an address is in, if it has just this one. */
function onlyHost(at: SourceRef, { value }: FixContext): readonly string[] {
  const hosts = value(refAt(specOf(at), 'hosts'))
  if (!Array.isArray(hosts) || hosts.length !== 1) return []
  const host: unknown = hosts[0]
  return typeof host === 'string' && !host.includes('*') ? [host] : []
}

function ruleForRest(host: string, { file, document, path }: SourceRef, context: FixContext): readonly Fix[] {
  const rules = context.value({ file, document, path })
  if (!Array.isArray(rules)) return []
  const rule = { route: [{ destination: { host } }] }
  return [
    {
      label: { code: 'add', what: `http[${rules.length}]: ${flow(rule)}` },
      commands: [{ file, document, operations: [{ type: 'insert', path, index: rules.length, value: rule }] }],
    },
  ]
}

function changed(at: SourceRef, { value }: FixContext, change: (text: string) => string): readonly Fix[] {
  const text = value(at)
  return typeof text === 'string' ? [replacement(at, text, change(text))] : []
}

/** The regex with room for what may stand beside it. */
function openRegex(regex: string, field: Extract<ProofDetail, { code: 'RW0155' }>['field']): string {
  if (field.type === 'path') return regex.endsWith('/') ? `${regex}.*` : `${regex}(/.*)?`
  return `(.*[; ])?${regex.replace(/^\^/, '')}([; ].*)?`
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Without the part of a fault, or without the fault if it has no other. */
function withoutPart(at: SourceRef, { value }: FixContext): Fix {
  const fault = value(parentOf(at))
  return removal(isMapping(fault) && Object.keys(fault).length > 1 ? at : parentOf(at))
}

/** One `match[]` entry more, for the question before the request. */
function preflightMatch(match: SourceRef, { value }: FixContext): readonly Fix[] {
  const written = value(match)
  if (!isMapping(written) || match.path.at(-2) !== 'match') return []
  const { headers: _, ...others } = written
  const { file, document, path } = parentOf(match)
  const index = Number(match.path.at(-1)) + 1
  const entry = { ...others, method: { exact: 'OPTIONS' } } as unknown as Json
  return [
    {
      label: { code: 'add', what: `match[${index}].method.exact: OPTIONS` },
      commands: [{ file, document, operations: [{ type: 'insert', path, index, value: entry }] }],
    },
  ]
}

/** Whole percentages in the proportion of the weights: what is left by cutting goes to those that lost most. */
function percentages(at: SourceRef, weights: readonly number[]): Fix {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (weight * 100) / total)
  const cut = exact.map(Math.floor)
  const left = 100 - cut.reduce((sum, part) => sum + part, 0)
  const byLoss = exact.map((part, index) => ({ index, loss: part % 1 })).sort((a, b) => b.loss - a.loss)
  const raised = new Set(byLoss.slice(0, left).map(({ index }) => index))
  const parts = cut.map((part, index) => (raised.has(index) ? part + 1 : part))
  return {
    label: { code: 'replace', from: `weight: ${weights.join(', ')}`, to: `weight: ${parts.join(', ')}` },
    commands: parts.map((part, index) => setting(refAt(at, index, 'weight'), part)),
  }
}
