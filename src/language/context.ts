// What a document says about itself: its kind, its namespace, the texts beside a place.

import { isScalar } from 'yaml'
import type { FieldPath } from '../base/source.ts'
import { kindSchema } from '../istio/schema.ts'
import type { KindSchema } from '../istio/schemaNode.ts'
import { type DocumentTree, placeAt } from '../yaml/tree.ts'

/** The resource around a path: a document's root, or an item of a `List`. */
export type ResourceContext = Readonly<{
  kind: KindSchema | undefined
  namespace: string
  /** The path from the resource's root. */
  path: FieldPath
  /** The text at a path from the resource's root; undefined if there is none. */
  textAt: (path: FieldPath) => string | undefined
}>

export function contextAt(tree: DocumentTree, path: FieldPath): ResourceContext {
  const listKind = scalarAt(tree, ['kind'])
  const inList = listKind?.endsWith('List') === true && path[0] === 'items' && typeof path[1] === 'number'
  const root = inList ? path.slice(0, 2) : []
  const textAt = (below: FieldPath) => scalarAt(tree, [...root, ...below])
  const written = textAt(['kind']) ?? (inList ? listKind.slice(0, -'List'.length) : undefined)
  return {
    kind: written === undefined ? undefined : kindSchema(written),
    namespace: textAt(['metadata', 'namespace']) ?? 'default',
    path: path.slice(root.length),
    textAt,
  }
}

function scalarAt(tree: DocumentTree, path: FieldPath): string | undefined {
  const node = placeAt(tree, path)?.node
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined
}
