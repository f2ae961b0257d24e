// What an empty document may become: each kind with the fields that it cannot be without.

import { KINDS } from '../istio/schema.ts'
import type { KindSchema, SchemaNode } from '../istio/schemaNode.ts'
import { type Completion, completion } from './completion.ts'

/** One completion a kind; the cursor ends in its name. */
export function newDocuments(lineBreak: string): readonly Completion[] {
  return KINDS.map((kind) => {
    const head = [`apiVersion: ${apiVersionOf(kind)}`, `kind: ${kind.kind}`, 'metadata:', '  name: '].join(lineBreak)
    const spec = kind.resource.fields.get('spec') ?? { type: 'anything' }
    const insert = `${head}${lineBreak}spec:${writtenOut(spec, 1, lineBreak)}${lineBreak}`
    return completion(kind.kind, 'document', insert, { cursor: head.length })
  })
}

/** The newest stable version. */
export function apiVersionOf({ group, versions }: KindSchema): string {
  const version = versions.includes('v1') ? 'v1' : (versions[0] ?? 'v1')
  return group === '' ? version : `${group}/${version}`
}

/** The required fields of a node, one a line. */
function writtenOut(node: SchemaNode, level: number, lineBreak: string): string {
  const indent = '  '.repeat(level)
  switch (node.type) {
    case 'object': {
      const fields = node.required.map((name) => {
        return `${lineBreak}${indent}${name}:${writtenOut(node.fields.get(name) ?? { type: 'anything' }, level + 1, lineBreak)}`
      })
      return fields.length === 0 ? ' {}' : fields.join('')
    }
    case 'list':
      return node.items.type === 'object'
        ? ' []'
        : `${lineBreak}${'  '.repeat(level - 1)}-${writtenOut(node.items, level, lineBreak)}`
    case 'map':
      return ' {}'
    case 'string':
      return node.enum === undefined ? ` ''` : ` ${node.enum[0] ?? ''}`
    case 'integer':
    case 'number':
      return ` ${Math.max(1, node.minimum ?? 1)}`
    default:
      return ' '
  }
}
