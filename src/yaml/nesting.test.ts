import { expect, test } from 'vitest'
import { mayNestDeeperThan } from './nesting.ts'

const deep = (depth: number) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('')

test.each([
  ['brackets', '['.repeat(21)],
  ['brackets and braces behind commas', 'a: [{b: [{c: '.repeat(6)],
  ['brackets over lines', '[\n'.repeat(21)],
  ['dashes', '- '.repeat(21)],
  ['keys in one line', 'a: '.repeat(21)],
  ['keys behind dashes', `${'- '.repeat(15)}${'a: '.repeat(6)}`],
  ['indentation', deep(21)],
  ['CRLF', deep(21).replaceAll('\n', '\r\n')],
])('%s', (_name, text) => {
  expect(mayNestDeeperThan(text, 20)).toBe(true)
})

test.each([
  ['brackets side by side', 'a: [1]\nb: {c: [2]}\n'.repeat(50)],
  ['many keys between brackets', `{${'a: 1, '.repeat(50)}}`],
  ['brackets in quotes', 'regex: "^[^/"\n'.repeat(50)],
  ['brackets inside words', 'regex: ^/a[b\n'.repeat(50)],
  ['as deep as allowed', deep(20)],
  ['siblings', 'a:\n  b:\n    - c\n'.repeat(50)],
])('not %s', (_name, text) => {
  expect(mayNestDeeperThan(text, 20)).toBe(false)
})
