import { messageParts } from '../../i18n/index.ts'
import type { Mark } from '../problems/told.ts'
import { monaco } from './monaco.ts'

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Hint,
} as const

/** Underlines what is wrong in one file, with who says so and the code. `hidden` is 1 if the first line starts with a mark that the editor hides. */
export function showMarkers(model: monaco.editor.ITextModel, marks: readonly Mark[], hidden: 0 | 1): void {
  const columnOf = (line: number, column: number) => (line === 1 ? Math.max(1, column - hidden) : column)
  const markers = marks.map(({ severity, message, judge, code, line, column, endLine, endColumn }) => {
    const marker: monaco.editor.IMarkerData = {
      severity: severities[severity],
      message: messageParts(message)
        .map(({ value }) => value)
        .join(''),
      startLineNumber: line,
      startColumn: columnOf(line, column),
      endLineNumber: endLine,
      endColumn: columnOf(endLine, endColumn),
    }
    return judge === undefined ? marker : { ...marker, source: judge, code }
  })
  monaco.editor.setModelMarkers(model, 'routewright', markers)
}
