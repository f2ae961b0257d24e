import { describe, expect, test } from 'vitest'
import { applyEdits } from '../base/edits.ts'
import { editDocument } from './edit.ts'
import type { EditOperation } from './operation.ts'

function edited(text: string, ...operations: EditOperation[]): string {
  const edits = editDocument(text, operations)
  return edits.ok ? applyEdits(text, edits.value) : edits.error.code
}

const set = (path: EditOperation['path'], value: Extract<EditOperation, { type: 'set' }>['value']): EditOperation => ({
  type: 'set',
  path,
  value,
})
const insert = (
  path: EditOperation['path'],
  index: number,
  value: Extract<EditOperation, { type: 'insert' }>['value'],
): EditOperation => ({ type: 'insert', path, index, value })
const move = (path: EditOperation['path'], from: number, to: number): EditOperation => ({
  type: 'move',
  path,
  from,
  to,
})
const rename = (path: EditOperation['path'], key: string): EditOperation => ({ type: 'rename', path, key })
const remove = (path: EditOperation['path']): EditOperation => ({ type: 'remove', path })

describe('set replaces exactly the scalar', () => {
  test.each([
    ['a: 80 # percent\nb: 1\n', ['a'], 90, 'a: 90 # percent\nb: 1\n'],
    ["a: 'x' # c\n", ['a'], 'y', "a: 'y' # c\n"],
    ["a: 'x'\n", ['a'], "it's", "a: 'it''s'\n"],
    ['a: "x"\n', ['a'], 'z', 'a: "z"\n'],
    ['a: x\n', ['a'], '/api/', 'a: /api/\n'],
    ['a: x\n', ['a'], 'on', 'a: "on"\n'],
    ['a: x\n', ['a'], '0777', 'a: "0777"\n'],
    ['a: x\n', ['a'], '*.example.com', 'a: "*.example.com"\n'],
    ['a: x\n', ['a'], 'b: c', 'a: "b: c"\n'],
    ['a: x\n', ['a'], '', 'a: ""\n'],
    ['a: "x"\n', ['a'], 5, 'a: 5\n'],
    ['a:\nb: 1\n', ['a'], 'x', 'a: x\nb: 1\n'],
    ['a:\n- x\n-\n', ['a', 1], 'z', 'a:\n- x\n- z\n'],
    ['a: {b: 1, c: x}\n', ['a', 'c'], 'y z', 'a: {b: 1, c: y z}\n'],
    ['a: {b: x}\n', ['a', 'b'], 'p,q', 'a: {b: "p,q"}\n'],
    ['a: |\n  one\n  two\nb: 1\n', ['a'], 'three\nfour\n', 'a: |\n  three\n  four\nb: 1\n'],
    ['a: |\n  one\nb: 1\n', ['a'], 'x', 'a: x\nb: 1\n'],
    ['a: >-\n  one\n  two\nb: 1\n', ['a'], 'x', 'a: x\nb: 1\n'],
    ['{\n  "a": "x",\n  "b": 1\n}\n', ['a'], 'on', '{\n  "a": "on",\n  "b": 1\n}\n'],
    ['a: 1\r\nb: 2\r\n', ['a'], 3, 'a: 3\r\nb: 2\r\n'],
    ['a: x\u2028\n', ['a'], 'x\u2028y', 'a: "x\\u2028y"\n'],
    ['--- # head\na: &x 1\nb: 2\n', ['a'], 3, '--- # head\na: &x 3\nb: 2\n'],
    ['a: *x\n', ['a'], 1, 'documentBroken'],
    ['x: &x 1\na: *x\n', ['a'], 2, 'x: &x 1\na: 2\n'],
  ])('%j', (text, path, value, result) => {
    expect(edited(text, set(path, value))).toBe(result)
  })
})

