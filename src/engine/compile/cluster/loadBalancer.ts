// How a cluster picks endpoints. istio: pilot/pkg/networking/core/cluster_traffic_policy.go applyLoadBalancer,
// ApplyRingHashLoadBalancer; core/loadbalancer/loadbalancer.go ApplyToCluster

import type { JsonObject } from '../../../envoy/json.ts'
import { written } from '../../../envoy/json.ts'
import type { LoadBalancerSettings, TrafficPolicy } from '../../../istio/destinationRule.ts'
import { durationOf } from './connectionPool.ts'

/** `lb_policy` and its settings; the protobuf's first value, ROUND_ROBIN, is not written. */
export function loadBalancerFields(settings: LoadBalancerSettings): JsonObject {
  const slowStart = slowStartOf(settings)
  const { consistentHash } = settings
  if (consistentHash !== undefined) {
    const { policy, config } = hashing(consistentHash)
    // Settings of the hash take the place of a slow start; without any that stays, though nothing reads it.
    return { lb_policy: policy, ...(config ?? inConfig('least_request_lb_config', slowStart)) }
  }
  switch (settings.simple) {
    case 'RANDOM':
      return { lb_policy: 'RANDOM' }
    case 'ROUND_ROBIN':
      return inConfig('round_robin_lb_config', slowStart)
    default:
      return { lb_policy: 'LEAST_REQUEST', ...inConfig('least_request_lb_config', slowStart) }
  }
}

const inConfig = (name: string, slowStart: JsonObject | undefined): JsonObject =>
  slowStart === undefined ? {} : { [name]: { slow_start_config: slowStart } }

function slowStartOf({ warmup, warmupDurationSecs }: LoadBalancerSettings): JsonObject | undefined {
  if (warmup !== undefined) {
    const { duration, aggression = 1, minimumPercent = 10 } = warmup
    return {
      ...written({ slow_start_window: durationOf(duration) }),
      aggression: { ...written({ default_value: aggression }), runtime_key: '(' },
      min_weight_percent: written({ value: minimumPercent }),
    }
  }
  const window = durationOf(warmupDurationSecs)
  return window === undefined ? undefined : { slow_start_window: window }
}

type Hashing = Readonly<{ policy: string; config: JsonObject | undefined }>

/** 64 bit numbers are texts in protobuf JSON. */
function hashing({ maglev, ringHash, minimumRingSize }: NonNullable<LoadBalancerSettings['consistentHash']>): Hashing {
  if (maglev !== undefined) {
    const size = Number(maglev.tableSize ?? 0)
    return { policy: 'MAGLEV', config: size > 0 ? { maglev_lb_config: { table_size: String(size) } } : undefined }
  }
  const size = Number(ringHash === undefined ? minimumRingSize || 1024 : (ringHash.minimumRingSize ?? 0))
  const config = size > 0 ? { ring_hash_lb_config: { minimum_ring_size: String(size) } } : undefined
  return { policy: 'RING_HASH', config }
}

/** `common_lb_config`: no panic unless a rule states a threshold, and weights of places where a rule names places. */
export function commonFields({ loadBalancer, outlierDetection }: TrafficPolicy): JsonObject {
  return {
    healthy_panic_threshold: written({ value: outlierDetection?.minHealthPercent }),
    ...placeFields(loadBalancer ?? {}, outlierDetection !== undefined),
  }
}

function placeFields({ localityLbSetting, zoneAwareLbSetting }: LoadBalancerSettings, detects: boolean): JsonObject {
  if (zoneAwareLbSetting !== undefined) {
    const { enabled = true, minClusterSize } = zoneAwareLbSetting
    const size = minClusterSize === undefined ? {} : { min_cluster_size: String(minClusterSize) }
    return { zone_aware_lb_config: { ...(!enabled && { routing_enabled: {} }), ...size } }
  }
  if (localityLbSetting === undefined || localityLbSetting.enabled === false) return {}
  const { distribute, failover, failoverPriority } = localityLbSetting
  // Without detection of failures nothing ever fails over.
  const fails = detects && (failover !== undefined || failoverPriority !== undefined)
  return distribute !== undefined || fails ? { locality_weighted_lb_config: {} } : {}
}
