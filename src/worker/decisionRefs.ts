import type { SourceRef } from '../base/source.ts'
import type { Decision } from '../engine/index.ts'
import type { Graph, LivePath } from '../graph/graph.ts'

/** Every address that a decision, or the rule rows that it lights, name; some may stand there twice. */
export function decisionRefs(decision: Decision, graph: Graph, live: LivePath): readonly SourceRef[] {
  const { trace, answers, limits, nearMiss } = decision
  const host = graph.nodes.find(({ id }) => id === live.virtualHost)
  const rows = host?.type === 'virtualHost' ? host.rows : []
  return [
    ...trace.flatMap(({ from, candidates }) => [
      from,
      ...candidates.flatMap((candidate) => [
        candidate.from,
        ...candidate.conditions.map((condition) => condition.from),
      ]),
    ]),
    ...answers.flatMap(({ destinations = [], mirrors = [] }) => [...destinations, ...mirrors].map(({ from }) => from)),
    ...limits.map(({ from }) => from),
    ...(nearMiss?.repairs ?? []).map((repair) => (repair.type === 'request' ? undefined : repair.at)),
    ...rows.map(({ source }) => source),
  ].filter((ref) => ref !== undefined)
}
