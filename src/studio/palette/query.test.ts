import { describe, expect, test } from 'vitest'
import { best } from './entries.ts'
import { piecesOf, scoreOf, toQuery } from './query.ts'
import { weightsOf } from './weightVerbs.ts'

test('words, and the numbers among them', () => {
  expect(toQuery(' Public  50/30% rule ')).toEqual({
    words: ['public', '50', '30%', 'rule'],
    numbers: [50, 30],
    names: ['public', 'rule'],
  })
  expect(toQuery('503 101')).toMatchObject({ numbers: [], names: ['503', '101'] })
})

describe('the better place of a word wins', () => {
  test.each([
    ['the start of the text, the start of a word', 'public rule', 'rule public'],
    ['the start of a word, a part of one', 'rule public', 'rule republic'],
    ['a part of a word, letters in order', 'republic', 'pub rule licence'],
  ])('%s', (_, better, worse) => expect(scoreOf(['public'], better)).toBeGreaterThan(scoreOf(['public'], worse)))

  test('letters that are there in another order are none', () => {
    expect(scoreOf(['plb'], 'public')).toBe(0)
    expect(scoreOf(['pbl'], 'public')).toBeGreaterThan(0)
  })

  test('each word has to be there', () => expect(scoreOf(['public', 'zzz'], 'public')).toBe(0))
})

test('the best come first, equals keep their order, and no more than asked', () => {
  const entries = ['a rule', 'rule b', 'xrule', 'rule c'].map((words) => ({ words }))
  expect(best(entries, ['rule'], 3).map(({ words }) => words)).toEqual(['rule b', 'rule c', 'a rule'])
  expect(best(entries, [], 2)).toHaveLength(2)
})

test.each([
  ['one of two', [50], 2, [50, 50]],
  ['two of two', [70, 30], 2, [70, 30]],
  ['two of three', [60, 30], 3, [60, 30, 10]],
  ['a sum that is not 100', [70, 40], 2, undefined],
  ['too many', [10, 20, 70], 2, undefined],
  ['too few', [10], 3, undefined],
])('weights: %s', (_, numbers, count, weights) => expect(weightsOf(numbers, count)).toEqual(weights))

test('found words are marked, overlapping ones once', () => {
  const pieces = piecesOf(['public', 'blic-a'], 'Set Public-api')
  expect(pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('')).toBe('Set [Public]-api')
  expect(piecesOf(['x'], 'İx').map(({ text }) => text)).toEqual(['İx'])
})
