// Rules and matches of one virtual service that earlier ones repeat, as istiod's validation sees them. It compares texts: narrower
// conditions it cannot see make it wrong in both directions.
// istio: pkg/config/validation/validation.go analyzeUnreachableHTTPRules (and TCP, TLS)

import type { VirtualService } from '../../istio/resource.ts'
import type { HttpMatchRequest, HttpRoute } from '../../istio/virtualService.ts'
import type { Report } from '../analyzer.ts'
import type { World } from '../world.ts'
import { coveredMatches } from './coveredMatches.ts'
import { matchKey } from './matchKey.ts'

/** IST0130 for a rule that is not used, IST0131 for a match that repeats an earlier one or lies under its prefix. */
export function* unreachableRules({ virtualServices }: World): Iterable<Report> {
  for (const resource of virtualServices) {
    const { http = [], tcp = [], tls = [] } = resource.spec
    const kept = yield* repeatedMatches(resource, 'http', http)
    yield* coveredMatches(resource, kept)
    yield* repeatedMatches(resource, 'tcp', tcp)
    yield* repeatedMatches(resource, 'tls', tls)
  }
}

type Rule = Pick<HttpRoute, 'name' | 'match'>

/** A match that repeats no earlier one. */
export type KeptMatch = Readonly<{
  rule: string
  match: string
  request: HttpMatchRequest
  indices: readonly [number, number]
}>

function* repeatedMatches(
  resource: VirtualService,
  protocol: string,
  rules: readonly Rule[],
): Generator<Report, readonly KeptMatch[]> {
  const firstRule = new Map<string, string>()
  const kept: KeptMatch[] = []
  let catchesAll = false
  for (const [i, { name, match = [] }] of rules.entries()) {
    const rule = named(name, i)
    const place = { resource, at: ['spec', protocol, i] }
    if (match.length === 0) {
      if (catchesAll) yield { ...place, detail: { code: 'IST0130', rule, reason: 'onlyLastWithoutMatch' } }
      catchesAll = true
      continue
    }
    let repeated = 0
    for (const [j, request] of match.entries()) {
      if (catchesAll) {
        yield { ...place, detail: { code: 'IST0130', rule, reason: 'afterRuleWithoutMatch' } }
        continue
      }
      const key = matchKey(request)
      const earlierRule = firstRule.get(key)
      const self = named(request.name, j)
      if (earlierRule === undefined) {
        firstRule.set(key, rule)
        kept.push({ rule, match: self, request, indices: [i, j] })
        continue
      }
      repeated++
      const detail = { code: 'IST0131', rule, match: self, earlierRule, overlap: undefined } as const
      yield { resource, detail, at: [...place.at, 'match', j] }
    }
    if (repeated === match.length) yield { ...place, detail: { code: 'IST0130', rule, reason: 'allMatchesDuplicated' } }
  }
  return kept
}

/** The name in quotes, else `#` and the place from 0. */
const named = (name: string | undefined, index: number): string =>
  name === undefined || name === '' ? `#${index}` : JSON.stringify(name)
