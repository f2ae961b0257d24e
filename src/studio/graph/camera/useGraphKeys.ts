import { useReactFlow } from '@xyflow/react'
import { useCommand } from '../../commands/useCommand.ts'

const STEP = 1.25

/** What the camera does by key and from the palette. */
export function useGraphKeys(zoomTo: (zoom: number) => void, fit: () => void, follow: () => void): void {
  const { getZoom } = useReactFlow()
  useCommand('fit', fit)
  useCommand('actualSize', () => zoomTo(1))
  useCommand('zoomIn', () => zoomTo(getZoom() * STEP))
  useCommand('zoomOut', () => zoomTo(getZoom() / STEP))
  useCommand('follow', follow)
}
