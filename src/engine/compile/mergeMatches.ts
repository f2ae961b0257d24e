// The conditions of a delegate's route under those of the root's entry.
// istio: pilot/pkg/model/virtualservice.go mergeHTTPMatchRequests, hasConflict

import { mergedAddress } from '../../base/address.ts'
import type { MatchEntry } from '../../istio/httpEntries.ts'
import type { StringMatch } from '../../istio/stringMatch.ts'
import type { HttpMatchRequest } from '../../istio/virtualService.ts'

/** Every pairing that does not contradict, the delegate's matches outside; undefined if one of them contradicts all of the root's. */
export function mergeMatches(
  root: readonly MatchEntry[],
  own: readonly MatchEntry[],
): readonly MatchEntry[] | undefined {
  if (root.length === 0) return own
  if (own.length === 0) return root
  const merged = own.map((entry) =>
    root.filter((above) => !conflict(above.match, entry.match)).map((above) => mergeMatch(above, entry)),
  )
  return merged.some((pairings) => pairings.length === 0) ? undefined : merged.flat()
}

const SINGLE = ['uri', 'scheme', 'method', 'authority'] as const
const SCALAR = ['port', 'sourceNamespace', 'statPrefix'] as const
const KEYED = ['headers', 'withoutHeaders', 'queryParams', 'sourceLabels'] as const

function mergeMatch(root: MatchEntry, own: MatchEntry): MatchEntry {
  const { match: above } = root
  const { match } = own
  const single = SINGLE.filter((field) => match[field] === undefined && above[field] !== undefined)
  const scalar = SCALAR.filter((field) => !match[field] && above[field])
  const gateways = (match.gateways ?? []).length === 0 && above.gateways !== undefined ? (['gateways'] as const) : []
  const inherited = [...single, ...scalar, ...gateways]
  const fromRoot: ReadonlySet<string | number> = new Set(inherited)
  const name = joinNames(above.name, match.name)
  return {
    match: {
      ...match,
      ...Object.fromEntries(inherited.map((field) => [field, above[field]])),
      ...Object.fromEntries(KEYED.map((field) => [field, { ...above[field], ...match[field] }])),
      ...(name !== '' && { name }),
    },
    ...mergedAddress(own.ref, (field, key) => {
      const keyed = KEYED.find((candidate) => candidate === field)
      const keyOfRoot = keyed !== undefined && key !== undefined && match[keyed]?.[key] === undefined
      return keyOfRoot || fromRoot.has(field) ? root : own
    }),
  }
}

/** True if the two cannot both hold as istiod sees it, which is cautious: what it cannot compare is a contradiction. */
function conflict(root: HttpMatchRequest, own: HttpMatchRequest): boolean {
  const { sourceLabels = {} } = root
  return (
    SINGLE.some((field) => stringConflict(root[field], own[field])) ||
    (['headers', 'withoutHeaders', 'queryParams'] as const).some((field) =>
      Object.entries(own[field] ?? {}).some(([key, value]) => stringConflict(root[field]?.[key], value)),
    ) ||
    (root.ignoreUriCase ?? false) !== (own.ignoreUriCase ?? false) ||
    (!!root.port && !!own.port && root.port !== own.port) ||
    // Unset in the delegate is not "any" but a contradiction.
    (!!root.sourceNamespace && own.sourceNamespace !== root.sourceNamespace) ||
    Object.entries(own.sourceLabels ?? {}).some(
      ([key, value]) => sourceLabels[key] !== undefined && sourceLabels[key] !== value,
    ) ||
    gatewayConflict(root.gateways ?? [], own.gateways ?? [])
  )
}

/** True unless the delegate's value is the same exact one, or lies under the root's prefix; an empty text counts as none (istio: stringMatchConflict). */
function stringConflict(root: StringMatch | undefined, own: StringMatch | undefined): boolean {
  if (root === undefined || own === undefined) return false
  // A regex on either side next to any value is a contradiction, and so is a root or delegate without a value.
  if (root.regex || own.regex) return true
  if (root.exact) return !!own.prefix || own.exact !== root.exact
  if (!root.prefix) return true
  const value = own.prefix || own.exact
  return !value?.startsWith(root.prefix)
}

const gatewayConflict = (root: readonly string[], own: readonly string[]): boolean =>
  root.length > 0 && own.length > 0 && (root.length < own.length || own.some((gateway) => !root.includes(gateway)))

/** `root-delegate`, or the one that there is. */
export const joinNames = (root = '', own = ''): string => (root !== '' && own !== '' ? `${root}-${own}` : root || own)