describe('set adds a missing key in the style around it', () => {
  test.each([
    ['a:\n  b: 1\nc: 2\n', ['a', 'd'], 'x', 'a:\n  b: 1\n  d: x\nc: 2\n'],
    ['a:\n    b: 1 # last', ['a', 'd'], 'x', 'a:\n    b: 1 # last\n    d: x'],
    ['a:\n  b: |\n    text\n\nc: 1\n', ['a', 'd'], 'x', 'a:\n  b: |\n    text\n  d: x\n\nc: 1\n'],
    ['a:\n- b: 1\n  c: 2\n', ['a', 0, 'd'], 'x', 'a:\n- b: 1\n  c: 2\n  d: x\n'],
    ['a: {b: 1}\n', ['a', 'd'], 'x', 'a: {b: 1, d: x}\n'],
    ['a: {}\n', ['a', 'd'], 'x', 'a: {d: x}\n'],
    ['a:\nb: 1\n', ['a', 'd'], 'x', 'a:\n  d: x\nb: 1\n'],
    ['a:\n  b: 1\n', ['a', 'on'], 'x', 'a:\n  b: 1\n  "on": x\n'],
    ['a:\r\n  b: 1\r\n', ['a', 'd'], 'x', 'a:\r\n  b: 1\r\n  d: x\r\n'],
    ['a:\n- u: { p: 1 }\n- {}\n', ['a', 1, 'u'], { p: 2 }, 'a:\n- u: { p: 1 }\n- {u: {p: 2}}\n'],
    ['a:\n- u: {p: 1}\n- v: 1\n', ['a', 1, 'u'], { p: [2] }, 'a:\n- u: {p: 1}\n- v: 1\n  u: {p: [2]}\n'],
    [
      'a:\n- u: {p: 1}\n- u:\n    p: 1\n- v: 1\n',
      ['a', 2, 'u'],
      { p: 2 },
      'a:\n- u: {p: 1}\n- u:\n    p: 1\n- v: 1\n  u:\n    p: 2\n',
    ],
    ['{"a": {"b": 1}}', ['a', 'd'], 'x', '{"a": {"b": 1, "d": "x"}}'],
    [
      '{\n    "a": {\n        "b": 1\n    }\n}\n',
      ['a', 'd'],
      { e: [1] },
      '{\n    "a": {\n        "b": 1,\n        "d": {\n            "e": [\n                1\n            ]\n        }\n    }\n}\n',
    ],
    ['a:\n  b:\n    - x\n', ['a', 'd'], { e: ['z'], f: {} }, 'a:\n  b:\n    - x\n  d:\n    e:\n      - z\n    f: {}\n'],
    ['a:\n  b:\n  - x\n', ['a', 'd'], ['y', { p: 1, q: [] }], 'a:\n  b:\n  - x\n  d:\n  - "y"\n  - p: 1\n    q: []\n'],
    ['x: &x {k: 1}\na:\n  <<: *x\n', ['a', 'k'], 2, 'x: &x {k: 1}\na:\n  <<: *x\n  k: 2\n'],
  ])('%j', (text, path, value, result) => {
    expect(edited(text, set(path, value))).toBe(result)
  })
})

describe('set makes what is missing on the way', () => {
  test.each([
    ['a:\n  b: 1\n', ['a', 'h', 'x', 'exact'], 'p', 'a:\n  b: 1\n  h:\n    x:\n      exact: p\n'],
    ['a: {b: 1}\n', ['a', 'h', 'x'], 'p', 'a: {b: 1, h: {x: p}}\n'],
    ['{"a": {"b": 1}}', ['a', 'h', 'x'], 'p', '{"a": {"b": 1, "h": {"x": "p"}}}'],
    ['a:\n- b: 1\n', ['a', 0, 'm', 0, 'u'], 'p', 'a:\n- b: 1\n  m:\n  - u: p\n'],
    ['a:\n- b: 1\n', ['a', 1, 'm'], 'p', 'a:\n- b: 1\n- m: p\n'],
    ['a:\n  h:\nb: 1\n', ['a', 'h', 'x', 'exact'], 'p', 'a:\n  h:\n    x:\n      exact: p\nb: 1\n'],
    ['a:\n  m:\n', ['a', 'm', 0, 'u'], 'p', 'a:\n  m:\n  - u: p\n'],
    ['a: []\n', ['a', 0, 'u'], 'p', 'a:\n- u: p\n'],
    ['a: 1\n', ['a', 'b', 'c'], 'p', 'noSuchPath'],
    ['a: []\n', ['a', 1, 'c'], 'p', 'noSuchPath'],
    ['a:\n  b: 1\n', ['a', 'm', 1], 'p', 'noSuchPath'],
    ['x: &x {k: {l: 1}}\na: *x\n', ['a', 'm', 'n'], 'p', 'aliasedValue'],
  ])('%j', (text, path, value, result) => {
    expect(edited(text, set(path, value))).toBe(result)
  })

  test('insert makes the list and its parents', () => {
    expect(edited('a:\n  b: 1\n', insert(['a', 'c', 'd'], 0, 'p'))).toBe('a:\n  b: 1\n  c:\n    d:\n    - p\n')
  })
})

