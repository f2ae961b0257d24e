import { expect, test } from 'vitest'
import { NOT_CHECKABLE } from './notCheckable.ts'
import { SEVERITIES } from './severity.ts'

// istio: pkg/config/analysis/msg/messages.yaml, the codes that are not retired
const RETIRED = [104, 105, 113, 114, 115, 117, 119, 120, 121, 122, 124]

test('each code of Istio is either checked or said not to be', () => {
  const numbers = [1, 2, ...Array.from({ length: 77 }, (_, i) => 101 + i)].filter((n) => !RETIRED.includes(n))
  const codes = [...Object.keys(SEVERITIES), ...Object.keys(NOT_CHECKABLE)]
  expect(codes.sort()).toEqual(numbers.map((n) => `IST${String(n).padStart(4, '0')}`))
})
