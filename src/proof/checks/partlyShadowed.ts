// Rules of which an earlier one with a wider path takes a part, by another condition. A rule for a part of its own path is meant to come
// first, and so is one without a path.

import { refKey } from '../../base/source.ts'
import type { RouteMatch } from '../../envoy/matcher.ts'
import { isInside } from '../automata/search.ts'
import type { ProofFinding } from '../finding.ts'
import type { Languages } from '../languages.ts'
import type { ProvedRoute } from '../proveConfig.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'

export const partlyShadowed: Check = (world) =>
  [...world.routesOf.values()].flatMap((places) => {
    for (const place of places) {
      const found = shadowOf(place, world)
      if (found !== undefined) return [found]
    }
    return []
  })

function shadowOf(place: ProvedRoute, { labelOf, languages }: World): ProofFinding | undefined {
  const { index, host, route, proof, takenBy } = place
  if (proof.state !== 'reachable' || index === 0) return undefined
  for (let at = 0; at < index; at += 1) {
    const earlier = host.virtualHost.routes[at]
    if (earlier === undefined) continue
    if (!isWider(earlier.match, route.match, languages) || refKey(earlier.from) === refKey(route.from)) continue
    const request = takenBy(at)
    if (request === undefined) continue
    const [rule, by] = [labelOf(route.match.from), labelOf(earlier.match.from)]
    const detail = { code: 'RW0102', rule, by, request, left: proof.request } as const
    return { severity: 'info', at: route.match.from, related: [earlier.match.from], detail }
  }
  return undefined
}

/** True if the paths of `narrow` are a part of those of `wide`, which asks for something else as well. */
function isWider(wide: RouteMatch, narrow: RouteMatch, languages: Languages): boolean {
  if (wide.headers.length + wide.queryParameters.length === 0) return false
  if (wide.path.type !== 'regex' && narrow.path.type !== 'regex' && !couldCover(wide, narrow)) return false
  if (wide.path.type === 'prefix' && wide.path.value === '/') return false
  const [all, part] = [wide, narrow].map(({ path, caseSensitive }) => languages.of(path, caseSensitive === false))
  if (all === undefined || part === undefined || all === part) return false
  return isInside(part, all, languages.search) && !isInside(all, part, languages.search)
}

const couldCover = ({ path: wide }: RouteMatch, { path: narrow }: RouteMatch): boolean =>
  wide.type === 'prefix' && narrow.value.toLowerCase().startsWith(wide.value.toLowerCase())
