// Resources → viewpoints, their prepared configurations, and the picture of them.

import { isSameList } from '../base/sameList.ts'
import {
  type Assumption,
  affordableViewpoints,
  assume as assumeServices,
  type Compile,
  type PreparedConfig,
  prepare,
  type Viewpoint,
  viewpointsOf,
} from '../engine/index.ts'
import { graphSteps } from '../graph/buildGraph.ts'
import type { DraftMemory } from '../graph/context.ts'
import { isLarge } from '../graph/fold/foldGraph.ts'
import type { Graph } from '../graph/graph.ts'
import type { RefusedResource } from '../graph/notEvaluated.ts'
import { MESH_GATEWAY } from '../istio/mesh.ts'
import type { Resource } from '../istio/resource.ts'

/** Runs work and leaves its time as a performance measure of that name. */
export type Measure = <T>(name: 'rw:read' | 'rw:compile' | 'rw:match' | 'rw:graph', work: () => T) => T

/** What is compiled and drawn. */
export type Drawn = Readonly<{
  resources: readonly Resource[]
  assume: boolean
  /** What takes no part; empty until the judges were asked. */
  refused: readonly RefusedResource[]
}>

export type Compiled = Readonly<{
  of: Drawn
  /** Those that were compiled: with the assumed ones. */
  resources: readonly Resource[]
  viewpoints: readonly Viewpoint[]
  /** Those of them that may be compiled for unasked. */
  affordable: readonly Viewpoint[]
  assumptions: readonly Assumption[]
  /** By viewpoint id, compiled when first asked for; undefined for a viewpoint that the files do not have. */
  prepared: (viewpoint: string) => PreparedConfig | undefined
  graph: Graph
  /** True if the graph is too large to be drawn whole. */
  folds: boolean
}>

/** All but the picture, which takes longest. */
export type CompiledConfigs = Omit<Compiled, 'graph' | 'folds'>

export type CompileStages = Readonly<{
  onCompiled?: (configs: CompiledConfigs) => void
  onOutline?: (graph: Graph) => void
}>

/** Compiles with `compile` in slices; `proceed` says between two of them whether to go on, undefined comes back if not.
 *  `onCompiled` gets what is compiled before the picture is made, `onOutline` the outline of a picture with very many hosts. */
export async function compileAll(
  of: Drawn,
  compile: Compile,
  measure: Measure,
  proceed: () => Promise<boolean>,
  drafts: DraftMemory,
  { onCompiled, onOutline }: CompileStages,
): Promise<Compiled | undefined> {
  const { resources, assume, refused } = of
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
  const affordable = affordableViewpoints(viewpoints, assumed.resources)
  const drawsMesh = resources.some(isForMesh)
  for (const viewpoint of affordable) {
    if (viewpoint.type === 'sidecar' && !drawsMesh) continue
    if (!(await proceed())) return undefined
    const config = prepared(viewpoint.id)?.config
    if (config !== undefined) configs.push({ viewpoint, config })
  }
  if (!(await proceed())) return undefined
  const { assumptions } = assumed
  const made = { of, resources: assumed.resources, viewpoints, affordable, assumptions, prepared }
  onCompiled?.(made)
  const steps = graphSteps(
    { resources, assumptions, configs, refused },
    { drafts, wantsOutline: onOutline !== undefined },
  )
  for (;;) {
    if (!(await proceed())) return undefined
    const step = measure('rw:graph', () => steps.next())
    if (step.done) return { ...made, graph: step.value, folds: isLarge(step.value) }
    if (step.value !== undefined) onOutline?.(step.value)
  }
}

/** Without virtual services for the mesh there is nothing of the sidecars' own to draw. */
const isForMesh = ({ kind, spec }: Resource) =>
  kind === 'VirtualService' &&
  (spec.gateways === undefined || spec.gateways.length === 0 || spec.gateways.includes(MESH_GATEWAY))

/** Whether what was compiled is still right: the same resource objects at the same places. */
export function isCompiledFrom({ of }: Compiled, { resources, assume, refused }: Drawn): boolean {
  if (of.assume !== assume || !isSameList(of.resources, resources)) return false
  return JSON.stringify(of.refused) === JSON.stringify(refused)
}
