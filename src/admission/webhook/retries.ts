// istio: pkg/config/validation/agent/validation.go ValidateHTTPRetry.

import { isNamedHttpStatus } from '../../base/statusCodes.ts'
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

export function checkRetries(retries: Message | undefined, report: Report): void {
  if (retries === undefined) return
  const attempts = retries.number('attempts')
  if (attempts < 0) report.error(retries.at('attempts'), fault('attemptsNegative'))
  const retryOn = retries.text('retryOn')
  const configured = retries.has('perTryTimeout') || retryOn !== '' || retries.has('retryRemoteLocalities')
  if (attempts === 0 && configured) report.error(retries.at('attempts'), fault('retryDisabled'))
  for (const policy of retryOn === '' ? [] : retryOn.split(',')) {
    if (!POLICIES.has(policy) && !isNamedHttpStatus(policy))
      report.error(retries.at('retryOn'), fault('retryOn', { policy }))
  }
  for (const field of ['perTryTimeout', 'backoff']) {
    const duration = retries.optionalNumber(field)
    if (duration !== undefined) report.error(retries.at(field), durationFault(duration))
  }
}
