// The values of a text line by line, without parsing: text with placeholders often does not parse. Comments, keys and the lines of
// block scalars are left out.

import { fieldKinds } from './fieldKinds.ts'
import { indentOf, isBlank, linesOf } from './textLines.ts'

/** One value as it is written on one line: its offsets (quotes included) and the name of the field it belongs to. */
export type WrittenValue = Readonly<{
  start: number
  end: number
  text: string
  /** The key before it, or, for an item of a list, the list's key. */
  key: string
  item: boolean
}>

const LINE =
  /^(\uFEFF?[ \t]*(?:-[ \t]+)*)(?:(?:"([^"]*)"|'([^']*)'|([^\s:"'#[{][^:#]*?|\[[^\]]*\]))[ \t]*:(?=[ \t]|$)[ \t]*)?/
const BLOCK_SCALAR = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/

export function writtenValues(text: string): readonly WrittenValue[] {
  const values: WrittenValue[] = []
  let skipDeeperThan: number | undefined
  let parents: readonly Readonly<{ column: number; key: string }>[] = []
  for (const line of linesOf(text)) {
    if (isBlank(line.text)) continue
    const indent = indentOf(line.text)
    if (skipDeeperThan !== undefined && indent > skipDeeperThan) continue
    skipDeeperThan = undefined
    const found = LINE.exec(line.text)
    const lead = found?.[1] ?? ''
    const key = found?.[2] ?? found?.[3] ?? found?.[4]
    const column = lead.length
    parents = parents.filter((parent) => parent.column < column || (key === undefined && parent.column <= indent))
    const rest = line.text.slice(found?.[0].length ?? 0)
    const value = withoutComment(rest)
    if (BLOCK_SCALAR.test(rest)) skipDeeperThan = key === undefined ? indent : column
    else if (value !== '' && !value.startsWith('#')) {
      const start = line.start + (found?.[0].length ?? 0)
      const owner = key ?? parents.at(-1)?.key ?? ''
      values.push({ start, end: start + value.length, text: value, key: owner, item: key === undefined })
    }
    if (key !== undefined) parents = [...parents, { column, key }]
  }
  return values
}

/** A value without the comment behind it; a JSON line without its comma. */
function withoutComment(rest: string): string {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)
  if (quoted !== null) return quoted[0]
  return rest.replace(/(?:^|[ \t])#.*$/, '').trimEnd()
}

/** Whether the schema wants text in a value's place, so that brackets around it cannot be a list. */
export function wantsText(value: WrittenValue): boolean {
  const { textOnly, textLists } = fieldKinds()
  return value.item ? textLists.has(value.key) : textOnly.has(value.key)
}
