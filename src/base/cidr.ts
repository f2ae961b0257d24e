// IP addresses and ranges as texts of binary digits, which compare by their beginnings.

/** The address as a text of 32 or 128 binary digits; undefined if it is none. */
export function addressBits(text: string): string | undefined {
  return text.includes(':') ? ipv6Bits(text) : ipv4Bits(text)
}

function ipv4Bits(text: string): string | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined
  return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('')
}

function ipv6Bits(text: string): string | undefined {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0) return undefined
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = 8 - first.length - last.length
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...first, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...last]
  if (groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return undefined
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('')
}

/** The range (`10.1.0.7/24`, or an address alone) with its host part cut off, equal for equal ranges; a text that is none stays as it is. */
export function maskedRange(range: string): string {
  const [text = '', lengthText] = range.split('/')
  const bits = addressBits(text)
  return bits === undefined ? range : bits.slice(0, lengthText === undefined ? bits.length : Number(lengthText))
}

/** The address of 32 or 128 binary digits, as `addressBits` reads it. */
export function addressText(bits: string): string {
  const size = bits.length === 32 ? 8 : 16
  const groups = (bits.match(new RegExp(`.{${size}}`, 'g')) ?? []).map((group) => Number.parseInt(group, 2))
  return size === 8 ? groups.join('.') : groups.map((group) => group.toString(16)).join(':')
}
