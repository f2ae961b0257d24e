// Problems in words, as the page shows them.

import type { LocatedProblem, ProblemsView, SafeFixes } from '../../worker/problems/protocol.ts'
import type { EditCommand, LocatedFinding } from '../../worker/protocol.ts'

/** `label` has its values between backticks. */
export type ToldFix = Readonly<{ label: string; commands: readonly EditCommand[] }>

/** `message` has its values between backticks. */
export type ToldProblem = Omit<LocatedProblem, 'fixes'> & Readonly<{ message: string; fixes: readonly ToldFix[] }>

export type ToldProblems = Omit<ProblemsView, 'problems' | 'marks' | 'ignored'> &
  Readonly<{
    problems: readonly ToldProblem[]
    marks: readonly ToldProblem[]
    ignored: readonly ToldProblem[]
    /** Undefined until it was proved. */
    safe: SafeFixes | undefined
  }>

/** Something to be marked where it stands; `judge` is missing until all judges were asked. */
export type Mark = Pick<LocatedFinding, 'severity' | 'at' | 'line' | 'column' | 'endLine' | 'endColumn'> &
  Readonly<{ code: string; message: string; judge?: ToldProblem['said']['judge'] }>
