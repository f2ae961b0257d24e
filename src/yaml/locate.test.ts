import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FieldPath } from '../base/source.ts'
import { sharedPath } from '../testing/shared.ts'
import { loadDocument } from './loadDocument.ts'
import { locate, refAtOffset } from './locate.ts'
import { splitDocuments } from './splitDocuments.ts'

const TEXT = `# head
kind: A
---
kind: "B" # second
spec:
  hosts:
  - one
  # about two
  - 'two'
  http:
    - match:
        - uri: {prefix: /x, "exact": y}
      body: |
        text
        more

  empty:
  anchored: &a
    k: v
  aliased: *a
  merged:
    <<: *a
    own: 1
last: end
`

const ref = (document: number, path: FieldPath) => ({ file: 'f', document, path })

describe('locate', () => {
  test.each([
    [['kind'], 'kind', '"B"', 'kind: "B"', [4, 4, 1]],
    [['spec', 'hosts', 0], undefined, 'one', '- one', [7, 7, 3]],
    [['spec', 'hosts', 1], undefined, "'two'", "- 'two'", [9, 9, 3]],
    [['spec', 'http', 0, 'match', 0, 'uri', 'exact'], '"exact"', 'y', '"exact": y', [12, 12, 29]],
    [
      ['spec', 'http', 0, 'match', 0, 'uri'],
      'uri',
      '{prefix: /x, "exact": y}',
      'uri: {prefix: /x, "exact": y}',
      [12, 12, 11],
    ],
    [
      ['spec', 'http', 0, 'body'],
      'body',
      '|\n        text\n        more',
      'body: |\n        text\n        more',
      [13, 15, 7],
    ],
    [['spec', 'empty'], 'empty', '', 'empty:', [17, 17, 3]],
    [['spec', 'aliased'], 'aliased', '*a', 'aliased: *a', [20, 20, 3]],
    [['spec', 'aliased', 'k'], 'k', 'v', 'k: v', [19, 19, 5]],
    [['spec', 'merged', 'k'], 'k', 'v', 'k: v', [19, 19, 5]],
    [['spec', 'merged', 'own'], 'own', '1', 'own: 1', [23, 23, 5]],
    [['last'], 'last', 'end', 'last: end', [24, 24, 1]],
  ])('%j', (path, key, value, entry, [startLine, endLine, column]) => {
    const located = locate(TEXT, ref(1, path))
    const shown = (range?: { start: number; end: number }) => range && TEXT.slice(range.start, range.end)
    expect({ key: shown(located?.key), value: shown(located?.value), entry: shown(located?.entry) }).toEqual({
      key,
      value,
      entry,
    })
    expect(located).toMatchObject({ startLine, endLine, column })
  })

  test('a list or mapping reaches from its first to its last content', () => {
    const located = locate(TEXT, ref(1, ['spec', 'hosts']))
    expect(TEXT.slice(located?.value.start, located?.value.end)).toBe("- one\n  # about two\n  - 'two'")
    expect(located).toMatchObject({ startLine: 6, endLine: 9 })
  })

  test.each([
    [0, ['spec']],
    [1, ['spec', 'hosts', 2]],
    [1, ['spec', 'hosts', 'x']],
    [1, ['kind', 'x']],
    [7, []],
  ])('document %i has nothing at %j', (document, path) => {
    expect(locate(TEXT, ref(document, path))).toBeUndefined()
  })

  test('of a key that stands twice it is the last, whose value counts', () => {
    expect(locate('a: 1\na: 2\n', ref(0, ['a']))).toMatchObject({ startLine: 2 })
  })

  test('a document that does not parse is located as far as it can be read', () => {
    expect(locate('a:\n  b: 1\nc: [1\n', ref(0, ['a', 'b']))).toMatchObject({ startLine: 2 })
  })

  test('lines are counted over CRLF and a byte order mark', () => {
    expect(locate('\uFEFFa:\r\n  b: 1\r\n', ref(0, ['a', 'b']))).toMatchObject({ startLine: 2, column: 3 })
  })
})

