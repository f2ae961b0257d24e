import { expect, test } from 'vitest'
import { foldSame, lineDiff } from './lineDiff.ts'

const shown = (before: string, after: string) =>
  lineDiff(before, after).map(({ type, text }) => `${{ same: ' ', removed: '-', added: '+' }[type]}${text}`)

test.each([
  ['equal texts', 'a\nb', 'a\nb', [' a', ' b']],
  ['a line taken out', '```yaml\na\n```', 'a', ['-```yaml', ' a', '-```']],
  ['a line put in', 'a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['a line changed', 'a\n\tb\nc', 'a\n  b\nc', [' a', '-\tb', '+  b', ' c']],
  ['only line ends differ', 'a\r\nb', 'a\nb', [' a', ' b']],
  ['an empty text before', '', 'a', ['-', '+a']],
])('%s', (_, before, after, lines) => {
  expect(shown(before, after)).toEqual(lines)
})

test('unchanged lines far from a change are folded', () => {
  const before = ['1', '2', '3', '4', '5', 'x'].join('\n')
  const hunks = foldSame(lineDiff(before, before.replace('x', 'y')), 2)
  expect(hunks.map((hunk) => (hunk.type === 'folded' ? hunk.count : hunk.lines.length))).toEqual([3, 4])
})

test('two large texts without a common line are one block each', () => {
  const lines = (prefix: string) => Array.from({ length: 3000 }, (_, index) => `${prefix}${index}`).join('\n')
  const diff = lineDiff(lines('a'), lines('b'))
  expect(diff.slice(0, 3000).every(({ type }) => type === 'removed')).toBe(true)
  expect(diff.slice(3000).every(({ type }) => type === 'added')).toBe(true)
})
