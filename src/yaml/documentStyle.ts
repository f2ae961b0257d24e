// How a document is written, so that what is added looks like what is there.

import { isMap, isPair, isSeq } from 'yaml'
import { isFlow } from './ranges.ts'
import { type DocumentTree, keyText, type ValueNode } from './tree.ts'

export type DocumentStyle = Readonly<{
  lineBreak: '\n' | '\r\n'
  /** Spaces a level. */
  step: number
  /** Whether a list stands deeper than its key. */
  indentedLists: boolean
  /** Whether the whole document is JSON: keys and strings in double quotes. */
  json: boolean
  /** Keys whose lists and mappings are all between brackets in this document. */
  flowKeys: ReadonlySet<string>
  /** Whether braces have blanks inside: `{ a: 1 }`. */
  padded: boolean
}>

export function styleOf(tree: DocumentTree): DocumentStyle {
  const { text, document } = tree
  const nested = firstNested(text, document.contents)
  const keys = keysByForm(document.contents)
  return {
    lineBreak: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n',
    step: nested.step ?? 2,
    indentedLists: nested.indentedLists ?? false,
    json: isFlow(document.contents) && /^[[{]\s*["[{\]}]/.test(text.slice(document.contents?.range[0])),
    flowKeys: new Set([...keys.flow].filter((key) => !keys.block.has(key))),
    padded: /\{ +[^}\s]/.test(text) && !/\{[^}\s]/.test(text),
  }
}

type KeysByForm = Readonly<{ flow: Set<string>; block: Set<string> }>

/** Keys of values that are not empty, by how those are written: within a block, with brackets or on lines of their own. */
function keysByForm(node: ValueNode, found: KeysByForm = { flow: new Set(), block: new Set() }): KeysByForm {
  if (isFlow(node)) return found
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if ((isMap(value) || isSeq(value)) && value.items.length > 0) {
        found[isFlow(value) ? 'flow' : 'block'].add(keyText(key))
        keysByForm(value, found)
      }
    }
  } else if (isSeq(node)) {
    for (const item of node.items) if (!isPair(item)) keysByForm(item, found)
  }
  return found
}

/** The column of an offset, from 0. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStartAt(text, offset)
}

/** The offset at which an offset's line begins, behind a byte order mark. */
export function lineStartAt(text: string, offset: number): number {
  const lineBreak = offset === 0 ? -1 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1))
  return lineBreak === -1 && text.startsWith('\uFEFF') ? 1 : lineBreak + 1
}

/** The offset behind the line break that ends an offset's line, or the text's end. */
export function nextLineAt(text: string, offset: number): number {
  const end = /\r\n?|\n/g
  end.lastIndex = offset
  const found = end.exec(text)
  return found === null ? text.length : found.index + found[0].length
}

type Nested = Readonly<{ step?: number; indentedLists?: boolean }>

/** The first nested mapping and the first list of the text, each against its parent. */
function firstNested(text: string, node: ValueNode): Nested {
  let found: Nested = {}
  const visit = (inner: ValueNode) => {
    if (found.step !== undefined && found.indentedLists !== undefined) return
    if (isMap(inner)) {
      for (const pair of inner.items) {
        found = { ...nestedIn(text, pair.key.range[0], pair.value), ...found }
        visit(pair.value)
      }
    } else if (isSeq(inner)) {
      for (const item of inner.items) if ('range' in item) visit(item)
    }
  }
  visit(node)
  return found
}

function nestedIn(text: string, keyStart: number, value: ValueNode): Nested {
  const key = columnAt(text, keyStart)
  const child = isMap(value) || isSeq(value) ? value : undefined
  const first = child?.items[0]
  if (child === undefined || first === undefined) return {}
  if (isSeq(child) && !isFlow(child)) return { indentedLists: columnAt(text, child.range[0]) > key }
  const start = 'range' in first ? first.range[0] : first.key.range[0]
  const ownLine = lineStartAt(text, start) > keyStart
  const step = columnAt(text, start) - key
  return ownLine && step > 0 ? { step } : {}
}
