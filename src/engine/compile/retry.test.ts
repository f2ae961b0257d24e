import { describe, expect, test } from 'vitest'
import { retryPolicy } from './retry.ts'

const DEFAULT = 'connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes'

test('without `retries` two attempts on failures to connect', () => {
  expect(retryPolicy(undefined, false)).toMatchObject({ numRetries: 2, retryOn: DEFAULT, ignorePreviousHosts: true })
})

test.each([{ attempts: 0 }, {}, { perTryTimeout: '1s' }, { attempts: -1 }])('%j allows no retry', (retries) => {
  expect(retryPolicy(retries, false)).toBeUndefined()
})

describe('retryOn', () => {
  test.each([
    [undefined, DEFAULT, []],
    ['', DEFAULT, []],
    ['5xx', '5xx', []],
    ['5xx, 503 ,,reset', '5xx,reset,retriable-status-codes', [503]],
    ['retriable-status-codes,429', 'retriable-status-codes', [429]],
    ['429', ',retriable-status-codes', [429]],
    // Go has no text for these, so they stay words.
    ['499,520,306', '499,520,306', []],
  ])('%s', (text, retryOn, codes) => {
    const policy = retryPolicy({ attempts: 1, ...(text !== undefined && { retryOn: text }) }, false)
    expect([policy?.retryOn, policy?.retriableStatusCodes]).toEqual([retryOn, codes])
  })
})

test('durations are in milliseconds', () => {
  expect(retryPolicy({ attempts: 3, perTryTimeout: '1.5s', backoff: '25ms' }, false)).toMatchObject({
    numRetries: 3,
    perTryTimeoutMs: 1500,
    backoffBaseIntervalMs: 25,
  })
})

test('a stated retryIgnorePreviousHosts beats what the hash would give', () => {
  expect(retryPolicy({ attempts: 1, retryIgnorePreviousHosts: true }, true)?.ignorePreviousHosts).toBe(true)
  expect(retryPolicy({ attempts: 1 }, true)?.ignorePreviousHosts).toBe(false)
})
