// What stands apart at the end of its lane: hosts that no rule names, virtual services that no proxy has, and what is not
// evaluated. Some are cards below a title; many are rows of one list, which says how many there are.

import { cardHeight, GROUP_ROW_HEIGHT, GROUP_TITLE_HEIGHT, type LANES, laneBox, rowTop } from './geometry.ts'
import type {
  ApartNode,
  ApartRow,
  DestinationNode,
  GraphNode,
  MeshNode,
  MeshRow,
  NotEvaluatedNode,
  VirtualHostNode,
} from './graph.ts'

/** Up to this many stand as cards. */
const CARDS = 12

const KINDS: Readonly<Record<DestinationNode['kind'], string>> = {
  service: 'Service',
  serviceEntry: 'ServiceEntry',
  unknown: 'DestinationRule',
}

/** Hosts that no rule names. */
export const unreachedGroup = (hosts: readonly DestinationNode[]): readonly GraphNode[] =>
  group('unreached', 'destination', hosts, ({ kind }) => KINDS[kind])

/** Resources that are not evaluated. */
export const notEvaluatedGroup = (cards: readonly NotEvaluatedNode[]): readonly GraphNode[] =>
  group('notEvaluated', 'entry', cards, ({ kind }) => kind)

/** Resources that a cluster would refuse. */
export const refusedGroup = (cards: readonly NotEvaluatedNode[]): readonly GraphNode[] =>
  group('refused', 'entry', cards, ({ kind }) => kind)

/** The card of the mesh; many settings leave it for a list of their own. */
export function withMeshSettings(mesh: MeshNode): readonly GraphNode[] {
  const { settings, ...card } = mesh
  if (settings.length <= CARDS) return [mesh]
  return [
    { ...card, settings: [], box: laneBox('entry', cardHeight(0, 0)) },
    list('meshSettings', 'entry', settings, ({ kind }) => kind),
  ]
}

/** Cards of virtual services that no proxy has. */
export function withoutEntryGroup(cards: readonly VirtualHostNode[]): readonly GraphNode[] {
  if (cards.length === 0) return []
  return [title('withoutEntry', 'host', [{ kind: 'VirtualService', count: cards.length }]), ...cards]
}

function group<Card extends DestinationNode | NotEvaluatedNode>(
  about: ApartNode['about'],
  lane: keyof typeof LANES,
  cards: readonly Card[],
  kindOf: (card: Card) => string,
): readonly GraphNode[] {
  if (cards.length === 0) return []
  if (cards.length > CARDS) return [list(about, lane, cards, kindOf)]
  return [title(about, lane, countsOf(cards.map(kindOf))), ...cards]
}

function countsOf(kinds: readonly string[]): ApartNode['counts'] {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

const title = (about: ApartNode['about'], lane: keyof typeof LANES, counts: ApartNode['counts']): ApartNode => ({
  type: 'apart',
  id: `apart/${about}`,
  box: laneBox(lane, GROUP_TITLE_HEIGHT),
  source: undefined,
  about,
  counts,
  rows: [],
})

function list<Card extends DestinationNode | NotEvaluatedNode | MeshRow>(
  about: ApartNode['about'],
  lane: keyof typeof LANES,
  cards: readonly Card[],
  kindOf: (card: Card) => string,
): ApartNode {
  const rows = cards.map((card, index): ApartRow => {
    const { id, name, namespace, source } = card
    const kind = kindOf(card)
    return { id, kind, name, namespace, source, y: rowTop(index, GROUP_ROW_HEIGHT), height: GROUP_ROW_HEIGHT }
  })
  return { ...title(about, lane, countsOf(cards.map(kindOf))), rows, box: laneBox(lane, cardHeight(0, 0)) }
}
