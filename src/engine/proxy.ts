/** One Envoy to compile for: a gateway's workload, or a sidecar. */
export type Proxy = Readonly<{
  type: 'gateway' | 'sidecar'
  namespace: string
  labels: Readonly<Record<string, string>>
}>
