// Resources → viewpoints, their prepared configurations, and the picture of them.

import {
  type Assumption,
  assume as assumeServices,
  type Compile,
  type PreparedConfig,
  prepare,
  type Viewpoint,
  viewpointsOf,
} from '../engine/index.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import type { Graph } from '../graph/graph.ts'
import { MESH_GATEWAY } from '../istio/mesh.ts'
import type { Resource } from '../istio/resource.ts'

/** Runs work and leaves its time as a performance measure of that name. */
export type Measure = <T>(name: 'rw:read' | 'rw:compile' | 'rw:match' | 'rw:graph', work: () => T) => T

export type Compiled = Readonly<{
  of: Readonly<{ resources: readonly Resource[]; assume: boolean }>
  /** Those that were compiled: with the assumed ones. */
  resources: readonly Resource[]
  viewpoints: readonly Viewpoint[]
  assumptions: readonly Assumption[]
  /** By viewpoint id, compiled when first asked for; undefined for a viewpoint that the files do not have. */
  prepared: (viewpoint: string) => PreparedConfig | undefined
  graph: Graph
}>

/** Sidecars are compiled for the picture up to so many services of all of them together; the others when they are asked. */
const MOST_DRAWN = 4_000

/** Compiles with `compile` in slices; `proceed` says between two of them whether to go on, undefined comes back if not. */
export async function compileAll(
  resources: readonly Resource[],
  assume: boolean,
  compile: Compile,
  measure: Measure,
  proceed: () => Promise<boolean>,
): Promise<Compiled | undefined> {
  const assumed = measure('rw:compile', () => (assume ? assumeServices(resources) : { resources, assumptions: [] }))
  if (!(await proceed())) return undefined
  const viewpoints = measure('rw:compile', () => viewpointsOf(resources))
  const byId = new Map(viewpoints.map((viewpoint) => [viewpoint.id, viewpoint]))
  const known = new Map<string, PreparedConfig>()
  function prepared(id: string): PreparedConfig | undefined {
    const viewpoint = byId.get(id)
    const own = known.get(id)
    if (own !== undefined || viewpoint === undefined) return own
    const made = measure('rw:compile', () => prepare(compile(assumed.resources, viewpoint)))
    known.set(id, made)
    return made
  }
  const configs: { viewpoint: Viewpoint; config: PreparedConfig['config'] }[] = []
  for (const viewpoint of drawnViewpoints(viewpoints, assumed.resources)) {
    if (!(await proceed())) return undefined
    const config = prepared(viewpoint.id)?.config
    if (config !== undefined) configs.push({ viewpoint, config })
  }
  if (!(await proceed())) return undefined
  const { assumptions } = assumed
  const graph = measure('rw:graph', () => buildGraph({ resources, assumptions, configs }))
  return { of: { resources, assume }, resources: assumed.resources, viewpoints, assumptions, prepared, graph }
}

/** The gateways, and the sidecars if virtual services are for them: without any there is nothing of theirs to draw. */
function drawnViewpoints(viewpoints: readonly Viewpoint[], resources: readonly Resource[]): readonly Viewpoint[] {
  const isForMesh = ({ kind, spec }: Resource) =>
    kind === 'VirtualService' &&
    (spec.gateways === undefined || spec.gateways.length === 0 || spec.gateways.includes(MESH_GATEWAY))
  const gateways = viewpoints.filter(({ type }) => type === 'gateway')
  if (!resources.some(isForMesh)) return gateways
  const services = resources.filter(({ kind }) => kind === 'Service' || kind === 'ServiceEntry').length
  const most = Math.max(1, Math.floor(MOST_DRAWN / Math.max(1, services)))
  return [...gateways, ...viewpoints.filter(({ type }) => type === 'sidecar').slice(0, most)]
}

/** Whether what was compiled is still right: the same resource objects at the same places. */
export function isCompiledFrom({ of }: Compiled, resources: readonly Resource[], assume: boolean): boolean {
  if (of.assume !== assume || of.resources.length !== resources.length) return false
  return of.resources.every((resource, index) => resource === resources[index])
}
