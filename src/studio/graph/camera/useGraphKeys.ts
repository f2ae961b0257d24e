import { useReactFlow } from '@xyflow/react'
import { useCommand } from '../../commands/useCommand.ts'
import type { Camera } from './useCamera.ts'

const STEP = 1.25

/** What the camera does by key and from the palette. */
export function useGraphKeys(camera: Camera, fit: () => void, follow: () => void): void {
  const { getZoom } = useReactFlow()
  useCommand('fit', fit)
  useCommand('actualSize', () => camera.zoomTo(1))
  useCommand('zoomIn', () => camera.zoomTo(getZoom() * STEP))
  useCommand('zoomOut', () => camera.zoomTo(getZoom() / STEP))
  useCommand('follow', follow)
}