describe('remove takes along what it leaves empty', () => {
  test.each([
    ['s:\n  m:\n  - u: 1\n  r: 1\n', ['s', 'm', 0], 's:\n  r: 1\n'],
    ['s:\n  h: # of h\n    # of x\n    x:\n      exact: 1\n  r: 1\n', ['s', 'h', 'x', 'exact'], 's:\n  r: 1\n'],
    ['s:\n  m:\n  - u:\n      exact: 1\n', ['s', 'm', 0, 'u', 'exact'], 's:\n  m:\n  - {}\n'],
    ['s:\n  m: {}\n  r: 1\n', ['s', 'm'], 's:\n  r: 1\n'],
    ['s:\n  m:\n    k: 1\n', ['s', 'm', 'k'], 's: {}\n'],
    ['{"s": {"m": [1], "r": 1}}', ['s', 'm', 0], '{"s": {"r": 1}}'],
    ['- - x\n', [0, 0], '- []\n'],
  ])('%j', (text, path, result) => {
    expect(edited(text, remove(path))).toBe(result)
  })
})

describe('move', () => {
  test.each([
    ['a:\n- x\n- z\n', 0, 1, 'a:\n- z\n- x\n'],
    ['a:\n- x\n- z', 0, 1, 'a:\n- z\n- x'],
    ['a:\n- x\n- z', 1, 0, 'a:\n- z\n- x'],
    ['a:\n- x\n- z\n', 1, 1, 'a:\n- x\n- z\n'],
    ['a:\n- x # of x\n# of z\n- z # too\n- w\n', 1, 0, 'a:\n# of z\n- z # too\n- x # of x\n- w\n'],
    ['a:\n- x # of x\n# of z\n- z # too\n- w\n', 0, 2, 'a:\n# of z\n- z # too\n- w\n- x # of x\n'],
    [
      'a:\n  - b: 1\n    # end of b\n\n  # apart\n\n  - c: 2\n',
      1,
      0,
      'a:\n  - c: 2\n\n  # apart\n\n  - b: 1\n    # end of b\n',
    ],
    ['a:\n- |\n  t\n\n- z\n', 0, 1, 'a:\n- z\n\n- |\n  t\n'],
    ['a:\n- b: |+\n    t\n\n- z\n', 0, 1, 'a:\n- z\n- b: |+\n    t\n\n'],
    ['a:\r\n- x\r\n- z\r\n', 0, 1, 'a:\r\n- z\r\n- x\r\n'],
    ['a: [x, {b: c},  z]\n', 0, 2, 'a: [{b: c},  z, x]\n'],
    ['{\n "a": [\n  {"b": 1},\n  2\n ]\n}', 1, 0, '{\n "a": [\n  2,\n  {"b": 1}\n ]\n}'],
    ['a:\n- x\n', 0, 1, 'noSuchPath'],
    ['a: x\n', 0, 0, 'noSuchPath'],
    ['b: &b [1, 2]\na: *b\n', 0, 1, 'aliasedValue'],
    ['a:\n- &x 1\n- *x\n', 0, 1, 'aliasedValue'],
  ])('%j', (text, from, to, result) => {
    expect(edited(text, move(['a'], from, to))).toBe(result)
  })

  test('the first item of a list in a list stays behind its dash', () => {
    expect(edited('- - x\n  # of z\n  - z\n', move([0], 1, 0))).toBe('- # of z\n  - z\n  - x\n')
  })
})

