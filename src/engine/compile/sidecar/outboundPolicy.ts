// What becomes of traffic to no known service. istio: pilot/pkg/model/sidecar.go initSidecarScopeInternalIndexes

import type { SourceRef } from '../../../base/source.ts'
import { refAt } from '../../../base/source.ts'
import type { Sidecar } from '../../../istio/resource.ts'
import { destinationCluster } from '../destinationCluster.ts'
import { BLACK_HOLE_CLUSTER, PASSTHROUGH_CLUSTER } from '../names.ts'

export type OutboundPolicy = Readonly<{
  allowsAny: boolean
  /** Where the bytes go. */
  cluster: string
  /** The Sidecar's field; undefined if the mesh decides. */
  from: SourceRef | undefined
}>

/** The Sidecar's outboundTrafficPolicy, else the mesh's ALLOW_ANY. One that states no mode blocks: 0 is REGISTRY_ONLY. */
export function outboundPolicy(sidecar: Sidecar | undefined): OutboundPolicy {
  const policy = sidecar?.spec.outboundTrafficPolicy
  if (sidecar === undefined || policy === undefined) {
    return { allowsAny: true, cluster: PASSTHROUGH_CLUSTER, from: undefined }
  }
  const from = refAt(sidecar.ref, 'spec', 'outboundTrafficPolicy')
  if (policy.mode !== 'ALLOW_ANY') return { allowsAny: false, cluster: BLACK_HOLE_CLUSTER, from }
  // The proxy's host stands as written: short names are not resolved here.
  const cluster = policy.egressProxy
    ? destinationCluster(policy.egressProxy, { serviceOf: () => undefined, listenPort: 0 })
    : PASSTHROUGH_CLUSTER
  return { allowsAny: true, cluster, from }
}
