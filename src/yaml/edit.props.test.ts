import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { applyEdits } from '../base/edits.ts'
import type { FieldPath } from '../base/source.ts'
import { sharedPath } from '../testing/shared.ts'
import { editDocument } from './edit.ts'
import { locate } from './locate.ts'
import type { EditOperation, Json } from './operation.ts'
import { splitDocuments } from './splitDocuments.ts'
import { JS_YAML_SCHEMA } from './tags.ts'

const OWN = [
  '# head\nkind: A\nspec:\n  hosts:\n  - one # first\n  # about two\n  - \'two\'\n\n  http:\n  - match:\n    - uri: {prefix: /x, "exact": "q"}\n    # the body\n    body: |\n      text\n\n      more\n  -\n    empty:\n    list: []\n  - {}\nlast: >-\n  folded\n  text\n',
  'a:\n    - b: 1\n      c:\n          - d\n          - - e\n            - f\n    -   g: 2\n        h: "x: y"\n',
  '{\n  "a": [\n    1,\n    {"b": "c", "d": []}\n  ],\n  "e": {\n    "f": null\n  }\n}\n',
  '{"a":[1,{"b":"c"}],"d":{}}',
  '--- # head\r\na: 1\r\nb:\r\n- x\r\n# c\r\n- z\r\n',
  '\uFEFFa: [x, {b: c}, [d]] # flow\nb: !!str 5\n"c d": 2',
  'a: [\n  x,\n  z\n]\nb: {\n  c: 1,\n  d: 2 }\n',
]

