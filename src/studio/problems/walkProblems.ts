// From one problem to the next by a key, wherever the focus is.

import type { Language } from '../../i18n/index.ts'
import { problemListTextsFor } from '../../i18n/problemList.ts'
import { addHandler } from '../commands/registry.ts'
import type { Studio } from '../state/createStudio.ts'
import { textCursor } from '../state/textCursor.ts'
import { announce } from '../ui/announce.ts'
import { goToProblem } from './goToProblem.ts'
import { listedOf } from './listed.ts'
import { type Met, nextProblem } from './nextProblem.ts'
import type { ToldProblem } from './told.ts'

/** From now on the commands lead to what the filter leaves of the problems. */
export function walkProblems({ store }: Pick<Studio, 'store'>): void {
  let last: ToldProblem | undefined

  function go(step: 1 | -1): void {
    const { problems, problemFilter, files, language } = store.getState()
    if (problems === undefined) return
    const met = nextProblem(listedOf(problems.problems, problemFilter), files, textCursor(), last, step)
    last = met?.problem
    if (met !== undefined) goToProblem(met.problem, true)
    void say(met, language)
  }

  addHandler('nextProblem', () => go(1))
  addHandler('previousProblem', () => go(-1))
}

async function say(met: Met | undefined, language: Language): Promise<void> {
  const { problems: t } = await problemListTextsFor(language)
  if (met === undefined) return announce(t.noneToGoTo)
  const { problem, index, total } = met
  const { severity, code, message, at, line } = problem
  announce(t.wentTo({ severity, code, message: message.replaceAll('`', ''), file: at.file, line }, index + 1, total))
}
