// What the schema says of a field by its name alone, wherever it stands.

import { KINDS } from '../istio/schema.ts'
import type { SchemaNode } from '../istio/schemaNode.ts'

export type FieldKinds = Readonly<{
  /** Names of fields that hold text everywhere. */
  textOnly: ReadonlySet<string>
  /** Names of fields that hold a list of texts everywhere. */
  textLists: ReadonlySet<string>
  /** Names of fields that hold a number everywhere. */
  numeric: ReadonlySet<string>
}>

export function fieldKinds(): FieldKinds {
  return FIELD_KINDS
}

function collect(): FieldKinds {
  const kinds = new Map<string, Set<string>>()
  const seen = new Set<SchemaNode>()
  const visit = (node: SchemaNode) => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.type === 'list') visit(node.items)
    if (node.type === 'map') visit(node.values)
    if (node.type !== 'object') return
    for (const [name, field] of node.fields) {
      kinds.set(name, (kinds.get(name) ?? new Set()).add(kindOf(field)))
      visit(field)
    }
  }
  for (const kind of KINDS) visit(kind.resource)
  const only = (wanted: string) =>
    new Set([...kinds].flatMap(([name, found]) => (found.size === 1 && found.has(wanted) ? [name] : [])))
  return { textOnly: only('text'), textLists: only('texts'), numeric: only('number') }
}

function kindOf(node: SchemaNode): string {
  if (node.type === 'string') return 'text'
  if (node.type === 'integer' || node.type === 'number') return 'number'
  return node.type === 'list' && node.items.type === 'string' ? 'texts' : 'other'
}

const FIELD_KINDS: FieldKinds = collect()
