// Whether a picture can speak for a decision that was taken about a later version of the text.

import type { SourceRef } from '../base/source.ts'
import type { Decision } from '../engine/decision.ts'
import type { Graph, LivePath } from './graph.ts'
import { stepOf } from './livePlace.ts'

/** True if the rules of the lit card became the very routes that the decision tried: as many, from the same places. */
export function isOfSameRoutes({ nodes }: Graph, { virtualHost }: LivePath, decision: Decision): boolean {
  const candidates = stepOf(decision, 'route')?.candidates
  const host = nodes.find(({ id }) => id === virtualHost)
  if (candidates === undefined || host?.type !== 'virtualHost') return false
  const sources = new Map(host.rows.flatMap(({ routeIndexes, source }) => routeIndexes.map((index) => [index, source])))
  return (
    sources.size === candidates.length &&
    candidates.every(({ index, from }) => {
      const source = sources.get(index)
      return source !== undefined && from !== undefined && lies(from, source)
    })
  )
}

const lies = (ref: SourceRef, inside: SourceRef): boolean =>
  ref.file === inside.file && ref.document === inside.document && inside.path.every((step, at) => ref.path[at] === step)
