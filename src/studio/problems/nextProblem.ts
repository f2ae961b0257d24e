import type { ProjectFile } from '../../base/source.ts'
import type { TextPlace } from '../state/textCursor.ts'
import type { ToldProblem } from './told.ts'

/** A problem as somebody meets it who reads the files from the first line to the last. */
export type Met = Readonly<{ problem: ToldProblem; index: number; total: number }>

/** The one behind (1) or before (-1) the cursor, and round again; of several at one place one after the other, if `last` was the one
 *  before. Undefined if there are none. */
export function nextProblem(
  problems: readonly ToldProblem[],
  files: readonly Pick<ProjectFile, 'name'>[],
  from: TextPlace | undefined,
  last: ToldProblem | undefined,
  step: 1 | -1,
): Met | undefined {
  const order = new Map(files.map(({ name }, index) => [name, index]))
  const compare = (a: TextPlace, b: TextPlace) =>
    (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column
  const inText = problems.toSorted((a, b) => compare(placeOf(a), placeOf(b)) || a.number - b.number)
  const total = inText.length
  const index = ((start() % total) + total) % total
  const problem = inText[index]
  return problem && { problem, index, total }

  function start(): number {
    if (from === undefined) return step === 1 ? 0 : -1
    const own = inText.findIndex((one) => last !== undefined && isSame(one, last))
    const there = inText[own]
    if (there !== undefined && compare(placeOf(there), from) === 0) return own + step
    if (step === -1) return inText.findLastIndex((one) => compare(placeOf(one), from) < 0)
    const after = inText.findIndex((one) => compare(placeOf(one), from) > 0)
    return Math.max(after, 0)
  }
}

const placeOf = ({ at, line, column }: ToldProblem): TextPlace => ({ file: at.file, line, column })

/** Also after the text was looked at again. */
const isSame = (a: ToldProblem, b: ToldProblem): boolean =>
  a.code === b.code && a.message === b.message && a.at.file === b.at.file && a.line === b.line && a.column === b.column
