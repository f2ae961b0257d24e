// Underlines what is wrong in the open file, with who says so and the code; of a file with very much of it what is in sight, and a
// mark beside the scroll bar for each.

import { messageParts } from '../../i18n/index.ts'
import type { Mark } from '../problems/told.ts'
import { marksAround } from './marksAround.ts'
import { monaco } from './monaco.ts'

export type ProblemMarkers = Readonly<{
  /** `hidden` is 1 if the first line starts with a mark that the editor hides. */
  show: (model: monaco.editor.ITextModel, marks: readonly Mark[], hidden: 0 | 1) => void
  dispose: () => void
}>

export function createProblemMarkers(code: monaco.editor.IStandaloneCodeEditor): ProblemMarkers {
  let newest: Readonly<{ model: monaco.editor.ITextModel; marks: readonly Mark[]; hidden: 0 | 1 }> | undefined
  let underlined: readonly Mark[] | undefined
  const ruler = code.createDecorationsCollection()

  function draw(): void {
    if (newest === undefined || newest.model !== code.getModel()) return
    const { model, marks, hidden } = newest
    const around = marksAround(marks, code.getVisibleRanges()[0]?.startLineNumber ?? 1)
    if (around[0] === underlined?.[0] && around.length === underlined?.length) return
    underlined = around
    monaco.editor.setModelMarkers(
      model,
      'routewright',
      around.map((mark) => toMarker(mark, hidden)),
    )
    ruler.set(around.length === marks.length ? [] : onRuler(marks, model.getLineCount()))
  }

  const listening = [code.onDidScrollChange(draw), code.onDidChangeModel(draw)]
  return {
    show(model, marks, hidden) {
      newest = { model, marks: marks.toSorted((a, b) => a.line - b.line), hidden }
      underlined = undefined
      draw()
    },
    dispose() {
      for (const each of listening) each.dispose()
    },
  }
}

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Hint,
} as const

function toMarker(
  { severity, message, judge, code, line, column, endLine, endColumn }: Mark,
  hidden: 0 | 1,
): monaco.editor.IMarkerData {
  const columnOf = (on: number, written: number) => (on === 1 ? Math.max(1, written - hidden) : written)
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
}

/** The ruler is not higher than a screen: marks nearer to each other than this part of the text are one. */
const part = 1 / 1_000

const colors = { error: 'editorOverviewRuler.errorForeground', warning: 'editorOverviewRuler.warningForeground' }

function onRuler(marks: readonly Mark[], lines: number): monaco.editor.IModelDeltaDecoration[] {
  const places = new Map<number, Readonly<{ line: number; severity: 'error' | 'warning' }>>()
  for (const { line, severity } of marks) {
    const place = Math.floor(line / lines / part)
    if (severity !== 'info' && places.get(place)?.severity !== 'error') places.set(place, { line, severity })
  }
  return [...places.values()].map(({ line, severity }) => ({
    range: new monaco.Range(line, 1, line, 1),
    options: {
      overviewRuler: { color: { id: colors[severity] }, position: monaco.editor.OverviewRulerLane.Full },
    },
  }))
}
