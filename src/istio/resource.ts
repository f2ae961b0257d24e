// The decoded resources: Istio's and Kubernetes' own field names, one type for each kind that takes part in routing.
// `decode` is the only maker; what it lets through has these types. Fields that routing does not read stay untyped in `spec`.

import type { SourceRef } from '../base/source.ts'
import type { DestinationRuleSpec } from './destinationRule.ts'
import type { GatewaySpec } from './gateway.ts'
import type { HttpEntry } from './httpEntries.ts'
import type { MeshConfigSpec } from './meshConfig.ts'
import type { ServiceSpec } from './service.ts'
import type { ServiceEntrySpec } from './serviceEntry.ts'
import type { SidecarSpec } from './sidecar.ts'
import type { VirtualServiceSpec } from './virtualService.ts'

/** `metadata` with defaults filled in: `namespace` is `default` where the document states none, maps are never absent. */
export type Metadata = Readonly<{
  name: string
  namespace: string
  labels: Readonly<Record<string, string>>
  annotations: Readonly<Record<string, string>>
  /** RFC 3339, as written; absent in most pasted text. */
  creationTimestamp?: string
}>

type ResourceOf<Kind extends string, Spec> = Readonly<{
  kind: Kind
  apiVersion: string
  metadata: Metadata
  spec: Spec
  /** The address of the resource's root: the document, or an item of a `List`. */
  ref: SourceRef
}>

export type Gateway = ResourceOf<'Gateway', GatewaySpec>
export type VirtualService = ResourceOf<'VirtualService', VirtualServiceSpec> &
  Readonly<{
    /** `spec.hosts` in full, at the same places. */
    hosts: readonly string[]
    /** `namespace/name`, or `mesh`. */
    gateways: readonly string[]
    /** `spec.http`, ready for every proxy that it is compiled for. */
    entries: readonly HttpEntry[]
  }>
export type DestinationRule = ResourceOf<'DestinationRule', DestinationRuleSpec>
export type ServiceEntry = ResourceOf<'ServiceEntry', ServiceEntrySpec>
export type Sidecar = ResourceOf<'Sidecar', SidecarSpec>
export type Service = ResourceOf<'Service', ServiceSpec>

/** A Pod, Deployment, StatefulSet or DaemonSet: of it only its pods are read, and of those the spec is unchecked. */
export type Workload = ResourceOf<
  'Workload',
  Readonly<{
    workloadKind: string
    podLabels: Readonly<Record<string, string>>
    podAnnotations: Readonly<Record<string, string>>
    podSpec: Readonly<Record<string, unknown>>
  }>
>

/** A ConfigMap or IstioOperator that configures the mesh. */
export type MeshConfig = ResourceOf<'MeshConfig', MeshConfigSpec>

/** A resource that routing does not evaluate (EnvoyFilter, HTTPRoute, …); kept, named, never dropped. `written` is its spec, unchecked. */
export type OtherResource = ResourceOf<
  'Other',
  Readonly<{ actualKind: string; written: Readonly<Record<string, unknown>> }>
>

export type Resource =
  | Gateway
  | VirtualService
  | DestinationRule
  | ServiceEntry
  | Sidecar
  | Service
  | Workload
  | MeshConfig
  | OtherResource
