// Weights that are no percentages.

import { refAt } from '../../base/source.ts'
import type { HttpRouteDestination } from '../../istio/virtualService.ts'
import type { WeightShare } from '../details/actions.ts'
import type { Check } from './check.ts'
import { forEachWritten } from './writtenRules.ts'

export const effectiveWeights: Check = (world) =>
  forEachWritten(world, ({ route }, from, used) => {
    if (route === undefined || !isOdd(route)) return undefined
    const place = used()
    if (place === undefined) return undefined
    const total = totalOf(route)
    const detail = {
      code: 'RW0164',
      rule: place.label,
      total,
      shares: sharesOf(route),
    } as const
    return { severity: 'info', at: refAt(from, 'route'), related: [], detail }
  })

/** Of several destinations one without a weight gets nothing; of the weight of a single one Kiali speaks. */
function isOdd(route: readonly HttpRouteDestination[]): boolean {
  const total = totalOf(route)
  return route.length > 1 && total > 0 && (total !== 100 || route.some(({ weight }) => weight === undefined))
}

const totalOf = (route: readonly HttpRouteDestination[]): number =>
  route.reduce((sum, { weight = 0 }) => sum + weight, 0)

function sharesOf(route: readonly HttpRouteDestination[]): readonly WeightShare[] {
  const total = totalOf(route)
  return route.map(({ destination, weight }) => ({
    host: destination?.host ?? '',
    subset: destination?.subset ?? '',
    weight,
    percent: Math.round(((weight ?? 0) * 1000) / total) / 10,
  }))
}
