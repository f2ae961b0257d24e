import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { analyze } from '../analysis/index.ts'
import { readProject } from '../engine/index.ts'
import { judgeAnalysis } from './judgeAnalysis.ts'
import { type AnalysisRecording, parseLine } from './recording.ts'

const recordings = gunzipSync(readFileSync(new URL('./fixtures/analysis.jsonl.gz', import.meta.url)))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => parseLine(line) as AnalysisRecording)

const differing = recordings.filter((recording) => {
  const { lacking, surplus } = judgeAnalysis(recording)
  return lacking.length + surplus.length > 0
})

test('what istioctl said of 300 configurations: all but what its random order decides', () => {
  expect(recordings).toHaveLength(300)
  expect(differing.length).toBeLessThanOrEqual(1)
})

// istioctl goes through the gateways in the order of a Go map, and its search for conflicts (IST0145) changes what it compares with.
test('each disagreement is gone in another order of the gateways', () => {
  for (const { id, resources, expect: recorded } of differing) {
    const read = readProject([{ name: id, text: resources }]).resources
    const gateways = read.filter(({ kind }) => kind === 'Gateway')
    const others = read.filter(({ kind }) => kind !== 'Gateway')
    const multisets = ordersOf(gateways).map((order) =>
      multiset(analyze([...order, ...others]).map(({ detail, resource }) => ({ code: detail.code, resource }))),
    )
    expect(multisets).toContainEqual(multiset(recorded))
  }
})

test('a message that is missing or added is told', () => {
  const [first] = recordings
  if (first === undefined) throw new Error('no recording')
  const [said, ...rest] = first.expect
  if (said === undefined) throw new Error('nothing recorded')
  const surplus = judgeAnalysis({ ...first, expect: rest }).surplus
  expect(surplus.map(({ detail, resource }) => ({ code: detail.code, resource }))).toEqual([
    { code: said.code, resource: said.resource },
  ])
  const invented = { code: 'IST0101', resource: 'Gateway a/b', text: 'x' }
  expect(judgeAnalysis({ ...first, expect: [...first.expect, invented] }).lacking).toEqual(['IST0101 Gateway a/b: x'])
})

const multiset = (messages: readonly Readonly<{ code: string; resource: string }>[]): readonly string[] =>
  messages.map(({ code, resource }) => `${code} ${resource}`).sort()

const ordersOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, i) => ordersOf(items.toSpliced(i, 1)).map((order) => [item, ...order]))
