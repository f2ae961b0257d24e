/** The first control character of ASCII in a text, but for those in `allowed`; undefined if there is none. */
export function controlCharacter(text: string, allowed = ''): string | undefined {
  for (const character of text) {
    const code = character.charCodeAt(0)
    if ((code < 0x20 || code === 0x7f) && !allowed.includes(character)) return character
  }
  return undefined
}
