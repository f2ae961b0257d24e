// The drags of the picture: what each shows on the way, and what it does where it is let go.

import type { SourceRef } from '../../../base/source.ts'
import type { Graph, GraphEdge, RuleRow, VirtualHostNode } from '../../../graph/graph.ts'
import type { PictureTexts } from '../../../i18n/picture.ts'
import { dragGroup } from '../../state/history.ts'
import type { Curve, Point } from '../edges/curve.ts'
import type { Question } from './AskDialog.tsx'
import type { Drag } from './gesture.ts'
import { goalAt, hasGoal, type ReadRule, readRule } from './goals.ts'
import { askDestination, replaceDestination, sendAlsoTo } from './questions.ts'
import { moveRule } from './ruleCommands.ts'
import type { Goal } from './ruleEdits.ts'
import { dropPlaces, nearestDrop, type RulePlace, rulePlace } from './rulePlace.ts'
import { holdWeight } from './weightDrag.ts'

/** Where the pointer is: in the picture, how far from where it began in px of the window, and over which card or row. */
export type PointerPlace = Readonly<{
  flow: Point
  moved: Point
  isFine: boolean
  isInside: boolean
  element: string | undefined
}>

export type Shown = Readonly<{
  /** A border between rows. */
  line?: Point & Readonly<{ width: number }>
  edge?: Curve
  /** The card or row that would be taken. */
  target?: string
}>

/** Something that is held. A press that was only a click does `click`. */
export type Held = Readonly<{
  show: (place: PointerPlace) => Shown
  move?: (place: PointerPlace) => void
  drop: (place: PointerPlace) => void
  click?: () => void
  cancel?: () => void
}>

export type DragNeeds = Readonly<{ t: PictureTexts; graph: Graph; ask: (question: Question) => void }>

/** Undefined if the picture changed under the press. */
export function dragOf(needs: DragNeeds, { part, id, began }: Drag): Held | undefined {
  if (part === 'rule' || part === 'edge') {
    const found = ruleOf(needs.graph, id)
    if (found === undefined) return undefined
    return part === 'rule' ? holdRule(found) : holdNewEdge(needs, found)
  }
  const edge = needs.graph.edges.find((each) => each.id === id)
  const place = edge?.source && rulePlace(edge.source)
  if (edge?.source === undefined || place === undefined) return undefined
  return part === 'weight'
    ? holdWeight(needs, edge, edge.source, place, dragGroup(began))
    : holdEnd(needs, edge, edge.source, place)
}

type FoundRule = Readonly<{ host: VirtualHostNode; row: RuleRow; place: RulePlace }>

function ruleOf(graph: Graph, id: string | undefined): FoundRule | undefined {
  for (const host of graph.nodes) {
    const row = host.type === 'virtualHost' ? host.rows.find((each) => each.id === id) : undefined
    const place = row && rulePlace(row.source)
    if (host.type === 'virtualHost' && row !== undefined && place !== undefined) return { host, row, place }
  }
  return undefined
}

function holdRule({ host, row }: FoundRule): Held {
  const places = dropPlaces(host, row)
  const dropAt = ({ flow }: PointerPlace) => nearestDrop(places, flow.y - host.box.y)
  return {
    show(place) {
      const drop = dropAt(place)
      return drop === undefined
        ? {}
        : { line: { x: host.box.x, y: host.box.y + drop.y, width: host.box.width }, target: row.id }
    },
    drop(place) {
      const drop = dropAt(place)
      if (drop !== undefined && place.isInside) void moveRule(row.source, drop.to)
    },
  }
}

const portOf = ({ host, row }: FoundRule): Point => ({
  x: host.box.x + host.box.width,
  y: host.box.y + row.y + row.height / 2,
})

/** The card or row under the pointer, if requests can go there. */
function targetAt(graph: Graph, { element }: PointerPlace): string | undefined {
  const isEnd = graph.nodes.some(
    (node) => node.type === 'destination' && (node.id === element || node.subsets.some(({ id }) => id === element)),
  )
  return isEnd ? element : undefined
}

function showEdge(graph: Graph, from: Point, place: PointerPlace): Shown {
  const target = targetAt(graph, place)
  return { edge: { from, to: place.flow }, ...(target !== undefined && { target }) }
}

/** What the pointer was let go over: a goal, or (on the empty canvas) one that is asked for. */
async function chooseGoal(
  { t, graph, ask }: DragNeeds,
  rule: RulePlace,
  place: PointerPlace,
  use: (goal: Goal, read: ReadRule) => void,
): Promise<void> {
  if (!place.isInside) return
  const read = await readRule(rule)
  if (read === undefined) return
  const goal = place.element === undefined ? undefined : goalAt(graph, place.element, read)
  if (goal !== undefined) use(goal, read)
  else if (place.element === undefined) ask(askDestination(t, graph, read, (asked) => use(asked, read)))
}

function holdNewEdge(needs: DragNeeds, found: FoundRule): Held {
  const { t, graph } = needs
  return {
    show: (place) => showEdge(graph, portOf(found), place),
    drop(place) {
      void chooseGoal(needs, found.place, place, (goal, read) => {
        if (!hasGoal(read.rule, goal)) void sendAlsoTo(t, graph, found.place, read, goal)
      })
    },
  }
}

function holdEnd(needs: DragNeeds, edge: GraphEdge, source: SourceRef, rule: RulePlace): Held | undefined {
  const { t, graph } = needs
  const found = ruleOf(graph, edge.from.row)
  if (found === undefined) return undefined
  return {
    show: (place) => showEdge(graph, portOf(found), place),
    drop(place) {
      void chooseGoal(needs, rule, place, (goal, read) => void replaceDestination(t, rule, source, read, goal))
    },
  }
}
