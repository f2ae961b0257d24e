import type { FractionalPercent } from '../../envoy/route.ts'
import type { Percent } from '../../istio/virtualService.ts'

/** 0.0001% is the smallest step; what is below is cut off (istio: route.go translatePercentToFractionalPercent). */
export const millionths = ({ value = 0 }: Percent): FractionalPercent => ({
  numerator: Math.trunc(value * 10_000),
  denominator: 'MILLION',
})

export const hundredths = (numerator: number): FractionalPercent => ({ numerator, denominator: 'HUNDRED' })
