// Resources → viewpoints, one prepared configuration for each gateway, and the picture of them all.

import {
  type Assumption,
  assume as assumeServices,
  compile,
  type PreparedConfig,
  prepare,
  type Viewpoint,
  viewpointsOf,
} from '../engine/index.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import type { Graph } from '../graph/graph.ts'
import type { Resource } from '../istio/resource.ts'

/** Runs work and leaves its time as a performance measure of that name. */
export type Measure = <T>(name: 'rw:read' | 'rw:compile' | 'rw:match' | 'rw:graph', work: () => T) => T

export type Compiled = Readonly<{
  of: Readonly<{ resources: readonly Resource[]; assume: boolean }>
  viewpoints: readonly Viewpoint[]
  assumptions: readonly Assumption[]
  /** By viewpoint id; sidecars have none. */
  prepared: ReadonlyMap<string, PreparedConfig>
  graph: Graph
}>

/** Compiles in slices; `proceed` says between two of them whether to go on, undefined comes back if not. */
export async function compileAll(
  resources: readonly Resource[],
  assume: boolean,
  measure: Measure,
  proceed: () => Promise<boolean>,
): Promise<Compiled | undefined> {
  const assumed = measure('rw:compile', () => (assume ? assumeServices(resources) : { resources, assumptions: [] }))
  const viewpoints = measure('rw:compile', () => viewpointsOf(resources))
  const prepared = new Map<string, PreparedConfig>()
  for (const viewpoint of viewpoints) {
    if (viewpoint.type !== 'gateway') continue
    if (!(await proceed())) return undefined
    prepared.set(
      viewpoint.id,
      measure('rw:compile', () => prepare(compile(assumed.resources, viewpoint))),
    )
  }
  if (!(await proceed())) return undefined
  const configs = viewpoints.flatMap((viewpoint) => {
    const config = prepared.get(viewpoint.id)?.config
    return config === undefined ? [] : [{ viewpoint, config }]
  })
  const { assumptions } = assumed
  const graph = measure('rw:graph', () => buildGraph({ resources, assumptions, configs }))
  return { of: { resources, assume }, viewpoints, assumptions, prepared, graph }
}

/** Whether what was compiled is still right: the same resource objects at the same places. */
export function isCompiledFrom({ of }: Compiled, resources: readonly Resource[], assume: boolean): boolean {
  if (of.assume !== assume || of.resources.length !== resources.length) return false
  return of.resources.every((resource, index) => resource === resources[index])
}
