// Byte strings: texts in which every character stands for one byte (U+0000 to U+00FF).

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): string {
  let bytes = ''
  for (const character of text) {
    const written = character.codePointAt(0) ?? 0
    const point = written >= 0xd800 && written <= 0xdfff ? 0xfffd : written
    if (point < 0x80) bytes += String.fromCharCode(point)
    else if (point < 0x800) bytes += String.fromCharCode(0xc0 | (point >> 6), tail(point))
    else if (point < 0x10000) bytes += String.fromCharCode(0xe0 | (point >> 12), tail(point >> 6), tail(point))
    else bytes += String.fromCharCode(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point))
  }
  return bytes
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f)

/** The text of UTF-8 bytes, or undefined if they are not UTF-8. */
export function utf8Text(bytes: string): string | undefined {
  if (!/[^\0-\x7f]/.test(bytes)) return bytes
  try {
    return decodeURIComponent(bytes.replace(/./gs, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`))
  } catch {
    return undefined
  }
}

/** Standard base64 with padding. */
export function base64Encode(bytes: string): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes.charCodeAt(at) << 16) | ((bytes.charCodeAt(at + 1) || 0) << 8) | (bytes.charCodeAt(at + 2) || 0)
    const group = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 0x3f)).join('')
    const missing = Math.max(0, at + 3 - bytes.length)
    text += group.slice(0, 4 - missing) + '='.repeat(missing)
  }
  return text
}

/** The bytes of base64 (standard or URL alphabet, padding optional), or undefined if it is none. */
export function base64Decode(text: string): string | undefined {
  const digits = text
    .replace(/[\r\n]/g, '')
    .replace(/={1,2}$/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return undefined
  let bytes = ''
  let bits = 0
  let held = 0
  for (const digit of digits) {
    bits = ((bits << 6) | ALPHABET.indexOf(digit)) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes += String.fromCharCode((bits >> held) & 0xff)
  }
  return bytes
}
