/** Marks a value as code: between backticks, which the page draws as `<code>` and a terminal shows as they are. */
export const code = (value: string | number): string => `\`${String(value).replaceAll('`', 'ˋ')}\``

/** One piece of a message: plain words, or a value to be set in code type; `place` counts the pieces from 0. */
export type MessagePart = Readonly<{ type: 'text' | 'code'; value: string; place: number }>

/** Splits a message made with `code` into its pieces, in order, without empty ones. */
export function messageParts(message: string): readonly MessagePart[] {
  return message
    .split('`')
    .map((value, place): MessagePart => ({ type: place % 2 === 1 ? 'code' : 'text', value, place }))
    .filter((part) => part.value !== '')
}

/** At most three values in code type, then how many there are besides. */
export function codeList(values: readonly string[], more: (n: number) => string, separator = ', '): string {
  const shown = values.slice(0, 3).map(code)
  return [...shown, ...(values.length > 3 ? [more(values.length - 3)] : [])].join(separator)
}
