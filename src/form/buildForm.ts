// The form of a part of a resource: the schema walked beside the value. Pure; it knows nothing of the page.

import type { FieldPath } from '../base/source.ts'
import { type FieldKey, messageName } from '../istio/fieldKey.ts'
import { childNode, kindSchema } from '../istio/schema.ts'
import type { NumberNode, ObjectNode, SchemaNode, TextNode } from '../istio/schemaNode.ts'
import type { Json } from '../yaml/operation.ts'
import { BOUNDS, commonFields, FRESH, SUGGESTIONS } from './fieldFacts.ts'
import type { Form, FormField, FormInput } from './form.ts'
import { itemTitle } from './itemTitle.ts'

/** Lists of at most so many items come with all of them opened. */
const FEW = 2

type Place = Readonly<{ path: FieldPath; name: string; help: FieldKey | undefined }>
type Written = Readonly<Record<string, unknown>>

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The form of what stands at `path` of a document, given as its whole value; undefined if its kind has no such field. Items of lists at
 *  or above a path of `open` are opened, and all items of short lists. */
export function buildForm(document: unknown, path: FieldPath, open: readonly FieldPath[] | 'all'): Form | undefined {
  // A `List` holds whole resources.
  const base = path[0] === 'items' && typeof path[1] === 'number' ? path.slice(0, 2) : []
  const resource = valueAt(document, base)
  if (!isWritten(resource) || typeof resource.kind !== 'string') return undefined
  const schema = kindSchema(resource.kind)
  if (schema === undefined) return undefined
  const keys = new Set(open === 'all' ? [] : open.flatMap((each) => each.map((_, at) => keyOf(each.slice(0, at + 1)))))
  const opened: Opened = (item) => open === 'all' || item.length <= path.length || keys.has(keyOf(item))
  let node: SchemaNode | undefined = schema.resource
  let value: unknown = resource
  let place: Place = { path: base, name: '', help: undefined }
  for (const step of path.slice(base.length)) {
    const message: string | undefined = messageName(node)
    const child: SchemaNode | undefined = childNode(node, step)
    if (child === undefined) return undefined
    const help: FieldKey | undefined = typeof step === 'number' ? place.help : message && `${message}.${step}`
    value = valueAt(value, [step])
    place = { path: [...place.path, step], name: String(step), help }
    node = child
  }
  const metadata = isWritten(resource.metadata) ? resource.metadata : {}
  const root = fieldOf(node, value, place, opened, undefined)
  return { kind: resource.kind, name: textOf(metadata.name), namespace: textOf(metadata.namespace), root }
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  )
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Whether an item shows its fields. */
type Opened = (path: FieldPath) => boolean

const keyOf = (path: FieldPath): string => JSON.stringify(path)

type Marks = Pick<FormField, 'isRequired' | 'isCommon' | 'excludes'>

function fieldOf(
  node: SchemaNode,
  value: unknown,
  place: Place,
  opened: Opened,
  marks: Marks | undefined,
  isOpen = true,
): FormField {
  const { path, name, help } = place
  return {
    path,
    name,
    ...(help !== undefined && { help }),
    isSet: value !== undefined && value !== null,
    ...marks,
    input: inputOf(node, value ?? undefined, place, opened, isOpen),
  }
}

function inputOf(node: SchemaNode, value: unknown, place: Place, opened: Opened, isOpen: boolean): FormInput {
  switch (node.type) {
    case 'string':
      return typeof value === 'string' || value === undefined ? textInput(node, value ?? '', place.help) : other
    case 'integerOrString':
      if (value !== undefined && typeof value !== 'string' && typeof value !== 'number') return other
      return { type: 'text', value: String(value ?? ''), orNumber: true }
    case 'integer':
    case 'number':
      return typeof value === 'number' || value === undefined ? numberInput(node, value, place.help) : other
    case 'boolean':
      return typeof value === 'boolean' || value === undefined ? { type: 'switch', value: value ?? false } : other
    case 'anything':
      return other
    case 'list':
      return Array.isArray(value) || value === undefined ? listInput(node.items, value ?? [], place, opened) : other
    case 'map':
      return isWritten(value) || value === undefined ? mapInput(node.values, value ?? {}, place, opened) : other
    case 'object':
      return isWritten(value) || value === undefined ? objectInput(node, value ?? {}, place, opened, isOpen) : other
  }
}

const other: FormInput = { type: 'other' }

function textInput(node: TextNode, value: string, help: FieldKey | undefined): FormInput {
  if (node.enum !== undefined) return { type: 'choice', value, choices: node.enum }
  const suggestions = help === undefined ? undefined : SUGGESTIONS[help]
  return {
    type: 'text',
    value,
    ...(node.format !== undefined && { format: node.format }),
    ...(node.pattern !== undefined && { pattern: node.pattern }),
    ...(node.size?.max !== undefined && { max: node.size.max }),
    ...(suggestions !== undefined && { suggestions }),
  }
}

