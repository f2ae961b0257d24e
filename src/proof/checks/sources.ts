// Source conditions beside `gateways`, which istiod does not look at.

import { refAt, refKey } from '../../base/source.ts'
import type { TestRequest } from '../../engine/request.ts'
import { selects } from '../../istio/labels.ts'
import type { HttpMatchRequest } from '../../istio/virtualService.ts'
import type { ProofFinding } from '../finding.ts'
import { isReached, type World } from '../world.ts'
import type { Check } from './check.ts'

export const ignoredSources: Check = (world) => {
  const findings: ProofFinding[] = []
  for (const { spec, ref } of world.virtualServices) {
    spec.http?.forEach(({ match }, rule) => {
      match?.forEach((entry, index) => {
        const fields = ignoredIn(entry)
        const [first] = fields
        if (first === undefined) return
        const at = refAt(ref, 'spec', 'http', rule, 'match', index)
        const request = requestOfOther(at, entry, world)
        if (request === undefined) return
        const detail = { code: 'RW0157', rule: world.labelOf(at), fields, request } as const
        findings.push({ severity: 'warning', at: refAt(at, first), related: [refAt(at, 'gateways')], detail })
      })
    })
  }
  return findings
}

function ignoredIn({ gateways, sourceLabels, sourceNamespace }: HttpMatchRequest): readonly string[] {
  if (gateways === undefined || gateways.length === 0) return []
  const hasLabels = Object.keys(sourceLabels ?? {}).length > 0
  return [...(hasLabels ? ['sourceLabels'] : []), ...(sourceNamespace ? ['sourceNamespace'] : [])]
}

/** A request that comes in although its source does not fit. */
function requestOfOther(
  at: ProofFinding['at'],
  { sourceLabels, sourceNamespace }: HttpMatchRequest,
  { routesOf, proxies }: World,
): TestRequest | undefined {
  for (const place of routesOf.get(refKey(at)) ?? []) {
    const viewpoint = proxies.find(({ prepared }) => prepared === place.prepared)?.viewpoint
    if (viewpoint === undefined || !isReached(place)) continue
    const fits =
      selects(sourceLabels, viewpoint.labels) && [undefined, '', viewpoint.namespace].includes(sourceNamespace)
    if (!fits) return place.proof.request
  }
  return undefined
}
