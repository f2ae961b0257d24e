import type { SourceRef } from '../base/source.ts'
import type { Decision } from '../engine/index.ts'
import type { Graph, LivePath } from '../graph/graph.ts'

/** The addresses that a decision names, and those of the rule rows that it lights; some may stand there twice. Of what was
 *  tried before the routes only what was taken counts: a proxy of hundreds of hosts has as many refused virtual hosts, each in
 *  a document of its own that would have to be parsed. */
export function decisionRefs(decision: Decision, graph: Graph, live: LivePath): readonly SourceRef[] {
  const { trace, answers, limits, nearMiss } = decision
  const host = graph.nodes.find(({ id }) => id === live.virtualHost)
  const rows = host?.type === 'virtualHost' ? host.rows : []
  return [
    ...trace.flatMap(({ stage, from, candidates }) => [
      from,
      ...candidates
        .filter(({ verdict }) => stage === 'route' || verdict === 'taken')
        .flatMap((candidate) => [candidate.from, ...candidate.conditions.map((condition) => condition.from)]),
    ]),
    ...answers.flatMap(({ destinations = [], mirrors = [] }) => [...destinations, ...mirrors].map(({ from }) => from)),
    ...limits.map(({ from }) => from),
    ...(nearMiss?.repairs ?? []).map((repair) => (repair.type === 'request' ? undefined : repair.at)),
    ...rows.map(({ source }) => source),
  ].filter((ref) => ref !== undefined)
}
