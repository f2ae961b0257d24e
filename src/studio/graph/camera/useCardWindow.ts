import { useStore } from '@xyflow/react'

const STEP = 480

/** The part of a card near the view, in px from the top of the card at `y`, in steps. */
export function useCardWindow(y: number): Readonly<{ top: number; bottom: number }> {
  const top = useStore(({ transform: [, at, zoom] }) => (Math.floor((-at / zoom - y) / STEP) - 1) * STEP)
  const bottom = useStore(
    ({ transform: [, at, zoom], height }) => (Math.ceil(((height - at) / zoom - y) / STEP) + 1) * STEP,
  )
  return { top, bottom }
}
