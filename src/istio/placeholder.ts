// Placeholders that people leave in examples: `[服务名称]`, `【名称】`, `{{ name }}`, `<name>`, `${NAME}`.

const TEMPLATE = String.raw`\{\{[^{}\r\n]*\}\}`
const SHELL = String.raw`\$\{[A-Za-z_][A-Za-z0-9_.-]*\}`
// Not the name of a group in a regex: `(?<name>`.
const ANGLE = String.raw`(?<!\(\?P?)<[\p{L}_][\p{L}\p{N}_ .-]*>`
const LENTICULAR = String.raw`【[^【】\r\n]+】`
// Letters outside ASCII, or words with a space between, cannot be a list of names or a character class.
const INSIDE = String.raw`[^[\]{}"',*#\r\n]`
const SQUARE = String.raw`\[(?=${INSIDE}*(?:[^\p{ASCII}]|\p{L} +\p{L}))${INSIDE}+\]`

/** Source of a regular expression (flag `u`) for what is a placeholder in any value but a regex. */
export const PLACEHOLDER_SOURCE: string = [TEMPLATE, SHELL, ANGLE, LENTICULAR, SQUARE].join('|')

const PLACEHOLDER = new RegExp(PLACEHOLDER_SOURCE, 'u')

/** The first placeholder in a string value, as written; undefined if there is none. */
export function placeholderIn(value: string): string | undefined {
  if (!/[[{<【]/.test(value)) return undefined
  return PLACEHOLDER.exec(value)?.[0]
}
