// What an edit may touch, said without the code that makes edits: the tokens of the text by `yaml`, and the comments between them.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, Parser, parseDocument, visit } from 'yaml'
import { applyEdits } from '../base/edits.ts'
import type { FieldPath, TextEdit, TextRange } from '../base/source.ts'
import { anyEdit, anyTwistedEdit, at, read, SAMPLED } from '../testing/anyEdit.ts'
import { editDocument } from './edit.ts'
import type { EditOperation } from './operation.ts'
import { YAML_OPTIONS } from './tags.ts'

type Tree = Readonly<{ text: string; root: unknown; tokens: readonly TextRange[]; comments: readonly Comment[] }>
type Comment = Readonly<{ start: number; source: string }>

/** Keys, values and brackets: everything that says something. */
function parse(text: string): Tree {
  const document = parseDocument(text, { ...YAML_OPTIONS, keepSourceTokens: true, logLevel: 'silent' })
  const tokens: TextRange[] = []
  visit(document, {
    Node(_, node) {
      const [start = 0, end = 0] = node.range ?? []
      if (isCollection(node)) {
        if (node.flow) tokens.push({ start, end: start + 1 }, { start: end - 1, end })
      } else if ((isScalar(node) || isAlias(node)) && end > start)
        tokens.push({ start, end: trimmed(text, start, end) })
    },
  })
  return { text, root: document.contents, tokens, comments: commentsOf(text) }
}

/** A block scalar's range goes on to the next line. */
const trimmed = (text: string, start: number, end: number): number => start + text.slice(start, end).trimEnd().length

function commentsOf(text: string): readonly Comment[] {
  const found: Comment[] = []
  const walk = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return
    if ('type' in token && token.type === 'comment' && 'offset' in token && 'source' in token)
      found.push({ start: Number(token.offset), source: String(token.source) })
    else for (const part of Object.values(token)) walk(part)
  }
  for (const token of new Parser().parse(text)) walk(token)
  return found
}

/** The space around a range, up to the tokens before and behind it. */
function around({ tokens, text }: Tree, { start, end }: TextRange): TextRange {
  return {
    start: Math.max(0, ...tokens.filter((token) => token.end <= start).map((token) => token.end)),
    end: Math.min(text.length, ...tokens.filter((token) => token.start >= end).map((token) => token.start)),
  }
}

/** An entry: with its key, and its value alone. */
type Entry = Readonly<{ whole: TextRange; value: TextRange; node: unknown }>

function rangeOf(tree: Tree, node: unknown, fallback: number): TextRange {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  const [start, end] = Array.isArray(range) ? range.map(Number) : []
  if (start === undefined || end === undefined) return { start: fallback, end: fallback }
  const inside = tree.tokens.filter((token) => token.start >= start && token.end <= end)
  return { start, end: Math.max(start, ...inside.map((token) => token.end)) }
}

function entryAt(tree: Tree, path: FieldPath): Entry | undefined {
  let entry: Entry | undefined = {
    whole: rangeOf(tree, tree.root, 0),
    value: rangeOf(tree, tree.root, 0),
    node: tree.root,
  }
  for (const step of path) {
    const node: unknown = entry?.node
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) return undefined
      const key = rangeOf(tree, pair.key, 0)
      const value = rangeOf(tree, pair.value, key.end)
      entry = {
        whole: { start: key.start, end: Math.max(key.end, value.end) },
        value: { start: key.end, end: Math.max(key.end, value.end) },
        node: pair.value,
      }
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length && !isPair(node.items[step])) {
      const value = rangeOf(tree, node.items[step], 0)
      entry = { whole: value, value, node: node.items[step] }
    } else return undefined
  }
  return entry
}

/** The last existing value on a path. */
function deepest(tree: Tree, path: FieldPath): Entry {
  const found = entryAt(tree, path)
  if (found === undefined) return deepest(tree, path.slice(0, -1))
  return found
}

/** Behind the last entry of a collection, or all of what is no collection with entries. */
function endOf(tree: Tree, { node, value }: Entry): TextRange {
  const items = isMap(node) || isSeq(node) ? node.items.length : 0
  const isFlow = isCollection(node) && node.flow === true
  const end = isFlow ? value.end - 1 : value.end
  return items === 0 ? around(tree, value) : around(tree, { start: end, end })
}

/** As far up as the key holds nothing else, be it written there or merged in. */
function removed(tree: Tree, path: FieldPath): FieldPath {
  const above = path.slice(0, -1)
  const parent = at(read(tree.text), above)
  const isAlone = typeof parent === 'object' && parent !== null && Object.keys(parent).length === 1
  return isAlone && above.length > 1 && typeof above.at(-1) === 'string' ? removed(tree, above) : path
}

