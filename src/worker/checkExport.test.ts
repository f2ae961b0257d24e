import { expect, test } from 'vitest'
import { bookinfo } from '../samples/bookinfo.ts'
import { checkExport } from './checkExport.ts'

const file = (text: string, name = 'a.yaml') => ({ name, text })

test('the files themselves say the same', () => {
  expect(checkExport([bookinfo], [bookinfo], true)).toEqual({
    files: [bookinfo],
    faithful: true,
    placeholders: [],
    errors: [],
    secrets: 0,
  })
})

test.each([
  ['joined with a marker', 'a: 1\n---\nb: 2\n', true],
  ['with other comments', '# x\na: 1\n---\nb: 2\n', true],
  ['joined without a marker', 'a: 1\nb: 2\n', false],
  ['in another order', 'b: 2\n---\na: 1\n', false],
  ['with another value', 'a: "1"\n---\nb: 2\n', false],
  ['that does not parse', 'a: [1\n---\nb: 2\n', false],
])('two files as one %s', (_, text, faithful) => {
  expect(checkExport([file('a: 1\n'), file('b: 2\n', 'b.yaml')], [file(text)], false).faithful).toBe(faithful)
})

test.each([
  ['as it is', 'a: [1\n---\nb: 2\n', true],
  ['with another letter', 'a: [1\n---\nb: 3\n', false],
])('a text that does not parse goes out %s', (_, text, faithful) => {
  expect(checkExport([file('a: [1\n---\nb: 2\n')], [file(text)], false).faithful).toBe(faithful)
})

test('a masked file is compared with the masked text', () => {
  const secret = file('kind: Secret\ndata:\n  a: TElWRQ==\n')
  const check = checkExport([secret], [secret], true)
  expect({ ...check, errors: [] }).toMatchObject({ faithful: true, secrets: 1 })
  expect(check.files[0]?.text).toBe('kind: Secret\ndata:\n  a: bWFza2Vk\n')
})

test('placeholders and errors are named where they stand in the open files', () => {
  const text = bookinfo.text.replace('namespace: bookinfo', 'namespace: <team>').replace('weight: 90', 'weight: ninety')
  const { placeholders, errors } = checkExport([file(text)], [file(`# moved\n${text}`)], true)
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
  expect(placeholders).toEqual([
    { at: { file: 'a.yaml', document: 0, path: ['metadata', 'namespace'] }, line: lineOf('<team>'), text: '<team>' },
  ])
  expect(errors.map(({ line, detail }) => [line, detail.code])).toContainEqual([lineOf('ninety'), 'wrongType'])
})