describe('copy', () => {
  test.each([
    ['a:\n- x\n- z\n', 0, 'a:\n- x\n- x\n- z\n'],
    [
      'a:\n# of x\n- b: x # too\n  # in x\n  c: {d: 1}\n# of z\n- z',
      0,
      'a:\n# of x\n- b: x # too\n  # in x\n  c: {d: 1}\n- b: x # too\n  # in x\n  c: {d: 1}\n# of z\n- z',
    ],
    ['a:\n  - x\n\n  - z', 1, 'a:\n  - x\n\n  - z\n  - z'],
    ['a: [x,  z]\n', 0, 'a: [x,  x,  z]\n'],
    ['a: [x]\n', 0, 'a: [x, x]\n'],
    ['{\n "a": [\n  {"b": 1},\n  2\n ]\n}', 1, '{\n "a": [\n  {"b": 1},\n  2,\n  2\n ]\n}'],
    ['a:\n- b: |+\n    t\n\n- z\n', 0, 'a:\n- b: |+\n    t\n\n- b: |+\n    t\n\n- z\n'],
    ['a:\n- x\n', 1, 'noSuchPath'],
    ['a:\n- &x 1\n- *x\n', 1, 'a:\n- &x 1\n- *x\n- *x\n'],
    ['b: &b [1, 2]\na: *b\n', 0, 'aliasedValue'],
  ])('%j', (text, index, result) => {
    expect(edited(text, { type: 'copy', path: ['a'], index })).toBe(result)
  })
})

describe('rename changes exactly the key', () => {
  test.each([
    ['a:\n  # of x\n  x:  1 # too\n  y: 2\n', 'z', 'a:\n  # of x\n  z:  1 # too\n  y: 2\n'],
    ["a: {'x': 1}\n", 'z', "a: {'z': 1}\n"],
    ['{"a": {"x": 1}}', 'z', '{"a": {"z": 1}}'],
    ['a:\n  x: 1\n', 'on', 'a:\n  "on": 1\n'],
    ['a:\n  x: 1\n  z: 2\n', 'z', 'nameTaken'],
    ['a:\n  y: 1\n', 'z', 'noSuchPath'],
    ['x: &x {x: 1}\na:\n  <<: *x\n', 'z', 'aliasedValue'],
  ])('%j', (text, key, result) => {
    expect(edited(text, rename(['a', 'x'], key))).toBe(result)
  })
})

describe('set replaces a list or a mapping', () => {
  test.each([
    ['a:\n- x\n- z\nb: 1\n', ['a'], ['p'], 'a:\n- p\nb: 1\n'],
    ['a:\n  x: 1\nb: 1\n', ['a'], 'p', 'a: p\nb: 1\n'],
    ['a: x\nb: 1\n', ['a'], { c: 1 }, 'a:\n  c: 1\nb: 1\n'],
    ['a:\n- x\nb: 1\n', ['a'], [], 'a: []\nb: 1\n'],
    ['a:\n- x # c\nb: 1\n', ['a'], { c: 1 }, 'a:\n  c: 1 # c\nb: 1\n'],
    ['- a\n- b\n', [0], { c: 1, d: 2 }, '- c: 1\n  d: 2\n- b\n'],
    ['a: 1\n', [], { b: 2 }, 'b: 2\n'],
  ])('%j', (text, path, value, result) => {
    expect(edited(text, set(path, value))).toBe(result)
  })
})

