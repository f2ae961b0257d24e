import type { SourceRef } from '../base/source.ts'
import type { Proxy as MeshProxy } from './proxy.ts'

/** One place a request can be sent from: a gateway's workload, or a workload in the mesh of a namespace with these labels. */
export type Viewpoint = MeshProxy &
  Readonly<{
    /** Stable while its type, namespace and labels are. */
    id: string
    /** True if no pasted workload or Service carries these labels, so the namespace is a convention (`istio-system`). */
    assumed: boolean
    /** The Gateways that apply to it; empty for a sidecar. */
    gateways: readonly SourceRef[]
    /** The selectors that its labels were found in; empty for a gateway, and for "any other workload" of a namespace. */
    because: readonly SourceRef[]
  }>
