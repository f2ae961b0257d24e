import { expect, test } from 'vitest'
import { durationJson } from '../../envoy/durationJson.ts'
import { goDuration } from './duration.ts'

test.each([
  [0, '0s', '0s'],
  [250, '250ms', '0.250s'],
  [0.5, '500µs', '0.000500s'],
  [1500, '1.5s', '1.500s'],
  [2000, '2s', '2s'],
  [60_000, '1m0s', '60s'],
  [90_500, '1m30.5s', '90.500s'],
  [3_600_000, '1h0m0s', '3600s'],
])('%d ms is %s in Go and %s in protobuf JSON', (milliseconds, go, protobuf) => {
  expect(goDuration(milliseconds)).toBe(go)
  expect(durationJson(milliseconds)).toBe(protobuf)
})
