// The clusters that a proxy has without any service.
// istio: pilot/pkg/networking/core/cluster_builder.go buildBlackHoleCluster, buildDefaultPassthroughCluster

import type { Cluster, ClusterPolicy } from '../../envoy/cluster.ts'
import { BLACK_HOLE_CLUSTER, PASSTHROUGH_CLUSTER } from './names.ts'

const ownCluster = (name: string, policy: ClusterPolicy): Cluster => ({
  name,
  host: '',
  port: 0,
  subset: '',
  policy,
  tls: { type: 'plaintext' },
  from: undefined,
  destinationRule: undefined,
})

export const BLACK_HOLE = ownCluster(BLACK_HOLE_CLUSTER, { type: 'STATIC', fields: { connect_timeout: '10s' } })

/** For what a sidecar knows no service for; a gateway has no such traffic. */
export const PASSTHROUGH = ownCluster(PASSTHROUGH_CLUSTER, {
  type: 'ORIGINAL_DST',
  fields: {
    connect_timeout: '10s',
    lb_policy: 'CLUSTER_PROVIDED',
    circuit_breakers: {},
    http_protocol_options: {
      use_downstream_protocol_config: { http_protocol_options: {}, http2_protocol_options: {} },
    },
  },
})
