// Notes at the right edge of lines: a layer of our own over the text, because Monaco can only put text behind a line's end.

import type { LineMark } from './lineMarks.ts'
import type { monaco } from './monaco.ts'
import styles from './TextEditor.module.css'

export type NotesLayer = Readonly<{ show: (marks: readonly LineMark[]) => void; dispose: () => void }>

/** Space between a line's text and its note, and between the note and the scroll bar, in px. */
const gap = 12

/** Draws the notes of the lines in view; one that would cover its line's text is left out. */
export function createNotesLayer(editor: monaco.editor.IStandaloneCodeEditor): NotesLayer {
  const layer = document.createElement('div')
  layer.className = styles.notes ?? ''
  layer.setAttribute('aria-hidden', 'true')
  editor.getContainerDomNode().append(layer)
  let marks: readonly LineMark[] = []
  let frame: number | undefined

  // Once a frame: asking for places makes Monaco lay its lines out.
  function drawSoon(): void {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      draw()
    })
  }

  function draw(): void {
    const { contentLeft, width, verticalScrollbarWidth, height } = editor.getLayoutInfo()
    layer.style.left = `${contentLeft}px`
    const model = editor.getModel()
    const right = verticalScrollbarWidth + gap
    const notes = marks.flatMap(({ marked, state, note }) => {
      const top = editor.getTopForLineNumber(marked) - editor.getScrollTop()
      if (note === '' || model === null || top < -40 || top > height || marked > model.getLineCount()) return []
      const element = document.createElement('span')
      element.className = styles.note ?? ''
      element.dataset.state = state
      element.textContent = note
      element.style.top = `${top}px`
      element.style.right = `${right}px`
      return [{ element, textEnd: editor.getOffsetForColumn(marked, model.getLineMaxColumn(marked)) }]
    })
    layer.replaceChildren(...notes.map(({ element }) => element))
    const free = width - contentLeft - right - gap
    const covering = notes.filter(
      ({ element, textEnd }) => textEnd - editor.getScrollLeft() + element.offsetWidth > free,
    )
    for (const { element } of covering) element.remove()
  }

  const listeners = [
    editor.onDidScrollChange(draw),
    editor.onDidLayoutChange(drawSoon),
    editor.onDidChangeModel(drawSoon),
  ]
  return {
    show(next) {
      marks = next
      drawSoon()
    },
    dispose() {
      if (frame !== undefined) cancelAnimationFrame(frame)
      for (const listener of listeners) listener.dispose()
      layer.remove()
    },
  }
}