describe('refAtOffset', () => {
  test.each([
    ['kind: "B"', 7, ['kind']],
    ['# second', 3, ['kind']],
    ['hosts:', 2, ['spec', 'hosts']],
    ['- one', 0, ['spec', 'hosts', 0]],
    ['# about two', 3, ['spec', 'hosts']],
    ['prefix:', 0, ['spec', 'http', 0, 'match', 0, 'uri', 'prefix']],
    ['{prefix', 0, ['spec', 'http', 0, 'match', 0, 'uri']],
    ['more', 2, ['spec', 'http', 0, 'body']],
    ['empty:', 6, ['spec', 'empty']],
    ['own: 1', 5, ['spec', 'merged', 'own']],
    ['last: end', 9, ['last']],
  ])('in %j at %i', (text, shift, path) => {
    expect(refAtOffset(TEXT, 'f', TEXT.indexOf(text) + shift)).toEqual(ref(1, path))
  })

  test('an offset in the first document', () => {
    expect(refAtOffset(TEXT, 'f', 0)).toEqual(ref(0, []))
    expect(refAtOffset(TEXT, 'f', 8)).toEqual(ref(0, ['kind']))
    expect(refAtOffset(TEXT, 'f', TEXT.length)).toEqual(ref(1, []))
    expect(refAtOffset('', 'f', 0)).toEqual(ref(0, []))
  })
})

describe('YAML inside of a text', () => {
  const text = `kind: A
---
data:
  # the mesh
  mesh: |
    # comment
    rootNamespace: root
    outboundTrafficPolicy:
      mode: REGISTRY_ONLY
  quoted: "a: b\\n"
  plain: words
`
  const linesOf = (path: FieldPath) => {
    const located = locate(text, ref(1, path))
    return located && [located.startLine, located.endLine, text.slice(located.value.start, located.value.end)]
  }

  test('in a block scalar each value has its own lines', () => {
    expect(linesOf(['data', 'mesh', 'rootNamespace'])).toEqual([7, 7, 'root'])
    expect(linesOf(['data', 'mesh', 'outboundTrafficPolicy', 'mode'])).toEqual([9, 9, 'REGISTRY_ONLY'])
    expect(linesOf(['data', 'mesh', 'outboundTrafficPolicy'])?.slice(0, 2)).toEqual([8, 9])
  })

  test.each<[FieldPath]>([[['data', 'mesh', 'absent']], [['data', 'quoted', 'a']]])(
    '%j is at the text as a whole',
    (path) => {
      expect(linesOf(path)).toEqual(linesOf(path.slice(0, 2)))
    },
  )

  test('what a mapping or a text of one line does not have is nowhere', () => {
    expect(linesOf(['data', 'absent', 'a'])).toBeUndefined()
    expect(linesOf(['data', 'plain', 'a'])).toBeUndefined()
  })
})

function* pathsOf(value: unknown, path: FieldPath = []): Generator<readonly [FieldPath, unknown]> {
  yield [path, value]
  if (typeof value !== 'object' || value === null) return
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [step, child] of entries) yield* pathsOf(child, [...path, step])
}

const corpus = sharedPath('corpus', 'every value of the corpus is located')
const names = corpus === undefined ? [] : readdirSync(corpus).filter((name) => name !== 'index.json')
test.skipIf(names.length === 0).each(names)('every value of %s is located, and its place leads back to it', (name) => {
  const text = readFileSync(`${corpus}/${name}`, 'utf8')
  const trees = new Map()
  for (const [document, slice] of splitDocuments(text).entries()) {
    expect(splitDocuments(slice.text)).toEqual([{ start: 0, end: slice.text.length, text: slice.text }])
    const loaded = loadDocument(slice.text)
    if (loaded.status === 'broken') continue
    for (const [path, value] of pathsOf(loaded.value)) {
      // A template's `{{ x }}` reads as a mapping whose key is a mapping.
      if (path.includes('[object Object]') || JSON.stringify(value)?.includes('[object Object]')) continue
      const located = locate(slice.text, ref(0, path), trees)
      expect(located, `${document} ${path.join('.')}`).toBeDefined()
      if (located === undefined || typeof value === 'object') continue
      const written = loadDocument(slice.text.slice(located.value.start, located.value.end))
      if (typeof value !== 'string') expect(written).toMatchObject({ value })
      if (path.length === 0 || /[&*]/.test(slice.text)) continue
      expect(refAtOffset(slice.text, 'f', located.value.start, trees).path).toEqual(path)
    }
  }
})
