// Text as Envoy sees it: UTF-8 bytes, kept in a string with one character (0..255) a byte.

/** The UTF-8 bytes of `text`, one character a byte; a lone surrogate becomes U+FFFD. */
export function toByteText(text: string): string {
  if (isAscii(text)) return text
  let bytes = ''
  for (const character of text) bytes += encode(character.codePointAt(0) ?? 0)
  return bytes
}

/** The text whose UTF-8 bytes are `bytes`; bytes that are not UTF-8 stay one character each. */
export function fromByteText(bytes: string): string {
  if (isAscii(bytes)) return bytes
  return bytes.replace(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g, decode)
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

function encode(point: number): string {
  if (point >= 0xd800 && point <= 0xdfff) return encode(0xfffd)
  if (point < 0x80) return String.fromCharCode(point)
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), continuation(point))
  if (point < 0x10000) {
    return String.fromCharCode(0xe0 | (point >> 12), continuation(point >> 6), continuation(point))
  }
  return String.fromCharCode(
    0xf0 | (point >> 18),
    continuation(point >> 12),
    continuation(point >> 6),
    continuation(point),
  )
}

const continuation = (bits: number): number => 0x80 | (bits & 0x3f)

function decode(bytes: string): string {
  const first = bytes.charCodeAt(0)
  let point = bytes.length === 2 ? first & 0x1f : bytes.length === 3 ? first & 0x0f : first & 0x07
  for (let i = 1; i < bytes.length; i++) point = (point << 6) | (bytes.charCodeAt(i) & 0x3f)
  return point > 0x10ffff ? bytes : String.fromCodePoint(point)
}
