// Of a DestinationRule what routing and clusters show.

import type { Duration } from './virtualService.ts'

type ConsistentHash = Readonly<{
  maglev?: Readonly<{ tableSize?: number | string }>
  ringHash?: Readonly<{ minimumRingSize?: number | string }>
  minimumRingSize?: number | string
  [key: string]: unknown
}>

export type LoadBalancerSettings = Readonly<{
  simple?: string
  consistentHash?: ConsistentHash
  warmup?: Readonly<{ duration?: Duration; minimumPercent?: number; aggression?: number }>
  warmupDurationSecs?: Duration
  localityLbSetting?: Readonly<{
    enabled?: boolean
    distribute?: readonly unknown[]
    failover?: readonly unknown[]
    failoverPriority?: readonly string[]
  }>
  zoneAwareLbSetting?: Readonly<{ enabled?: boolean; minClusterSize?: number }>
}>

export type ConnectionPool = Readonly<{
  tcp?: Readonly<{
    maxConnections?: number
    connectTimeout?: Duration
    tcpKeepalive?: Readonly<{ probes?: number; time?: Duration; interval?: Duration }>
    maxConnectionDuration?: Duration
    idleTimeout?: Duration
  }>
  http?: Readonly<{
    http1MaxPendingRequests?: number
    http2MaxRequests?: number
    maxRequestsPerConnection?: number
    maxRetries?: number
    idleTimeout?: Duration
    h2UpgradePolicy?: string
    useClientProtocol?: boolean
    maxConcurrentStreams?: number
    http2KeepAlive?: Readonly<{ interval?: Duration; timeout?: Duration }>
  }>
}>

export type OutlierDetection = Readonly<{
  consecutive5xxErrors?: number
  consecutiveGatewayErrors?: number
  interval?: Duration
  baseEjectionTime?: Duration
  maxEjectionPercent?: number
  minHealthPercent?: number
  splitExternalLocalOriginErrors?: boolean
  consecutiveLocalOriginFailures?: number
  outlierDetectionHttpErrorCodes?: readonly number[]
}>

export type ClientTls = Readonly<{
  mode?: string
  sni?: string
  clientCertificate?: string
  privateKey?: string
  caCertificates?: string
  credentialName?: string
  subjectAltNames?: readonly string[]
  insecureSkipVerify?: boolean
}>

export type RetryBudget = Readonly<{ percent?: number; minRetryConcurrency?: number; budgetInterval?: Duration }>

/** What a port's own settings can state. */
type PolicySettings = Readonly<{
  loadBalancer?: LoadBalancerSettings
  connectionPool?: ConnectionPool
  outlierDetection?: OutlierDetection
  tls?: ClientTls
}>

export type PortTrafficPolicy = PolicySettings & Readonly<{ port?: Readonly<{ number?: number }> }>

export type TrafficPolicy = PolicySettings &
  Readonly<{ portLevelSettings?: readonly PortTrafficPolicy[]; retryBudget?: RetryBudget }>

export type Subset = Readonly<{
  name: string
  labels?: Readonly<Record<string, string>>
  trafficPolicy?: TrafficPolicy
}>

export type DestinationRuleSpec = Readonly<{
  host?: string
  trafficPolicy?: TrafficPolicy
  subsets?: readonly Subset[]
  exportTo?: readonly string[]
  workloadSelector?: Readonly<{ matchLabels?: Readonly<Record<string, string>> }>
}>
