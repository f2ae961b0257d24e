// Tries that a route's timeout leaves no time for.

import { refAt } from '../../base/source.ts'
import type { Check } from './check.ts'
import { forEachRule } from './eachRule.ts'

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
