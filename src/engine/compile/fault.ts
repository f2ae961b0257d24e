// istio: pilot/pkg/networking/core/route/route.go TranslateFault

import type { HttpFault } from '../../envoy/route.ts'
import { parseDuration } from '../../istio/duration.ts'
import type { HttpFault as IstioHttpFault } from '../../istio/virtualService.ts'
import { hundredths, millionths } from './percent.ts'

/** The fault, or undefined if neither its delay nor its abort is of a kind that istiod passes on. */
export function httpFault(fault: IstioHttpFault): HttpFault | undefined {
  const delay = delayOf(fault.delay)
  const abort = abortOf(fault.abort)
  return delay === undefined && abort === undefined ? undefined : { delay, abort }
}

/** Without `percentage` the deprecated `percent` counts, which is 0 if it is not given. */
function delayOf(delay: IstioHttpFault['delay']): HttpFault['delay'] {
  const fixedDelayMs = delay?.fixedDelay === undefined ? undefined : parseDuration(delay.fixedDelay)
  if (delay === undefined || fixedDelayMs === undefined) return undefined
  return { fixedDelayMs, percentage: delay.percentage ? millionths(delay.percentage) : hundredths(delay.percent ?? 0) }
}

function abortOf(abort: IstioHttpFault['abort']): HttpFault['abort'] {
  if (abort === undefined) return undefined
  const { httpStatus, grpcStatus } = abort
  if (httpStatus === undefined && grpcStatus === undefined) return undefined
  const percentage = abort.percentage && millionths(abort.percentage)
  return { httpStatus, grpcStatus: httpStatus === undefined ? grpcStatus : undefined, percentage }
}
