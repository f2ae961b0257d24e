// A completion that is offered anywhere in a valid document keeps it a document that parses, and puts no field where none may be.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTHING_READ, readProject } from '../engine/index.ts'
import { bookinfo } from '../samples/bookinfo.ts'
import { SHOP } from '../testing/shop.ts'
import { complete } from './complete.ts'
import { namesOf } from './names.ts'

const names = namesOf(readProject([{ name: 'shop.yaml', text: SHOP }, bookinfo]).resources)

/** Of many documents only the one that a completion changed is read again. */
const unchanged = new Map(NOTHING_READ.documents)

/** Faults that a completion must not bring in; that a value is still missing is for the next key. */
function faults(text: string): readonly string[] {
  const { findings, files, cache } = readProject([{ name: 'a.yaml', text }], { ...NOTHING_READ, documents: unchanged })
  for (const [known, document] of cache.documents) unchanged.set(known, document)
  const broken = files.flatMap(({ documents }) => documents).filter(({ status }) => status === 'broken')
  const wrong = findings.filter(({ detail }) =>
    ['unknownField', 'duplicateKey', 'onlyOneOf', 'notInEnum'].includes(detail.code),
  )
  return [...broken.map(() => 'broken'), ...wrong.map(({ detail }) => JSON.stringify(detail))]
}

/** Takes one of the completions at an offset; undefined if there is none. */
function taken(text: string, offset: number, choice: number): string | undefined {
  const found = complete(text, offset, () => names)
  const item = found?.items[choice % found.items.length]
  if (found === undefined || item === undefined) return undefined
  // What a user goes on with: js-yaml takes an empty item and a shallower dash below it for one list.
  const next = /(?:\n *|- )$/.test(item.insert) ? '{}' : ''
  return text.slice(0, found.range.start) + item.insert + next + text.slice(found.range.end)
}

/** Another key over a value, and another kind over its fields, may not fit what is there: the user says what is to become of it. */
function replacesMeaning(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^[\w.-]*"?:/.test(text.slice(offset)) || /kind"?:\s*\S*$/.test(line)
}

const flow = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: a, namespace: shop }
spec: { hosts: [a], http: [{ match: [{ uri: { prefix: / } }], route: [{ destination: { host: reviews, subset: v1 } }] }] }
`
const json = JSON.stringify(
  { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { ports: [{ port: 80, protocol: 'TCP' }] } },
  null,
  2,
)

describe.each([
  ['block style', bookinfo.text],
  ['flow style', flow],
  ['JSON', json],
  ['many kinds', SHOP],
])('in %s', { timeout: 30_000 }, (_, text) => {
  test('at any place', () => {
    expect(faults(text)).toEqual([])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), fc.nat(1000), (offset, choice) => {
        const after = taken(text, offset, choice)
        if (after === undefined) return
        const found = faults(after).filter((fault) => fault === 'broken' || !replacesMeaning(text, offset))
        expect({ after, found }).toEqual({ after, found: [] })
      }),
      { numRuns: 60 },
    )
  })

  test('on a new line at any depth', () => {
    const lines = text.split('\n')
    fc.assert(
      fc.property(fc.nat(lines.length), fc.nat(12), fc.nat(1000), (line, indent, choice) => {
        const head = [...lines.slice(0, line), ' '.repeat(indent)].join('\n')
        const after = taken(`${head}\n${lines.slice(line).join('\n')}`, head.length, choice)
        if (after === undefined) return
        expect({ after, found: faults(after) }).toEqual({ after, found: [] })
      }),
      { numRuns: 60 },
    )
  })
})
