// Very many hosts: those with the same gateways and the same end of their names stand as one card.

import { BORDER, FOLD_HEIGHT, LANES } from '../geometry.ts'
import type { FoldNode, Graph, GraphNode, VirtualHostNode } from '../graph.ts'
import { groupBy } from '../groupBy.ts'

/** From this many on, hosts fold. */
export const MANY_HOSTS = 40

export type CardFolding = Readonly<{
  isOpen: (id: string) => boolean
  /** Cards that must be in the picture: those on the lit path, and what the user looks at. */
  kept: ReadonlySet<string>
}>

/** The cards of one lane, and for each hidden one the fold that stands for it. */
export type FoldedLane = Readonly<{ nodes: readonly GraphNode[]; hidden: ReadonlyMap<string, string> }>

const isHost = (node: GraphNode): node is VirtualHostNode => node.type === 'virtualHost'

export const hasManyHosts = ({ nodes }: Graph): boolean => nodes.filter(isHost).length >= MANY_HOSTS

/** Folds the hosts among the nodes; a fold stands where its first host stood. */
export function foldHosts(graph: Graph, nodes: readonly GraphNode[], folding: CardFolding): FoldedLane {
  if (!hasManyHosts(graph)) return { nodes, hidden: new Map() }
  const faults = faultyCards(graph)
  const groups = groupsOf(graph, nodes.filter(isHost))
  const groupOfHost = new Map(groups.flatMap((group) => group.hosts.map(({ id }) => [id, group] as const)))
  const hidden = new Map<string, string>()
  const begun = new Set<Group>()
  const shown = nodes.flatMap((node): readonly GraphNode[] => {
    const group = groupOfHost.get(node.id)
    if (group === undefined) return [node]
    const isOpen = folding.isOpen(group.id)
    const isShown = isOpen || folding.kept.has(node.id)
    if (!isShown) hidden.set(node.id, group.id)
    const head = begun.has(group) ? [] : foldOf(group, isOpen, folding.kept, faults)
    begun.add(group)
    return isShown ? [...head, node] : head
  })
  return { nodes: shown, hidden }
}

type Group = Readonly<{ id: string; suffix: string; entries: readonly string[]; hosts: readonly VirtualHostNode[] }>

function foldOf(
  { id, suffix, entries, hosts }: Group,
  isOpen: boolean,
  kept: ReadonlySet<string>,
  faults: ReadonlySet<string>,
): readonly FoldNode[] {
  const inside = isOpen ? hosts : hosts.filter((host) => !kept.has(host.id))
  if (inside.length === 0) return []
  const worst = inside.some((host) => faults.has(host.id))
    ? 'error'
    : inside.some(({ entry }) => entry === 'none')
      ? 'warning'
      : undefined
  const box = { x: LANES.host.x, y: 0, width: LANES.host.width, height: FOLD_HEIGHT + 2 * BORDER }
  return [
    {
      type: 'fold',
      id,
      box,
      source: undefined,
      of: 'hosts',
      count: inside.length,
      isOpen,
      suffix,
      entries,
      worst,
      inside: inside.map((host) => host.id),
    },
  ]
}

/** Cards with a rule that leads to a host or a subset that nothing defines. */
function faultyCards({ nodes, edges }: Graph): ReadonlySet<string> {
  const missing = new Set(
    nodes.flatMap((node) =>
      node.type === 'destination' ? node.subsets.filter(({ defined }) => !defined).map(({ id }) => id) : [],
    ),
  )
  return new Set(
    edges.filter(({ type, to }) => type === 'unknown' || missing.has(to.row ?? '')).map(({ from }) => from.node),
  )
}

/** Hosts by where they come in and by the end of their names; of one alone a shorter end, so that hardly any stays alone. */
function groupsOf({ nodes, edges }: Graph, hosts: readonly VirtualHostNode[]): readonly Group[] {
  const names = new Map(nodes.flatMap((node) => (node.type === 'gateway' ? [[node.id, node.name] as const] : [])))
  const entries = groupBy(
    edges.filter(({ type }) => type === 'server'),
    ({ to }) => to.node,
  )
  const entriesOf = ({ id }: VirtualHostNode) => [
    ...new Set((entries.get(id) ?? []).flatMap(({ from }) => names.get(from.node) ?? [])),
  ]
  const byEntry = groupBy(hosts, (host) => `${host.entry} ${entriesOf(host).join()}`)
  return [...byEntry].flatMap(([key, own]) => {
    const [first] = own
    return bySuffix(own).map(([suffix, group]) => ({
      id: `fold/hosts/${key}/${suffix}`,
      suffix,
      entries: first === undefined ? [] : entriesOf(first),
      hosts: group,
    }))
  })
}

function bySuffix(hosts: readonly VirtualHostNode[]): readonly (readonly [string, readonly VirtualHostNode[]])[] {
  const groups: (readonly [string, readonly VirtualHostNode[]])[] = []
  let alone = hosts
  for (let cut = 1; alone.length > 0 && cut <= DEEPEST; cut += 1) {
    const found = [...groupBy(alone, ({ domains }) => (cut === DEEPEST ? '' : suffixOf(domains[0] ?? '', cut)))]
    groups.push(...found.filter(([, group]) => group.length > 1))
    alone = found.flatMap(([, group]) => (group.length === 1 ? group : []))
  }
  return groups
}

const DEEPEST = 4

/** `example.com` of `app.shop.example.com` without two labels; of a name with fewer labels nothing. */
const suffixOf = (domain: string, cut: number): string => domain.split('.').slice(cut).join('.')
