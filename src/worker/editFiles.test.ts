import { expect, test } from 'vitest'
import { editFiles } from './editFiles.ts'
import { createIndexCache, indexTexts } from './textIndex.ts'

const files = [{ name: 'a.yaml', text: 'a: 1\n---\nb: [*]\n---\nc: 3\n' }]
const index = indexTexts(files, createIndexCache())
const written = index.documents('a.yaml')[1]?.text ?? ''
const star = written.indexOf('*')
const quoting = {
  ...{ file: 'a.yaml', document: 1, written },
  edits: [{ range: { start: star, end: star + 1 }, text: '"*"' }],
}

test('an edit in the text of a document that does not parse is made beside others of the file', () => {
  const other = { file: 'a.yaml', document: 2, operations: [{ type: 'set', path: ['c'], value: 4 }] } as const
  const edited = editFiles(files, index, [other, quoting])
  const edits = edited.ok ? edited.value.flatMap(({ edits: own }) => own) : []
  expect(edits.map(({ range, text }) => [files[0]?.text.slice(range.start, range.end), text])).toEqual([
    ['3', '4'],
    ['*', '"*"'],
  ])
})

test('it is refused where the document is another one by now', () => {
  expect(editFiles(files, index, [{ ...quoting, written: `${written} ` }])).toEqual({
    ok: false,
    error: { code: 'versionMoved' },
  })
})
