// Where the decision and the graph meet: the rule rows of the virtual host that took the request.

import { refKey } from '../../base/source.ts'
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

/** The rule's own name, else the first value that it matches. */
export function ruleName({ name, alternatives }: RuleRow): string {
  return name === '' ? (alternatives[0]?.[0]?.value ?? '') : name
}

/** The names of a viewpoint's gateways, or its labels where no gateway is known. */
export function viewpointName(snapshot: ProjectSnapshot, id: string): string {
  const viewpoint = snapshot.viewpoints.find((each) => each.id === id)
  if (viewpoint === undefined) return id
  const keys = new Set(viewpoint.gateways.map(refKey))
  const names = snapshot.graph.nodes.flatMap((node) =>
    node.type === 'gateway' && node.source !== undefined && keys.has(refKey(node.source)) ? [node.name] : [],
  )
  const labels = Object.entries(viewpoint.labels).map(([name, value]) => `${name}=${value}`)
  return (names.length > 0 ? names : labels).join(', ')
}
