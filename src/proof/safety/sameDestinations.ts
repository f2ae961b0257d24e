// Before and after an edit: does every request, from wherever it is sent, come out at the same place? Only what is proved counts.

import { affordableViewpoints } from '../../engine/affordable.ts'
import { createCompiler } from '../../engine/compile/compile.ts'
import { viewpointsOf } from '../../engine/viewpoints.ts'
import type { Cluster } from '../../envoy/cluster.ts'
import type { DestinationRule, Resource } from '../../istio/resource.ts'
import { createLanguages } from '../languages.ts'
import { written } from './outcome.ts'
import { sameConfigSteps, type Version } from './sameConfig.ts'

/** Asks of resources after an edit; in steps, so that the caller can let others work in between. */
export type SameDestinations = (after: readonly Resource[]) => Generator<undefined, boolean>

/** True only if it is proved that every request is sent to the same destinations by the same path, or answered by the proxy alike, as with
 *  the resources `before`. Both are what a cluster admits. */
export function createSameDestinations(before: readonly Resource[]): SameDestinations {
  const compile = createCompiler()
  const languages = createLanguages()
  return function* (after) {
    if (!sameAround(before, after)) return false
    const viewpoints = viewpointsOf(before)
    const ids = viewpoints.map(({ id }) => id)
    if (written(ids) !== written(viewpointsOf(after).map(({ id }) => id))) return false
    // What is not compiled is not compared.
    if (affordableViewpoints(viewpoints, before).length < viewpoints.length) return false
    const labelsBefore = ruleLabels(before)
    const labelsAfter = ruleLabels(after)
    for (const viewpoint of viewpoints) {
      const configs = [compile(before, viewpoint), compile(after, viewpoint)] as const
      const version = (config: Version['config'], labels: RuleLabels): Version => ({
        ...{ config, subsets: (cluster) => labels(config.clusters.get(cluster)) },
      })
      const isSame = yield* sameConfigSteps(
        version(configs[0], labelsBefore),
        version(configs[1], labelsAfter),
        languages,
      )
      if (!isSame) return false
      yield
    }
    return true
  }
}

/** Kinds whose whole effect on where a request goes is in the compiled configurations. */
const COMPILED: ReadonlySet<Resource['kind']> = new Set(['VirtualService', 'Gateway', 'DestinationRule', 'Sidecar'])

/** True if all else is as it was: what names resolve to, who the workloads are, what is not modelled. */
function sameAround(before: readonly Resource[], after: readonly Resource[]): boolean {
  const others = (resources: readonly Resource[]) => resources.filter(({ kind }) => !COMPILED.has(kind))
  const [old, now] = [others(before), others(after)]
  return (
    old.length === now.length &&
    old.every((resource, index) => resource === now[index] || sameResource(resource, now[index]))
  )
}

const sameResource = (a: Resource, b: Resource | undefined): boolean =>
  b !== undefined && written([a.kind, a.metadata, a.spec]) === written([b.kind, b.metadata, b.spec])

type RuleLabels = (cluster: Cluster | undefined) => unknown

function ruleLabels(resources: readonly Resource[]): RuleLabels {
  const byPlace = new Map<string, DestinationRule[]>()
  for (const resource of resources) {
    if (resource.kind !== 'DestinationRule') continue
    const place = `${resource.ref.document} ${resource.ref.file}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), resource])
  }
  return (cluster) => {
    const at = cluster?.subsetFrom
    if (at === undefined) return undefined
    const owner = byPlace
      .get(`${at.document} ${at.file}`)
      ?.find(({ ref }) => ref.path.every((step, index) => at.path[index] === step))
    return owner?.spec.subsets?.[Number(at.path.at(-1))]?.labels
  }
}
