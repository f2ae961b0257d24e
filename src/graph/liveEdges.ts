// Which edges a request takes from the rule that took it, and with what probability.

import type { Answer, Decision } from '../engine/decision.ts'
import type { ApartNode, EdgeEnd, Graph, GraphEdge } from './graph.ts'
import { destinationId, subsetId } from './ids.ts'
import { parseClusterName } from './targets.ts'

/** The cluster that an answer was sent to, or would have been if it existed; not where a filter answered before. */
function clusterReached({ outcome, details, flags, cluster, destinations }: Answer, index: number): string | undefined {
  if (outcome === 'upstream') return cluster
  const isMissing = details === 'cluster_not_found' || (outcome === 'closed' && flags === 'NC')
  return isMissing ? destinations?.[index]?.cluster : undefined
}

/** Edges that the taken rule's answers use, with the sum of their probabilities; copies with their own share. */
export function litEdges({ edges }: Graph, rule: string, decision: Decision): Readonly<Record<string, number>> {
  const lit: Record<string, number> = {}
  const add = (edge: GraphEdge | undefined, probability: number) => {
    if (edge !== undefined) lit[edge.id] = (lit[edge.id] ?? 0) + probability
  }
  const leaving = edges.filter(({ from }) => from.row === rule)
  const endsAt = (edge: GraphEdge, cluster: string): boolean => {
    const { host, subset } = parseClusterName(cluster)
    return edge.to.node === destinationId(host) && edge.to.row === (subset === '' ? undefined : subsetId(host, subset))
  }
  decision.answers.forEach((answer, index) => {
    const cluster = clusterReached(answer, index)
    const edge =
      cluster !== undefined
        ? leaving.find((candidate) => candidate.type !== 'mirror' && endsAt(candidate, cluster))
        : answer.details === 'direct_response'
          ? leaving.find(({ type }) => type === 'redirect' || type === 'directResponse')
          : answer.details === 'fault_filter_abort'
            ? leaving.find(({ type }) => type === 'abort')
            : undefined
    add(edge, answer.probability)
  })
  for (const { cluster, weight } of decision.answers[decision.picked]?.mirrors ?? []) {
    add(
      leaving.find((edge) => edge.type === 'mirror' && endsAt(edge, cluster)),
      weight / 100,
    )
  }
  return lit
}

/** An edge from `from` to where the picked answer went; undefined if that is not in the picture. */
export function directEdge({ nodes }: Graph, from: EdgeEnd, decision: Decision): GraphEdge | undefined {
  const answer = decision.answers[decision.picked]
  const cluster = answer && (clusterReached(answer, decision.picked) ?? answer.cluster)
  const wanted = cluster === undefined ? undefined : endOf(cluster)
  if (wanted === undefined) return undefined
  const node = nodes.find((card) => card.id === wanted.node || (card.type === 'apart' && holds(card, wanted.node)))
  if (node === undefined) return undefined
  const to = node.type === 'apart' ? { node: node.id, row: wanted.node } : wanted
  const type = node.type === 'destination' && node.kind === 'unknown' ? 'unknown' : 'route'
  return { id: `${from.row ?? from.node}>live`, type, from, to, percent: undefined }
}

const holds = ({ rows }: ApartNode, id: string): boolean => rows.some((row) => row.id === id)

/** The card, or the row of one, that stands for a cluster. */
export function endOf(cluster: string): EdgeEnd {
  if (cluster === 'PassthroughCluster') return { node: 'passthrough' }
  if (cluster === 'BlackHoleCluster') return { node: 'blackHole' }
  const { host, subset } = parseClusterName(cluster)
  return subset === '' ? { node: destinationId(host) } : { node: destinationId(host), row: subsetId(host, subset) }
}
