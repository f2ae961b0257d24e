import { useStore } from '@xyflow/react'
import type { CSSProperties } from 'react'
import { levelAt, sizesAt } from './zoomLevel.ts'

/** The level of detail and the sizes that go with it, as attributes of the picture: no card is drawn again for another. */
export function useZoomLevel() {
  const level = useStore(({ transform: [, , zoom] }) => levelAt(zoom))
  const px = useStore(({ transform: [, , zoom] }) => sizesAt(zoom).px)
  const text = useStore(({ transform: [, , zoom] }) => sizesAt(zoom).text)
  const name = useStore(({ transform: [, , zoom] }) => sizesAt(zoom).name)
  const style = { '--graph-px': `${px}px`, '--graph-text': `${text}px`, '--graph-name': `${name}px` }
  // A custom property is no property that React's types know.
  return { 'data-graph-zoom': level, style: style as CSSProperties }
}
