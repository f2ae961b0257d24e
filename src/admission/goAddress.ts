// IP addresses and ranges as Go's net/netip reads them: stricter than `addressBits`, which reads what was admitted.

/** True for an IPv4 or IPv6 address, the latter also with a zone (Go: netip.ParseAddr). */
export function isAddress(text: string): boolean {
  const first = /[.:%]/.exec(text)?.[0]
  if (first === '.') return isIpv4(text)
  if (first !== ':') return false
  const percent = text.indexOf('%')
  if (percent === text.length - 1) return false
  return isIpv6(percent < 0 ? text : text.slice(0, percent))
}

/** True for an address without zone, a slash and a length (Go: netip.ParsePrefix). */
export function isAddressRange(text: string): boolean {
  const slash = text.lastIndexOf('/')
  const address = text.slice(0, Math.max(0, slash))
  const length = text.slice(slash + 1)
  if (slash < 0 || address.includes('%') || !isAddress(address) || !/^(?:\d|[1-9]\d+)$/.test(length)) return false
  return Number(length) <= (address.includes(':') ? 128 : 32)
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
}

function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')))
  const all = groups.flat()
  const last = all.at(-1) ?? ''
  const embedded = last.includes('.') && groups.at(-1)?.at(-1) === last
  const plain = embedded ? all.slice(0, -1) : all
  if ((embedded && !isIpv4(last)) || !plain.every((group) => /^[\da-fA-F]{1,4}$/.test(group))) return false
  const count = plain.length + (embedded ? 2 : 0)
  return halves.length === 2 ? count < 8 : count === 8
}
