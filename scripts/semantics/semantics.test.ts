import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sharedPath } from '../../src/testing/shared.ts'
import { countAnswers } from './count.ts'
import { semanticsDocument } from './document.ts'
import { recordedLines } from './recordings.ts'

const root = new URL('../../', import.meta.url)
const fixture = (name: string): readonly string[] =>
  gunzipSync(readFileSync(new URL(`src/conformance/fixtures/${name}.jsonl.gz`, root)))
    .toString('utf8')
    .split('\n')

test('every answer counts for its family, its configuration and itself', () => {
  const [line = ''] = fixture('cors')
  const { families, features, open } = countAnswers([line, ''])
  const total = families.get('cors')?.get('requests')?.total ?? 0
  expect(total).toBeGreaterThan(0)
  expect(features.get('VirtualService: what becomes of the request/`corsPolicy`')).toEqual({
    agree: total + 1,
    total: total + 1,
  })
  expect(features.get('How it was asked/of a gateway')).toEqual({ agree: total, total })
  expect(open).toEqual([])
})

test('an answer that disagrees is counted, and named as open', () => {
  const [line = ''] = fixture('lone')
  const { families, open } = countAnswers([line.replace('"status": 503', '"status": 502')])
  const { agree = 0, total = 0 } = families.get('lone')?.get('requests') ?? {}
  expect(agree).toBe(total - 1)
  expect(open).toHaveLength(1)
  const document = semanticsDocument(countAnswers([line.replace('"status": 503', '"status": 502')]))
  expect(document).toContain(`| lone | ${agree} of ${total} |`)
  expect(document).toContain(`- ${open[0]}`)
})

test.skipIf(sharedPath('conformance', 'docs/semantics.md says what the recordings say') === undefined)(
  'docs/semantics.md says what the recordings say',
  () => {
    const lines = recordedLines(root.pathname)
    const written = readFileSync(new URL('docs/semantics.md', root), 'utf8')
    expect(semanticsDocument(countAnswers(lines ?? []))).toBe(written)
  },
  300_000,
)
