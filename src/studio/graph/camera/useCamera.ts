import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useMemo } from 'react'
import type { Box, Graph } from '../../../graph/graph.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { boxOf, find } from '../rows.ts'

export const MIN_ZOOM = 0.2
export const MAX_ZOOM = 2
/** Smaller than this, names in the picture are hard to read; the first view stays above. */
const READABLE = 0.5
/** Room for the lane titles above and the controls below. */
const INSET = { top: 36, bottom: 52, side: 16 }
/** What stands in the corner of the overview, where there may be one, is moved above it. */
const CORNER = { right: 206, bottom: 166, leastHeight: 336 }

/** Cards start this far down at 100% (src/graph/geometry.ts), and on screen at every zoom, below the lane titles. */
const TOP = 40
const topFor = (zoom: number): number => TOP * (1 - zoom)

export type Camera = Readonly<{
  /** Fits the width at 100% or less, from the top left. */
  start: (graph: Graph) => void
  /** Fits the whole picture. */
  fit: (graph: Graph) => void
  /** About the middle of the view, without leaving the picture. */
  zoomTo: (graph: Graph, zoom: number) => void
  /** Pans as little as needed to show a card or a row; does nothing if it is in view. */
  reveal: (graph: Graph, id: string) => void
}>

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** How far to pan so that [start, end] lies between `low` and `high`; what does not fit shows its start. */
function shift(start: number, end: number, low: number, high: number): number {
  if (start >= low && end <= high) return 0
  return start < low || end - start > high - low ? low - start : high - end
}

/** Where a picture begins that wants to begin at `wish`: at `rest` if it is smaller than the view, else without a gap. */
function alongside(wish: number, view: number, picture: number, rest: number): number {
  return picture + Math.max(rest, 0) <= view ? rest : clamp(wish, view - picture, Math.max(rest, 0))
}

/** Moves of the viewport; eased unless the user wants less motion. */
export function useCamera(): Camera {
  const { setViewport, getViewport } = useReactFlow()
  const store = useStoreApi()
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)')
  const duration = isStill ? 0 : 260

  const start = useCallback(
    (graph: Graph) => {
      const { width } = store.getState()
      const zoom = clamp(width / graph.width, READABLE, 1)
      // Text at 99% is blurred and no smaller.
      const shown = zoom > 0.97 ? 1 : zoom
      void setViewport({ x: 0, y: topFor(shown), zoom: shown })
    },
    [setViewport, store],
  )
  const fit = useCallback(
    (graph: Graph) => {
      const { width, height } = store.getState()
      const zoom = clamp(Math.min(width / graph.width, (height - TOP) / (graph.height - TOP)), MIN_ZOOM, 1)
      const x = Math.max(0, (width - graph.width * zoom) / 2)
      void setViewport({ x, y: topFor(zoom), zoom }, { duration })
    },
    [setViewport, store, duration],
  )
  const reveal = useCallback(
    (graph: Graph, id: string) => {
      const found = find(graph, id)
      if (found === undefined) return
      const { width, height } = store.getState()
      const view = getViewport()
      const box = onScreen(shownPart(boxOf(found), height / view.zoom), view)
      const dx = shift(box.x, box.x + box.width, INSET.side, width - INSET.side)
      const isInCorner = box.x < CORNER.right && height >= CORNER.leastHeight && graph.height > height
      const dy = shift(box.y, box.y + box.height, INSET.top, height - (isInCorner ? CORNER : INSET).bottom)
      if (dx === 0 && dy === 0) return
      // Farther than the eye can follow, and a flight over hundreds of cards would draw all of them.
      const isFar = Math.hypot(dx, dy) > 2 * Math.max(width, height)
      void setViewport(
        { x: view.x + dx, y: view.y + dy, zoom: view.zoom },
        isFar ? {} : { duration, interpolate: 'linear' },
      )
    },
    [setViewport, getViewport, store, duration],
  )
  const zoomTo = useCallback(
    (graph: Graph, wanted: number) => {
      const { width, height } = store.getState()
      const view = getViewport()
      const zoom = clamp(wanted, MIN_ZOOM, MAX_ZOOM)
      const about = (at: number, size: number): number => size / 2 - ((size / 2 - at) / view.zoom) * zoom
      const x = alongside(about(view.x, width), width, graph.width * zoom, (width - graph.width * zoom) / 2)
      const y = alongside(about(view.y, height), height, graph.height * zoom, topFor(zoom))
      void setViewport({ x, y, zoom }, { duration })
    },
    [setViewport, getViewport, store, duration],
  )
  return useMemo(() => ({ start, fit, reveal, zoomTo }), [start, fit, reveal, zoomTo])
}

/** Of a card that is higher than the view its header stands for it. */
const shownPart = (box: Box, view: number): Box => ({
  ...box,
  height: box.height > view / 2 ? Math.min(box.height, 48) : box.height,
})

const onScreen = (box: Box, view: Readonly<{ x: number; y: number; zoom: number }>): Box => ({
  x: box.x * view.zoom + view.x,
  y: box.y * view.zoom + view.y,
  width: box.width * view.zoom,
  height: box.height * view.zoom,
})
