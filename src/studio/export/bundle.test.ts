import { expect, test } from 'vitest'
import { bundleFiles } from './bundle.ts'

const bundle = (...texts: readonly string[]) =>
  bundleFiles(texts.map((text, index) => ({ name: `${index}.yaml`, text })))

test.each([
  ['a marker is put between', ['a: 1\n', 'b: 2\n'], 'a: 1\n---\nb: 2\n'],
  ['a missing line end is added', ['a: 1', 'b: 2'], 'a: 1\n---\nb: 2'],
  ['a marker of its own is enough', ['a: 1\n', '# b\n---\nb: 2\n'], 'a: 1\n# b\n---\nb: 2\n'],
  [
    'directives need the end of the document before',
    ['a: 1\n', '%YAML 1.1\n---\nb: 2\n'],
    'a: 1\n...\n%YAML 1.1\n---\nb: 2\n',
  ],
  ['a mark inside goes', ['\uFEFFa: 1\n', '\uFEFFb: 2\n'], '\uFEFFa: 1\n---\nb: 2\n'],
  ['line breaks are those of the first file', ['a: 1\r\n', 'b: 2\r\n'], 'a: 1\r\n---\r\nb: 2\r\n'],
  ['empty files are left out', ['', 'a: 1\n', ' \n'], 'a: 1\n'],
  ['one file stays as it is', ['a: 1\n---\nb: 2'], 'a: 1\n---\nb: 2'],
])('%s', (_, texts, expected) => {
  expect(bundle(...texts)).toBe(expected)
})
