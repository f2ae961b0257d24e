// Where rules lead in the tree: destinations with their policies, answers of the proxy's own, delegates; and the hosts and
// subsets that no rule leads to.

import type { DestinationNode, Graph, GraphEdge, SubsetRow } from '../../../graph/graph.ts'
import { percentText } from '../../../i18n/index.ts'
import { policyText } from '../cards/policyText.ts'
import { destinationName, pillText } from './sentences.ts'
import { type Context, leaf, type TreeItem } from './treeItem.ts'

/** One item for each edge whose end is in the graph. */
export const endItems = (context: Context, edges: readonly GraphEdge[], parent: string): readonly TreeItem[] =>
  edges.flatMap((edge) => endItem(context, edge, parent))

function endItem(context: Context, edge: GraphEdge, parent: string): readonly TreeItem[] {
  const { t, nodes } = context
  const node = nodes.get(edge.to.node)
  const id = `${parent} > ${edge.id}`
  const item = { ...leaf, id, element: edge.to.row ?? edge.to.node, stage: 4 } as const
  const share = edge.percent === undefined ? '' : t.tree.share(percentText(edge.percent))
  switch (node?.type) {
    case 'pill':
      return [{ ...item, source: node.source, text: () => pillText(t, node, share) }]
    case 'virtualHost':
      return [{ ...item, stage: 2, source: node.source, text: () => t.tree.delegated(node.virtualServices.join(', ')) }]
    case 'apart': {
      const row = node.rows.find((each) => each.id === edge.to.row)
      return row === undefined
        ? []
        : [{ ...item, source: row.source, text: () => t.tree.listed(row.kind, row.name, row.namespace) }]
    }
    case 'destination': {
      const subset = node.subsets.find((each) => each.id === edge.to.row)
      const name = destinationName(nodes, edge)
      const text = () =>
        edge.type === 'mirror' ? t.tree.mirrored(name, share) : destinationText(context, node, name, share)
      const source = subset?.source ?? node.source
      return [{ ...item, source, text, ...policies(context, node, subset, id) }]
    }
    default:
      return []
  }
}

const destinationText = ({ t }: Context, node: DestinationNode, name: string, share: string): string =>
  t.tree.destination({
    name,
    share,
    isUnknown: node.kind === 'unknown',
    isAssumed: node.assumed,
    isOutside: node.outsideMesh,
  })

/** The policies for the whole host, and those for the subset. */
function policies({ t }: Context, node: DestinationNode, subset: SubsetRow | undefined, parent: string) {
  const own = node.policies.filter((policy) => policy.subset === undefined || policy.subset === subset?.name)
  const children = (): readonly TreeItem[] =>
    own.map((policy, index) => ({
      ...leaf,
      id: `${parent} > policy ${index}`,
      element: subset?.id ?? node.id,
      source: policy.source,
      stage: 5,
      text: () => policyText(t, policy),
    }))
  return { childCount: own.length, children }
}

/** Hosts, and subsets of other hosts, that no rule leads to. */
export function restingItems(context: Context, { nodes }: Graph): readonly (() => TreeItem)[] {
  const reached = new Set<string>()
  for (const edges of context.leaving.values()) for (const { to } of edges) reached.add(to.node).add(to.row ?? to.node)
  return nodes.flatMap((node): readonly (() => TreeItem)[] => {
    if (node.type !== 'destination') return []
    const subsets = node.subsets
      .filter(({ id }) => !reached.has(id))
      .map((subset) => () => subsetItem(context, node, subset))
    return reached.has(node.id) ? subsets : [() => hostItem(context, node), ...subsets]
  })
}

function hostItem(context: Context, node: DestinationNode): TreeItem {
  const id = `resting > ${node.id}`
  const text = () => destinationText(context, node, node.name, '')
  return {
    ...leaf,
    id,
    element: node.id,
    source: node.source,
    stage: 4,
    text,
    ...policies(context, node, undefined, id),
  }
}

function subsetItem(context: Context, node: DestinationNode, subset: SubsetRow): TreeItem {
  const id = `resting > ${subset.id}`
  const text = () => destinationText(context, node, `${node.name} ${subset.name}`, '')
  const source = subset.source ?? node.source
  return { ...leaf, id, element: subset.id, source, stage: 4, text, ...policies(context, node, subset, id) }
}
