// New documents at the end of a file, written as its last document is.

import type { TextEdit } from '../base/source.ts'
import { type DocumentStyle, styleOf } from './documentStyle.ts'
import type { Json } from './operation.ts'
import { splitDocuments } from './splitDocuments.ts'
import { type DocumentTree, parseTree } from './tree.ts'
import { writeBlock, writeFlowLines } from './writeValue.ts'

/** The edit that adds each value as a document of its own; everything that stands in the text stays. */
export function appendDocuments(text: string, values: readonly Json[]): TextEdit {
  const trees = splitDocuments(text).flatMap((slice) => parseTree(slice.text) ?? [])
  const written = trees.findLast((tree) => !isEmpty(tree))
  const style = written === undefined ? plainStyle(text) : styleOf(written)
  const { lineBreak } = style
  const documents = values.map((value) => (style.json ? writeFlowLines(value, 0, style) : writeBlock(value, 0, style)))
  // A file without any value, or one that ends with a `---`, has room for a document.
  const last = trees.at(-1)
  const hasRoom = last !== undefined && isEmpty(last)
  const open = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak
  const separator = `---${lineBreak}`
  return {
    range: { start: text.length, end: text.length },
    text: `${open}${hasRoom ? '' : separator}${documents.join(lineBreak + separator)}${lineBreak}`,
  }
}

function isEmpty({ document: { contents } }: DocumentTree): boolean {
  return contents === null || contents.range[0] === contents.range[1]
}

const plainStyle = (text: string): DocumentStyle => ({
  lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
  step: 2,
  indentedLists: false,
  json: false,
  flowKeys: new Set(),
  padded: false,
})
