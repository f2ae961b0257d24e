// istio: pilot/pkg/networking/core/route/route.go TranslateCORSPolicy

import type { StringMatcher } from '../../envoy/matcher.ts'
import type { CorsPolicy } from '../../envoy/route.ts'
import { parseDuration } from '../../istio/duration.ts'
import type { CorsPolicy as IstioCorsPolicy } from '../../istio/virtualService.ts'
import { writtenMatcher } from './routeMatch.ts'

export function corsPolicy(policy: IstioCorsPolicy): CorsPolicy {
  const maxAge = policy.maxAge === undefined ? undefined : parseDuration(policy.maxAge)
  return {
    allowOrigin: allowedOrigins(policy),
    allowMethods: (policy.allowMethods ?? []).join(','),
    allowHeaders: (policy.allowHeaders ?? []).join(','),
    exposeHeaders: (policy.exposeHeaders ?? []).join(','),
    maxAgeSeconds: maxAge === undefined ? undefined : Math.trunc(maxAge / 1000),
    allowCredentials: policy.allowCredentials,
    forwardNotMatchingPreflights: policy.unmatchedPreflights !== 'IGNORE',
  }
}

/** The deprecated allowOrigin counts only where allowOrigins is absent or empty: protobuf does not tell the two apart. */
function allowedOrigins(policy: IstioCorsPolicy): readonly StringMatcher[] {
  if (policy.allowOrigins !== undefined && policy.allowOrigins.length > 0) {
    return policy.allowOrigins.map(writtenMatcher).filter((matcher) => matcher !== undefined)
  }
  return (policy.allowOrigin ?? []).map((value) => ({ type: 'exact', value }))
}
