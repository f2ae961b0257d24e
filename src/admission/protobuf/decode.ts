// JSON → protobuf as istiod's webhook does it: unknown fields are ignored, names may be snake_case, numbers may be quoted, of an exclusive
// group the last member wins, null is nothing. It stops at the first value that does not fit. golang/protobuf: jsonpb/decode.go.

import type { FieldPath } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import type { ObjectNode, SchemaNode, TextNode } from '../../istio/schemaNode.ts'
import { type Fault, fault } from '../fault.ts'
import { parseGoDuration } from '../goDuration.ts'
import { type Decoded, type DecodedField, Message } from './message.ts'
import { decodeNumber } from './number.ts'

export type DecodedSpec = Readonly<{ ok: true; message: Message } | { ok: false; path: FieldPath; fault: Fault }>

class Refusal extends Error {
  readonly path: FieldPath
  readonly fault: Fault

  constructor(path: FieldPath, broken: Fault) {
    super(broken.message)
    this.path = path
    this.fault = broken
  }
}

/** Decodes a spec, or says what stops istiod from doing so. */
export function decodeSpec(value: unknown, node: SchemaNode, path: FieldPath): DecodedSpec {
  try {
    return { ok: true, message: node.type === 'object' ? message(value ?? null, node, path) : new Message(path) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, path: error.path, fault: error.fault }
    throw error
  }
}

function message(value: unknown, node: ObjectNode, path: FieldPath): Message {
  if (value === null) return new Message(path)
  if (!isMapping(value)) throw cannot(value, 'map[string]json.RawMessage', path)
  const fields = new Map<string, DecodedField>()
  for (const [written, item] of Object.entries(value)) {
    const name = node.fields.has(written) ? written : jsonName(written)
    const field = node.fields.get(name)
    // The JSON name wins over the snake_case one.
    if (field === undefined || item === null || (name !== written && Object.hasOwn(value, name))) continue
    const decoded = decodeField(item, field, name, [...path, written])
    if (decoded !== undefined) fields.set(name, { value: decoded, written })
  }
  for (const group of node.onlyOneOf) {
    const last = group.findLast((name) => fields.has(name))
    for (const name of group) if (name !== last) fields.delete(name)
  }
  return new Message(path, fields)
}

/** `consecutive_5xx_errors` → `consecutive5xxErrors` (protobuf: protoreflect JSONName). */
const jsonName = (name: string): string =>
  name.replaceAll(/_([a-z0-9])?/g, (_, next = '') => String(next).toUpperCase())

// The only maps of protobuf whose keys are numbers.
const NUMBERED_MAPS = ['portLevelMtls']

function decodeField(value: unknown, node: SchemaNode, name: string, path: FieldPath): Decoded | undefined {
  if (node.type === 'list') {
    if (!Array.isArray(value)) throw cannot(value, '[]json.RawMessage', path)
    // An empty list is as if there were none.
    if (value.length === 0) return undefined
    return value.map((item: unknown, index) => single(item, node.items, [...path, index]))
  }
  if (node.type === 'map') {
    if (!isMapping(value)) throw cannot(value, 'map[string]json.RawMessage', path)
    const entries = Object.entries(value).map(([key, item]): [string, Decoded] => [
      NUMBERED_MAPS.includes(name) ? numberedKey(key, path) : key,
      single(item, node.values, [...path, key]),
    ])
    return new Map(entries)
  }
  return single(value, node, path)
}

function numberedKey(key: string, path: FieldPath): string {
  const number = decodeNumber(key, 'uint32')
  if (!number.ok) throw new Refusal([...path, key], number.fault)
  return String(number.value)
}

function single(value: unknown, node: SchemaNode, path: FieldPath): Decoded {
  switch (node.type) {
    case 'object':
      return message(value, node, path)
    case 'string':
      return text(value, node, path)
    case 'boolean':
      if (value === null) return false
      if (typeof value !== 'boolean') throw cannot(value, 'bool', path)
      return value
    case 'integer':
    case 'number': {
      if (value === null) return 0
      const kind = node.type === 'number' ? 'float64' : integerKind(node.maximum)
      const number = decodeNumber(value, kind)
      if (!number.ok) throw new Refusal(path, number.fault)
      return number.value
    }
    default:
      throw new Error(`no protobuf type for ${node.type}`)
  }
}

/** The CRDs give every int32 its bounds and every uint32 some maximum. */
const integerKind = (maximum: number | undefined) =>
  maximum === undefined ? 'uint64' : maximum === 2 ** 31 - 1 ? 'int32' : 'uint32'

function text(value: unknown, node: TextNode, path: FieldPath): Decoded {
  if (node.enum !== undefined) return enumValue(value, node.enum, path)
  if (value === null) return node.format === 'duration' ? 0 : ''
  if (typeof value !== 'string') throw cannot(value, 'string', path)
  if (node.format === 'duration') {
    const milliseconds = parseGoDuration(value)
    if (milliseconds === undefined) throw new Refusal(path, fault('badDuration', { value }))
    return milliseconds
  }
  if (node.format === 'base64' && !isBase64(value)) throw new Refusal(path, fault('illegalBase64', { value }))
  return value
}

// Go skips line breaks.
const isBase64 = (value: string): boolean =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value.replaceAll(/[\r\n]/g, ''))

function enumValue(value: unknown, names: readonly string[], path: FieldPath): string {
  if (typeof value === 'string') {
    if (names.includes(value)) return value
    throw new Refusal(path, fault('unknownEnumValue', { value, field: String(path.at(-1)) }))
  }
  if (value === null) return names[0] ?? ''
  const number = typeof value === 'number' ? decodeNumber(value, 'int32') : undefined
  if (number === undefined) throw cannot(value, 'protoreflect.EnumNumber', path)
  if (!number.ok) throw new Refusal(path, number.fault)
  // The CRDs list the names in the order of their numbers, from 0 on.
  return names[number.value] ?? String(number.value)
}

function cannot(value: unknown, expected: string, path: FieldPath): Refusal {
  const actual =
    value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value
  return new Refusal(path, fault('cannotUnmarshal', { actual, expected }))
}
