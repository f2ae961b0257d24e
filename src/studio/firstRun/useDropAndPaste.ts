// Pasting and dropping work on the whole page, not only in the paste zone.

import { useEffect, useState } from 'react'
import { droppedFiles } from '../files/droppedFiles.ts'
import { openFound } from '../files/opening.ts'
import { actions } from '../state/store.ts'

/** Fields take their own pastes; the paste zone of the first run is marked as none. */
function takesPaste(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest('input, textarea:not([data-paste-zone]), [contenteditable], .monaco-editor') !== null
}

/** Opens what is pasted or dropped anywhere. Returns true while files hang over the page. */
export function useDropAndPaste(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Enter and leave come for each element below the pointer: the page is left when they are even.
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const move = (change: number) => {
      depth = Math.max(0, depth + change)
      setOver(depth > 0)
    }
    const listeners = new AbortController()
    const on = { signal: listeners.signal }
    document.addEventListener('dragenter', (event) => hasFiles(event) && move(1), on)
    document.addEventListener('dragleave', (event) => hasFiles(event) && move(-1), on)
    document.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), on)
    document.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event) || event.dataTransfer === null) return
        event.preventDefault()
        move(-depth)
        void droppedFiles(event.dataTransfer).then(openFound)
      },
      on,
    )
    document.addEventListener(
      'paste',
      (event) => {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (text.trim() === '' || takesPaste(event.target) || document.querySelector('dialog[open]') !== null) return
        event.preventDefault()
        void actions.paste(text)
      },
      on,
    )
    return () => listeners.abort()
  }, [])
  return over
}
