// Fixes for what does not fit the schema: a name or a value that is nearly right, a scalar of the wrong type, fields that exclude each other.

import { refAt, refBelow, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import { fieldAt, kindSchema } from '../../istio/schema.ts'
import type { SchemaNode } from '../../istio/schemaNode.ts'
import { suggestField } from '../../istio/suggestField.ts'
import type { Json } from '../../yaml/operation.ts'
import {
  addition,
  type Fix,
  type FixContext,
  type FixRule,
  flow,
  parentOf,
  removal,
  removals,
  renaming,
  replacement,
} from './fix.ts'

/** By code: what reading the files and what the API server say. */
export const SCHEMA_FIXES: Readonly<Record<string, FixRule>> = {
  unknownField: nearestField,
  notInEnum: nearestName,
  wrongType: rightType,
  yaml11Boolean: rightType,
  onlyOneOf: eachAlone,
  missingApiVersion: servedVersion,
  versionNotServed: servedVersion,
  repeatedItem: (at) => [removal(at)],
}

/** The address of the resource that a place is in: the document's, or an item's of a `List`. */
const rootOf = ({ path, ...place }: SourceRef): SourceRef => ({
  ...place,
  path: path[0] === 'items' ? path.slice(0, 2) : [],
})

/** What may stand at a place. */
export function nodeAt(at: SourceRef, { value }: FixContext): SchemaNode | undefined {
  const root = rootOf(at)
  const resource = value(root)
  const kind = isMapping(resource) ? resource.kind : undefined
  return typeof kind === 'string' ? fieldAt(kind, at.path.slice(root.path.length)) : undefined
}

/** Names that people write for others. */
const MEANT: Readonly<Record<string, string>> = { dest: 'destination', regexp: 'regex', http1: 'http', path: 'uri' }

function nearestField(at: SourceRef, context: FixContext): readonly Fix[] {
  const name = String(at.path.at(-1))
  const owner = nodeAt(parentOf(at), context)
  if (owner?.type !== 'object') return []
  const known = [...owner.fields.keys()]
  const meant = MEANT[name]
  const to = meant !== undefined && known.includes(meant) ? meant : suggestField(name, known)
  const siblings = context.value(parentOf(at))
  const isTaken = to === undefined || (isMapping(siblings) && Object.hasOwn(siblings, to))
  return isTaken ? [removal(at)] : [renaming(at, to)]
}

function nearestName(at: SourceRef, context: FixContext): readonly Fix[] {
  const node = nodeAt(at, context)
  const value = context.value(at)
  if (node?.type !== 'string' || typeof value !== 'string') return []
  const to = suggestField(value, node.enum ?? [])
  return to === undefined ? [] : [replacement(at, value, to)]
}

function rightType(at: SourceRef, context: FixContext): readonly Fix[] {
  const node = nodeAt(at, context)
  const value = context.value(at)
  const written = context.written(at)
  if (node === undefined || written === undefined) return []
  if (value === null) return [removal(at)]
  const to = asType(node, value, written)
  return to === undefined
    ? []
    : [{ ...replacement(at, written, to), label: { code: 'replace', from: written, to: shown(to) } }]
}

const shown = (value: Json): string => (typeof value === 'string' ? JSON.stringify(value) : flow(value))

/** The value as the schema wants it, if that is plain to see. */
function asType(node: SchemaNode, value: unknown, written: string): Json | undefined {
  switch (node.type) {
    case 'string':
      if (typeof value === 'number' && node.format === 'duration') return `${value}s`
      return typeof value === 'number' || typeof value === 'boolean' ? written : undefined
    case 'integer':
      return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined
    case 'number':
      return typeof value === 'string' && /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : undefined
    case 'boolean':
      return value === 'true' || value === 'false' ? value === 'true' : undefined
    case 'list': {
      if (Array.isArray(value) || value === undefined) return undefined
      if (node.items.type === 'object' ? isMapping(value) : typeof value === node.items.type) return [value as Json]
      return undefined
    }
    case 'object':
      return typeof value === 'number' && node.fields.get('number')?.type === 'integer' ? { number: value } : undefined
    default:
      return undefined
  }
}

/** One fix for each of the fields that is there: the others go. */
function eachAlone(at: SourceRef, context: FixContext): readonly Fix[] {
  const node = nodeAt(at, context)
  const value = context.value(at)
  if (node?.type !== 'object' || !isMapping(value)) return []
  const group = node.onlyOneOf
    .map((names) => names.filter((name) => Object.hasOwn(value, name)))
    .find((set) => set.length > 1)
  if (group === undefined) return []
  return group.map((kept) => removals(group.filter((name) => name !== kept).map((name) => refAt(at, name))))
}

function servedVersion(at: SourceRef, context: FixContext): readonly Fix[] {
  const root = rootOf(at)
  const resource = context.value(root)
  if (!isMapping(resource) || typeof resource.kind !== 'string') return []
  const schema = kindSchema(resource.kind)
  const [version] = schema?.versions ?? []
  if (schema === undefined || version === undefined) return []
  const to = schema.group === '' ? version : `${schema.group}/${version}`
  const written = resource.apiVersion
  return written === undefined
    ? [addition(root, 'apiVersion', to)]
    : [replacement(refBelow(root, ['apiVersion']), written, to)]
}