const corpus = sharedPath('corpus', 'edits of the corpus')
const files = corpus === undefined ? [] : readdirSync(corpus).filter((name) => name !== 'index.json')
const collected = files.flatMap((name) =>
  splitDocuments(readFileSync(`${corpus}/${name}`, 'utf8')).map((slice) => slice.text),
)
// Anchors and templates' `{{ x }}` keys are refused or not addressable; `edit.test.ts` covers them.
const editable = (text: string) => text.length < 6000 && !/[&]\w|\{\{|^\$|^```/m.test(text) && isMapping(read(text))
const documents = [...OWN, ...collected.filter(editable)]

const scalar = fc.oneof(
  fc.constantFrom(
    'x',
    'on',
    '0777',
    '',
    ' a',
    'b: c',
    '*.example.com',
    "it's",
    '#',
    'a #b',
    '- x',
    '{a}',
    'é',
    'l\nm\n',
    '~',
    '\u2028',
  ),
  fc.integer({ min: -5, max: 100000 }),
  fc.boolean(),
  fc.constant(null),
)
const value: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('json'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('k', 'on', 'a b', 'l', '80'), tie('json'), { maxKeys: 3 }) },
  ),
})).json

function read(text: string): unknown {
  try {
    return load(text, { schema: JS_YAML_SCHEMA })
  } catch {
    return undefined
  }
}

function isMapping(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

function pathsOf(node: unknown, path: FieldPath = []): readonly FieldPath[] {
  const children = Array.isArray(node) ? [...node.entries()] : isMapping(node) ? Object.entries(node) : []
  return [path, ...children.flatMap(([step, child]) => pathsOf(child, [...path, step]))]
}

const at = (root: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (node, step) => (Array.isArray(node) ? node[Number(step)] : isMapping(node) ? node[step] : undefined),
    root,
  )

/** The intended value, by plain mutation of a copy. */
function intended(root: unknown, operation: EditOperation): unknown {
  const copy: unknown = structuredClone(root)
  const parent = at(copy, operation.path.slice(0, -1))
  const last = operation.path.at(-1) ?? ''
  const target = at(copy, operation.path)
  switch (operation.type) {
    case 'insert':
      if (Array.isArray(target)) target.splice(operation.index, 0, operation.value)
      break
    case 'move':
      if (Array.isArray(target)) target.splice(operation.to, 0, ...target.splice(operation.from, 1))
      break
    case 'rename':
      if (isMapping(parent)) {
        parent[operation.key] = parent[last]
        delete parent[last]
      }
      break
    case 'set':
      mutate(copy, operation.path, operation.value)
      break
    case 'remove':
      drop(copy, operation.path)
  }
  return copy
}

/** As lodash's `set`: what is missing is made. */
function mutate(node: unknown, [step = '', ...rest]: FieldPath, value: Json): void {
  if (!Array.isArray(node) && !isMapping(node)) return
  const old: unknown = Reflect.get(node, step)
  const child = rest.length > 0 && (old ?? undefined) === undefined ? (typeof rest[0] === 'number' ? [] : {}) : old
  Reflect.set(node, step, rest.length === 0 ? value : child)
  if (rest.length > 0) mutate(child, rest, value)
}

function drop(root: unknown, path: FieldPath): void {
  const above = path.slice(0, -1)
  const parent = at(root, above)
  const last = path.at(-1) ?? ''
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (isMapping(parent)) delete parent[last]
  const isEmpty = typeof parent === 'object' && parent !== null && Object.keys(parent).length === 0
  if (isEmpty && above.length > 1 && typeof above.at(-1) === 'string') drop(root, above)
}

const chosen = fc
  .constantFrom(...documents)
  .chain((text) => fc.tuple(fc.constant(text), fc.constantFrom(...pathsOf(read(text)))))

const edit = chosen.chain(([text, path]) => {
  const node = at(read(text), path)
  const operations: fc.Arbitrary<EditOperation>[] = []
  if (path.length > 0) {
    operations.push(value.map((json) => ({ type: 'set', path, value: json })))
    operations.push(fc.constant({ type: 'remove', path }))
  }
  if (path.length > 0 && typeof path.at(-1) === 'string') {
    operations.push(fc.constantFrom('renamed', 'on', '80', 'a b').map((key) => ({ type: 'rename', path, key })))
  }
  if (isMapping(node)) {
    const below = fc.constantFrom<FieldPath>(['added'], ['added', 'x', 'exact'], ['added', 0, 'uri', 'prefix'])
    operations.push(
      fc.tuple(below, value).map(([more, json]) => ({ type: 'set', path: [...path, ...more], value: json })),
    )
  }
  if (Array.isArray(node)) {
    const index = fc.integer({ min: 0, max: node.length })
    operations.push(
      fc.tuple(index, value).map(([place, json]) => ({ type: 'insert', path, index: place, value: json })),
    )
    operations.push(value.map((json) => ({ type: 'set', path: [...path, node.length, 'added'], value: json })))
    if (node.length > 1) {
      const item = fc.integer({ min: 0, max: node.length - 1 })
      const move = fc.tuple(item, item).map(([from, to]): EditOperation => ({ type: 'move', path, from, to }))
      operations.push(move, move, move)
    }
  }
  return fc.tuple(fc.constant(text), operations.length === 0 ? fc.constant(undefined) : fc.oneof(...operations))
})

test('an edit gives exactly the intended value', () => {
  fc.assert(
    fc.property(edit, ([text, operation]) => {
      if (operation === undefined) return
      const edits = editDocument(text, [operation])
      if (!edits.ok) throw new Error(`${edits.error.code} for ${JSON.stringify(operation)} in\n${text}`)
      expect(read(applyEdits(text, edits.value))).toEqual(intended(read(text), operation))
    }),
    { numRuns: 800 },
  )
})

test('setting a scalar to a scalar changes no byte outside its range', () => {
  fc.assert(
    fc.property(chosen, scalar, ([text, path], json) => {
      const old = at(read(text), path)
      if (path.length === 0 || typeof old === 'object' || (typeof json === 'string' && json.includes('\n'))) return
      const edits = editDocument(text, [{ type: 'set', path, value: json }])
      const located = locate(text, { file: '', document: 0, path })
      if (!edits.ok || located === undefined) throw new Error('not edited')
      // A tag that does not fit the new value goes with the old one.
      if (/!\S*[ \t]+$/.test(text.slice(0, located.value.start))) return
      for (const { range } of edits.value) {
        expect(range.start).toBeGreaterThanOrEqual(located.value.start)
        expect(range.end).toBeLessThanOrEqual(located.value.end)
      }
    }),
    { numRuns: 500 },
  )
})

test('a series of edits equals the edits one after the other', () => {
  const series = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), scalar), { maxLength: 6 })
  fc.assert(
    fc.property(series, (sets) => {
      const text = 'a: 1\n# c\nb: x\n'
      const operations = sets.map(([key, json]): EditOperation => ({ type: 'set', path: [key], value: json }))
      const together = editDocument(text, operations)
      const oneByOne = operations.reduce((now, operation) => {
        const edits = editDocument(now, [operation])
        return edits.ok ? applyEdits(now, edits.value) : now
      }, text)
      expect(together.ok && applyEdits(text, together.value)).toBe(oneByOne)
    }),
  )
})
