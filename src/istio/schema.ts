// The one schema of the project: kinds, fields, types, bounds. Istio's part is generated from its CRDs (`npm run gen`).

import type { FieldPath } from '../base/source.ts'
import { KUBERNETES_KINDS, resourceNode } from './kubernetesSchema.ts'
import { KIND_ROWS, RULE_ROWS, SCHEMA_ROWS } from './schema.gen.ts'
import type { KindSchema, Limits, ObjectNode, SchemaNode, SchemaRule } from './schemaNode.ts'
import type { LimitsRow, SchemaRow } from './schemaRow.ts'

const words = (joined: string): readonly string[] => (joined === '' ? [] : joined.split(' '))

function nodesOf(rows: readonly SchemaRow[]): readonly SchemaNode[] {
  const nodes: SchemaNode[] = []
  const at = (number: number): SchemaNode => nodes[number] ?? { type: 'anything' }
  for (const row of rows) nodes.push(nodeOf(row, at))
  return nodes
}

function nodeOf(row: SchemaRow, at: (number: number) => SchemaNode): SchemaNode {
  switch (row) {
    case 's':
      return { type: 'string' }
    case 'y':
      return { type: 'string', format: 'base64' }
    case 'd':
      return { type: 'string', format: 'duration' }
    case 'b':
      return { type: 'boolean' }
    case 'i':
      return { type: 'integer' }
    case 'u':
      return { type: 'integer', minimum: 0, maximum: 4294967295 }
    case 'n':
      return { type: 'number' }
    case 'x':
      return { type: 'integerOrString' }
    case 'a':
      return { type: 'anything' }
  }
  switch (row[0]) {
    case 'e':
      return { type: 'string', enum: words(row[1]) }
    case 'l':
      return { type: 'list', items: at(row[1]) }
    case 'm':
      return { type: 'map', values: at(row[1]) }
    case '?':
      return { ...at(row[1]), nullable: true }
    case '+':
      return { ...at(row[1]), ...limitsOf(row[2]) }
    case 'i':
    case 'n':
      return {
        type: row[0] === 'i' ? 'integer' : 'number',
        ...(row[1] === null ? {} : { minimum: row[1] }),
        ...(row[2] === undefined ? {} : { maximum: row[2] }),
      }
    case 'o':
      return {
        type: 'object',
        fields: new Map(Object.entries(row[1]).map(([name, number]) => [name, at(number)])),
        required: words(row[2] ?? ''),
        onlyOneOf: (row[3] ?? []).map(words),
        open: false,
      }
  }
}

function limitsOf({ min, max, pattern, keys, rules }: LimitsRow): Limits {
  const sized = min !== undefined || max !== undefined
  return {
    ...(sized && { size: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } }),
    ...(pattern !== undefined && { pattern }),
    ...(keys !== undefined && { keys: words(keys) }),
    ...(rules !== undefined && { rules: rules.flatMap((number) => RULES[number] ?? []) }),
  }
}

const RULES: readonly SchemaRule[] = RULE_ROWS.map(([expression, message]) => ({ expression, message }))

function istioKinds(): readonly KindSchema[] {
  const nodes = nodesOf(SCHEMA_ROWS)
  return Object.entries(KIND_ROWS).map(([kind, [group, versions, spec, specRequired]]) => ({
    kind,
    group,
    versions: words(versions),
    resource: resourceNode(nodes[spec] ?? { type: 'anything' }, specRequired === 1),
  }))
}

/** All kinds that we know, Istio's first; no two have the same name. */
export const KINDS: readonly KindSchema[] = [...istioKinds(), ...KUBERNETES_KINDS]

const BY_KIND: ReadonlyMap<string, KindSchema> = new Map(KINDS.map((kind) => [kind.kind, kind]))

/** The schema of a kind by its name alone, e.g. `VirtualService`. */
export function kindSchema(kind: string): KindSchema | undefined {
  return BY_KIND.get(kind)
}

/** What a field of a kind may hold, by its path from the resource's root; undefined if the kind has no such field. */
export function fieldAt(kind: string, path: FieldPath): SchemaNode | undefined {
  let node: SchemaNode | undefined = kindSchema(kind)?.resource
  for (const step of path) node = node === undefined ? undefined : childNode(node, step)
  return node
}

/** What a field or item of a node may hold; undefined if the node has no such child. */
export function childNode(node: SchemaNode, step: string | number): SchemaNode | undefined {
  switch (node.type) {
    case 'object':
      return typeof step === 'string' ? (node.fields.get(step) ?? openField(node)) : undefined
    case 'list':
      return typeof step === 'number' ? node.items : undefined
    case 'map':
      return typeof step === 'string' ? node.values : undefined
    case 'anything':
      return node
    default:
      return undefined
  }
}

function openField(node: ObjectNode): SchemaNode | undefined {
  return node.open ? { type: 'anything' } : undefined
}
