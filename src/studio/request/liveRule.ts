// Where the decision and the graph meet: the rule rows of the virtual host that took the request.

import { refKey } from '../../base/source.ts'
import type { Decision } from '../../engine/decision.ts'
import type { RuleRow, VirtualHostNode } from '../../graph/graph.ts'
import type { AnswerView, ProjectSnapshot } from '../../worker/protocol.ts'

/** The virtual host's card that the request came to. */
export function liveHost(
  snapshot: ProjectSnapshot | undefined,
  answer: AnswerView | undefined,
): VirtualHostNode | undefined {
  const id = answer?.live.virtualHost
  if (id === undefined) return undefined
  return snapshot?.graph.nodes.find((node): node is VirtualHostNode => node.type === 'virtualHost' && node.id === id)
}

/** The rule that took the request. */
export function liveRule(snapshot: ProjectSnapshot | undefined, answer: AnswerView | undefined): RuleRow | undefined {
  const id = answer?.live.rule
  return id === undefined ? undefined : liveHost(snapshot, answer)?.rows.find((row) => row.id === id)
}

/** The number of the rule that another viewpoint's decision took; undefined if none did, or if cards count it differently. */
export function ruleNumberOf({ graph }: ProjectSnapshot, { trace }: Decision): number | undefined {
  const tried = trace.findLast(({ stage }) => stage === 'route' || stage === 'filterChain')
  const from = tried?.candidates.find(({ verdict }) => verdict === 'taken')?.from
  if (from === undefined) return undefined
  const holds = ({ source }: RuleRow) =>
    refKey(source) === refKey({ ...from, path: from.path.slice(0, source.path.length) })
  const rows = graph.nodes.flatMap((node) => (node.type === 'virtualHost' ? node.rows.filter(holds) : []))
  const numbers = new Set(rows.map(({ number }) => number))
  return numbers.size === 1 ? rows[0]?.number : undefined
}

/** The rule's own name, else the first value that it matches. */
export function ruleName({ name, alternatives }: RuleRow): string {
  return name === '' ? (alternatives[0]?.[0]?.value ?? '') : name
}
