import type { Port } from './gateway.ts'

export type OutboundTrafficPolicy = Readonly<{
  mode?: 'REGISTRY_ONLY' | 'ALLOW_ANY'
  egressProxy?: Readonly<{ host?: string; subset?: string; port?: Readonly<{ number?: number }> }>
}>

/** One `egress[]` entry; without a port it is for the ports of all services that it imports. */
export type EgressListener = Readonly<{
  port?: Partial<Port>
  bind?: string
  captureMode?: string
  /** `namespace/host` */
  hosts?: readonly string[]
}>

export type SidecarSpec = Readonly<{
  workloadSelector?: Readonly<{ labels?: Readonly<Record<string, string>> }>
  egress?: readonly EgressListener[]
  outboundTrafficPolicy?: OutboundTrafficPolicy
  [field: string]: unknown
}>
