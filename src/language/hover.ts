// What is known of the field and the value under the pointer: type, bounds, what the value names, which values the project has.

import { isScalar } from 'yaml'
import type { FieldPath, SourceRef, TextRange } from '../base/source.ts'
import { type FieldKey, fieldKeyAt } from '../istio/fieldKey.ts'
import type { Resource } from '../istio/resource.ts'
import { fieldAt } from '../istio/schema.ts'
import type { SchemaNode } from '../istio/schemaNode.ts'
import { resolveGatewayName, resolveHost } from '../istio/shortName.ts'
import { locate, refAtOffset } from '../yaml/locate.ts'
import { splitDocuments } from '../yaml/splitDocuments.ts'
import { parseTree, placeAt, type TreeCache } from '../yaml/tree.ts'
import { contextAt, type ResourceContext } from './context.ts'
import { meaningAt } from './meaning.ts'
import type { NamedPort, Names } from './names.ts'

/** What a field may hold, without its inner fields. */
export type TypeFacts = Readonly<{
  type: SchemaNode['type'] | 'duration'
  enum?: readonly string[]
  minimum?: number
  maximum?: number
  /** Of a list or a map. */
  of?: TypeFacts
}>

export type FieldFacts = Readonly<{
  name: string
  /** For help texts; undefined for kinds that have none. */
  field: FieldKey | undefined
  type: TypeFacts
  required: boolean
  /** Fields of which at most one may be set, this one among them. */
  onlyOneOf: readonly string[]
}>

export type NamedFacts =
  | Readonly<{ type: 'host'; host: string; known: boolean; ports: readonly NamedPort[]; subsets: readonly string[] }>
  | Readonly<{ type: 'subset'; host: string; name: string; labels: Readonly<Record<string, string>> | undefined }>
  | Readonly<{ type: 'gateway' | 'delegate'; name: string; known: boolean }>

export type SeenValue = Readonly<{ value: string; count: number }>

export type Hover = Readonly<{
  range: TextRange
  field: FieldFacts
  named: NamedFacts | undefined
  /** Values of this field in all files, the most common first. */
  seen: readonly SeenValue[]
}>

type Project = Readonly<{ resources: () => readonly Resource[]; names: () => Names; trees: TreeCache }>

const shownValues = 6

/** Undefined where no field of a known kind is under the offset. */
export function hoverAt(text: string, offset: number, { resources, names, trees }: Project): Hover | undefined {
  const slice = splitDocuments(text).find(({ start, end }) => offset >= start && offset < end)
  const tree = slice && parseTree(slice.text, trees)
  if (slice === undefined || tree === undefined) return undefined
  const ref: SourceRef = refAtOffset(slice.text, '', offset - slice.start, trees)
  const located = locate(slice.text, ref, trees)
  const under = [located?.key, located?.value].find((range) => range && holds(range, offset - slice.start))
  const context = contextAt(tree, ref.path)
  const field = factsOf(context)
  const isPlain = placeAt(tree, ref.path)?.node
  if (under === undefined || field === undefined || (under === located?.value && !isScalar(isPlain))) return undefined
  return {
    range: { start: under.start + slice.start, end: under.end + slice.start },
    field,
    named: namedIn(context, names),
    seen: isInner(field.type) ? [] : seenValues(resources(), context),
  }
}

const holds = ({ start, end }: TextRange, offset: number) => offset >= start && offset <= end

const isInner = ({ type }: TypeFacts) => type === 'object' || type === 'list' || type === 'map' || type === 'boolean'

function factsOf({ kind, path }: ResourceContext): FieldFacts | undefined {
  const node = kind && fieldAt(kind.kind, path)
  const step = path.findLastIndex((each) => typeof each === 'string')
  const name = path[step]
  if (kind === undefined || node === undefined || typeof name !== 'string') return undefined
  const parent = fieldAt(kind.kind, path.slice(0, step))
  const object = parent?.type === 'object' ? parent : undefined
  return {
    name,
    field: fieldKeyAt(kind.kind, path),
    type: typeFacts(node),
    required: object?.required.includes(name) ?? false,
    onlyOneOf: object?.onlyOneOf.find((group) => group.includes(name)) ?? [],
  }
}

function typeFacts(node: SchemaNode): TypeFacts {
  switch (node.type) {
    case 'string':
      return node.format === 'duration'
        ? { type: 'duration' }
        : { type: 'string', ...(node.enum === undefined ? {} : { enum: node.enum }) }
    case 'integer':
    case 'number': {
      const { type, minimum, maximum } = node
      return { type, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) }
    }
    case 'list':
      return { type: 'list', of: typeFacts(node.items) }
    case 'map':
      return { type: 'map', of: typeFacts(node.values) }
    default:
      return { type: node.type }
  }
}

function namedIn(context: ResourceContext, names: () => Names): NamedFacts | undefined {
  const meaning = meaningAt(context)
  const text = context.textAt(context.path)
  if (meaning === undefined || text === undefined || text === '') return undefined
  switch (meaning.type) {
    case 'host': {
      const host = resolveHost(text, context.namespace)
      const service = names().serviceOf(host)
      const subsets = names()
        .subsetsOf(host)
        .map(({ name }) => name)
      return { type: 'host', host, known: service !== undefined, ports: service?.ports ?? [], subsets }
    }
    case 'subset': {
      const subset = names()
        .subsetsOf(meaning.host)
        .find(({ name }) => name === text)
      return { type: 'subset', host: meaning.host, name: text, labels: subset?.labels }
    }
    case 'gateway': {
      if (text === 'mesh') return undefined
      const full = resolveGatewayName(text, context.namespace)
      const known = names().gateways.some(({ name, namespace }) => `${namespace}/${name}` === full)
      return { type: 'gateway', name: full, known }
    }
    case 'delegate': {
      const namespace = meaning.namespace ?? context.namespace
      const known = names().delegates.some((each) => each.name === text && each.namespace === namespace)
      return { type: 'delegate', name: `${namespace}/${text}`, known }
    }
    default:
      return undefined
  }
}

/** The values at the same field of every resource of the kind, wherever in its lists. */
function seenValues(resources: readonly Resource[], { kind, path }: ResourceContext): readonly SeenValue[] {
  if (kind === undefined || path[0] !== 'spec') return []
  const counts = new Map<string, number>()
  for (const resource of resources) {
    if (resource.kind !== kind.kind) continue
    for (const value of valuesAt(resource.spec, path.slice(1))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const seen = [...counts].map(([value, count]) => ({ value, count }))
  return seen.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, shownValues)
}

function valuesAt(value: unknown, path: FieldPath): readonly string[] {
  const [step, ...rest] = path
  if (step === undefined) return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  if (Array.isArray(value)) return typeof step === 'number' ? value.flatMap((item) => valuesAt(item, rest)) : []
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return []
  return valuesAt(Reflect.get(value, step), rest)
}
