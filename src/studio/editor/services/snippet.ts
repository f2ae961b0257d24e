/** A text as Monaco's snippet, with the cursor at `cursor`. */
export function toSnippet(text: string, cursor: number): string {
  const plain = (part: string) => part.replace(/[\\$}]/g, '\\$&')
  return `${plain(text.slice(0, cursor))}$0${plain(text.slice(cursor))}`
}
