import { expect, test } from 'vitest'
import { durationJson } from '../envoy/durationJson.ts'
import { parseDuration } from './duration.ts'

test.each([
  ['5s', 5000, '5s'],
  ['1m30s', 90_000, '90s'],
  ['1.5s', 1500, '1.500s'],
  ['300ms', 300, '0.300s'],
  ['1h2m3.5s', 3_723_500, '3723.500s'],
  ['1us', 0.001, '0.000001s'],
  ['1ns', 0.000001, '0.000000001s'],
  ['0', 0, '0s'],
  ['-1s', -1000, '-1s'],
])('%s is %d ms and %s in JSON', (text, milliseconds, json) => {
  expect(parseDuration(text)).toBe(milliseconds)
  expect(durationJson(milliseconds)).toBe(json)
})

test.each(['', '5', '1 s', '1d', 's', '1s2'])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})
