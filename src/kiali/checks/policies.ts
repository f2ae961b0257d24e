// Policies of a namespace that stand against each other, or ask for what another one turns off.
// kiali: business/checkers/authorization/mtls_enabled_checker.go, business/checkers/common/multi_match_selector_checker.go

import { refAt } from '../../base/source.ts'
import { selects } from '../../istio/labels.ts'
import { mappingOf } from '../../istio/metadata.ts'
import type { OtherResource } from '../../istio/resource.ts'
import type { Report } from '../check.ts'
import { addTo, fullName, namesOf, placesOf } from '../names.ts'
import { modeOf, type PeerModes, peerModes } from '../peerModes.ts'
import { SECURITY, type World } from '../world.ts'
import { listOf, selectorOf } from '../written.ts'

/** KIA0002 for PeerAuthentications without selector, KIA0105 for fields that only mutual TLS fills. */
export function* policies(world: World): Iterable<Report> {
  yield* withoutSelector(world)
  const authorization = world.others('AuthorizationPolicy', SECURITY)
  if (authorization.length === 0) return
  const modes = peerModes(world)
  for (const resource of authorization) {
    const policy = disabledBy(resource, modes, world)
    if (policy === undefined) continue
    for (const { field, at } of fieldsOfMutualTls(resource)) {
      const detail = { code: 'KIA0105', field, policy: fullName(policy.metadata) } as const
      yield { resource, severity: 'error', detail, at, of: at, related: [refAt(policy.ref, 'spec', 'mtls', 'mode')] }
    }
  }
}

function* withoutSelector(world: World): Iterable<Report> {
  const byNamespace = new Map<string, OtherResource[]>()
  for (const policy of world.others('PeerAuthentication', SECURITY)) {
    if (selectorOf(policy) === undefined) addTo(byNamespace, policy.metadata.namespace, policy)
  }
  for (const [namespace, all] of byNamespace) {
    if (all.length < 2) continue
    for (const resource of all) {
      const others = all.filter((other) => other !== resource)
      const detail = { code: 'KIA0002', policies: namesOf(others), namespace } as const
      yield {
        resource,
        severity: 'error',
        detail,
        at: ['metadata', 'name'],
        related: placesOf(others, 'metadata', 'name'),
      }
    }
  }
}

/** The policy that turns mutual TLS off for every workload of `resource`; undefined where that cannot be told of all of them. */
function disabledBy(resource: OtherResource, modes: PeerModes, world: World): OtherResource | undefined {
  const { namespace } = resource.metadata
  // With `targetRefs` it is for waypoints and gateways.
  if (world.ambient.has(namespace) || 'targetRefs' in resource.spec.written || 'targetRef' in resource.spec.written) {
    return undefined
  }
  const labels = selectorOf(resource)
  const isForMesh = namespace === world.rootNamespace
  const near = modes.selective.filter(
    (policy) => (isForMesh || policy.metadata.namespace === namespace) && !exclude(selectorOf(policy), labels),
  )
  const [only] = near
  if (only !== undefined) {
    const covers = near.length === 1 && labels !== undefined && !isForMesh && selects(selectorOf(only), labels)
    const hasPorts = Object.keys(mappingOf(only.spec.written.portLevelMtls)).length > 0
    return covers && !hasPorts && modeOf(only) === 'DISABLE' ? only : undefined
  }
  if (isForMesh && modes.namespaces.size > 0) return undefined
  const wide = modes.namespaces.get(namespace) ?? modes.mesh
  return wide?.mode === 'DISABLE' ? wide.policy : undefined
}

type Labels = Readonly<Record<string, string>> | undefined

/** True if no workload has the labels of both. */
const exclude = (a: Labels = {}, b: Labels = {}): boolean => Object.keys(a).some((key) => key in b && a[key] !== b[key])

const OF_SOURCE = ['principals', 'notPrincipals', 'namespaces', 'notNamespaces']
const OF_CONDITION: readonly unknown[] = ['source.namespace', 'source.principal', 'connection.sni']

/** Each field with its place. */
const fieldsOfMutualTls = ({ spec }: OtherResource) =>
  listOf(spec.written.rules).flatMap((rule, i) => [
    ...listOf(mappingOf(rule).from).flatMap((from, j) => {
      const source = mappingOf(mappingOf(from).source)
      return OF_SOURCE.filter((field) => listOf(source[field]).length > 0).map((field) => ({
        field,
        at: ['spec', 'rules', i, 'from', j, 'source', field],
      }))
    }),
    ...listOf(mappingOf(rule).when).flatMap((condition, j) => {
      const { key } = mappingOf(condition)
      return OF_CONDITION.includes(key) ? [{ field: String(key), at: ['spec', 'rules', i, 'when', j, 'key'] }] : []
    }),
  ])
