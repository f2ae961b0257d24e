import type { SourceRef } from '../base/source.ts'
import type { JsonObject } from './json.ts'

/** How Envoy finds the endpoints; `EDS`: istiod tells it. */
export type DiscoveryType = 'EDS' | 'STRICT_DNS' | 'LOGICAL_DNS' | 'ORIGINAL_DST' | 'STATIC'

/** Fields of a cluster that a DestinationRule can decide, in protobuf JSON; equal ones are shared between clusters. */
export type ClusterPolicy = Readonly<{
  /** Undefined for a cluster type of its own: a dynamic forward proxy. */
  type: DiscoveryType | undefined
  fields: JsonObject
}>

/**
 * How connections are secured; `auto`: with TLS to endpoints that are known to take Istio's, else without. `sni` is undefined
 * where it is the cluster's own name in SNI's form.
 */
export type UpstreamTls =
  | Readonly<{ type: 'plaintext' }>
  | Readonly<{ type: 'tls' | 'auto'; sni: string | undefined; alpn: readonly string[] }>

/** An upstream that a route can name. */
export type Cluster = Readonly<{
  /** e.g. `outbound|9080|v1|reviews.prod.svc.cluster.local`. */
  name: string
  host: string
  port: number
  subset: string
  policy: ClusterPolicy
  tls: UpstreamTls
  /** The Service or ServiceEntry; undefined for Envoy's own (`BlackHoleCluster`, …). */
  from: SourceRef | undefined
  /** The DestinationRule applied, if any. */
  destinationRule: SourceRef | undefined
  /** The `subsets[]` entry, which may be of a rule merged into that one; undefined if `subset` is empty. */
  subsetFrom?: SourceRef | undefined
}>
