// A value against the structural schema of its CRD: types, enumerations, bounds, required and exclusive fields, sizes, patterns.
// k8s: kube-openapi/pkg/validation/validate, apiextensions-apiserver/pkg/apiserver/schema/{listtype,pruning}. Null in a field that is not
// nullable is a wrong type here, as in Istio's own check of its CRDs.

import { isMapping } from '../../istio/checkValue.ts'
import type { NumberNode, ObjectNode, SchemaNode, TextNode } from '../../istio/schemaNode.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { CompiledSchema } from './compiledSchema.ts'
import { fieldText } from './fieldText.ts'
import { checkListSize, checkMapSize, checkTextSize } from './sizes.ts'

type Steps = (string | number)[]

/** Where is told what is wrong and what is not known, and the schema. */
type Way = Readonly<{ report: Report; unknown: Steps[]; schema: CompiledSchema }>

/** Reports what the schema does not allow in `value`, which stands at `path`. Fields that it does not know are reported last. */
export function checkStructure(
  value: unknown,
  node: SchemaNode,
  path: Steps,
  report: Report,
  schema: CompiledSchema,
): void {
  const unknown: Steps[] = []
  // One list of steps is lengthened and shortened on the way; what is found keeps a copy.
  const kept: Report = { ...report, error: (at, found) => report.error([...at], found) }
  walk(value, node, [...path], { report: kept, unknown, schema })
  for (const field of unknown) report.error(field, fault('unknownField', { at: fieldText(field) }))
}

function walk(value: unknown, node: SchemaNode, path: Steps, way: Way): void {
  const { report } = way
  if (value === null && node.nullable) return
  switch (node.type) {
    case 'anything':
      return
    case 'string':
      checkText(value, node, path, way)
      return
    case 'boolean':
      if (typeof value !== 'boolean') wrongType('boolean', value, path, report)
      return
    case 'integer':
    case 'number':
      checkNumber(value, node, path, report)
      return
    case 'integerOrString':
      if (typeof value !== 'string' && !Number.isInteger(value)) wrongType('integer,string', value, path, report)
      return
    case 'list':
      if (!Array.isArray(value)) {
        wrongType('array', value, path, report)
        return
      }
      checkListSize(value, node, path, report)
      for (let index = 0; index < value.length; index += 1) {
        path.push(index)
        walk(value[index], node.items, path, way)
        path.pop()
      }
      return
    case 'map':
      if (!isMapping(value)) {
        wrongType('object', value, path, report)
        return
      }
      checkMapSize(value, node, path, report)
      for (const key in value) {
        path.push(key)
        walk(value[key], node.values, path, way)
        path.pop()
      }
      return
    case 'object':
      if (!isMapping(value)) {
        wrongType('object', value, path, report)
        return
      }
      checkObject(value, node, path, way)
      return
  }
}

function checkObject(value: Readonly<Record<string, unknown>>, node: ObjectNode, path: Steps, way: Way): void {
  const { report, unknown } = way
  for (const key in value) {
    const field = node.fields.get(key)
    path.push(key)
    if (field !== undefined) walk(value[key], field, path, way)
    else if (!node.open) unknown.push([...path])
    path.pop()
  }
  for (const field of node.required) {
    if (!Object.hasOwn(value, field)) report.error(path, fault('requiredField', { at: fieldText([...path, field]) }))
  }
  for (const group of node.onlyOneOf) {
    const count = group.filter((name) => Object.hasOwn(value, name)).length
    if (count > 1) report.error(path, fault('onlyOneOf', { at: fieldText(path), count }))
  }
}

function checkText(value: unknown, node: TextNode, path: Steps, { report, schema }: Way): void {
  if (typeof value !== 'string') {
    wrongType('string', value, path, report)
    return
  }
  if (node.enum !== undefined && !node.enum.includes(value)) {
    const allowed = node.enum.map((name) => `"${name}"`).join(', ')
    report.error(path, fault('notInEnum', { at: fieldText(path), value, allowed }))
  }
  if (
    node.format === 'base64' &&
    !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/.test(value)
  ) {
    report.error(path, fault('notBase64', { at: fieldText(path), value }))
  }
  checkTextSize(value, node, path, report, schema)
}

function checkNumber(value: unknown, { type, minimum, maximum }: NumberNode, path: Steps, report: Report): void {
  const fits = type === 'integer' ? Number.isInteger(value) : Number.isFinite(value)
  if (typeof value !== 'number' || !fits) {
    wrongType(type, value, path, report)
    return
  }
  if (minimum !== undefined && value < minimum)
    report.error(path, fault('belowMinimum', { at: fieldText(path), value, minimum }))
  if (maximum !== undefined && value > maximum)
    report.error(path, fault('aboveMaximum', { at: fieldText(path), value, maximum }))
}

function wrongType(expected: string, value: unknown, path: Steps, report: Report): void {
  report.error(path, fault('wrongType', { at: fieldText(path), expected, actual: jsonType(value) }))
}

function jsonType(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}
