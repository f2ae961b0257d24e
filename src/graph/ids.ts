// Ids are written into every edge of a picture that is sent to the page: short, but still names.

/** The id of a host's card. */
export const destinationId = (host: string): string => `to/${host}`

/** The id of a subset's row in its host's card. */
export const subsetId = (host: string, subset: string): string => `${destinationId(host)}/${subset}`

/** Hands out short ids: the same for the same text, seven characters or a few more. */
export function shortIds(): (text: string) => string {
  const used = new Set<string>()
  return (text) => {
    let id = hash(text).toString(36)
    while (used.has(id)) id += '_'
    used.add(id)
    return id
  }
}

/** FNV-1a in 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
