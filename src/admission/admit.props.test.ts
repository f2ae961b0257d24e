import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldAt, KINDS } from '../istio/schema.ts'
import type { SchemaNode } from '../istio/schemaNode.ts'
import { createAdmission } from './admit.ts'

const admit = createAdmission()
const kinds = KINDS.filter(({ group }) => group.endsWith('.istio.io'))

const WORDS = [
  '',
  '*',
  'a',
  'a.b',
  'a/b',
  '1s',
  '0s',
  '80',
  '10.0.0.0/8',
  'unix:///x',
  '%',
  '(',
  '%REQ(',
  'é',
  '\u0000',
]
const word = fc.constantFrom(...WORDS)

/** Values that mostly have the right type, to reach the rules behind it. */
function valuesFor(node: SchemaNode, depth: number): fc.Arbitrary<unknown> {
  const right = (): fc.Arbitrary<unknown> => {
    switch (node.type) {
      case 'string':
        return node.enum === undefined ? word : fc.constantFrom(...node.enum)
      case 'boolean':
        return fc.boolean()
      case 'integer':
      case 'number':
        return fc.constantFrom(0, 1, 80, 100, 503, 65536, 2 ** 32)
      case 'list':
        return fc.array(valuesFor(node.items, depth - 1), { maxLength: depth < 1 ? 0 : 2 })
      case 'map':
        return fc.dictionary(word, valuesFor(node.values, depth - 1), { maxKeys: depth < 1 ? 0 : 2 })
      case 'object': {
        const fields = depth < 1 ? [] : [...node.fields]
        return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, valuesFor(field, depth - 1)])), {
          requiredKeys: [],
        })
      }
      default:
        return fc.jsonValue()
    }
  }
  return fc.oneof({ weight: 30, arbitrary: right() }, { weight: 1, arbitrary: fc.jsonValue() })
}

test.each(kinds.map((each) => [each.kind, each] as const))(
  '%s: every value gets a verdict, each finding a place under the root and a whole message',
  (kind, { group, resource }) => {
    const spec = fieldAt(kind, ['spec'])
    if (spec === undefined) throw new Error('no spec')
    expect(resource.type).toBe('object')
    fc.assert(
      fc.property(valuesFor(spec, 5), (value) => {
        const document = { apiVersion: `${group}/v1`, kind, metadata: { name: 'it' }, spec: value }
        for (const { path, message } of admit(document)) {
          expect(['spec', 'metadata', 'apiVersion']).toContain(path[0])
          expect(message).not.toMatch(/%q?\{\w+\}|undefined/)
        }
      }),
      { numRuns: 60 },
    )
  },
)
