// The lines of the picture as SVG, with their arrowheads and labels.

import type { Graph, GraphEdge, LivePath } from '../../../graph/graph.ts'
import { percentText } from '../../../i18n/index.ts'
import { pathOf, pointAt } from '../../graph/edges/curve.ts'
import { type Line, lineMaker, strokeOf, type Tone } from '../../graph/edges/lines.ts'
import { el, type Pen, type TextStyle, text, widthOf } from './draw.ts'

export type EdgesSvg = Readonly<{ markers: string; lines: readonly string[]; labels: readonly string[] }>

const TONES: readonly Tone[] = ['line-3', 'match', 'mirror', 'redirect', 'fault', 'err']

/** All edges; what the live request takes lies above the others. */
export function edgesSvg(pen: Pen, graph: Graph, live: LivePath | undefined): EdgesSvg {
  const lit = live?.edges ?? {}
  const all = live?.direct === undefined ? graph.edges : [...graph.edges, live.direct]
  const lines = all.flatMap(lineMaker(graph))
  const isLit = ({ edge }: Line) => lit[edge.id] !== undefined
  const ordered = [...lines.filter((line) => !isLit(line)), ...lines.filter(isLit)]
  return {
    markers: TONES.map((tone) => marker(pen, tone)).join(''),
    lines: ordered.map((line) => lineSvg(pen, line, lit[line.edge.id], Object.keys(lit).length > 0)),
    labels: ordered.flatMap((line) => labelSvg(pen, line, isLit(line))),
  }
}

function lineSvg(pen: Pen, { edge, curve }: Line, probability: number | undefined, isLive: boolean): string {
  const { tone, width, dash, isFaded } = strokeOf(edge, probability, isLive)
  const d = pathOf(curve)
  const line = el('path', {
    d,
    fill: 'none',
    stroke: pen.color(tone),
    'stroke-width': width,
    'stroke-dasharray': dash,
    'marker-end': `url(#arrow-${tone})`,
  })
  const gap =
    edge.type === 'delegate' ? el('path', { d, fill: 'none', stroke: pen.color('canvas'), 'stroke-width': 2 }) : ''
  return el('g', { 'data-edge': edge.id, opacity: isFaded ? 0.55 : undefined }, line, gap)
}

const marker = (pen: Pen, tone: Tone): string =>
  el(
    'marker',
    {
      id: `arrow-${tone}`,
      viewBox: '0 0 8 8',
      refX: tone === 'err' ? 1 : 5.5,
      refY: 4,
      markerWidth: 8,
      markerHeight: 8,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto',
    },
    el('path', {
      d: tone === 'err' ? 'M3 1h2.4l1.6 1.6v2.8L5.400 7H3L1.400 5.400V2.600z' : 'M.5.8L7 4 .5 7.200z',
      fill: pen.color(tone),
    }),
  )

const LABEL: TextStyle = { size: 10.5, weight: 600 }
const LABEL_AT: Readonly<Partial<Record<GraphEdge['type'], number>>> = { mirror: 0.55, delegate: 0.5 }
const TONE_OF: Readonly<Partial<Record<GraphEdge['type'], string>>> = {
  mirror: 'mirror',
  abort: 'fault',
  unknown: 'err',
}

function labelSvg(pen: Pen, { edge, curve }: Line, isLit: boolean): readonly string[] {
  const words =
    edge.type === 'delegate' ? pen.t.graph.delegate : edge.percent === undefined ? '' : percentText(edge.percent)
  if (words === '') return []
  const { x, y } = pointAt(curve, LABEL_AT[edge.type] ?? 0.7)
  const width = widthOf(words, LABEL) + 12
  const tone = TONE_OF[edge.type]
  // A copy keeps its own look.
  const isMatch = isLit && edge.type !== 'mirror'
  const border = isMatch ? 'match' : tone === undefined ? 'line-2' : `${tone}-line`
  const color = isMatch ? 'match-ink' : tone === undefined ? 'ink-2' : `${tone}-ink`
  return [
    el('rect', {
      x: x - width / 2,
      y: y - 9,
      width,
      height: 18,
      rx: 9,
      fill: pen.color('node'),
      stroke: pen.color(border),
      'stroke-dasharray': edge.type === 'mirror' || edge.type === 'abort' ? '3 2' : undefined,
    }) + text(pen, x, y + 3.8, words, { ...LABEL, color, anchor: 'middle' }),
  ]
}
