// Text whose lines all start at column 0: where each line belongs is found again by the fields of its kind. Each line goes to the
// deepest open value that has such a field and does not have it yet.

import { kindSchema } from '../istio/schema.ts'
import type { ObjectNode, SchemaNode } from '../istio/schemaNode.ts'
import { faultsIn } from './judge.ts'
import type { Repaired } from './repair.ts'
import { isBlank, linesOf, type TextLine } from './textLines.ts'

/** Indents one document again; undefined if it has an indentation, no known kind, or a line that fits nowhere. */
export function restoreIndentation(text: string): Repaired | undefined {
  const kind = /^kind:[ \t]*["']?(\w+)/m.exec(text)?.[1]
  const resource = kind === undefined ? undefined : kindSchema(kind)?.resource
  const lines = linesOf(text)
  const written = lines.filter((line) => !isBlank(line.text) && !line.text.startsWith('#'))
  if (kind === undefined || resource === undefined || written.length < 3) return undefined
  if (written.some((line) => /^[ \t]/.test(line.text))) return undefined
  const indents = place(lines, resource)
  if (indents === undefined) return undefined
  const after = lines
    .map((line, index) => (isBlank(line.text) ? '' : ' '.repeat(indents[index] ?? 0)) + line.text + line.lineBreak)
    .join('')
  return faultsIn(after) < faultsIn(text) ? { after, arguments: { kind } } : undefined
}

/** A value that lines may still be put into: the column of its keys or dashes, and what it has. */
type Open = Readonly<{ node: SchemaNode; column: number; keys: Set<string> }>

type ParsedLine = Readonly<{ dashes: number; key: string | undefined; scalar: boolean }>

/** The column of each line; undefined if one fits nowhere. */
function place(lines: readonly TextLine[], resource: ObjectNode): readonly number[] | undefined {
  const indents: number[] = []
  let stack: readonly Open[] = [{ node: resource, column: 0, keys: new Set() }]
  for (const line of lines) {
    if (isBlank(line.text) || /^(?:---|\.\.\.|#|%)/.test(line.text)) {
      indents.push(0)
      continue
    }
    const parsed = parseLine(line.text)
    const placed = parsed === undefined ? undefined : placeLine(stack, parsed)
    if (placed === undefined) return undefined
    indents.push(placed.column)
    stack = placed.stack
  }
  // A comment goes with the line below it.
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    if (lines[index]?.text.startsWith('#')) indents[index] = indents[index + 1] ?? 0
  }
  return indents
}

function parseLine(text: string): ParsedLine | undefined {
  const found = /^((?:-[ \t]+)*)(?:(?:"([^"]+)"|'([^']+)'|([^\s:"'#[{][^:#]*?)):(?:[ \t]+|$))?(.*)$/.exec(text)
  if (found === null) return undefined
  const rest = (found[5] ?? '').replace(/(?:^|\s)#.*$/, '').trim()
  // The lines of a block scalar cannot be told from others.
  if (/^[|>][-+0-9]*$/.test(rest)) return undefined
  const key = found[2] ?? found[3] ?? found[4]
  return { dashes: (found[1]?.match(/-/g) ?? []).length, key, scalar: rest !== '' }
}

function placeLine(
  stack: readonly Open[],
  line: ParsedLine,
): Readonly<{ column: number; stack: readonly Open[] }> | undefined {
  if (line.dashes > 1) return undefined
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const open = stack[depth]
    if (open === undefined) continue
    const outer = stack.slice(0, depth + 1)
    if (line.dashes === 0) {
      const child = childFor(open, line, stack.slice(0, depth))
      if (child === undefined || line.key === undefined) continue
      open.keys.add(line.key)
      return { column: open.column, stack: opened(outer, child, open.column, line) }
    }
    if (open.node.type !== 'list') continue
    const { items } = open.node
    if (line.key === undefined) {
      if (items.type !== 'string' && items.type !== 'integer') continue
      return { column: open.column, stack: outer }
    }
    const item: Open = { node: items, column: open.column + 2, keys: new Set([line.key]) }
    const child = childFor({ ...item, keys: new Set() }, line, [])
    if (child === undefined) continue
    return { column: open.column, stack: opened([...outer, item], child, item.column, line) }
  }
  return undefined
}

/** What the line's key holds in an open value; undefined if it cannot stand there. */
function childFor(open: Open, line: ParsedLine, outer: readonly Open[]): SchemaNode | undefined {
  const { key } = line
  if (key === undefined || open.keys.has(key)) return undefined
  const { node } = open
  const child = node.type === 'object' ? node.fields.get(key) : node.type === 'map' ? node.values : undefined
  if (child === undefined || !fits(child, line)) return undefined
  if (node.type !== 'map' || open.keys.size === 0) return child
  // A map takes any key: after its first entry a line goes to the field of that name further out, if there is one left.
  const elsewhere = outer.some((other) => {
    const field = other.node.type === 'object' && !other.keys.has(key) ? other.node.fields.get(key) : undefined
    return field !== undefined && fits(field, line)
  })
  return elsewhere ? undefined : child
}

function fits(node: SchemaNode, line: ParsedLine): boolean {
  const holdsLines = node.type === 'object' || node.type === 'map' || node.type === 'list'
  return node.type === 'anything' || line.scalar !== holdsLines
}

function opened(outer: readonly Open[], child: SchemaNode, column: number, line: ParsedLine): readonly Open[] {
  if (line.scalar) return outer
  // Lists stand at the column of their key, as kubectl prints them.
  return [...outer, { node: child, column: child.type === 'list' ? column : column + 2, keys: new Set() }]
}
