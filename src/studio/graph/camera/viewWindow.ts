// The part of the picture that is on screen, in steps, so that panning changes it rarely.

import { useStore } from '@xyflow/react'

/** Top and bottom in px of the picture, with some room around the view. */
export type ViewWindow = Readonly<{ top: number; bottom: number }>

const STEP = 480

/** Follows the viewport; a new object only when the view crosses a step. */
export function useViewWindow(): ViewWindow {
  const top = useStore(({ transform: [, y, zoom] }) => (Math.floor(-y / zoom / STEP) - 1) * STEP)
  const bottom = useStore(({ transform: [, y, zoom], height }) => (Math.ceil((height - y) / zoom / STEP) + 1) * STEP)
  return { top, bottom }
}

export const isInside = (top: number, height: number, view: ViewWindow): boolean =>
  top < view.bottom && top + height > view.top
