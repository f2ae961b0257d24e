// Documents of people and our own, with any edit that a form or the picture can make; for property tests.

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { load } from 'js-yaml'
import type { FieldPath } from '../base/source.ts'
import type { EditOperation, Json } from '../yaml/operation.ts'
import { splitDocuments } from '../yaml/splitDocuments.ts'
import { JS_YAML_SCHEMA } from '../yaml/tags.ts'
import { sharedPath } from './shared.ts'

const OWN = [
  '# head\nkind: A\nspec:\n  hosts:\n  - one # first\n  # about two\n  - \'two\'\n\n  http:\n  - match:\n    - uri: {prefix: /x, "exact": "q"}\n    # the body\n    body: |\n      text\n\n      more\n  -\n    empty:\n    list: []\n  - {}\nlast: >-\n  folded\n  text\n',
  'a:\n    - b: 1\n      c:\n          - d\n          - - e\n            - f\n    -   g: 2\n        h: "x: y"\n',
  '{\n  "a": [\n    1,\n    {"b": "c", "d": []}\n  ],\n  "e": {\n    "f": null\n  }\n}\n',
  '{"a":[1,{"b":"c"}],"d":{}}',
  '--- # head\r\na: 1\r\nb:\r\n- x\r\n# c\r\n- z\r\n',
  '\uFEFFa: [x, {b: c}, [d]] # flow\nb: !!str 5\n"c d": 2',
  'spec:\n  http:\n  # of one\n  - name: one\n    # in one\n\n  # apart\n\n# left\n  - name: two # too\n    match: [ {uri: {prefix: /}} ]\n      # right\n  - {name: three}\n  # end\n',
  'a: [\n  x,\n  z\n]\nb: {\n  c: 1,\n  d: 2 }\n',
]

const TWISTED = [
  'x: &x {k: 1, l: [a, b]}\na: *x\nb:\n  <<: *x\n  m: 2\nc: [*x, &y z, *y]\n',
  'spec:\n  http:\n  - &one\n    name: one # first\n    route: &r\n    - destination: {host: a}\n  # about two\n  - <<: *one\n    name: two\n  - name: three\n    route: *r\n',
  'base: &base\n  timeout: 3s\n  retries: {attempts: 2}\nhttp:\n- <<: [*base, {timeout: 5s}]\n  match: &m [{uri: {prefix: /a}}]\n- match: *m\n  <<: *base\n- *base\n',
  '{"a": &a {"b": 1}, "c": [*a, *a]}\n',
  'kind: A\nmetadata:\n  name: {{ .Values.name }}\n  labels: {a: b}\nspec:\n  hosts:\n  - "{{ .host }}"\n  - x\n',
  'kind: A\nmetadata:\n  name: [名称]\n  other: <name>\nspec:\n  hosts: [ [host], $HOST ]\n  list:\n  - [a b]\n  - $X\n',
  'a: &a\nb: *a\nc: &c !!str 5\nd: [*c]\n',
]

const collected = ['corpus', 'seeds-cases'].flatMap((folder) => {
  const path = sharedPath(folder, `edits of ${folder}`)
  const names =
    path === undefined ? [] : readdirSync(path).filter((name) => /\.(ya?ml|json)$/.test(name) && name !== 'index.json')
  return names.flatMap((name) => splitDocuments(readFileSync(`${path}/${name}`, 'utf8')).map((slice) => slice.text))
})
/** Values that others share, keys that are no text, text around the document: here an edit may be refused. */
const isTwisted = (text: string) => /&\w|<<:|\{\{|^\$|^```/m.test(text)
const mappings = collected.filter((text) => isMapping(read(text)))
const documents = [...OWN, ...mappings.filter((text) => !isTwisted(text))]
// Ours hold what is rare among people's.
const anyDocument = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...OWN) },
  { weight: 2, arbitrary: fc.constantFrom(...documents) },
)

/** Documents that share values, templates, and documents of others that hold such or do not parse. */
const twisted = [...TWISTED, ...mappings.filter(isTwisted), ...collected.filter((text) => read(text) === undefined)]
const anyTwisted = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TWISTED) },
  { weight: 1, arbitrary: fc.constantFrom(...twisted) },
)

/** The same sample where nobody watches; another one each time at the desk. */
export const SAMPLED = process.env.CI === undefined ? {} : { seed: 20 }

export const scalar = fc.oneof(
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

/** The value of a text by js-yaml; undefined if it refuses it. */
export function read(text: string): unknown {
  try {
    return load(text, { schema: JS_YAML_SCHEMA })
  } catch {
    return undefined
  }
}

export function isMapping(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

function pathsOf(node: unknown, path: FieldPath = []): readonly FieldPath[] {
  const children = Array.isArray(node) ? [...node.entries()] : isMapping(node) ? Object.entries(node) : []
  return [path, ...children.flatMap(([step, child]) => pathsOf(child, [...path, step]))]
}

export const at = (root: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (node, step) => (Array.isArray(node) ? node[Number(step)] : isMapping(node) ? node[step] : undefined),
    root,
  )

const pathIn = (text: string) => fc.tuple(fc.constant(text), fc.constantFrom(...pathsOf(read(text))))

/** A document and a path in it. */
export const chosen = anyDocument.chain(pathIn)

/** An operation that fits what is at the path; undefined where none does. */
function operationAt([text, path]: [string, FieldPath]) {
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
    if (node.length > 0) {
      operations.push(fc.integer({ min: 0, max: node.length - 1 }).map((from) => ({ type: 'copy', path, index: from })))
    }
    if (node.length > 1) {
      const item = fc.integer({ min: 0, max: node.length - 1 })
      const move = fc.tuple(item, item).map(([from, to]): EditOperation => ({ type: 'move', path, from, to }))
      operations.push(move, move, move)
    }
  }
  return fc.tuple(fc.constant(text), operations.length === 0 ? fc.constant(undefined) : fc.oneof(...operations))
}

/** A document and an operation that fits it; undefined where none does. */
export const anyEdit = chosen.chain(operationAt)

/** The same of documents in which an edit may be refused. */
export const anyTwistedEdit = anyTwisted.chain(pathIn).chain(operationAt)
