import type { SourceRef } from '../base/source.ts'
import type { Proxy as MeshProxy } from './proxy.ts'

/** One place a request can be sent from: a gateway's workload, or "in the mesh" of one namespace. */
export type Viewpoint = MeshProxy &
  Readonly<{
    /** Stable while its type, namespace and labels are. */
    id: string
    /** True if no pasted workload or Service carries these labels, so the namespace is a convention (`istio-system`). */
    assumed: boolean
    /** The Gateways that apply to it; empty for "in the mesh". */
    gateways: readonly SourceRef[]
  }>
