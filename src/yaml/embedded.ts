// Places inside of YAML that is itself a value: the `data.mesh: |` of a ConfigMap.

import { isScalar } from 'yaml'
import type { FieldPath } from '../base/source.ts'
import { type DocumentTree, isBlockScalar, type Place, parseTree, placeAt, type TreeCache } from './tree.ts'

/** A place in a tree whose text begins `shift` UTF-16 units into the document's. */
export type EmbeddedPlace = Readonly<{ tree: DocumentTree; place: Place; shift: number }>

/**
 * Follows a path that leads on into a text. The lines of a block scalar are read as they stand, their indentation
 * included; what is not found in them, and anything in a quoted text, is at the text as a whole.
 */
export function embeddedPlace(tree: DocumentTree, path: FieldPath, cache?: TreeCache): EmbeddedPlace | undefined {
  const length = path.findIndex((_, index) => isScalar(placeAt(tree, path.slice(0, index))?.node))
  const place = length < 0 ? undefined : placeAt(tree, path.slice(0, length))
  // A text of one line holds no YAML.
  if (!isScalar(place?.node) || !String(place.node.value).includes('\n')) return undefined
  const whole = { tree, place, shift: 0 }
  if (!isBlockScalar(place.node)) return whole
  const shift = tree.text.indexOf('\n', place.node.range[0]) + 1
  const inner = parseTree(tree.text.slice(shift, place.node.range[1]), cache)
  const found = inner && placeAt(inner, path.slice(length))
  return inner && found ? { tree: inner, place: found, shift } : whole
}
