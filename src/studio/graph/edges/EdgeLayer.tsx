import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { Graph, GraphEdge, GraphNode } from '../../../graph/graph.ts'
import { percentText } from '../../../i18n/index.ts'
import { useStudio } from '../../state/store.ts'
import { useText } from '../../ui/useText.ts'
import type { ViewWindow } from '../camera/viewWindow.ts'
import { useMarked } from '../marked.ts'
import { pathOf, pointAt } from './curve.ts'
import styles from './Edges.module.css'
import { type Bundle, bundlesOf, type Line, lineMaker, strokeKey, strokeOf, visibleLines } from './lines.ts'
import { Markers, markerId } from './Markers.tsx'
import { Packets } from './Packets.tsx'

/** Of more lines at once none can be told apart by pointing at it. */
const HOVERABLE = 150

const NONE: Readonly<Record<string, number>> = {}

/** All edges near the view under the cards, the lit ones above the others. Decoration: the tree says the same in words. */
export function EdgeLayer({ graph, view }: Readonly<{ graph: Graph; view: ViewWindow }>) {
  const lit = useStudio(({ drawn }) => drawn?.live.edges) ?? NONE
  const isLive = Object.keys(lit).length > 0
  const { top, bottom } = view
  const direct = useStudio(({ drawn }) => drawn?.live.direct)
  const lineOf = useMemo(() => lineMaker(graph), [graph])
  const drawn = useMemo(() => graph.edges.flatMap(lineOf), [graph, lineOf])
  const all = useMemo(() => (direct === undefined ? drawn : [...drawn, ...lineOf(direct)]), [drawn, lineOf, direct])
  const { near, leaving } = useMemo(() => visibleLines(all, { top, bottom }, lit), [all, top, bottom, lit])
  const bundles = useMemo(() => bundlesOf(leaving, isLive), [leaving, isLive])
  const folds = useMemo(() => new Set(graph.nodes.filter(isFold).map(({ id }) => id)), [graph])
  const { selected } = useMarked()
  const canHover = near.length <= HOVERABLE
  const litLines = near.filter(({ edge }) => lit[edge.id] !== undefined)
  const ordered = [...near.filter(({ edge }) => lit[edge.id] === undefined), ...litLines]
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true">
        <Markers />
        {bundles.map(({ stroke, path }) => (
          <BundleLine key={strokeKey(stroke)} stroke={stroke} path={path} />
        ))}
        {ordered.map((line) => (
          <EdgeLine
            key={line.edge.id}
            line={line}
            probability={lit[line.edge.id]}
            isLive={isLive}
            canHover={canHover}
          />
        ))}
        <Packets lines={litLines} />
      </svg>
      {near.map((line) => (
        <EdgeLabel
          key={line.edge.id}
          line={line}
          isLit={lit[line.edge.id] !== undefined}
          rules={folds.has(line.edge.to.node) && line.edge.type === 'bundle' ? line.edge.count : undefined}
        />
      ))}
      {near.map((line) => line.edge.from.row === selected && <EdgeHandle key={line.edge.id} line={line} />)}
    </ViewportPortal>
  )
}

const isFold = ({ type }: GraphNode): boolean => type === 'fold'

const BundleLine = memo(function BundleLine({ stroke, path }: Bundle) {
  return (
    <g className={styles.edge} data-faded={stroke.isFaded || undefined}>
      <path
        className={styles.line}
        d={path}
        stroke={`var(--rw-${stroke.tone})`}
        strokeWidth={stroke.width}
        strokeDasharray={stroke.dash}
      />
    </g>
  )
})

type EdgeLineProps = Readonly<{ line: Line; probability: number | undefined; isLive: boolean; canHover: boolean }>

const EdgeLine = memo(function EdgeLine({ line, probability, isLive, canHover }: EdgeLineProps) {
  const { tone, width, dash, isFaded } = strokeOf(line.edge, probability, isLive)
  const isLit = probability !== undefined
  const path = pathOf(line.curve)
  return (
    <g className={styles.edge} data-faded={isFaded || undefined} data-lit={isLit || undefined}>
      {canHover && <path className={styles.hit} d={path} />}
      <path
        className={styles.line}
        d={path}
        pathLength={isLit && dash === undefined ? 1 : undefined}
        stroke={`var(--rw-${tone})`}
        strokeWidth={width}
        strokeDasharray={dash}
        markerEnd={`url(#${markerId(tone)})`}
      />
      {line.edge.type === 'delegate' && <path className={styles.gap} d={path} />}
    </g>
  )
})

/** Labels sit near the target, so that the labels of one rule never meet. */
const LABEL_AT: Readonly<Partial<Record<GraphEdge['type'], number>>> = { mirror: 0.55, delegate: 0.5, bundle: 0.45 }
const ELSE_AT = 0.7

type EdgeLabelProps = Readonly<{
  line: Line
  isLit: boolean
  /** How many rules a bundle stands for, where nothing else says so. */
  rules: number | undefined
}>

const EdgeLabel = memo(function EdgeLabel({ line, isLit, rules }: EdgeLabelProps) {
  const t = useText()
  const { type, percent } = line.edge
  const text =
    type === 'delegate'
      ? t.graph.delegate
      : percent !== undefined
        ? percentText(percent)
        : rules === undefined
          ? ''
          : t.fold.rules(rules)
  if (text === '') return null
  // A share as it is written can be dragged.
  const isHeld = percent !== undefined && line.edge.source !== undefined
  const { x, y } = pointAt(line.curve, LABEL_AT[type] ?? ELSE_AT)
  return (
    <span
      className={isHeld ? `${styles.label} nopan` : styles.label}
      data-type={type}
      data-drag={isHeld ? 'weight' : undefined}
      data-edge={isHeld ? line.edge.id : undefined}
      data-lit={isLit || undefined}
      aria-hidden="true"
      style={{ left: x, top: y }}
    >
      {text}
    </span>
  )
})

/** The end of an edge of the selected rule, which can be taken to another destination. */
function EdgeHandle({ line }: Readonly<{ line: Line }>) {
  const { edge, curve } = line
  if (edge.source === undefined) return null
  const { x, y } = curve.to
  return (
    <span
      className={`${styles.handle} nopan`}
      data-drag="end"
      data-edge={edge.id}
      aria-hidden="true"
      style={{ left: x, top: y }}
    />
  )
}
