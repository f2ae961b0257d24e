import { expect, test } from 'vitest'
import { bookinfo } from '../../samples/bookinfo.ts'
import { excerpt, kindsOf } from './excerpt.ts'

test.each([
  ['# a comment', ['comment', '# a comment', '']],
  ['---', ['separator', '---', '']],
  ['  name: shop', ['key', '  name:', ' shop']],
  ['  - name: a', ['key', '  - name:', ' a']],
  ['- plain', ['key', '', '- plain']],
])('%s', (text, [kind, head, value]) => {
  expect(excerpt(text)).toEqual([{ line: 1, kind, text: head, value }])
})

test('no character of the sample is lost', () => {
  const lines = excerpt(bookinfo.text)
  expect(lines.map(({ text, value }) => text + value)).toEqual(bookinfo.text.split('\n').slice(0, lines.length))
})

test('the sample has a gateway and a virtual service', () => {
  expect(kindsOf(bookinfo.text)).toEqual(expect.arrayContaining(['Gateway', 'VirtualService']))
})
