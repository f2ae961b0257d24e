// Placeholders that people leave in examples: `[服务名称]`, `{{ name }}`, `<name>`, `${NAME}`.

const TEMPLATE = String.raw`\{\{[^{}\r\n]*\}\}`
const SHELL = String.raw`\$\{[A-Za-z_][A-Za-z0-9_.-]*\}`
const ANGLE = String.raw`<[\p{L}_][\p{L}\p{N}_ .-]*>`
// Square brackets are a character class or a list unless what they hold could be neither.
const SQUARE = String.raw`\[[^[\]{}"',*\r\n]*[^\p{ASCII}][^[\]{}"',*\r\n]*\]`

const PLACEHOLDER = new RegExp(`${TEMPLATE}|${SHELL}|${ANGLE}|${SQUARE}`, 'u')

/** The first placeholder in a string value, as written; undefined if there is none. */
export function placeholderIn(value: string): string | undefined {
  if (!/[[{<]/.test(value)) return undefined
  return PLACEHOLDER.exec(value)?.[0]
}
