// What can be written at a cursor: fields by the schema, values by the schema and by the names of the project, whole documents.

import type { TextRange } from '../base/source.ts'
import { fieldAt, KINDS } from '../istio/schema.ts'
import type { ObjectNode, SchemaNode } from '../istio/schemaNode.ts'
import { styleOf } from '../yaml/documentStyle.ts'
import { splitDocuments } from '../yaml/splitDocuments.ts'
import { completeKeys, onOwnLine } from './completeKeys.ts'
import { completeValues, mostValues, type ValueOffer } from './completeValues.ts'
import { type Completion, type Completions, completion } from './completion.ts'
import { contextAt, type ResourceContext } from './context.ts'
import { type CursorPlace, cursorPlace } from './cursor.ts'
import type { Names } from './names.ts'
import { apiVersionOf, newDocuments } from './newDocument.ts'

/** The completions at an offset of a file's text; undefined where nothing fits. */
export function complete(text: string, offset: number, names: () => Names): Completions | undefined {
  const slices = splitDocuments(text)
  const slice = slices.find(({ start, end }) => offset >= start && offset < end) ?? slices.at(-1)
  if (slice === undefined) return undefined
  const place = cursorPlace(slice.text, offset - slice.start)
  if (place === undefined) return undefined
  const items = itemsAt(place, text.slice(place.range.start + slice.start, offset), names)
  const range: TextRange = { start: place.range.start + slice.start, end: place.range.end + slice.start }
  return items.length === 0 ? undefined : { range, items, cut: items.length >= mostValues }
}

function itemsAt(place: CursorPlace, typed: string, names: () => Names): readonly Completion[] {
  const context = contextAt(place.tree, place.path)
  const { kind, path } = context
  if (place.type === 'key' && path.length === 0) return rootFields(place, context)
  if (place.type === 'value' && path.length === 1 && path[0] === 'kind') return kindValues(place)
  if (place.type === 'value' && path.length === 1 && path[0] === 'apiVersion' && kind === undefined)
    return apiVersions(place)
  const node = kind && fieldAt(kind.kind, path)
  return node === undefined ? [] : fitting(node, place, context, { typed, names: names() })
}

/** What fits a node where the cursor stands: its own fields, or the place is one level above them. */
function fitting(
  node: SchemaNode,
  place: CursorPlace,
  context: ResourceContext,
  offer: ValueOffer,
): readonly Completion[] {
  const style = styleOf(place.tree)
  const keysOf = (object: ObjectNode, at: CursorPlace, path = context.path) =>
    completeKeys(object, { place: at, style, kind: context.kind?.kind, path })
  const valuesOf = (scalar: SchemaNode, at: ResourceContext) => completeValues(scalar, at, offer, place, style)
  const itemContext = { ...context, path: [...context.path, 0] }
  switch (node.type) {
    case 'object':
      if (place.type === 'key') return keysOf(node, place)
      // `[ | ]` and `- |` of a list of objects: a mapping begins here.
      if (place.flow) return place.quoted ? [] : braced(keysOf(node, { ...place, siblings: [] }))
      return onOwnLine(keysOf(node, below(place, style.step)), place, style, false)
    case 'list': {
      const dashed = place.type === 'key' && place.alone && !place.flow
      // A value of `key: |`, or a line of its own below the key.
      if (!dashed && (place.type === 'key' || place.flow || place.quoted)) return []
      const column = dashed ? place.column : place.entryColumn + (style.indentedLists ? style.step : 0)
      const at: CursorPlace = { ...place, type: 'key', column: column + 2, siblings: [], hasColon: false }
      const inner =
        node.items.type === 'object' ? keysOf(node.items, at, itemContext.path) : valuesOf(node.items, itemContext)
      return dashed ? inner.map((item) => led('- ', item)) : onOwnLine(inner, place, style, true)
    }
    case 'map':
    case 'anything':
      return []
    default:
      // `- word` is read as a key as long as nothing says otherwise.
      return place.type === 'value' || place.alone ? valuesOf(node, context) : []
  }
}

const below = (place: CursorPlace, step: number): CursorPlace => ({
  ...place,
  column: place.entryColumn + step,
  siblings: [],
  hasColon: false,
})

const led = (lead: string, item: Completion): Completion => ({
  ...item,
  insert: lead + item.insert,
  cursor: lead.length + item.cursor,
})

const braced = (items: readonly Completion[]) =>
  items.map((item) => ({ ...item, insert: `{ ${item.insert} }`, cursor: 2 + item.cursor }))

const emptyRoot: ObjectNode = {
  type: 'object',
  fields: new Map<string, SchemaNode>([
    ['apiVersion', { type: 'string' }],
    ['kind', { type: 'string' }],
    ['metadata', { type: 'object', fields: new Map(), required: [], onlyOneOf: [], open: true }],
    ['spec', { type: 'object', fields: new Map(), required: [], onlyOneOf: [], open: true }],
  ]),
  required: ['apiVersion', 'kind'],
  onlyOneOf: [],
  open: true,
}

function rootFields(place: CursorPlace, { kind, path }: ResourceContext): readonly Completion[] {
  const style = styleOf(place.tree)
  const fields = completeKeys(kind?.resource ?? emptyRoot, { place, style, kind: kind?.kind, path })
  const isEmpty = place.siblings.length === 0 && !place.flow && !place.hasColon && place.path.length === 0
  return isEmpty ? [...newDocuments(style.lineBreak), ...fields] : fields
}

const spaced = (place: CursorPlace, label: string): Completion =>
  completion(label, 'value', (place.needsSpace ? ' ' : '') + label)

function kindValues(place: CursorPlace): readonly Completion[] {
  return KINDS.map(({ kind }) => spaced(place, kind))
}

function apiVersions(place: CursorPlace): readonly Completion[] {
  return [...new Set(KINDS.map(apiVersionOf))].map((version) => spaced(place, version))
}
