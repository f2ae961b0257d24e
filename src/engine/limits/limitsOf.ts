// Honest limits: what stands in the files, is not modelled, and could change a decision.

import { MESH_FIELDS_NOT_EVALUATED } from '../../istio/meshFields.ts'
import type { Resource } from '../../istio/resource.ts'
import type { Decision, Limit } from '../decision.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import type { TestRequest } from '../request.ts'
import { asked } from './asked.ts'
import { claims, kindLimit, meshFields, trafficDistribution, upstreamProtocols, waypoints } from './fields.ts'
import { GATEWAY_API_KINDS, gatewayApi } from './gatewayApi.ts'
import { POLICY_KINDS, policies } from './policies.ts'
import { WORKLOAD_ENTRY_KINDS, workloadEntries } from './workloadEntries.ts'

/** The limits of one decision that this proxy made about the request, resources first; none that could not change it. */
export function limitsOf(
  resources: readonly Resource[],
  proxy: MeshProxy,
  request: TestRequest,
  decision: Decision,
): readonly Limit[] {
  const question = asked(resources, proxy, request, decision)
  return [
    ...[...policies(question), ...workloadEntries(question), ...gatewayApi(question)].map(kindLimit),
    ...meshFields(question),
    ...claims(question),
    ...upstreamProtocols(question),
    ...trafficDistribution(question),
    ...waypoints(question),
  ]
}

/** The decision with its limits. */
export function withLimits(
  decision: Decision,
  resources: readonly Resource[],
  proxy: MeshProxy,
  request: TestRequest,
): Decision {
  const limits = limitsOf(resources, proxy, request, decision)
  return limits.length === 0 ? decision : { ...decision, limits: [...decision.limits, ...limits] }
}

/** Everything that is recognised and not modelled, for documents. */
export const NOT_MODELLED: Readonly<Record<'kinds' | 'fields' | 'meshFields', readonly string[]>> = {
  kinds: [...POLICY_KINDS, ...WORKLOAD_ENTRY_KINDS, ...GATEWAY_API_KINDS],
  fields: [
    '`@request.auth.claims` in `headers` and `withoutHeaders`',
    '`trafficPolicy.proxyProtocol`, `trafficPolicy.tunnel`',
    "a Service's `trafficDistribution`",
    'the labels `istio.io/use-waypoint` with `istio.io/ingress-use-waypoint`',
  ],
  meshFields: MESH_FIELDS_NOT_EVALUATED,
}
