// Lane 1: where requests of workloads come from.

import type { MeshConfig, Resource, Sidecar } from '../istio/resource.ts'
import { cardHeight, laneBox, rowTop, SERVER_HEIGHT } from './geometry.ts'
import type { EdgeEnd, MeshNode, MeshRow } from './graph.ts'
import { resourceKey, uniqueIds } from './resourceIndex.ts'
import type { ViewpointConfig } from './servers.ts'

/** Where every request of a workload starts. */
export const MESH_END: EdgeEnd = { node: 'mesh' }

/** One card for all sidecars; none without any. */
export function meshNodes(sidecars: readonly ViewpointConfig[], resources: readonly Resource[]): readonly MeshNode[] {
  if (sidecars.length === 0) return []
  const settings = meshRows(resources)
  return [
    {
      type: 'mesh',
      id: MESH_END.node,
      box: laneBox('entry', cardHeight(settings.length, SERVER_HEIGHT)),
      source: undefined,
      namespaces: [...new Set(sidecars.map(({ viewpoint }) => viewpoint.namespace))],
      workloads: resources.filter(({ kind }) => kind === 'Workload').length,
      settings,
    },
  ]
}

/** What changes what sidecars do, in the order of the files. */
function meshRows(resources: readonly Resource[]): readonly MeshRow[] {
  const unique = uniqueIds()
  return resources
    .filter(
      (resource): resource is Sidecar | MeshConfig => resource.kind === 'Sidecar' || resource.kind === 'MeshConfig',
    )
    .map((resource, index) => ({
      id: unique(resourceKey(resource)),
      kind: resource.kind,
      name: resource.metadata.name,
      namespace: resource.metadata.namespace,
      labels: (resource.kind === 'Sidecar' ? resource.spec.workloadSelector?.labels : undefined) ?? {},
      source: resource.ref,
      y: rowTop(index, SERVER_HEIGHT),
      height: SERVER_HEIGHT,
    }))
}
