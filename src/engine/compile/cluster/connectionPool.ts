// Limits and timeouts of connections. istio: pilot/pkg/networking/core/cluster_traffic_policy.go applyConnectionPool,
// core/cluster.go applyTCPKeepalive

import { durationJson } from '../../../envoy/durationJson.ts'
import type { JsonObject } from '../../../envoy/json.ts'
import { written } from '../../../envoy/json.ts'
import type { ConnectionPool, RetryBudget } from '../../../istio/destinationRule.ts'
import { parseDuration } from '../../../istio/duration.ts'

/** `connect_timeout`, `circuit_breakers` and `upstream_connection_options`; a limit that is not stated is no limit. */
export const connectionFields = ({ tcp, http }: ConnectionPool, retryBudget: RetryBudget | undefined): JsonObject => ({
  connect_timeout: durationOf(tcp?.connectTimeout) ?? '10s',
  circuit_breakers: {
    ...written({
      max_connections: tcp?.maxConnections,
      max_pending_requests: http?.http1MaxPendingRequests,
      max_requests: http?.http2MaxRequests,
      max_retries: http?.maxRetries,
    }),
    ...(retryBudget && { retry_budget: budget(retryBudget) }),
  },
  ...(tcp?.tcpKeepalive && { upstream_connection_options: { tcp_keepalive: keepalive(tcp.tcpKeepalive) } }),
})

const budget = ({ percent = 20, minRetryConcurrency, budgetInterval }: RetryBudget): JsonObject => ({
  budget_percent: written({ value: percent }),
  ...written({ budget_interval: durationOf(budgetInterval) }),
  min_retry_concurrency: minRetryConcurrency || 3,
})

const keepalive = ({
  probes,
  time,
  interval,
}: NonNullable<NonNullable<ConnectionPool['tcp']>['tcpKeepalive']>): JsonObject => ({
  ...written({ keepalive_probes: probes }),
  ...(time === undefined ? {} : { keepalive_time: seconds(time) }),
  ...(interval === undefined ? {} : { keepalive_interval: seconds(interval) }),
})

const seconds = (duration: string): number => Math.trunc((parseDuration(duration) ?? 0) / 1000)

/** In protobuf JSON; undefined if none is stated. */
export function durationOf(duration: string | undefined): string | undefined {
  const milliseconds = duration === undefined ? undefined : parseDuration(duration)
  return milliseconds === undefined ? undefined : durationJson(milliseconds)
}
