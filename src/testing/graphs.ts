// The picture of a text, made from all of its viewpoints.

import { compile } from '../engine/compile/compile.ts'
import type { Viewpoint } from '../engine/viewpoint.ts'
import { viewpointsOf } from '../engine/viewpoints.ts'
import type { ProxyConfig } from '../envoy/proxyConfig.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import type { Graph } from '../graph/graph.ts'
import type { Resource } from '../istio/resource.ts'
import { resourcesOf } from './resources.ts'

export type Drawn = Readonly<{
  graph: Graph
  configs: readonly Readonly<{ viewpoint: Viewpoint; config: ProxyConfig }>[]
}>

/** Draws a text; nothing is assumed. */
export const draw = (text: string): Drawn => drawResources(resourcesOf(text))

/** Draws resources; nothing is assumed. */
export function drawResources(resources: readonly Resource[]): Drawn {
  const configs = viewpointsOf(resources).map((viewpoint) => ({ viewpoint, config: compile(resources, viewpoint) }))
  return { graph: buildGraph({ resources, assumptions: [], configs }), configs }
}
