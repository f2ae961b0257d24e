// What the tree says about a rule and about where it leads.

import type { ConditionSummary, GraphEdge, GraphNode, RowState, RuleRow } from '../../../graph/graph.ts'
import { percentText, type Texts } from '../../../i18n/index.ts'
import { badgeView } from '../cards/Badges.tsx'
import { conditionParts } from '../cards/ruleText.ts'

type Nodes = ReadonlyMap<string, GraphNode>
type Words = Readonly<{ t: Texts; nodes: Nodes }>

/** Number, name, conditions, how the request stood to it, and what it does. */
export function ruleSentence(
  words: Words,
  row: RuleRow,
  edges: readonly GraphEdge[],
  state: RowState | undefined,
): string {
  const { t } = words
  const mirrors = sharesOf(words, edges, 'mirror')
  const said = ['redirect', 'directResponse', ...(mirrors.length > 0 ? ['mirror'] : [])]
  const badges = row.badges.filter(({ type }) => !said.includes(type))
  const { delegate, leftOut } = row
  const delegated = delegate === undefined ? '' : t.graph.delegateTitle(delegate.name, delegate.namespace)
  const actions = [
    delegated,
    sendsText(words, edges),
    ...badges.map((badge) => badgeView(t, badge).title),
    mirrors.length > 0 ? t.tree.mirrors(mirrors) : '',
  ]
  return t.tree.rule({
    number: row.number,
    name: row.name,
    conditions: t.tree.or(row.alternatives.map((conditions) => conditionsText(t, conditions))),
    state: leftOut !== undefined ? t.graph.leftOut[leftOut].title : state === undefined ? '' : t.tree.state[state],
    actions: actions.filter((action) => action !== '').join(', '),
  })
}

function conditionsText(t: Texts, conditions: readonly ConditionSummary[]): string {
  if (conditions.length === 0) return t.graph.everyRequest
  return conditions
    .map((condition) => conditionParts(t, condition))
    .map(({ label, value }) => `${label} ${value}`)
    .join(' + ')
}

/** `catalog v1`, or the host alone. */
export function destinationName(nodes: Nodes, { to }: GraphEdge): string {
  const node = nodes.get(to.node)
  if (node?.type !== 'destination') return ''
  const subset = node.subsets.find(({ id }) => id === to.row)
  return subset === undefined ? node.name : `${node.name} ${subset.name}`
}

/** What goes where over the edges of some types, as it is said. */
const sharesOf = ({ t, nodes }: Words, edges: readonly GraphEdge[], ...types: readonly GraphEdge['type'][]) =>
  edges
    .filter(({ type }) => types.includes(type))
    .map((edge) => ({
      percent: t.tree.share(percentText(edge.percent ?? 100)),
      destination: destinationName(nodes, edge),
    }))

function sendsText(words: Words, edges: readonly GraphEdge[]): string {
  const { t, nodes } = words
  const pill = edges
    .map(({ to }) => nodes.get(to.node))
    .find((node) => node?.type === 'pill' && node.action !== 'abort')
  if (pill?.type === 'pill') {
    return pill.action === 'redirect' ? t.tree.redirects(pill.status, pill.target) : t.tree.responds(pill.status)
  }
  const sent = edges.filter(({ type }) => type === 'route' || type === 'unknown')
  const [only] = sent
  if (only === undefined) return ''
  if (sent.length === 1 && only.percent === undefined) return t.tree.sendsAll(destinationName(nodes, only))
  return t.tree.sends(sharesOf(words, edges, 'route', 'unknown'))
}

export function pillText(
  t: Texts,
  { action, status, target }: Extract<GraphNode, { type: 'pill' }>,
  share: string,
): string {
  switch (action) {
    case 'redirect':
      return t.tree.redirect(status, target)
    case 'directResponse':
      return t.tree.directResponse(status)
    case 'abort':
      return t.tree.abort(target || String(status), share)
    case 'passthrough':
    case 'blackHole':
      return t.tree.pill(t.graph.ownCluster[action].name, t.graph.ownCluster[action].title)
  }
}
