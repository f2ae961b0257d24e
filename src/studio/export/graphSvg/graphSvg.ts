// The graph as one SVG file: drawn from the model, so that everything is in it, whatever is on screen.

import type { Graph, LivePath } from '../../../graph/graph.ts'
import { withOpenGroups } from '../../graph/groups.ts'
import { cardSvg } from './cards.ts'
import { description, el, FONTS, type Pen, text, title, widthOf } from './draw.ts'
import { edgesSvg } from './edges.ts'

export type GraphImage = Readonly<{
  graph: Graph
  /** What the live request lights up; undefined without one. */
  live: LivePath | undefined
  /** The request and its verdict, as one line; empty without one. */
  verdict: string
  /** What the project is called. */
  name: string
}>

/** The whole graph with its lists open; `pen` has the words and the colours. */
export function graphSvg(pen: Pen, { graph: closed, live, verdict, name }: GraphImage): string {
  const graph = withOpenGroups(closed, new Set(closed.nodes.filter(({ type }) => type === 'apart').map(({ id }) => id)))
  const { width, height } = graph
  const { markers, lines, labels } = edgesSvg(pen, graph, live)
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': FONTS.ui,
    },
    title(name),
    description([pen.t.exporting.graphSays(graph.nodes.length, graph.edges.length), verdict].filter(Boolean).join(' ')),
    el('defs', {}, markers),
    el('rect', { width, height, fill: pen.color('canvas') }),
    stages(pen),
    ...lines,
    ...graph.nodes.map((node) => cardSvg(pen, node, live)),
    ...labels,
  )
}

/** The five numbered stages over their lanes. */
function stages(pen: Pen): string {
  const { lane } = pen.t.graph
  let number = 0
  const stage = (x: number, words: string): string => {
    number += 1
    return [
      el('circle', { cx: x + 8, cy: 20, r: 8, fill: pen.color('hover'), stroke: pen.color('line-2') }),
      text(pen, x + 8, 23.7, String(number), { size: 10.5, weight: 600, color: 'ink-2', anchor: 'middle' }),
      text(pen, x + 22, 24, words, { size: 11, weight: 600, color: 'ink-2' }),
    ].join('')
  }
  const after = (x: number, words: string) => x + 22 + widthOf(words, { size: 11, weight: 600 }) + 18
  return [
    stage(24, lane.entry),
    stage(304, lane.virtualHost),
    stage(after(304, lane.virtualHost), lane.rules),
    stage(808, lane.destination),
    stage(after(808, lane.destination), lane.policy),
  ].join('')
}
