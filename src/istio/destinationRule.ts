/** Subsets and the policy blocks that routing shows; a policy's inner fields are read by the pass that needs them. */
export type LoadBalancerSettings = Readonly<{
  simple?: string
  consistentHash?: Readonly<Record<string, unknown>>
  [field: string]: unknown
}>

type PolicySettings = Readonly<{
  loadBalancer?: LoadBalancerSettings
  connectionPool?: Readonly<Record<string, unknown>>
  outlierDetection?: Readonly<Record<string, unknown>>
  tls?: Readonly<{ mode?: string; sni?: string; [field: string]: unknown }>
}>

export type PortTrafficPolicy = PolicySettings & Readonly<{ port?: Readonly<{ number?: number }> }>

export type TrafficPolicy = PolicySettings &
  Readonly<{ portLevelSettings?: readonly PortTrafficPolicy[]; [field: string]: unknown }>

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
