import type { Port } from './gateway.ts'

export type OutboundTrafficPolicy = Readonly<{
  mode?: 'REGISTRY_ONLY' | 'ALLOW_ANY'
  egressProxy?: Readonly<{ host?: string; subset?: string; port?: Readonly<{ number?: number }> }>
}>

export type SidecarSpec = Readonly<{
  workloadSelector?: Readonly<{ labels?: Readonly<Record<string, string>> }>
  egress?: readonly Readonly<{ port?: Port; bind?: string; captureMode?: string; hosts?: readonly string[] }>[]
  outboundTrafficPolicy?: OutboundTrafficPolicy
  [field: string]: unknown
}>
