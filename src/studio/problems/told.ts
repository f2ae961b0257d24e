// Problems in words, as the page shows them.

import type { LocatedProblem, ProblemCounts, SafeFixes, Severity } from '../../worker/problems/protocol.ts'
import type { EditCommand, LocatedFinding } from '../../worker/protocol.ts'

/** `label` has its values between backticks. */
export type ToldFix = Readonly<{ label: string; commands: readonly EditCommand[] }>

type Judge = LocatedProblem['said']['judge']

/** `message` has its values between backticks. */
export type ToldProblem = Omit<LocatedProblem, 'fixes'> &
  Readonly<{
    judge: Judge
    message: string
    /** What the judge says alone, where a request shows it to be mistaken; `message` tells of both. */
    claim?: string | undefined
    fixes: readonly ToldFix[]
  }>

export type ToldProblems = Readonly<{
  version: number
  counts: ProblemCounts
  /** False while there are only the worst of them. */
  isWhole: boolean
  problems: readonly ToldProblem[]
  ignored: readonly ToldProblem[]
  /** Undefined until it was proved. */
  safe: SafeFixes | undefined
}>

/** Which problems are listed. */
export type ProblemFilter = Readonly<{ judges: readonly Judge[]; severities: readonly Severity[] }>

/** Something to be marked where it stands; `judge` is missing until all judges were asked. */
export type Mark = Pick<LocatedFinding, 'severity' | 'at' | 'line' | 'column' | 'endLine' | 'endColumn'> &
  Readonly<{ code: string; message: string; judge?: Judge }>
