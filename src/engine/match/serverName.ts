// Server names of filter chains. envoy: source/common/listener_manager/filter_chain_manager_impl.cc

/** How exactly a chain's server names take an SNI: its length for an exact name, the suffix's for `*.suffix`, 0 for a chain
 *  without names, -1 for none. An exact name outranks every suffix. */
export function serverNameRank(serverNames: readonly string[], sni: string): number {
  if (serverNames.length === 0) return 0
  const name = sni.toLowerCase()
  let rank = -1
  for (const raw of serverNames) {
    const pattern = raw.toLowerCase()
    if (pattern === name && name !== '') return Number.MAX_SAFE_INTEGER
    if (pattern.startsWith('*.') && name.endsWith(pattern.slice(1)) && name.length > pattern.length - 1) {
      rank = Math.max(rank, pattern.length)
    }
  }
  return rank
}
