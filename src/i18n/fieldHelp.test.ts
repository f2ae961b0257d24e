import { expect, test } from 'vitest'
import { parseDuration } from '../istio/duration.ts'
import { FORM_KINDS, fieldKeyAt, messageName } from '../istio/fieldKey.ts'
import { kindSchema } from '../istio/schema.ts'
import type { SchemaNode } from '../istio/schemaNode.ts'
import { fieldExamples } from './fieldExamples.ts'
import { fieldHelpEn } from './fieldHelp.en.ts'
import { fieldHelpFor } from './fieldHelp.ts'
import { fieldHelpZh } from './fieldHelp.zh.ts'

/** Every field of the five kinds below `metadata` and `spec`, by its key. */
function allFields(): ReadonlyMap<string, SchemaNode> {
  const found = new Map<string, SchemaNode>()
  const seen = new Set<unknown>()
  const unnamed: string[] = []
  function walk(node: SchemaNode, at: string): void {
    if (node.type === 'list') walk(node.items, `${at}[]`)
    if (node.type === 'map') walk(node.values, `${at}{}`)
    if (node.type !== 'object' || seen.has(node.fields)) return
    seen.add(node.fields)
    const message = messageName(node)
    if (message === undefined) unnamed.push(at)
    for (const [name, field] of node.fields) {
      // What the API server writes into `metadata` is nobody's to set.
      if (message === 'Metadata' && (field.type === 'anything' || name === 'creationTimestamp')) continue
      found.set(`${message}.${name}`, field)
      walk(field, `${at}.${name}`)
    }
  }
  for (const kind of FORM_KINDS) {
    for (const part of ['metadata', 'spec']) {
      const node = kindSchema(kind)?.resource.fields.get(part)
      if (node !== undefined) walk(node, `${kind}.${part}`)
    }
  }
  expect(unnamed).toEqual([])
  return found
}

const fields = allFields()
const keys = [...fields.keys()].toSorted()

test.each([
  ['English', fieldHelpEn],
  ['Chinese', fieldHelpZh],
])('%s has help for each field of the five kinds, and for nothing else', (_, texts) => {
  expect(Object.keys(texts).toSorted()).toEqual(keys)
})

test('each help text is one short sentence of its own language', () => {
  for (const [key, text] of Object.entries(fieldHelpEn)) expect(text, key).toMatch(/^[A-Z`][^.]*(\.[^ ][^.]*)*\.$/)
  for (const [key, text] of Object.entries(fieldHelpZh)) {
    expect(text, key).toMatch(/^[^。]*。$/)
    expect(text, key).not.toMatch(/\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}|\p{Script=Han} ?[,;:?!]|您/u)
  }
  for (const text of [...Object.values(fieldHelpEn), ...Object.values(fieldHelpZh)])
    expect(text.length).toBeLessThan(160)
})

test.each(Object.entries(fieldExamples))('the example of %s is a value for it: %s', (key, example) => {
  const field = fields.get(key)
  const node = field?.type === 'list' ? field.items : field
  const value = node?.type === 'integer' || node?.type === 'number' ? Number(example) : example
  if (node?.type === 'integer' || node?.type === 'number') {
    expect(value).toBeGreaterThanOrEqual(node.minimum ?? 0)
    expect(value).toBeLessThanOrEqual(node.maximum ?? Infinity)
  } else {
    expect(node?.type).toBe('string')
    if (node?.type === 'string' && node.format === 'duration') expect(parseDuration(example)).toBeGreaterThan(0)
  }
})

test.each([
  [['spec', 'http', 0, 'timeout'], 'HTTPRoute.timeout'],
  [['spec', 'http', 0, 'match', 1, 'headers', 'x-env', 'exact'], 'StringMatch.exact'],
  [['spec', 'http', 0, 'match', 1, 'headers', 'x-env'], 'HTTPMatchRequest.headers'],
  [['spec', 'http', 3], 'VirtualService.http'],
  [['metadata', 'name'], 'Metadata.name'],
  [['spec', 'http', 0, 'nothing'], undefined],
  [['spec'], undefined],
] as const)('%j is about %s', (path, key) => {
  expect(fieldKeyAt('VirtualService', path)).toBe(key)
})

test('help is found by the key', async () => {
  const help = await fieldHelpFor('zh')
  expect(help('HTTPRoute.timeout')).toEqual({ text: fieldHelpZh['HTTPRoute.timeout'], example: '3s' })
  expect(help('HTTPRoute.nothing')).toBeUndefined()
})
