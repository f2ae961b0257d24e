// The syntax tree of one document, made by `yaml` only where ranges are asked for; and the way through it along a field path.

import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { FieldPath } from '../base/source.ts'
import { mayNestDeeperThan } from './nesting.ts'
import { YAML_OPTIONS } from './tags.ts'

export type MapNode = YAMLMap.Parsed
export type ListNode = YAMLSeq.Parsed
export type ValueNode = ParsedNode | null
export type DocumentTree = Readonly<{ text: string; document: Document.Parsed }>

/** Trees by document text; the caller keeps it, so that asking twice for ranges of one document parses it once. */
export type TreeCache = Map<string, DocumentTree>

const CACHED_TREES = 16
const DEEPEST = 200

/** Parses a document as far as it can be read; undefined if it is nested too deeply for the parser. */
export function parseTree(text: string, cache?: TreeCache): DocumentTree | undefined {
  const known = cache?.get(text)
  if (known !== undefined) return known
  if (mayNestDeeperThan(text, DEEPEST)) return undefined
  const document = parseDocument(text, {
    ...YAML_OPTIONS,
    prettyErrors: false,
    logLevel: 'error',
    keepSourceTokens: true,
  })
  const tree: DocumentTree = { text, document }
  if (cache !== undefined) {
    const oldest = cache.size < CACHED_TREES ? undefined : cache.keys().next().value
    if (oldest !== undefined) cache.delete(oldest)
    cache.set(text, tree)
  }
  return tree
}

/** A value in the tree: its node (null if nothing is written), where it hangs, and whether an alias leads to it. */
export type Place = Readonly<{
  node: ValueNode
  parent: Readonly<{ map: MapNode; index: number } | { list: ListNode; index: number }> | undefined
  throughAlias: boolean
}>

/** Follows a path from the document's root, through aliases and merge keys; undefined if nothing is there. */
export function placeAt(tree: DocumentTree, path: FieldPath): Place | undefined {
  let place: Place = { node: tree.document.contents, parent: undefined, throughAlias: false }
  for (const step of path) {
    const child = childPlace(tree, place, step)
    if (child === undefined) return undefined
    place = child
  }
  return place
}

function childPlace(tree: DocumentTree, place: Place, step: string | number): Place | undefined {
  const node = resolved(tree, place.node)
  const throughAlias = place.throughAlias || node !== place.node
  if (isMap(node)) {
    const index = pairIndex(node, String(step))
    const pair = node.items[index]
    if (pair !== undefined) return { node: pair.value, parent: { map: node, index }, throughAlias }
    return mergedPlace(tree, node, step)
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    if (item === undefined) return undefined
    // A pair in a flow list, `[a: b]`, is a mapping of its own without a node; nobody writes one here.
    return isPair(item) ? undefined : { node: item, parent: { list: node, index: step }, throughAlias }
  }
  return undefined
}

function mergedPlace(tree: DocumentTree, map: MapNode, step: string | number): Place | undefined {
  for (const pair of map.items) {
    if (!isScalar(pair.key) || pair.key.source !== '<<') continue
    const merged = resolved(tree, pair.value)
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      if (isPair(source)) continue
      const found = childPlace(tree, { node: source, parent: undefined, throughAlias: true }, step)
      if (found !== undefined) return { ...found, throughAlias: true }
    }
  }
  return undefined
}

/** The place of a key in a mapping; of a key that stands twice the last one, whose value counts. -1 if it is not there. */
export function pairIndex(map: MapNode, key: string): number {
  return map.items.findLastIndex((pair) => keyText(pair.key) === key)
}

/** A mapping key as js-yaml names the property. */
export function keyText(key: ParsedNode | null): string {
  return isScalar(key) ? String(key.value) : ''
}

function resolved(tree: DocumentTree, node: ValueNode): ValueNode {
  if (!isAlias(node)) return node
  return anchored(node, tree)
}

function anchored(alias: Alias.Parsed, tree: DocumentTree): ValueNode {
  const target = alias.resolve(tree.document)
  // The tree was made by the parser, so each node in it is a parsed one.
  return (target ?? null) as ValueNode
}

/** Whether a scalar was written over several lines with `|` or `>`. */
export function isBlockScalar(node: ValueNode): node is Scalar.Parsed {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
}
