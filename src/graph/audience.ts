import type { Viewpoint } from '../engine/viewpoint.ts'
import type { Audience } from './graph.ts'

/** The proxies of `ids` if they are some of all; empty if they are all. */
export function audienceOf(ids: readonly string[], all: readonly Viewpoint[]): readonly Audience[] {
  if (ids.length === all.length) return []
  const named = new Set(ids)
  return all.filter(({ id }) => named.has(id)).map(({ namespace, labels }) => ({ namespace, labels }))
}
