// Session affinity: the hash that a DestinationRule's consistentHash asks routes to compute.
// istio: pilot/pkg/networking/core/route/route.go HashForHTTPDestination, ConsistentHashToHashPolicy

import { durationJson } from '../../envoy/durationJson.ts'
import type { TrafficPolicy } from '../../istio/destinationRule.ts'
import { parseDuration } from '../../istio/duration.ts'
import type { NamedDestination } from './destinationCluster.ts'
import type { MergedDestinationRule } from './destinationRules.ts'
import type { RouteContext } from './routeContext.ts'

type ConsistentHash = Readonly<Record<string, unknown>>
type HashPolicy = Readonly<Record<string, unknown>>

/** The subset's port, the subset, the rule's port, the rule: the first of these that has a consistentHash. */
export function consistentHashOf(
  destination: NamedDestination | undefined,
  context: RouteContext,
): ConsistentHash | undefined {
  const rule = context.ruleOf(destination?.host ?? '')
  if (rule === undefined) return undefined
  const name = destination?.subset ?? ''
  const subset = rule.subsets.find(({ subset }) => subset.name === name)?.subset.trafficPolicy
  const port = destination?.port?.number
  return (
    portHash(subset, port) ??
    subset?.loadBalancer?.consistentHash ??
    portHash(rule.trafficPolicy, port) ??
    rule.trafficPolicy?.loadBalancer?.consistentHash
  )
}

/** The consistentHash of a service that no virtual service routes: the port's, else the rule's (istio: hashForService). */
export const serviceHash = (rule: MergedDestinationRule | undefined, port: number): ConsistentHash | undefined =>
  portHash(rule?.trafficPolicy, port) ?? rule?.trafficPolicy?.loadBalancer?.consistentHash

/** Settings of a port count only for a destination that names this port. */
const portHash = (policy: TrafficPolicy | undefined, port: number | undefined): ConsistentHash | undefined =>
  port === undefined
    ? undefined
    : policy?.portLevelSettings?.find((settings) => settings.port?.number === port)?.loadBalancer?.consistentHash

/** Envoy's hash_policy in protobuf JSON; undefined if the consistentHash names no key. */
export function hashPolicy(hash: ConsistentHash): HashPolicy | undefined {
  const { httpHeaderName, httpCookie, useSourceIp, httpQueryParameterName } = hash
  if (typeof httpHeaderName === 'string') return { header: { header_name: httpHeaderName } }
  if (isRecord(httpCookie)) return { cookie: cookie(httpCookie) }
  if (typeof useSourceIp === 'boolean') return { connection_properties: useSourceIp ? { source_ip: true } : {} }
  if (typeof httpQueryParameterName === 'string') return { query_parameter: { name: httpQueryParameterName } }
  return undefined
}

function cookie({ name, path, ttl, attributes }: Readonly<Record<string, unknown>>): HashPolicy {
  const lifetime = typeof ttl === 'string' ? parseDuration(ttl) : undefined
  return {
    ...(name ? { name } : {}),
    ...(lifetime === undefined ? {} : { ttl: durationJson(lifetime) }),
    ...(path ? { path } : {}),
    ...(Array.isArray(attributes) && attributes.length > 0 ? { attributes } : {}),
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
