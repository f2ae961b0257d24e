// Single fields of evaluated resources that are not modelled.

import { type FieldPath, refAt, type SourceRef } from '../../base/source.ts'
import { mappingOf } from '../../istio/metadata.ts'
import type { DestinationRule, Resource } from '../../istio/resource.ts'
import type { Limit } from '../decision.ts'
import { meshConfigsOf } from '../meshSettings.ts'
import type { Asked, ReachedDestination } from './asked.ts'

const CLAIMS = '@request.auth.claims'

/** Written with a bracket or a dot behind; the case of the prefix does not matter (istio: route.go TranslateRouteMatch). */
const isClaim = (name: string): boolean => name.toLowerCase().startsWith(CLAIMS)

/** Matches of a token's claims: of each tried route that nothing else refuses. */
export function claims({ decision }: Asked): readonly Limit[] {
  const tried = decision.trace
    .filter(({ stage }) => stage === 'route')
    .flatMap(({ candidates }) => candidates.filter(({ verdict }) => verdict !== 'notReached'))
  return tried.flatMap(({ conditions }) => {
    const named = conditions.filter(({ field }) => field.type === 'header' && isClaim(field.name))
    const isRefusedAnyway = conditions.some((condition) => !condition.holds && !named.includes(condition))
    if (isRefusedAnyway) return []
    return named.map(({ field, from }): Limit => {
      const operator = field.type === 'header' ? field.name : CLAIMS
      return { reason: { code: 'claimNotKnown', claim: operator }, from }
    })
  })
}

const POLICY_FIELDS = ['proxyProtocol', 'tunnel'] as const

/** What the proxy says to a destination before the request: `proxyProtocol` and `tunnel` of its DestinationRules. */
export const upstreamProtocols = ({ destinations }: Asked): readonly Limit[] =>
  destinations.flatMap((destination) =>
    destination.rules.flatMap((rule) =>
      policiesFor(rule, destination).flatMap(({ policy, path }) =>
        POLICY_FIELDS.filter((field) => policy[field] !== undefined).map((field) =>
          fieldLimit(rule, field, refAt(rule.ref, ...path, field)),
        ),
      ),
    ),
  )

function policiesFor({ spec }: DestinationRule, { subset }: ReachedDestination) {
  const written: readonly Readonly<{ policy: unknown; path: FieldPath }>[] = [
    { policy: spec.trafficPolicy, path: ['spec', 'trafficPolicy'] },
    ...(spec.subsets ?? []).flatMap(({ name, trafficPolicy }, index) =>
      name === subset ? [{ policy: trafficPolicy, path: ['spec', 'subsets', index, 'trafficPolicy'] }] : [],
    ),
  ]
  return written.map(({ policy, path }) => ({ policy: mappingOf(policy), path }))
}

const DISTRIBUTION = 'networking.istio.io/traffic-distribution'

/** Which endpoints of a Service are near: its `trafficDistribution`, or the annotation for it. */
export const trafficDistribution = ({ destinations }: Asked): readonly Limit[] =>
  destinations.flatMap(({ services }) =>
    services.flatMap((service) => {
      if (service.kind !== 'Service') return []
      if ('trafficDistribution' in service.spec) {
        return [fieldLimit(service, 'trafficDistribution', refAt(service.ref, 'spec', 'trafficDistribution'))]
      }
      const isAnnotated = service.metadata.annotations[DISTRIBUTION] !== undefined
      return isAnnotated
        ? [fieldLimit(service, DISTRIBUTION, refAt(service.ref, 'metadata', 'annotations', DISTRIBUTION))]
        : []
    }),
  )

const USE = 'istio.io/use-waypoint'
const INGRESS_USES = 'istio.io/ingress-use-waypoint'

/** A waypoint in front of a destination: gateways send through it if its Service, or else the Namespace, says so; sidecars never do. */
export function waypoints({ proxy, destinations, others }: Asked): readonly Limit[] {
  if (proxy.type !== 'gateway') return []
  return destinations.flatMap(({ services }) =>
    services.flatMap((service) => {
      const { namespace } = service.metadata
      const space = others.find(({ spec, metadata }) => spec.actualKind === 'Namespace' && metadata.name === namespace)
      const owner = [service, space].find((resource) => resource?.metadata.labels[USE] !== undefined)
      const uses = [service, space].find((resource) => resource?.metadata.labels[INGRESS_USES] !== undefined)
      const isUsed = uses?.metadata.labels[INGRESS_USES]?.toLowerCase() === 'true'
      if (owner === undefined || !isUsed || owner.metadata.labels[USE] === 'none') return []
      return [fieldLimit(owner, USE, refAt(owner.ref, 'metadata', 'labels', USE))]
    }),
  )
}

/** Fields of the mesh configuration, and other mesh configurations, which a proxy of another revision would have. */
export function meshFields({ resources, proxy, decision }: Asked): readonly Limit[] {
  const { used, others } = meshConfigsOf(resources)
  const isUnknown = decision.answers.some(({ cluster }) => cluster === 'PassthroughCluster')
  const own = (used?.spec.notEvaluated ?? []).filter((path) => {
    if (path[0] === 'outboundTrafficPolicy') return proxy.type === 'sidecar' && isUnknown
    if (path[0] === 'proxyHttpPort' || path[1] === 'interceptionMode') return proxy.type === 'sidecar'
    return path[1] !== 'gatewayTopology' || proxy.type === 'gateway'
  })
  return [
    ...(used === undefined
      ? []
      : own.map((path) => fieldLimit(used, path.join('.'), refAt(used.ref, ...used.spec.at, ...path)))),
    ...others.map((mesh) => kindLimit(mesh)),
  ]
}

/** A resource that is not evaluated. */
export const kindLimit = (resource: Resource): Limit => ({
  reason: { code: 'kindNotEvaluated', kind: kindOf(resource), ...nameOf(resource) },
  from: resource.ref,
})

const fieldLimit = (resource: Resource, field: string, from: SourceRef): Limit => ({
  reason: { code: 'fieldNotEvaluated', field, kind: kindOf(resource), ...nameOf(resource) },
  from,
})

const nameOf = ({ metadata: { name, namespace } }: Resource) => ({ name, namespace })

function kindOf({ kind, spec }: Resource): string {
  if (kind === 'Other') return spec.actualKind
  return kind === 'MeshConfig' ? spec.writtenKind : kind
}
