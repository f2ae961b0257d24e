// Lane 1: where requests of workloads come from.

import type { Resource } from '../istio/resource.ts'
import { BORDER, HEADER_HEIGHT, LANES } from './geometry.ts'
import type { EdgeEnd, MeshNode } from './graph.ts'
import type { ViewpointConfig } from './servers.ts'

/** Where every request of a workload starts. */
export const MESH_END: EdgeEnd = { node: 'mesh' }

/** One card for all sidecars; none without any. */
export function meshNodes(sidecars: readonly ViewpointConfig[], resources: readonly Resource[]): readonly MeshNode[] {
  if (sidecars.length === 0) return []
  return [
    {
      type: 'mesh',
      id: MESH_END.node,
      box: { x: LANES.entry.x, y: 0, width: LANES.entry.width, height: HEADER_HEIGHT + 2 * BORDER },
      source: undefined,
      namespaces: [...new Set(sidecars.map(({ viewpoint }) => viewpoint.namespace))],
      workloads: resources.filter(({ kind }) => kind === 'Workload').length,
    },
  ]
}
