// Messages between the page and its second worker, which looks for problems. It gets the files when typing pauses and answers
// about the newest ones.

import type { ProjectFile } from '../../base/source.ts'
import type { Fix } from '../../problems/fixes/fix.ts'
import type { Judge, Problem } from '../../problems/problem.ts'
import type { SafeFixes } from './safeFixes.ts'

export type { SafeFixes } from './safeFixes.ts'

export type Severity = Problem['severity']

export type ToProblems =
  /** All files as `version`, in their order; the text is there of those that changed since the last message. */
  | Readonly<{ type: 'open'; version: number; names: readonly string[]; changed: readonly ProjectFile[] }>
  /** The text has changed; its files come when typing pauses, and nobody waits for anything about the old ones. */
  | Readonly<{ type: 'wait' }>
  /** What the project says is meant to be so, wherever it is. */
  | Readonly<{ type: 'ignore'; codes: readonly string[] }>

/** A problem with its code, its place in lines (from 1) and columns (from 1, UTF-16), and what would mend it. `number` is its own in this
 *  version of the text, smaller for what is worse, then for what stands before. */
export type LocatedProblem = Problem &
  Readonly<{
    number: number
    code: string
    /** Kiali's code for the same, if it has one. */
    kiali?: string | undefined
    fixes: readonly Fix[]
    line: number
    column: number
    endLine: number
    endColumn: number
  }>

/** Of all problems that are not ignored. */
export type ProblemCounts = Readonly<Record<Judge, Readonly<Record<Severity, number>>>>

/** Some of the problems of a version; the parts together hold all of them. */
export type ProblemsPart = Readonly<{
  version: number
  counts: ProblemCounts
  /** With the worst ones. */
  isFirst: boolean
  isLast: boolean
  problems: readonly LocatedProblem[]
  /** What comments or the project say is meant to be so. */
  ignored: readonly LocatedProblem[]
}>

export type FromProblems =
  | Readonly<{ type: 'problems'; part: ProblemsPart }>
  /** Some time after all problems of the same version: those whose first fix changes no request's destination. */
  | Readonly<{ type: 'safe'; version: number; safe: SafeFixes }>
  /** Our own fault; the worker lives. */
  | Readonly<{ type: 'failed'; message: string }>
