// What is drawn while something of the picture is dragged, and what happens where it is let go. Esc lets it be.

import { useReactFlow, ViewportPortal } from '@xyflow/react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Graph } from '../../../graph/graph.ts'
import { pathOf } from '../edges/curve.ts'
import { boxOf, find } from '../rows.ts'
import type { Question } from './AskDialog.tsx'
import styles from './DragLayer.module.css'
import { dragOf, type PointerPlace } from './drags.ts'
import type { Drag } from './gesture.ts'
import { usePictureTexts } from './usePictureTexts.ts'

type Props = Readonly<{ graph: Graph; drag: Drag; ask: (question: Question) => void; onEnd: () => void }>

/** Farther than a hand shakes in a click, in px. */
const CLICK = 4
const isClick = ({ moved }: PointerPlace): boolean => Math.hypot(moved.x, moved.y) < CLICK

export function DragLayer({ graph, drag, ask, onEnd }: Props) {
  const t = usePictureTexts()
  const { screenToFlowPosition } = useReactFlow()
  const [at, setAt] = useState<PointerPlace>()
  // As the picture was when it was taken hold of: an edit on the way must not change what is dragged.
  const [held] = useState(() => dragOf({ t, graph, ask }, drag))

  const placeOf = ({ clientX: x, clientY: y, altKey }: PointerEvent): PointerPlace => {
    const under = document.elementFromPoint(x, y)
    return {
      flow: screenToFlowPosition({ x, y }),
      moved: { x: x - drag.x, y: y - drag.y },
      isFine: altKey,
      isInside: under?.closest('.react-flow') != null,
      element: under?.closest<HTMLElement>('[data-element]')?.dataset.element,
    }
  }
  const move = useEffectEvent((event: PointerEvent) => {
    const place = placeOf(event)
    if (at === undefined && isClick(place)) return
    setAt(place)
    held?.move?.(place)
  })
  function letGo(place: PointerPlace): void {
    if (at === undefined && isClick(place)) held?.click?.()
    else held?.drop(place)
  }
  const end = useEffectEvent((event: PointerEvent) => {
    onEnd()
    letGo(placeOf(event))
  })
  const cancel = useEffectEvent((event?: KeyboardEvent) => {
    if (event !== undefined && event.key !== 'Escape') return
    event?.preventDefault()
    event?.stopPropagation()
    held?.cancel?.()
    onEnd()
  })
  const begin = useEffectEvent(() => {
    const over = drag.end()
    if (held !== undefined && over === undefined) return
    // It was over before this was loaded.
    onEnd()
    if (over?.type === 'pointerup') letGo(placeOf(over))
  })
  useEffect(() => {
    begin()
    const listening = new AbortController()
    const options = { signal: listening.signal, capture: true }
    window.addEventListener('pointermove', (event) => move(event), options)
    window.addEventListener('pointerup', (event) => end(event), options)
    window.addEventListener('pointercancel', () => cancel(), options)
    window.addEventListener('keydown', (event) => cancel(event), options)
    return () => listening.abort()
  }, [])

  const shown = at && held?.show(at)
  if (shown === undefined) return null
  const { line, edge, target } = shown
  const found = target === undefined ? undefined : find(graph, target)
  const ring = found && boxOf(found)
  return (
    <ViewportPortal>
      {line !== undefined && <div className={styles.line} style={{ left: line.x, top: line.y, width: line.width }} />}
      {ring !== undefined && (
        <div className={styles.ring} style={{ left: ring.x, top: ring.y, width: ring.width, height: ring.height }} />
      )}
      {edge !== undefined && (
        <svg className={styles.edge} aria-hidden="true">
          <path d={pathOf(edge)} />
        </svg>
      )}
    </ViewportPortal>
  )
}
