// Destinations of the picture as they are written into a rule.

import type { DestinationNode, Graph } from '../../../graph/graph.ts'
import { actions } from '../../state/store.ts'
import { type Goal, goalsOf } from './ruleEdits.ts'
import { ownerRef, type RulePlace, ruleRef } from './rulePlace.ts'

/** A rule's value, and the namespace that short names in it mean. */
export type ReadRule = Readonly<{ rule: unknown; namespace: string }>

/** Undefined if the text moved on meanwhile. */
export async function readRule(place: RulePlace): Promise<ReadRule | undefined> {
  const owner = ownerRef(place)
  const [rule, namespace] = await Promise.all([
    actions.readValue(ruleRef(place, place.index)),
    actions.readValue({ ...owner, path: [...owner.path, 'metadata', 'namespace'] }),
  ])
  return rule === undefined ? undefined : { rule, namespace: typeof namespace === 'string' ? namespace : 'default' }
}

/** The host of a card as this rule would write it: short for a service of its namespace, unless its other hosts are written in full. */
export function hostFor({ host, name, namespace }: DestinationNode, read: ReadRule): string {
  const isService = host === `${name}.${namespace}.svc.cluster.local`
  const writesFull = goalsOf(read.rule).some((goal) => goal.host.includes('.'))
  return isService && namespace === read.namespace && !writesFull ? name : host
}

/** Where a dragged edge was let go: a card of the destination lane, or one of its subsets; undefined for other cards. */
export function goalAt(graph: Graph, element: string, read: ReadRule): Goal | undefined {
  for (const node of graph.nodes) {
    if (node.type !== 'destination') continue
    const subset = node.subsets.find(({ id }) => id === element)
    if (node.id === element || subset !== undefined) return { host: hostFor(node, read), subset: subset?.name ?? '' }
  }
  return undefined
}

/** Every host of the destination lane, for suggestions. */
export const knownHosts = (graph: Graph, read: ReadRule): readonly string[] => [
  ...new Set(graph.nodes.flatMap((node) => (node.type === 'destination' ? [hostFor(node, read)] : []))),
]

/** Whether a rule sends to this goal already. */
export const hasGoal = (rule: unknown, { host, subset }: Goal): boolean =>
  goalsOf(rule).some((goal) => goal.host === host && goal.subset === subset)
