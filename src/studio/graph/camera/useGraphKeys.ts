import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import type { Camera } from './useCamera.ts'

const STEP = 1.25

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** Shift+1 fits, Shift+0 is 100%, + and − zoom, F follows the request; only while no field has the focus. */
export function useGraphKeys(camera: Camera, fit: () => void, follow: () => void): void {
  const { getZoom } = useReactFlow()
  useEffect(() => {
    const byKey: Readonly<Record<string, () => void>> = {
      '+': () => camera.zoomTo(getZoom() * STEP),
      '-': () => camera.zoomTo(getZoom() / STEP),
      f: follow,
    }
    // Shift+1 types another character on each keyboard, so its place counts.
    const actualSize = () => camera.zoomTo(1)
    const byCode: Readonly<Record<string, () => void>> = { Digit1: fit, Digit0: actualSize }
    function handle(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"]') !== null) return
      const act = (event.shiftKey ? byCode[event.code] : undefined) ?? byKey[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [camera, fit, follow, getZoom])
}
