// envoy: source/extensions/filters/http/fault/fault_filter.cc

import { grpcCode } from '../../envoy/filterJson.ts'
import type { FractionalPercent, HttpFault } from '../../envoy/route.ts'

/** What a fault does to every request; shares below 100% are shown, not drawn. */
export type FaultEffect = Readonly<{
  delays: boolean
  /** HTTP status and, if the fault names one, gRPC status of the abort; undefined: the request goes on. */
  abort: Readonly<{ status: number; grpcStatus: number | undefined }> | undefined
}>

/** What certainly happens. An abort by gRPC status is HTTP 200; without a percentage a fault never happens. */
export function faultEffect(fault: HttpFault | undefined): FaultEffect {
  const abort = fault?.abort
  return {
    delays: isCertain(fault?.delay?.percentage),
    abort:
      abort && isCertain(abort.percentage)
        ? {
            status: abort.httpStatus ?? 200,
            grpcStatus: abort.grpcStatus === undefined ? undefined : grpcCode(abort.grpcStatus),
          }
        : undefined,
  }
}

/** A share in percent, e.g. 0.5. */
export function toPercent({ numerator, denominator }: FractionalPercent): number {
  return (numerator * 100) / parts[denominator]
}

const parts = { HUNDRED: 100, TEN_THOUSAND: 10_000, MILLION: 1_000_000 } as const

const isCertain = (percentage: FractionalPercent | undefined): boolean =>
  percentage !== undefined && percentage.numerator >= parts[percentage.denominator]
