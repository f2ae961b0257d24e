// Host names of Istio resources, possibly with a leading wildcard. Comparisons are case-sensitive, as istiod's are.

/** True for `*`, `*.example.com`, `*example.com`: the first character decides (istio: pkg/config/host/name.go). */
export const isWildcardHost = (host: string): boolean => host[0] === '*'

/** True if every name that `host` covers is covered by `other`: `a.com` by `*.com`, `*.a.com` by `*.com` (istio: Name.SubsetOf). */
export function isHostSubsetOf(host: string, other: string): boolean {
  if (!isWildcardHost(other)) return host === other
  if (isWildcardHost(host) && host.length < other.length) return false
  return (isWildcardHost(host) ? host.slice(1) : host).endsWith(other.slice(1))
}

/** True if one of the two covers the other (istio: Name.Matches). */
export const hostsOverlap = (a: string, b: string): boolean => isHostSubsetOf(a, b) || isHostSubsetOf(b, a)

/** Sort order: names before wildcards, longer before shorter, then alphabetical (istio: pkg/config/host/names.go MoreSpecific). */
export function compareBySpecificity(a: string, b: string): number {
  const wildcards = Number(isWildcardHost(a)) - Number(isWildcardHost(b))
  if (wildcards !== 0) return wildcards
  if (a.length !== b.length) return b.length - a.length
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The value of the host that fits `needle` best: the identical one, else the most specific wildcard that covers it;
 * undefined if none does (istio: pilot/pkg/model/config.go MostSpecificHostMatch).
 */
export function mostSpecificHostMatch<Value>(
  needle: string,
  exact: ReadonlyMap<string, Value>,
  wildcards: ReadonlyMap<string, Value>,
): Value | undefined {
  const identical = isWildcardHost(needle) ? wildcards.get(needle) : exact.get(needle)
  if (identical !== undefined) return identical
  const tail = isWildcardHost(needle) ? needle.slice(1) : needle
  let best: string | undefined
  for (const host of wildcards.keys()) {
    if (!tail.endsWith(host.slice(1))) continue
    if (best === undefined || compareBySpecificity(host, best) < 0) best = host
  }
  return best === undefined ? undefined : wildcards.get(best)
}
