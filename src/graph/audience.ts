import type { Viewpoint } from '../engine/viewpoint.ts'
import type { Audience } from './graph.ts'
import { groupBy } from './groupBy.ts'

/** The proxies of `ids` if they are some of all, whole namespaces once; empty if they are all. */
export function audienceOf(ids: readonly string[], all: readonly Viewpoint[]): readonly Audience[] {
  if (ids.length === all.length) return []
  const named = new Set(ids)
  return [...groupBy(all, ({ namespace }) => namespace)].flatMap(([namespace, viewpoints]): readonly Audience[] => {
    const some = viewpoints.filter(({ id }) => named.has(id))
    if (some.length === viewpoints.length) return [{ namespace, labels: {}, isRest: false }]
    return some.map(({ labels }) => ({ namespace, labels, isRest: Object.keys(labels).length === 0 }))
  })
}
