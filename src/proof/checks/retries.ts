// Tries that a route's timeout leaves no time for.

import { refAt } from '../../base/source.ts'
import { retryPolicy } from '../../engine/compile/retry.ts'
import { parseDuration } from '../../istio/duration.ts'
import type { Check } from './check.ts'
import { forEachRule } from './eachRule.ts'
import { forEachWritten } from './writtenRules.ts'

export const cutRetries: Check = (world) => {
  const seen = new Set<string>()
  return forEachRule(world, ({ route }) => {
    const { action } = route
    if (action.type !== 'route' || action.timeoutMs === 0) return undefined
    const { numRetries = 0, perTryTimeoutMs = 0 } = action.retryPolicy ?? {}
    const attempts = numRetries + 1
    if (numRetries === 0 || perTryTimeoutMs === 0 || action.timeoutMs >= attempts * perTryTimeoutMs) return undefined
    const at = refAt(route.from, 'retries')
    const key = JSON.stringify(at)
    if (seen.has(key)) return undefined
    seen.add(key)
    const { timeoutMs } = action
    const rule = world.labelOf(route.match.from)
    const fitting = Math.ceil(timeoutMs / perTryTimeoutMs)
    const detail = { code: 'RW0119', rule, timeoutMs, perTryTimeoutMs, attempts, fitting } as const
    return { severity: 'warning', at, related: [refAt(route.from, 'timeout')], detail }
  })
}

/** Retries that do not happen when one expects them to. */
export const retryGaps: Check = (world) =>
  forEachWritten(world, ({ retries, timeout }, from, used) => {
    const policy = retries && retryPolicy(retries, false)
    if (policy === undefined) return undefined
    const { numRetries: attempts, retryOn, perTryTimeoutMs } = policy
    const timeoutMs = (timeout === undefined ? undefined : parseDuration(timeout)) ?? 0
    const sharesTimeout = retriesAtServer(retryOn) && perTryTimeoutMs === undefined && timeoutMs > 0
    const place = !retries?.retryOn || sharesTimeout ? used() : undefined
    if (place === undefined) return undefined
    const { label: rule } = place
    return {
      ...{ severity: 'info', at: refAt(from, 'retries'), related: [] },
      detail: sharesTimeout
        ? { code: 'RW0161', rule, timeoutMs, attempts }
        : { code: 'RW0165', rule, attempts, perTryTimeoutMs },
    }
  })

/** Conditions that a try fulfils which came to the server: it failed there, or took too long. */
const AT_SERVER: readonly string[] = ['5xx', 'gateway-error', 'reset']

const retriesAtServer = (retryOn: string): boolean => retryOn.split(',').some((one) => AT_SERVER.includes(one))

/** Rules for requests that change something, which are sent again after the server may have done it. */
export const repeatedChanges: Check = (world) =>
  forEachWritten(world, ({ retries, match }, from, used) => {
    if (!retries?.retryOn || match === undefined || match.length === 0) return undefined
    if (!match.every(({ method }) => CHANGES.includes(method?.exact ?? ''))) return undefined
    const policy = retryPolicy(retries, false)
    if (policy === undefined || !(retriesAtServer(policy.retryOn) || policy.retriableStatusCodes.length > 0))
      return undefined
    const place = used()
    if (place === undefined) return undefined
    const { label: rule } = place
    const method = match[0]?.method?.exact ?? ''
    const detail = { code: 'RW0166', rule, method, retryOn: retries.retryOn, attempts: policy.numRetries } as const
    return { severity: 'info', at: refAt(from, 'retries', 'retryOn'), related: [], detail }
  })

/** Methods of which the second request does more than the first. */
const CHANGES: readonly string[] = ['POST', 'PATCH']
