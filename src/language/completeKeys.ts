// Fields that may stand at a place and do not yet, each with what has to follow it.

import type { FieldPath } from '../base/source.ts'
import { fieldKeyAt } from '../istio/fieldKey.ts'
import type { ObjectNode, SchemaNode } from '../istio/schemaNode.ts'
import type { DocumentStyle } from '../yaml/documentStyle.ts'
import { writeKey } from '../yaml/writeScalar.ts'
import { type Completion, completion } from './completion.ts'
import type { CursorPlace } from './cursor.ts'

export type KeyContext = Readonly<{
  place: CursorPlace
  style: DocumentStyle
  /** Of the resource, for help texts. */
  kind: string | undefined
  /** Of the mapping, from the resource's root. */
  path: FieldPath
}>

/** The fields of `node` that are absent and do not exclude one that is there, required ones first. */
export function completeKeys(node: ObjectNode, context: KeyContext): readonly Completion[] {
  const { place } = context
  const present = new Set(place.siblings)
  const excluded = new Set(node.onlyOneOf.filter((group) => group.some((name) => present.has(name))).flat())
  const names = [...node.fields.keys()].filter((name) => !present.has(name) && !excluded.has(name))
  const isRequired = (name: string) => node.required.includes(name)
  const ordered = [...names.filter(isRequired), ...names.filter((name) => !isRequired(name))]
  return ordered.map((name) =>
    completeKey(name, node.fields.get(name) ?? { type: 'anything' }, isRequired(name), context),
  )
}

function completeKey(name: string, node: SchemaNode, required: boolean, context: KeyContext): Completion {
  const { place, style, kind, path } = context
  const field = kind === undefined ? undefined : fieldKeyAt(kind, [...path, name])
  const facts = { ...(required ? ({ required } as const) : {}), ...(field === undefined ? {} : { field }) }
  const key = place.quoted ? name : writeKey(name, contextOf(place, style))
  if (place.hasColon || place.quoted) return completion(name, 'field', key, facts)
  const { text, cursor } = place.flow ? flowValue(node) : blockValue(node, place.column, style)
  const insert = `${key}:${text}`
  return { label: name, kind: 'field', insert, cursor: key.length + 1 + cursor, again: true, ...facts }
}

export const contextOf = ({ flow }: CursorPlace, { json }: DocumentStyle) => (json ? 'json' : flow ? 'flow' : 'block')

type Opened = Readonly<{ text: string; cursor: number }>
const opened = (text: string): Opened => ({ text, cursor: text.length })

/** What follows the colon of a key that begins at a column. */
function blockValue(node: SchemaNode, column: number, style: DocumentStyle): Opened {
  switch (node.type) {
    case 'object':
    case 'map':
      return opened(style.lineBreak + ' '.repeat(column + style.step))
    case 'list':
      return opened(`${style.lineBreak}${' '.repeat(column + (style.indentedLists ? style.step : 0))}- `)
    default:
      return opened(' ')
  }
}

function flowValue(node: SchemaNode): Opened {
  switch (node.type) {
    case 'object':
    case 'map':
      return { text: ' {  }', cursor: 3 }
    case 'list':
      return { text: ' []', cursor: 2 }
    default:
      return opened(' ')
  }
}

/** Puts what belongs into a mapping or list of its own lines behind a key that has nothing yet: `route: |`. */
export function onOwnLine(
  inner: readonly Completion[],
  place: CursorPlace,
  style: DocumentStyle,
  dash: boolean,
): readonly Completion[] {
  const indent = place.entryColumn + (dash && !style.indentedLists ? 0 : style.step)
  const lead = `${style.lineBreak}${' '.repeat(indent)}${dash ? '- ' : ''}`
  return inner.map((item) => ({ ...item, insert: lead + item.insert, cursor: lead.length + item.cursor }))
}
