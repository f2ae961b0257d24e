// istio: pilot/pkg/networking/core/cluster_traffic_policy.go applyOutlierDetection

import type { JsonObject } from '../../../envoy/json.ts'
import { written } from '../../../envoy/json.ts'
import type { OutlierDetection } from '../../../istio/destinationRule.ts'
import { durationOf } from './connectionPool.ts'

/** `outlier_detection`; what counts successes is switched off, what counts errors on as soon as a number is stated. */
export const outlierFields = (outlier: OutlierDetection): JsonObject => ({
  ...errors('5xx', outlier.consecutive5xxErrors),
  ...errors('gateway_failure', outlier.consecutiveGatewayErrors),
  ...written({
    interval: durationOf(outlier.interval),
    base_ejection_time: durationOf(outlier.baseEjectionTime),
    max_ejection_percent: outlier.maxEjectionPercent,
  }),
  enforcing_success_rate: 0,
  ...(outlier.splitExternalLocalOriginErrors && {
    split_external_local_origin_errors: true,
    ...errors('local_origin_failure', outlier.consecutiveLocalOriginFailures || undefined),
    enforcing_local_origin_success_rate: 0,
  }),
})

const errors = (kind: string, count: number | undefined): JsonObject =>
  count === undefined ? {} : { [`consecutive_${kind}`]: count, [`enforcing_consecutive_${kind}`]: count > 0 ? 100 : 0 }
