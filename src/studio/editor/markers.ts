import { findingText, messageParts, type Texts } from '../../i18n/index.ts'
import type { LocatedFinding } from '../../worker/protocol.ts'
import { monaco } from './monaco.ts'

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Hint,
} as const

/** Underlines the findings of one file. `hidden` is 1 if the first line starts with a mark that the editor hides. */
export function showMarkers(
  model: monaco.editor.ITextModel,
  findings: readonly LocatedFinding[],
  t: Texts,
  hidden: 0 | 1,
): void {
  const columnOf = (line: number, column: number) => (line === 1 ? Math.max(1, column - hidden) : column)
  const markers = findings.map((finding): monaco.editor.IMarkerData => {
    const plain = messageParts(findingText(t, finding.detail))
    return {
      severity: severities[finding.severity],
      message: plain.map(({ value }) => value).join(''),
      startLineNumber: finding.line,
      startColumn: columnOf(finding.line, finding.column),
      endLineNumber: finding.endLine,
      endColumn: columnOf(finding.endLine, finding.endColumn),
    }
  })
  monaco.editor.setModelMarkers(model, 'routewright', markers)
}
