// istio: pilot/pkg/networking/core/route/route.go MirrorPercent, MirrorPercentByPolicy

import { fieldAt } from '../../base/address.ts'
import type { SourceRef } from '../../base/source.ts'
import type { FractionalPercent, RequestMirrorPolicy } from '../../envoy/route.ts'
import type { HttpEntry } from '../../istio/httpEntries.ts'
import type { Destination, Percent } from '../../istio/virtualService.ts'
import { destinationCluster } from './destinationCluster.ts'
import { hundredths, millionths } from './percent.ts'
import type { RouteContext } from './routeContext.ts'

const NO_MIRRORS: readonly RequestMirrorPolicy[] = []

/** `mirror`, then `mirrors[]`; one whose percentage is stated as 0 is left out. */
export function mirrorPolicies(entry: HttpEntry, context: RouteContext): readonly RequestMirrorPolicy[] {
  const { route } = entry
  const policyOf = (destination: Destination | undefined, fraction: FractionalPercent | undefined, from: SourceRef) =>
    destination && fraction ? [{ cluster: destinationCluster(destination, context), fraction, from }] : []
  if (route.mirror === undefined && route.mirrors === undefined) return NO_MIRRORS
  const single = route.mirrorPercentage ? share(route.mirrorPercentage) : wholeShare(route.mirrorPercent ?? 100)
  return [
    ...policyOf(route.mirror, single, fieldAt(entry, 'mirror')),
    ...(route.mirrors ?? []).flatMap(({ destination, percentage }, index) =>
      policyOf(destination, percentage ? share(percentage) : hundredths(100), fieldAt(entry, 'mirrors', index)),
    ),
  ]
}

const share = (percentage: Percent): FractionalPercent | undefined =>
  (percentage.value ?? 0) > 0 ? millionths(percentage) : undefined

const wholeShare = (percent: number): FractionalPercent | undefined => (percent > 0 ? hundredths(percent) : undefined)
