// What becomes of traffic to no known service. istio: pilot/pkg/model/sidecar.go initSidecarScopeInternalIndexes

import type { SourceRef } from '../../../base/source.ts'
import { refAt } from '../../../base/source.ts'
import { clusterName } from '../../../envoy/clusterName.ts'
import type { Sidecar } from '../../../istio/resource.ts'
import type { MeshSettings } from '../../meshSettings.ts'
import { destinationCluster } from '../destinationCluster.ts'
import { BLACK_HOLE_CLUSTER, PASSTHROUGH_CLUSTER } from '../names.ts'

export type OutboundPolicy = Readonly<{
  allowsAny: boolean
  /** Where the bytes go. */
  cluster: string
  /** The field of the Sidecar or of the mesh configuration; undefined if it is Istio's default. */
  from: SourceRef | undefined
}>

/** The Sidecar's outboundTrafficPolicy, else the mesh's. One that states no mode blocks: 0 is REGISTRY_ONLY. */
export function outboundPolicy(sidecar: Sidecar | undefined, mesh: MeshSettings): OutboundPolicy {
  const policy = sidecar?.spec.outboundTrafficPolicy
  if (sidecar === undefined || policy === undefined) {
    const { mode, from } = mesh.outboundTrafficPolicy
    const allowsAny = mode !== 'REGISTRY_ONLY'
    return { allowsAny, cluster: allowsAny ? PASSTHROUGH_CLUSTER : BLACK_HOLE_CLUSTER, from }
  }
  const from = refAt(sidecar.ref, 'spec', 'outboundTrafficPolicy')
  if (policy.mode !== 'ALLOW_ANY') return { allowsAny: false, cluster: BLACK_HOLE_CLUSTER, from }
  // The proxy's host stands as written: short names are not resolved here.
  const cluster = policy.egressProxy
    ? destinationCluster(policy.egressProxy, { serviceOf: () => undefined, listenPort: 0, nameOf: clusterName })
    : PASSTHROUGH_CLUSTER
  return { allowsAny: true, cluster, from }
}
