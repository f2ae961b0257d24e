import { controlCharacter } from './controlCharacters.ts'

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** A text in double quotes as Go prints it with `%q`; other control characters as `\x07`. */
export function goQuote(text: string): string {
  const inner = [...text].map((character) => {
    const code = character.charCodeAt(0).toString(16).padStart(2, '0')
    return ESCAPES.get(character) ?? (controlCharacter(character) === undefined ? character : `\\x${code}`)
  })
  return `"${inner.join('')}"`
}