/** Where an operation may change the text. */
function allowed(tree: Tree, operation: EditOperation): readonly TextRange[] {
  const { path } = operation
  const entry = entryAt(tree, path)
  switch (operation.type) {
    case 'set':
      return [entry === undefined ? endOf(tree, deepest(tree, path)) : around(tree, entry.value)]
    case 'insert': {
      if (entry === undefined) return [endOf(tree, deepest(tree, path))]
      const next = entryAt(tree, [...path, operation.index])?.whole
      return [next === undefined ? endOf(tree, entry) : around(tree, { start: next.start, end: next.start })]
    }
    case 'remove': {
      const target = removed(tree, path)
      const parent = entryAt(tree, target.slice(0, -1))
      // The only entry leaves an empty collection in the place of its own.
      const isAlone = isCollection(parent?.node) && parent.node.items.length === 1
      return [around(tree, (isAlone ? parent?.value : entryAt(tree, target)?.whole) ?? deepest(tree, path).whole)]
    }
    case 'move':
      return [operation.from, operation.to].flatMap((index) => {
        const item = entryAt(tree, [...path, index])?.whole
        return item === undefined ? [] : [around(tree, item)]
      })
    case 'copy': {
      const item = entryAt(tree, [...path, operation.index])?.whole
      return item === undefined ? [] : [around(tree, { start: item.end, end: item.end })]
    }
    case 'rename':
      return entry === undefined ? [] : [{ start: entry.whole.start, end: entry.value.start }]
  }
}

/** Comments that go with an entry: on its last line, directly above it, deeper below it. */
function isOwn(tree: Tree, { start, end }: TextRange, comment: Comment): boolean {
  const { text } = tree
  const columnOf = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1)
  if (comment.start >= start && comment.start < end) return true
  const between = comment.start < start ? text.slice(comment.start, start) : text.slice(end, comment.start)
  if (comment.start >= end) return !between.includes('\n') || columnOf(comment.start) > entryColumn(text, start)
  return (
    /^#[^\n]*(\n[ ]*#[^\n]*)*\n[ ]*(- )?$/.test(between.replaceAll('\r', '')) &&
    columnOf(comment.start) === entryColumn(text, start)
  )
}

/** The column of an item's dash, or of a key. */
function entryColumn(text: string, start: number): number {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return line.length - (/- *$/.exec(line)?.[0].length ?? 0)
}

const inverse = (text: string, edits: readonly TextEdit[]): readonly TextEdit[] => {
  let shift = 0
  return edits.map(({ range, text: written }) => {
    const start = range.start + shift
    shift += written.length - (range.end - range.start)
    return { range: { start, end: start + written.length }, text: text.slice(range.start, range.end) }
  })
}

/** Throws if the edit touches what it is not about, or loses a comment of others. */
function checkEdits(text: string, operation: EditOperation, edits: readonly TextEdit[]): void {
  const tree = parse(text)
  const ranges = allowed(tree, operation)
  for (const { range } of edits) {
    const isInside = ranges.some(({ start, end }) => range.start >= start && range.end <= end)
    if (!isInside) throw new Error(`${JSON.stringify(range)} is outside of ${JSON.stringify(ranges)}`)
  }
  const result = applyEdits(text, edits)
  expect(applyEdits(result, inverse(text, edits))).toBe(text)

  const kept = commentsOf(result).map(({ source }) => source)
  const core =
    operation.type === 'remove'
      ? entryAt(tree, removed(tree, operation.path))?.whole
      : operation.type === 'set'
        ? entryAt(tree, operation.path)?.value
        : undefined
  for (const comment of tree.comments) {
    if (core !== undefined && isOwn(tree, core, comment)) continue
    const place = kept.indexOf(comment.source)
    if (place < 0) throw new Error(`lost ${comment.source}`)
    kept.splice(place, 1)
  }
}

test('an edit changes nothing outside of what it is about, loses no comment of others, and is undone to the byte', () => {
  fc.assert(
    fc.property(anyEdit, ([text, operation]) => {
      if (operation === undefined) return
      const edits = editDocument(text, [operation])
      if (!edits.ok) throw new Error(edits.error.code)
      checkEdits(text, operation, edits.value)
    }),
    { ...SAMPLED, numRuns: 800 },
  )
})

test('so does an edit of a document with aliases or templates, if it is not refused', () => {
  fc.assert(
    fc.property(anyTwistedEdit, ([text, operation]) => {
      const edits = operation === undefined ? undefined : editDocument(text, [operation])
      if (operation !== undefined && edits?.ok) checkEdits(text, operation, edits.value)
    }),
    { ...SAMPLED, numRuns: 800 },
  )
})
