// What the light bulb offers for the problems at the cursor: the fixes of the Problems panel, and to say that it is meant to be so.

import { problemListTextsFor } from '../../../i18n/problemList.ts'
import { ignoreHere } from '../../problems/ignoreHere.ts'
import { problemsAt } from '../../problems/problemsAt.ts'
import { actions, studio } from '../../state/store.ts'
import type { monaco } from '../monaco.ts'

/** `title` is the name of the undo step too. */
export type BulbAction = Readonly<{ title: string; isPreferred?: true; run: () => void }>

/** What is looked for when typing pauses comes soon after it; nobody waits longer for a menu, in ms. */
const patience = 3_000

/** The fixes first, those of the nearest problems before others. */
export async function problemFixes(
  file: string,
  range: monaco.IRange,
  token: monaco.CancellationToken,
): Promise<readonly BulbAction[]> {
  await problemsOfNewest(token)
  const { problems, version, language } = studio.store.getState()
  if (problems === undefined || problems.version !== version) return []
  const { problems: t } = await problemListTextsFor(language)
  const found = problemsAt(problems.problems, file, range)
  const fixes = found.flatMap((problem) =>
    problem.fixes.map(({ label, commands }, index): BulbAction => {
      const title = label.replaceAll('`', '')
      return { title, ...(index === 0 && { isPreferred: true }), run: () => void actions.edit(commands, title) }
    }),
  )
  const ignored = found.map((problem): BulbAction => {
    const title = t.ignoreCodeHere(problem.code)
    return { title, run: () => ignoreHere(problem, title) }
  })
  // Two problems can have one repair; a code is ignored for the whole line.
  return [...new Map([...fixes, ...ignored].map((action) => [action.title, action])).values()]
}

/** Resolves when the problems are those of the text as it is, or nobody should wait any longer. */
async function problemsOfNewest(token: monaco.CancellationToken): Promise<void> {
  const isThere = () => {
    const { problems, version } = studio.store.getState()
    return problems?.version === version
  }
  if (isThere()) return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(waiting)
      unsubscribe()
      cancelled.dispose()
      resolve()
    }
    const waiting = setTimeout(done, patience)
    const unsubscribe = studio.store.subscribe(() => isThere() && done())
    const cancelled = token.onCancellationRequested(done)
  })
}