describe('insert', () => {
  test.each([
    ['a:\n- x\n# of z\n- z\n', ['a'], 1, 'p', 'a:\n- x\n- p\n# of z\n- z\n'],
    [
      'a:\n- d: { h: x }\n  w: 1\n',
      ['a'],
      1,
      { d: { h: 'z' }, w: 2 },
      'a:\n- d: { h: x }\n  w: 1\n- d: { h: z }\n  w: 2\n',
    ],
    ['a:\n# of a\n- x\n', ['a'], 0, 'p', 'a:\n# of a\n- p\n- x\n'],
    ['a:\n- x # c\n# end\nb: 1\n', ['a'], 1, 'p', 'a:\n- x # c\n- p\n# end\nb: 1\n'],
    ['a:\n  - x', ['a'], 1, { k: 1, l: 'm' }, 'a:\n  - x\n  - k: 1\n    l: m'],
    ['- - x\n  - z\n', [0], 0, 'p', '- - p\n  - x\n  - z\n'],
    ['a: [x]\n', ['a'], 1, 'p', 'a: [x, p]\n'],
    ['a: [x]\n', ['a'], 0, 'p', 'a: [p, x]\n'],
    ['a: []\n', ['a'], 0, 'p', 'a: [p]\n'],
    ['a: []\nb: 1\n', ['a'], 0, { k: 1 }, 'a:\n- k: 1\nb: 1\n'],
    ['a:\nb: 1\n', ['a'], 0, 'p', 'a:\n- p\nb: 1\n'],
    ['b:\n  c: 1\n', ['b', 'a'], 0, 'p', 'b:\n  c: 1\n  a:\n  - p\n'],
    ['{\n "a": [\n  "x"\n ]\n}', ['a'], 1, { k: 1 }, '{\n "a": [\n  "x",\n  {\n   "k": 1\n  }\n ]\n}'],
    ['{\n "a": [\n  "x"\n ]\n}', ['a'], 0, 'p', '{\n "a": [\n  "p",\n  "x"\n ]\n}'],
    ['a:\n- x\n', ['a'], 2, 'p', 'noSuchPath'],
    ['a: x\n', ['a'], 0, 'p', 'noSuchPath'],
    ['x: &x [1]\na: *x\n', ['a'], 0, 'p', 'aliasedValue'],
    ['x: &x [1]\na: *x\n', ['x'], 0, 'p', 'aliasedValue'],
  ])('%j', (text, path, index, value, result) => {
    expect(edited(text, insert(path, index, value))).toBe(result)
  })
})

describe('remove', () => {
  test.each([
    ['a: 1\n# of b\nb: 2 # too\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['a: 1\n\n# apart\n\nb: 2\n', ['b'], 'a: 1\n\n# apart\n\n'],
    ['a:\n- x\n- z\n', ['a', 1], 'a:\n- x\n'],
    ['a:\n- x\nb: 1\n', ['a', 0], 'a: []\nb: 1\n'],
    ['a:\n  b: 1\n', ['a', 'b'], 'a: {}\n'],
    ['- a: 1\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['- a: 1\n  # of b\n  b: 2\n', [0, 'a'], '- # of b\n  b: 2\n'],
    ['a: 1\nb: 2', ['b'], 'a: 1'],
    ['a: |\n  t\n\nb: 2\n', ['a'], '\nb: 2\n'],
    ['a: [x, z]\n', ['a', 0], 'a: [z]\n'],
    ['a: [x, z]\n', ['a', 1], 'a: [x]\n'],
    ['a: [x]\n', ['a', 0], 'a: []\n'],
    ['a: {b: 1, c: 2}\n', ['a', 'b'], 'a: {c: 2}\n'],
    ['{\n  "a": 1,\n  "b": 2\n}\n', ['b'], '{\n  "a": 1\n}\n'],
    ['{\n  "a": 1,\n  "b": 2\n}\n', ['a'], '{\n  "b": 2\n}\n'],
    ['a: 1\r\nb: 2\r\nc: 3\r\n', ['b'], 'a: 1\r\nc: 3\r\n'],
    ['a: 1\n', ['b'], 'noSuchPath'],
    ['a: 1\na: 2\nb: 3\n', ['a'], 'noSuchPath'],
    ['x: &x {k: 1}\na: {<<: *x, l: 2}\n', ['a', 'k'], 'aliasedValue'],
    ['a: [1\n', ['a'], 'documentBroken'],
  ])('%j', (text, path, result) => {
    expect(edited(text, remove(path))).toBe(result)
  })
})

test('several operations are edits of the first text, each as small as it can be', () => {
  const text = 'a: 80\nb: 20\nc: x\n'
  const edits = editDocument(text, [set(['a'], 70), set(['b'], 30), set(['d'], 1), set(['d'], 2)])
  expect(edits).toEqual({
    ok: true,
    value: [
      { range: { start: 3, end: 5 }, text: '70' },
      { range: { start: 9, end: 11 }, text: '30' },
      { range: { start: 17, end: 17 }, text: 'd: 2\n' },
    ],
  })
})

test('values through an alias are refused', () => {
  const text = 'x: &x\n  k: 1\na: *x\n'
  expect(edited(text, set(['a', 'k'], 2))).toBe('aliasedValue')
  expect(edited(text, set(['x', 'k'], 2))).toBe('aliasedValue')
})
