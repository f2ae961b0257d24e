// Which characters of the typed URL the decision used: the host, the matched part of the path, the part that nearly matched.

import type { Candidate, Condition, Decision } from '../../engine/decision.ts'
import { splitUrl } from '../state/url.ts'

export type UrlTone = 'dim' | 'plain'
export type UrlMark = 'host' | 'match' | 'near'
/** A stretch of the URL, from `start` on. */
export type UrlSpan = Readonly<{ start: number; text: string; tone: UrlTone; mark: UrlMark | undefined }>
/** The URL in stretches, in order and without gaps; `ghost` is what the near miss still lacks at the end ('' if nothing). */
export type MarkedUrl = Readonly<{ spans: readonly UrlSpan[]; ghost: string }>

/** A longer missing part is no typing slip: it is told in the drawer, not in the field. */
const longestGhost = 16

/** Marks a URL by a decision. The decision may be one key stroke old: what does not fit the text any more is not marked. */
export function markUrl(url: string, decision: Decision | undefined): MarkedUrl {
  const parts = splitUrl(url)
  const pathStart = parts.path?.start ?? url.length
  const queryStart = parts.path === undefined ? url.length : indexOr(url, /[?#]/, pathStart)
  const path = url.slice(pathStart, queryStart)
  const matched = matchedLength(decision, path)
  const near = nearPart(decision, path)
  const hostTaken = decision?.trace.some((step) => step.stage === 'virtualHost' && step.verdict === 'taken') === true
  const cuts: readonly (readonly [end: number, tone: UrlTone, mark: UrlMark | undefined])[] = [
    [parts.host?.start ?? 0, 'dim', undefined],
    [parts.host?.end ?? 0, 'plain', hostTaken ? 'host' : undefined],
    [pathStart, 'dim', undefined],
    [pathStart + (near === undefined ? matched : path.length), 'plain', near === undefined ? 'match' : 'near'],
    [queryStart, 'plain', undefined],
    [url.length, 'dim', undefined],
  ]
  const spans: UrlSpan[] = []
  let start = 0
  for (const [end, tone, mark] of cuts) {
    if (end > start) spans.push({ start, text: url.slice(start, end), tone, mark })
    start = Math.max(start, end)
  }
  return { spans, ghost: queryStart === url.length ? (near ?? '') : '' }
}

/** How many characters of the path the taken route asked for. */
function matchedLength(decision: Decision | undefined, path: string): number {
  const taken = routeCandidates(decision).find((candidate) => candidate.verdict === 'taken')
  const condition = taken?.conditions.find(({ field }) => field.type === 'path')
  if (condition === undefined) return 0
  if (condition.operator === 'prefix') return path.startsWith(condition.expected) ? condition.expected.length : 0
  return condition.actual === path ? path.length : 0
}

/** What the near miss lacks after this path; '' if it differs elsewhere; undefined if no path nearly matched. */
function nearPart(decision: Decision | undefined, path: string): string | undefined {
  const condition = nearMissCondition(decision)
  if (condition?.field.type !== 'path' || condition.actual !== path) return undefined
  const missing = condition.expected.startsWith(path) ? condition.expected.slice(path.length) : ''
  return condition.operator === 'regex' || missing.length > longestGhost ? '' : missing
}

/** The condition that kept the near miss from matching. */
export function nearMissCondition(decision: Decision | undefined): Condition | undefined {
  const near = decision?.nearMiss
  return near === undefined ? undefined : routeCandidates(decision)[near.candidate]?.conditions[near.condition]
}

const none: readonly Candidate[] = []

/** The routes that were tried, in order; empty if the request did not come that far. */
export function routeCandidates(decision: Decision | undefined): readonly Candidate[] {
  return decision?.trace.find((step) => step.stage === 'route')?.candidates ?? none
}

function indexOr(text: string, pattern: RegExp, from: number): number {
  const index = text.slice(from).search(pattern)
  return index < 0 ? text.length : from + index
}
