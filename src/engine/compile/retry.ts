// istio: pilot/pkg/networking/core/route/retry/retry.go ConvertPolicy

import { isNamedHttpStatus } from '../../base/statusCodes.ts'
import type { RetryPolicy } from '../../envoy/route.ts'
import { parseDuration } from '../../istio/duration.ts'
import type { HttpRetry } from '../../istio/virtualService.ts'

const BY_STATUS = 'retriable-status-codes'
const DEFAULT_RETRY_ON = `connect-failure,refused-stream,unavailable,cancelled,${BY_STATUS}`

const DEFAULT: RetryPolicy = {
  numRetries: 2,
  retryOn: DEFAULT_RETRY_ON,
  retriableStatusCodes: [],
  perTryTimeoutMs: undefined,
  backoffBaseIntervalMs: undefined,
  ignorePreviousHosts: true,
  remoteLocalities: false,
}
// A hashed request has one host it belongs to, so by default it may be tried there again.
const DEFAULT_OF_HASHED: RetryPolicy = { ...DEFAULT, ignorePreviousHosts: false }

/** The policy of a route; none if `retries` allows no attempts, which it also does by leaving `attempts` out. */
export function retryPolicy(retries: HttpRetry | undefined, hasConsistentHash: boolean): RetryPolicy | undefined {
  const defaults = hasConsistentHash ? DEFAULT_OF_HASHED : DEFAULT
  if (retries === undefined) return defaults
  const { attempts = 0, retryIgnorePreviousHosts, retryRemoteLocalities } = retries
  if (attempts <= 0) return undefined
  const { retryOn, statusCodes } = retryConditions(retries.retryOn)
  return {
    numRetries: attempts,
    retryOn,
    retriableStatusCodes: statusCodes,
    perTryTimeoutMs: milliseconds(retries.perTryTimeout),
    backoffBaseIntervalMs: milliseconds(retries.backoff),
    ignorePreviousHosts: retryIgnorePreviousHosts ?? defaults.ignorePreviousHosts,
    remoteLocalities: retryRemoteLocalities ?? defaults.remoteLocalities,
  }
}

const milliseconds = (duration: string | undefined): number | undefined =>
  duration === undefined ? undefined : parseDuration(duration)

/** Splits `5xx,503` into Envoy's conditions and status codes; only codes that Go has a text for count as codes. */
function retryConditions(text: string | undefined): Readonly<{ retryOn: string; statusCodes: readonly number[] }> {
  if (!text) return { retryOn: DEFAULT_RETRY_ON, statusCodes: DEFAULT.retriableStatusCodes }
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const statusCodes = parts.filter(isNamedHttpStatus).map(Number)
  const words = parts.filter((part) => !isNamedHttpStatus(part)).join(',')
  // Appended even to nothing: `retryOn: "429"` gives `,retriable-status-codes`.
  const retryOn = statusCodes.length > 0 && !words.includes(BY_STATUS) ? `${words},${BY_STATUS}` : words
  return { retryOn, statusCodes }
}
