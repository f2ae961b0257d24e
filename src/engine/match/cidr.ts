// Address ranges of filter chains. envoy: source/common/network/lc_trie.h (longest prefix)

import { addressBits } from '../../base/cidr.ts'

/** The longest prefix length, plus one, of the ranges that contain `address`; 0 for no ranges, -1 for none that does. */
export function prefixRank(ranges: readonly string[], address: string | undefined): number {
  if (ranges.length === 0) return 0
  const bits = address === undefined ? undefined : addressBits(address)
  if (bits === undefined) return -1
  let best = -1
  for (const range of ranges) {
    const [text = '', lengthText] = range.split('/')
    const rangeBits = addressBits(text)
    if (rangeBits?.length !== bits.length) continue
    const length = lengthText === undefined ? bits.length : Number(lengthText)
    if (rangeBits.slice(0, length) === bits.slice(0, length)) best = Math.max(best, length + 1)
  }
  return best
}
