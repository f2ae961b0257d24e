// Prefixes under earlier prefixes (istio: pkg/config/validation/validation.go genMatchHTTPRoutes, coveredValidation).

import type { VirtualService } from '../../istio/resource.ts'
import type { StringMatch } from '../../istio/stringMatch.ts'
import type { HttpMatchRequest } from '../../istio/virtualService.ts'
import type { Report } from '../analyzer.ts'
import type { KeptMatch } from './unreachableRules.ts'

/** IST0131 for each pair of prefixes of which the earlier one begins the later one and its other conditions, as texts, cover the later ones. */
export function* coveredMatches(resource: VirtualService, matches: readonly KeptMatch[]): Iterable<Report> {
  const prefixed = matches.filter(({ request }) => prefixOf(request) !== '')
  for (const [index, earlier] of prefixed.entries()) {
    for (const later of prefixed.slice(index + 1)) {
      const prefix = prefixOf(later.request)
      const earlierPrefix = prefixOf(earlier.request)
      if (prefix === earlierPrefix || !covers(earlier.request, later.request)) continue
      const [i, j] = later.indices
      const overlap = { prefix, earlierPrefix, earlierMatch: earlier.match }
      const detail = {
        code: 'IST0131',
        rule: later.rule,
        match: later.match,
        earlierRule: earlier.rule,
        overlap,
      } as const
      yield { resource, detail, at: ['spec', 'http', i, 'match', j] }
    }
  }
}

const prefixOf = ({ uri }: HttpMatchRequest): string => uri?.prefix ?? ''

function covers(earlier: HttpMatchRequest, later: HttpMatchRequest): boolean {
  return (
    prefixOf(later).startsWith(prefixOf(earlier)) &&
    (earlier.port ?? 0) === (later.port ?? 0) &&
    // Istio takes a match without method for one of GET.
    coversText(written(earlier.method) || 'exact:GET', written(later.method) || 'exact:GET') &&
    coversText(written(earlier.authority), written(later.authority)) &&
    coversAll(earlier.headers, later.headers) &&
    coversAll(earlier.queryParams, later.queryParams) &&
    coversAll(earlier.withoutHeaders, later.withoutHeaders)
  )
}

type Conditions = Readonly<Record<string, StringMatch>>

/** The same names, and each value covers the other's. */
const coversAll = (earlier: Conditions = {}, later: Conditions = {}): boolean =>
  Object.keys(earlier).length === Object.keys(later).length &&
  Object.entries(earlier).every(([name, value]) => {
    const other = later[name]
    return other !== undefined && coversText(written(value), written(other))
  })

// Istio's direction: the earlier text begins with the later one.
const coversText = (earlier: string, later: string): boolean => earlier.startsWith(later)

/** `exact:v` or `prefix:v`; a regex, or none, is the empty text. */
function written(match: StringMatch | undefined): string {
  if (match?.exact) return `exact:${match.exact}`
  return match?.prefix ? `prefix:${match.prefix}` : ''
}
