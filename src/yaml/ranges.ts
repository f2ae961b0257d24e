// Ranges that `yaml` does not give: where a collection's last content ends, and where a list item's dash stands.

import { isMap, isPair, isSeq } from 'yaml'
import { type DocumentTree, isBlockScalar, type ListNode, type ValueNode } from './tree.ts'

/** The end of what is written for a value, without the comments and line breaks that follow it. */
export function contentEnd(tree: DocumentTree, node: ValueNode, fallback = 0): number {
  if (node === null) return fallback
  if (isFlow(node) || !(isMap(node) || isSeq(node))) {
    const end = node.range[1]
    if (!isBlockScalar(node)) return end
    // The line break that ends a block scalar's last line is not part of the entry.
    const trailing = /(?:[ \t]*(?:\r\n?|\n))+$/.exec(tree.text.slice(node.range[0], end))
    return end - (trailing?.[0].length ?? 0)
  }
  const last = node.items.at(-1)
  if (last === undefined) return node.range[1]
  if (!isPair(last)) return contentEnd(tree, last, node.range[1])
  return contentEnd(tree, last.value, last.key?.range[1] ?? node.range[1])
}

/** Whether a collection is written with brackets or braces. */
export function isFlow(node: ValueNode): boolean {
  return (isMap(node) || isSeq(node)) && node.srcToken?.type === 'flow-collection'
}

/** The offsets of a block list's dashes, one an item; none in a flow list. */
export function dashOffsets(list: ListNode): readonly number[] {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return []
  return token.items.flatMap((item) =>
    item.start.filter((part) => part.type === 'seq-item-ind').map((part) => part.offset),
  )
}

/** The value that a block collection ends with, however deep; any other value itself. */
export function lastNode(node: ValueNode): ValueNode {
  if (!(isMap(node) || isSeq(node)) || isFlow(node)) return node
  const item = node.items.at(-1)
  const last = item === undefined || !isPair(item) ? item : item.value
  return last === undefined || last === null ? node : lastNode(last)
}
