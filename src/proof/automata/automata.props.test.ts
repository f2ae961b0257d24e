// The automata against the engine's own matching, and the search against trying every short text.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRegex } from '../../engine/match/regex.ts'
import { createLanguages } from '../languages.ts'
import { isIn, type Signed } from './automaton.ts'
import { isAllowed, search } from './search.ts'

const piece = fc.constantFrom(
  'a',
  'b',
  'B',
  '/',
  '.',
  '[^a]',
  '[a-b]',
  '\\w',
  '\\b',
  '^',
  '$',
  '(?i)',
  '\\d',
  '(?:',
  '(',
  ')',
  '|',
  '*',
  '+',
  '?',
  '{2}',
  '-',
  '\\.',
  'é',
)
const pattern = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
const text = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', 'B', '/', '.', '-', '0', '\u00c3', '\u00a9'),
  maxLength: 6,
})

test('the automaton of a regex takes what the engine matches', () => {
  let taken = 0
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (regex, texts) => {
      const automaton = createLanguages().of({ type: 'regex', value: regex })
      const compiled = compileRegex(regex)
      for (const bytes of texts) {
        const expected = compiled?.matches(decoded(bytes) ?? bytes) ?? false
        if (decoded(bytes) === undefined || automaton === undefined) continue
        if (expected) taken += 1
        expect(isIn(automaton, bytes), `${regex} on ${bytes}`).toBe(expected)
      }
    }),
    { numRuns: 2_000, seed: 1 },
  )
  expect(taken).toBeGreaterThan(300)
})

/** The text of these bytes; undefined if they are none. */
function decoded(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes.replace(/[^ -~]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`))
  } catch {
    return undefined
  }
}

const alphabet = ['a', 'b', 'B', '/', '.']
const shortTexts = Array.from({ length: 4 }, (_, length) =>
  Array.from({ length: alphabet.length ** length }, (__, number) =>
    Array.from({ length }, (___, at) => alphabet[Math.floor(number / alphabet.length ** at) % alphabet.length]).join(
      '',
    ),
  ),
).flat()

test('the search finds a shortest text, and says that there is none only where no text is allowed', () => {
  const languages = createLanguages()
  const matcher = fc.oneof(
    fc.record({
      type: fc.constantFrom('exact' as const, 'prefix' as const),
      value: fc.constantFrom(...shortTexts.slice(0, 31)),
    }),
    fc.record({ type: fc.constant('regex' as const), value: pattern }),
  )
  const signed = fc.array(fc.tuple(matcher, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 4 })
  const seen = { found: 0, none: 0 }
  fc.assert(
    fc.property(signed, (asked) => {
      const parts = asked.flatMap(([one, foldCase, wanted]): readonly Signed[] => {
        const automaton = languages.of(one, foldCase)
        return automaton ? [{ automaton, wanted }] : []
      })
      const found = search(parts, [], 1_000_000)
      const shortest = shortTexts.find((bytes) => isAllowed(parts, bytes))
      if (found.type === 'found') {
        seen.found += 1
        expect(isAllowed(parts, found.bytes)).toBe(true)
        if (shortest !== undefined) expect(found.bytes.length).toBeLessThanOrEqual(shortest.length)
      } else {
        seen.none += 1
        expect(found.type).toBe('none')
        expect(shortest).toBe(undefined)
      }
    }),
    { numRuns: 2_000, seed: 1 },
  )
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(200)
})

test('a search that would take too long says so', () => {
  const languages = createLanguages()
  const parts = [
    { automaton: languages.pattern('.*a.{12}'), wanted: true },
    { automaton: languages.pattern('.*a.{12}'), wanted: true },
    { automaton: languages.pattern('(..)*b.{13}'), wanted: true },
  ]
  expect(search(parts, [], 100)).toEqual({ type: 'tooLarge' })
})
