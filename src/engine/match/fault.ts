// envoy: source/extensions/filters/http/fault/fault_filter.cc

import type { FractionalPercent, HttpFault } from '../../envoy/route.ts'
import { protobufDuration } from './duration.ts'

/** What a fault does to every request; shares below 100% are shown, not drawn. */
export type FaultEffect = Readonly<{
  delays: boolean
  /** HTTP status and, if the fault names one, gRPC status of the abort; undefined: the request goes on. */
  abort: Readonly<{ status: number; grpcStatus: number | undefined }> | undefined
}>

const grpcStatusNames = (
  'OK CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED ' +
  'RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS ' +
  'UNAUTHENTICATED'
).split(' ')

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

/** Envoy's HTTPFault in protobuf JSON. */
export function faultJson({ delay, abort }: HttpFault): Readonly<Record<string, unknown>> {
  return {
    ...(delay && {
      delay: { fixed_delay: protobufDuration(delay.fixedDelayMs), ...percentageJson(delay.percentage) },
    }),
    ...(abort && {
      abort: {
        ...(abort.httpStatus !== undefined && { http_status: abort.httpStatus }),
        ...(abort.grpcStatus !== undefined && { grpc_status: grpcCode(abort.grpcStatus) }),
        ...percentageJson(abort.percentage),
      },
    }),
  }
}

/** A share in percent, e.g. 0.5. */
export function toPercent({ numerator, denominator }: FractionalPercent): number {
  return (numerator * 100) / parts[denominator]
}

const parts = { HUNDRED: 100, TEN_THOUSAND: 10_000, MILLION: 1_000_000 } as const

const isCertain = (percentage: FractionalPercent | undefined): boolean =>
  percentage !== undefined && percentage.numerator >= parts[percentage.denominator]

const grpcCode = (name: string): number => {
  const index = grpcStatusNames.indexOf(name)
  return index >= 0 ? index : Number.parseInt(name, 10) || 0
}

function percentageJson(percentage: FractionalPercent | undefined): Readonly<Record<string, unknown>> {
  if (!percentage) return {}
  const { numerator, denominator } = percentage
  return {
    percentage: { ...(numerator !== 0 && { numerator }), ...(denominator !== 'HUNDRED' && { denominator }) },
  }
}
