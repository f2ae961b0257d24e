// The picture of a text, as the worker makes it, for one gateway viewpoint for each distinct selector.

import { compile } from '../engine/compile/compile.ts'
import type { Viewpoint } from '../engine/viewpoint.ts'
import type { ProxyConfig } from '../envoy/proxyConfig.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import type { Graph } from '../graph/graph.ts'
import type { Gateway } from '../istio/resource.ts'
import { resourcesOf } from './resources.ts'

export type Drawn = Readonly<{
  graph: Graph
  configs: readonly Readonly<{ viewpoint: Viewpoint; config: ProxyConfig }>[]
}>

/** Draws a text; nothing is assumed. */
export function draw(text: string): Drawn {
  const resources = resourcesOf(text)
  const gateways = new Map<string, Gateway[]>()
  for (const resource of resources) {
    if (resource.kind !== 'Gateway') continue
    const id = JSON.stringify(resource.spec.selector ?? {})
    gateways.set(id, [...(gateways.get(id) ?? []), resource])
  }
  const configs = [...gateways].map(([id, [first, ...more]]) => {
    const labels = first?.spec.selector ?? {}
    const refs = [first, ...more].flatMap((gateway) => gateway?.ref ?? [])
    const viewpoint: Viewpoint = {
      type: 'gateway',
      namespace: 'istio-system',
      labels,
      id,
      assumed: true,
      gateways: refs,
    }
    return { viewpoint, config: compile(resources, viewpoint) }
  })
  return { graph: buildGraph({ resources, assumptions: [], configs }), configs }
}
