// What a rule does besides choosing a destination, as its badges; read from the `http[]` entry as written.

import type { HeaderOperations, Headers, HttpFault, HttpRoute } from '../istio/virtualService.ts'
import type { Badge } from './graph.ts'

const operations = (of: HeaderOperations | undefined): number =>
  Object.keys(of?.set ?? {}).length + Object.keys(of?.add ?? {}).length + (of?.remove?.length ?? 0)

const headerChanges = (headers: Headers | undefined): number =>
  operations(headers?.request) + operations(headers?.response)

/** Percent of the requests that are copied (istio: the deprecated `mirrorPercent` counts only without `mirrorPercentage`). */
export const mirrorPercent = (route: HttpRoute): number => route.mirrorPercentage?.value ?? route.mirrorPercent ?? 100

/** What a fault does and to how many requests; without a percentage to none (istio: route.go TranslateFault). */
function faultBadges({ delay, abort }: HttpFault): readonly Badge[] {
  const badges: Badge[] = []
  if (delay?.fixedDelay !== undefined) {
    const percent = delay.percentage === undefined ? (delay.percent ?? 0) : (delay.percentage.value ?? 0)
    badges.push({ type: 'delay', percent, duration: delay.fixedDelay })
  }
  const status = abort?.httpStatus ?? abort?.grpcStatus
  if (status !== undefined) {
    badges.push({ type: 'abort', percent: abort?.percentage?.value ?? 0, status: String(status) })
  }
  return badges
}

/** Badges in a fixed order; the defaults that Istio adds by itself (its retries) are not shown. */
export function badgesOf(route: HttpRoute): readonly Badge[] {
  const badges: Badge[] = []
  if (route.redirect !== undefined) badges.push({ type: 'redirect', status: route.redirect.redirectCode || 301 })
  if (route.directResponse !== undefined) {
    badges.push({ type: 'directResponse', status: route.directResponse.status ?? 0 })
  }
  const rewrite = route.rewrite
  if (rewrite !== undefined) {
    badges.push({ type: 'rewrite', to: rewrite.uri ?? rewrite.uriRegexRewrite?.rewrite ?? rewrite.authority ?? '' })
  }
  const changes = (route.route ?? []).reduce(
    (sum, { headers }) => sum + headerChanges(headers),
    headerChanges(route.headers),
  )
  if (changes > 0) badges.push({ type: 'headers', count: changes })
  if (route.timeout !== undefined) badges.push({ type: 'timeout', duration: route.timeout })
  if (route.retries !== undefined) badges.push({ type: 'retries', attempts: route.retries.attempts ?? 0 })
  if (route.mirror !== undefined) badges.push({ type: 'mirror', percent: mirrorPercent(route) })
  for (const mirror of route.mirrors ?? []) badges.push({ type: 'mirror', percent: mirror.percentage?.value ?? 100 })
  if (route.fault !== undefined) badges.push(...faultBadges(route.fault))
  if (route.corsPolicy !== undefined) badges.push({ type: 'cors' })
  return badges
}