function numberInput(node: NumberNode, value: number | undefined, help: FieldKey | undefined): FormInput {
  const bounds = (help === undefined ? undefined : BOUNDS[help]) ?? node
  return {
    type: 'number',
    value,
    isInteger: node.type === 'integer',
    ...(bounds.minimum !== undefined && { minimum: bounds.minimum }),
    ...(bounds.maximum !== undefined && { maximum: bounds.maximum }),
  }
}

function listInput(node: SchemaNode, items: readonly unknown[], place: Place, opened: Opened): FormInput {
  const isScalar = node.type !== 'object' && node.type !== 'list' && node.type !== 'map'
  return {
    type: 'list',
    isScalar,
    fresh: (place.help === undefined ? undefined : FRESH[place.help]) ?? leastValue(node),
    items: items.map((item, index) => {
      const path = [...place.path, index]
      const isOpen = items.length <= FEW || opened(path)
      const at = { path, name: String(index), help: isScalar ? place.help : undefined }
      return fieldOf(node, item, at, opened, undefined, isOpen)
    }),
  }
}

function mapInput(node: SchemaNode, entries: Written, place: Place, opened: Opened): FormInput {
  return {
    type: 'map',
    values: inputOf(node, undefined, { ...place, help: undefined }, opened, true),
    entries: Object.entries(entries).map(([key, value]) =>
      fieldOf(node, value, { path: [...place.path, key], name: key, help: undefined }, opened, undefined),
    ),
  }
}

function objectInput(node: ObjectNode, written: Written, place: Place, opened: Opened, isOpen: boolean): FormInput {
  const operators = matchOperators(node)
  if (operators !== undefined) {
    const keys = Object.keys(written)
    const operator = operators.find((each) => written[each] !== undefined)
    const value = operator === undefined ? '' : written[operator]
    if (keys.length > 1 || (keys.length === 1 && operator === undefined) || typeof value !== 'string') return other
    return { type: 'match', operator: operator ?? '', operators, value }
  }
  const message = messageName(node)
  const names = formNames(node, message).filter((name) => place.name !== '' || !NO_FIELDS.includes(name))
  const unshown = Object.entries(written).filter(([name, value]) => !isShown(node.fields.get(name), value))
  return {
    type: 'object',
    groups: node.onlyOneOf,
    title: itemTitle(message, written),
    fresh: (place.help === undefined ? undefined : FRESH[place.help]) ?? leastValue(node),
    inYaml: unshown.length,
    fields: isOpen ? names.flatMap((name) => childField(node, written, name, message, place, opened)) : undefined,
  }
}

/** What a resource is; nobody edits it in a form. */
const NO_FIELDS = ['apiVersion', 'kind']

const isShown = (node: SchemaNode | undefined, value: unknown): boolean =>
  node !== undefined && (value === null || node.type !== 'anything')

/** Common fields in reading order, then the others by name. */
function formNames(node: ObjectNode, message: string | undefined): readonly string[] {
  const all = [...node.fields.keys()]
  const common = (commonFields(message) ?? all).filter((name) => node.fields.has(name))
  return [...common, ...all.filter((name) => !common.includes(name))]
}

function childField(
  node: ObjectNode,
  written: Written,
  name: string,
  message: string | undefined,
  place: Place,
  opened: Opened,
): readonly FormField[] {
  const child = node.fields.get(name)
  if (child === undefined || child.type === 'anything' || (message === 'Metadata' && isServerField(name))) return []
  const path = [...place.path, name]
  const others = node.onlyOneOf.find((group) => group.includes(name))?.filter((each) => each !== name) ?? []
  const excludes = others.filter((each) => (written[each] ?? undefined) !== undefined)
  const common = commonFields(message)
  const marks: Marks = {
    ...(node.required.includes(name) && { isRequired: true }),
    ...((common === undefined || common.includes(name) || node.required.includes(name)) && { isCommon: true }),
    ...(excludes.length > 0 && { excludes: excludes.map((each) => [...place.path, each]) }),
  }
  const help = message === undefined ? undefined : `${message}.${name}`
  return [fieldOf(child, written[name], { path, name, help }, opened, marks)]
}

const isServerField = (name: string): boolean => name === 'creationTimestamp'

/** The names of an object that is nothing but one of several texts. */
function matchOperators({ fields, onlyOneOf }: ObjectNode): readonly string[] | undefined {
  const [group, ...more] = onlyOneOf
  if (group === undefined || more.length > 0 || group.length !== fields.size) return undefined
  const texts = group.every((name) => fields.get(name)?.type === 'string')
  return texts ? group : undefined
}

/** The least that the schema asks for: required fields, each with the least of its own. */
function leastValue(node: SchemaNode): Json {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        node.required.map((name) => [name, leastValue(node.fields.get(name) ?? { type: 'anything' })]),
      )
    case 'list':
      return [leastValue(node.items)]
    case 'map':
    case 'anything':
      return {}
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return Math.max(1, node.minimum ?? 1)
    case 'string':
    case 'integerOrString':
      return node.type === 'string' ? (node.enum?.[0] ?? '') : ''
  }
}
