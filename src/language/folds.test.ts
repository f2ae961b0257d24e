import { expect, test } from 'vitest'
import { foldsOf } from './folds.ts'

const shown = (text: string) => foldsOf(text).map(({ start, end, comment }) => `${start}-${end}${comment ? '#' : ''}`)

test('documents, mappings, and lists with their dashes at the column of the key', () => {
  const text = `a: 1
b:
- c: 1
  d: 2
- e: 1
f:
  g:
    h: 1

---
i:
  j: 1
`
  expect(shown(text)).toEqual(['1-8', '2-5', '3-4', '6-8', '7-8', '10-12', '11-12'])
})

test('runs of comments, also at the end', () => {
  expect(shown('# a\n# b\na: 1\n# c\nb: 2\n# d\n# e\n')).toEqual(['1-2#', '3-5', '6-7#'])
})

test('text that does not parse, with any line break', () => {
  expect(shown('a: [\r\n  b\r\n\tc')).toEqual(['1-3', '1-3'])
  expect(shown('')).toEqual([])
})
