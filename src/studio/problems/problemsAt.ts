import type { ToldProblem } from './told.ts'

/** Lines and columns from 1, as the editor counts them. */
type TextSpan = Readonly<{ startLineNumber: number; startColumn: number; endLineNumber: number; endColumn: number }>

type Placed = Pick<ToldProblem, 'at' | 'line' | 'column' | 'endLine' | 'endColumn'>

/** Those that a span of a file touches; if there are none, those on its lines. */
export function problemsAt<Problem extends Placed>(
  problems: readonly Problem[],
  file: string,
  { startLineNumber: first, startColumn, endLineNumber: last, endColumn }: TextSpan,
): readonly Problem[] {
  const onLines = problems.filter(({ at, line, endLine }) => at.file === file && line <= last && endLine >= first)
  const touched = onLines.filter(
    (one) => !(one.line === last && one.column > endColumn) && !(one.endLine === first && one.endColumn < startColumn),
  )
  return touched.length > 0 ? touched : onLines
}
