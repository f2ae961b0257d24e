export type ServiceEntryPort = Readonly<{ number: number; protocol?: string; name?: string; targetPort?: number }>

export type WorkloadEntrySpec = Readonly<{
  address?: string
  ports?: Readonly<Record<string, number>>
  labels?: Readonly<Record<string, string>>
  serviceAccount?: string
  [field: string]: unknown
}>

export type ServiceEntrySpec = Readonly<{
  hosts?: readonly string[]
  addresses?: readonly string[]
  ports?: readonly ServiceEntryPort[]
  location?: 'MESH_EXTERNAL' | 'MESH_INTERNAL'
  resolution?: 'NONE' | 'STATIC' | 'DNS' | 'DNS_ROUND_ROBIN' | 'DYNAMIC_DNS'
  endpoints?: readonly WorkloadEntrySpec[]
  workloadSelector?: Readonly<{ labels?: Readonly<Record<string, string>> }>
  exportTo?: readonly string[]
}>
