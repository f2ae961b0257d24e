import type { LineSpan } from '../../worker/protocol.ts'
import type { LineMark } from './lineMarks.ts'
import { monaco } from './monaco.ts'
import styles from './TextEditor.module.css'

type Decoration = monaco.editor.IModelDeltaDecoration

const lines = (start: number, end: number) => new monaco.Range(start, 1, end, 1)

/** Marks and backgrounds as Monaco's decorations; the selected lines keep their marks but lie on the selection's colour. */
export function toDecorations(
  marks: readonly LineMark[],
  selected: Pick<LineSpan, 'startLine' | 'endLine'> | undefined,
): readonly Decoration[] {
  const inSelection = (mark: LineMark) =>
    selected !== undefined && mark.startLine >= selected.startLine && mark.endLine <= selected.endLine
  return [
    ...marks.map((mark): Decoration => {
      const linesDecorationsClassName = styles[`${mark.state}Mark`] ?? ''
      return { range: lines(mark.marked, mark.marked), options: { linesDecorationsClassName } }
    }),
    ...marks
      .filter((mark) => mark.state !== 'refused' && !inSelection(mark))
      .map((mark) => background(mark.startLine, mark.endLine, mark.state)),
    ...(selected === undefined ? [] : [background(selected.startLine, selected.endLine, 'selected')]),
  ]
}

// Colours that Monaco knows by name, so that they follow the theme; `applyTheme` gives them ours.
const rulerColors = {
  taken: 'editorOverviewRuler.findMatchForeground',
  nearMiss: 'editorOverviewRuler.warningForeground',
  refused: 'editorOverviewRuler.border',
  selected: 'editorOverviewRuler.selectionHighlightForeground',
} as const

function background(start: number, end: number, name: keyof typeof rulerColors): Decoration {
  return {
    range: lines(start, end),
    options: {
      isWholeLine: true,
      className: styles[name] ?? '',
      marginClassName: styles[`${name}Margin`] ?? '',
      overviewRuler: { color: { id: rulerColors[name] }, position: monaco.editor.OverviewRulerLane.Full },
    },
  }
}
