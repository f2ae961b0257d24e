// Prefixes under shorter prefixes with the same other conditions. istio: validation.go genMatchHTTPRoutes, coveredValidation: rough, and
// wrong at times (an absent method counts as GET), but so istiod warns.

import type { FieldPath } from '../../base/source.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'

type Conditions = ReadonlyMap<string, string>

export type PrefixMatch = Readonly<{
  path: FieldPath
  rule: string
  match: string
  prefix: string
  port: number
  method: string
  authority: string
  maps: readonly Conditions[]
}>

/** What is compared of a match with a URI prefix; undefined for one without. */
export function prefixMatch(match: Message, rule: string, name: string): PrefixMatch | undefined {
  const prefix = match.message('uri')?.text('prefix') ?? ''
  if (prefix === '') return undefined
  return {
    path: match.path,
    rule,
    match: name,
    prefix,
    port: match.number('port'),
    method: exactOrPrefix(match.message('method')) || 'exact:GET',
    authority: exactOrPrefix(match.message('authority')),
    maps: ['headers', 'queryParams', 'withoutHeaders'].map(
      (field) => new Map(match.messageMap(field).map(([key, condition]) => [key, exactOrPrefix(condition)])),
    ),
  }
}

function exactOrPrefix(condition: Message | undefined): string {
  const exact = condition?.text('exact') ?? ''
  if (exact !== '') return `exact:${exact}`
  const prefix = condition?.text('prefix') ?? ''
  return prefix === '' ? '' : `prefix:${prefix}`
}

/** Warns of every match that an earlier one covers. */
export function checkOverlaps(matches: readonly PrefixMatch[], report: Report): void {
  for (const [index, earlier] of matches.entries()) {
    for (const later of matches.slice(index + 1)) {
      // Equal prefixes were told apart before, as equal matches.
      if (later.prefix === earlier.prefix || !covers(earlier, later)) continue
      report.warning(
        later.path,
        fault('ineffectiveMatch', {
          rule: later.rule,
          match: `${later.match} of prefix ${later.prefix}`,
          other: `${earlier.match} of prefix ${earlier.prefix} on ${earlier.rule}`,
        }),
      )
    }
  }
}

const covers = (earlier: PrefixMatch, later: PrefixMatch): boolean =>
  later.prefix.startsWith(earlier.prefix) &&
  later.port === earlier.port &&
  earlier.method.startsWith(later.method) &&
  earlier.authority.startsWith(later.authority) &&
  earlier.maps.every((conditions, index) => coversAll(conditions, later.maps[index] ?? new Map()))

function coversAll(earlier: Conditions, later: Conditions): boolean {
  if (earlier.size !== later.size) return false
  return [...earlier].every(([key, condition]) => {
    const other = later.get(key)
    return other !== undefined && condition.startsWith(other)
  })
}
