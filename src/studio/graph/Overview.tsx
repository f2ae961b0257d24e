// A still picture of the whole graph in a corner, with the part that is in view.

import { useReactFlow, useStore } from '@xyflow/react'
import { memo, type PointerEvent, useMemo } from 'react'
import type { Box, Graph, LivePath } from '../../graph/graph.ts'
import { useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { lineMaker } from './edges/lines.ts'
import styles from './Overview.module.css'
import { rowsOf } from './rows.ts'

const WIDTH = 186
const HEIGHT = 112
const INSET = 5

/** Px of the overview for one px of the picture: lanes keep their width, a very high picture is pressed together. */
type Scale = Readonly<{ x: number; y: number }>

function scaleOf({ width, height }: Graph): Scale {
  const x = (WIDTH - 2 * INSET) / width
  return { x, y: Math.min(x, (HEIGHT - 2 * INSET) / height) }
}

/** Of a picture that is drawn whole, less than this many views say nothing that one turn of the wheel does not. */
const VIEWS = 2
/** Takes no more than a third of the height of the view. */
const LOWEST_VIEW = 3 * HEIGHT

type OverviewProps = Readonly<{ graph: Graph; isFolded: boolean }>

/** Shown while the picture at 100% is much larger than the view; the pointer moves the view, wherever in it. */
export function Overview({ graph, isFolded }: OverviewProps) {
  const views = isFolded ? 1 : VIEWS
  const isShown = useStore(
    ({ width, height }) => height >= LOWEST_VIEW && (graph.width > views * width || graph.height > views * height),
  )
  return isShown ? <Shown graph={graph} /> : null
}

function Shown({ graph }: Readonly<{ graph: Graph }>) {
  const { setViewport, getViewport } = useReactFlow()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const scale = scaleOf(graph)

  function moveTo({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void {
    const box = currentTarget.getBoundingClientRect()
    const { zoom } = getViewport()
    const x = (clientX - box.left - INSET) / scale.x
    const y = (clientY - box.top - INSET) / scale.y
    void setViewport({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom })
  }
  return (
    <div
      className={styles.overview}
      aria-hidden="true"
      data-testid={testIds.overview}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        moveTo(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons !== 0) moveTo(event)
      }}
    >
      <Still graph={graph} />
      <View scale={scale} width={width} height={height} />
    </div>
  )
}

type ViewProps = Readonly<{ scale: Scale; width: number; height: number }>

/** The part of the picture that is on screen. */
function View({ scale, width, height }: ViewProps) {
  const [x, y, zoom] = useStore(({ transform }) => transform)
  const style = {
    width: (width / zoom) * scale.x,
    height: (height / zoom) * scale.y,
    transform: `translate(${INSET - (x / zoom) * scale.x}px, ${INSET - (y / zoom) * scale.y}px)`,
  }
  return <div className={styles.view} style={style} />
}

const Still = memo(function Still({ graph }: Readonly<{ graph: Graph }>) {
  const live = useStudio(({ drawn }) => drawn?.live)
  const paths = useMemo(() => pathsOf(graph, live), [graph, live])
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className={styles.card} d={paths.cards} />
      <path className={styles.lit} d={paths.lit} />
      <path className={styles.row} d={paths.rows} />
      <path className={styles.near} d={paths.near} />
      <path className={styles.taken} d={paths.taken} />
      <path className={styles.edge} d={paths.edges} />
    </svg>
  )
})

/** All that is drawn alike as one path: a thousand cards are as few elements as ten. */
function pathsOf(graph: Graph, live: LivePath | undefined) {
  const scale = scaleOf(graph)
  const at = ({ x, y }: Readonly<{ x: number; y: number }>) =>
    `${(INSET + x * scale.x).toFixed(1)} ${(INSET + y * scale.y).toFixed(1)}`
  const rect = (box: Box) => {
    const [w, h] = [box.width * scale.x, box.height * scale.y]
    return `M${at(box)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}z`
  }
  const lit = new Set(live?.nodes)
  const litRows = new Set(live?.rows)
  const paths = { cards: '', lit: '', rows: '', near: '', taken: '', edges: '' }
  for (const node of graph.nodes) {
    const isLit = lit.has(node.id)
    paths[isLit ? 'lit' : 'cards'] += rect(node.box)
    for (const { id, y, height } of rowsOf(node)) {
      const box = { ...node.box, y: node.box.y + y, height }
      const state = live?.rules[id]
      if (state === 'taken' || litRows.has(id)) paths.taken += rect(box)
      else if (state === 'nearMiss') paths.near += rect(box)
      // Closer together they would only be grey.
      else if (height * scale.y >= 2)
        paths.rows += `M${at({ x: box.x + 24, y: box.y + height / 2 })}h${(box.width * scale.x * 0.6).toFixed(1)}`
    }
  }
  if (live !== undefined) {
    const lineOf = lineMaker(graph)
    const edges = graph.edges.filter(({ id }) => live.edges[id] !== undefined)
    for (const { curve } of edges.flatMap(lineOf)) paths.edges += `M${at(curve.from)}L${at(curve.to)}`
  }
  return paths
}
