// The configuration of HTTP filters on a route, in protobuf JSON.

import { GRPC_STATUSES } from '../base/statusCodes.ts'
import { durationJson } from './durationJson.ts'
import type { JsonObject } from './json.ts'
import { written } from './json.ts'
import { stringMatcherJson } from './matchJson.ts'
import type { CorsPolicy, FractionalPercent, HttpFault, Route } from './route.ts'

const TYPE = 'type.googleapis.com/envoy.extensions.filters.http'

/** `typed_per_filter_config` of a route; undefined if no filter has a part in it. */
export function filterConfigJson({ cors, fault }: Pick<Route, 'cors' | 'fault'>): JsonObject | undefined {
  if (cors === undefined && fault === undefined) return undefined
  return {
    ...(cors && { 'envoy.filters.http.cors': { '@type': `${TYPE}.cors.v3.CorsPolicy`, ...corsJson(cors) } }),
    ...(fault && { 'envoy.filters.http.fault': { '@type': `${TYPE}.fault.v3.HTTPFault`, ...faultJson(fault) } }),
  }
}

const corsJson = (cors: CorsPolicy): JsonObject => ({
  ...written({
    allow_origin_string_match: cors.allowOrigin.map(stringMatcherJson),
    allow_methods: cors.allowMethods,
    allow_headers: cors.allowHeaders,
    expose_headers: cors.exposeHeaders,
    max_age: cors.maxAgeSeconds === undefined ? '' : String(cors.maxAgeSeconds),
  }),
  ...(cors.allowCredentials === undefined ? {} : { allow_credentials: cors.allowCredentials }),
  filter_enabled: { default_value: { numerator: 100 } },
  forward_not_matching_preflights: cors.forwardNotMatchingPreflights,
})

/** Envoy's HTTPFault. */
export function faultJson({ delay, abort }: HttpFault): JsonObject {
  return {
    ...(delay && { delay: { fixed_delay: durationJson(delay.fixedDelayMs), ...percentageJson(delay.percentage) } }),
    ...(abort && {
      abort: {
        ...(abort.httpStatus === undefined ? {} : { http_status: abort.httpStatus }),
        ...(abort.grpcStatus === undefined ? {} : { grpc_status: grpcCode(abort.grpcStatus) }),
        ...percentageJson(abort.percentage),
      },
    }),
  }
}

const percentageJson = (percentage: FractionalPercent | undefined): JsonObject =>
  percentage === undefined ? {} : { percentage: fractionalPercentJson(percentage) }

export const fractionalPercentJson = ({ numerator, denominator }: FractionalPercent): JsonObject =>
  written({ numerator, denominator: denominator === 'HUNDRED' ? '' : denominator })

/** The number of a gRPC status; 0 for a name that is none, as a look-up in Go's map gives. */
export const grpcCode = (name: string): number => Math.max(0, GRPC_STATUSES.indexOf(name))
