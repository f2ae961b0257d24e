// istio: pkg/config/validation/agent/validation.go ValidateHTTPRetry.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { durationFault } from './names.ts'

const POLICIES: ReadonlySet<string> = new Set([
  '5xx',
  'gateway-error',
  'reset',
  'reset-before-request',
  'connect-failure',
  'retriable-4xx',
  'refused-stream',
  'retriable-status-codes',
  'retriable-headers',
  'envoy-ratelimited',
  'http3-post-connect-failure',
  'cancelled',
  'deadline-exceeded',
  'internal',
  'resource-exhausted',
  'unavailable',
])

// Codes that Go has a name for (net/http: StatusText), as ranges.
const STATUSES: readonly (readonly [number, number])[] = [
  [100, 103],
  [200, 208],
  [226, 226],
  [300, 305],
  [307, 308],
  [400, 418],
  [421, 426],
  [428, 429],
  [431, 431],
  [451, 451],
  [500, 508],
  [510, 511],
]

export function checkRetries(retries: Message | undefined, report: Report): void {
  if (retries === undefined) return
  const attempts = retries.number('attempts')
  if (attempts < 0) report.error(retries.at('attempts'), fault('attemptsNegative'))
  const retryOn = retries.text('retryOn')
  const configured = retries.has('perTryTimeout') || retryOn !== '' || retries.has('retryRemoteLocalities')
  if (attempts === 0 && configured) report.error(retries.at('attempts'), fault('retryDisabled'))
  for (const policy of retryOn === '' ? [] : retryOn.split(',')) {
    if (!POLICIES.has(policy) && !isStatus(policy)) report.error(retries.at('retryOn'), fault('retryOn', { policy }))
  }
  for (const field of ['perTryTimeout', 'backoff']) {
    const duration = retries.optionalNumber(field)
    if (duration !== undefined) report.error(retries.at(field), durationFault(duration))
  }
}

function isStatus(policy: string): boolean {
  if (!/^[-+]?\d+$/.test(policy)) return false
  const code = Number(policy)
  return STATUSES.some(([first, last]) => code >= first && code <= last)
}
