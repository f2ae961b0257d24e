import { expect, test } from 'vitest'
import { addressBelow, addresses, fieldAt, mergedAddress } from './address.ts'
import { refAt } from './source.ts'

const first = { file: 'a.yaml', document: 0, path: [] }
const second = { file: 'b.yaml', document: 3, path: [] }
const item = { file: 'list.yaml', document: 0, path: ['items', 4] }

test('gives what refAt gives', () => {
  const addressOf = addresses()
  for (const ref of [first, second, item]) {
    const http = addressBelow(addressOf(ref), 'spec', 'http')
    expect(addressOf(ref).ref).toEqual(ref)
    expect(http.ref).toEqual(refAt(ref, 'spec', 'http'))
    expect(fieldAt(http, 0)).toEqual(refAt(ref, 'spec', 'http', 0))
    expect(fieldAt(addressBelow(http, 0), 'match', 1)).toEqual(refAt(ref, 'spec', 'http', 0, 'match', 1))
  }
  // A key is no index.
  expect(fieldAt(addressOf(first), 'spec', '0').path).not.toEqual(fieldAt(addressOf(first), 'spec', 0).path)
})

test('equal paths of two documents are one list', () => {
  const addressOf = addresses()
  expect(fieldAt(addressBelow(addressOf(first), 'spec'), 'http', 1).path).toBe(
    fieldAt(addressBelow(addressOf(second), 'spec', 'http'), 1).path,
  )
})

test('of a merged value each field has its own address', () => {
  const addressOf = addresses()
  const merged = mergedAddress(second, (step) => addressOf(step === 'timeout' ? first : second))
  expect(fieldAt(merged, 'timeout')).toEqual(refAt(first, 'timeout'))
  expect(fieldAt(addressBelow(merged, 'route'), 0)).toEqual(refAt(second, 'route', 0))
  expect(merged.ref).toEqual(second)
})
