import { actions } from '../state/store.ts'
import { setTextCursor } from '../state/textCursor.ts'
import type { ToldProblem } from './told.ts'

type Place = Pick<ToldProblem, 'at' | 'line' | 'column' | 'endLine'>

/** The cursor goes where the problem is marked, its card is selected; with `focus` the editor says there what is wrong. */
export function goToProblem({ at, line, column, endLine }: Place, focus: boolean): void {
  actions.setPane('yaml')
  actions.revealSource(at, { line, column, endLine, focus })
  // Until the editor is on screen it says nothing itself.
  setTextCursor({ file: at.file, line, column })
}
