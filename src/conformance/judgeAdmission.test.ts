import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { findingKey, warningKey } from './admissionWarnings.ts'
import { judgeLines } from './judge.ts'
import { details } from './report.ts'

type Line = { expect: { admitted: boolean; schema?: string; webhook?: string; warnings?: string[] } }

const recordings: readonly Line[] = gunzipSync(readFileSync(new URL('./fixtures/admission.jsonl.gz', import.meta.url)))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

const partsOf = (line: Line): string => details('file', judgeLines([JSON.stringify(line)]))

describe('a changed recording is found wrong', () => {
  const rejected = recordings.find(({ expect: { schema, webhook } }) => schema !== undefined && webhook === undefined)
  const warned = recordings.find(({ expect: { admitted, warnings } }) => admitted && warnings !== undefined)
  if (rejected === undefined || warned === undefined) throw new Error('no such recording')

  test.each<[string, Line, Line['expect'], string]>([
    ['unchanged', rejected, rejected.expect, 'admitted 1/1, judge 1/1, warnings 1/1'],
    ['taken', rejected, { admitted: true }, 'admitted 0/1, judge 0/1, warnings 1/1'],
    ['the other judge', rejected, { admitted: false, webhook: 'no' }, 'admitted 1/1, judge 0/1, warnings 1/1'],
    ['no warning', warned, { admitted: true }, 'admitted 1/1, judge 1/1, warnings 0/1'],
    ['a warning of no code', warned, { admitted: true, warnings: ['?'] }, 'admitted 1/1, judge 1/1, warnings 0/1'],
  ])('%s', (_, line, changed, parts) => {
    expect(partsOf({ ...line, expect: changed })).toContain(parts)
  })
})

test.each([
  [
    'virtualService rule "a match b" match #1 is not used (duplicate/overlapping match in rule #0)',
    'ineffectiveMatch',
    { rule: '"a match b"', match: '#1', other: '#0' },
  ],
  [
    'virtualService rule #2 not used (only the last rule can have no matches)',
    'unreachableRule',
    { rule: '#2', reason: 'only the last rule can have no matches' },
  ],
  ['partial wildcard "*a.com" not allowed', 'partialWildcard', { host: '*a.com' }],
])('%s', (text, code, args) => {
  expect(warningKey(text)).toBe(findingKey(code, args))
})
