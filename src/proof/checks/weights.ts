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

/** A single destination gets everything, whatever its weight; of several one without a weight gets nothing. */
function isOdd(route: readonly HttpRouteDestination[]): boolean {
  if (route.length === 1) return ![undefined, 0, 100].includes(route[0]?.weight)
  const total = totalOf(route)
  return total > 0 && (total !== 100 || route.some(({ weight }) => weight === undefined))
}

const totalOf = (route: readonly HttpRouteDestination[]): number =>
  route.reduce((sum, { weight = 0 }) => sum + weight, 0)

function sharesOf(route: readonly HttpRouteDestination[]): readonly WeightShare[] {
  const total = totalOf(route)
  return route.map(({ destination, weight }) => ({
    host: destination?.host ?? '',
    subset: destination?.subset ?? '',
    weight,
    percent: route.length === 1 ? 100 : Math.round(((weight ?? 0) * 1000) / total) / 10,
  }))
}
