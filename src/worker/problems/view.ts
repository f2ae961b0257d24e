// All problems of a text → what the page is told of them: how many, and the first few hundred with their places.

import type { Fixer } from '../../problems/fixes/createFixer.ts'
import { type ignoredIn, isIgnored } from '../../problems/ignored.ts'
import { codeOf, JUDGES, type Judge, type Problem } from '../../problems/problem.ts'
import type { FindingPlacer } from '../findingPlaces.ts'
import type { LocatedProblem, ProblemFilter, ProblemsView, Severity } from './protocol.ts'

/** More are not read line by line; what drawing them costs the page stays small. */
const shown = 120

/** Further ones are no quick fixes any more. */
const mostFixes = 3

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** The problems of one version, sorted by what is ignored. */
export type SortedProblems = Readonly<{ version: number; kept: readonly Problem[]; ignored: readonly Problem[] }>

/** What is asked about each problem. */
export type ProblemNeeds = Readonly<{ placer: FindingPlacer; fixer: Fixer }>

export const NO_FILTER: ProblemFilter = { judges: JUDGES, severities: SEVERITIES }

/** Worst first, then in the order of the text; `ignored` are those that a comment or one of the codes names. */
export function* sortProblems(
  version: number,
  problems: readonly Problem[],
  ignored: ReturnType<typeof ignoredIn>,
  codes: readonly string[],
  names: readonly string[],
  { placer }: ProblemNeeds,
): Generator<undefined, SortedProblems> {
  const order = new Map(names.map((name, index) => [name, index]))
  const sorted = problems.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      (order.get(a.at.file) ?? 0) - (order.get(b.at.file) ?? 0) ||
      a.at.document - b.at.document ||
      comparePaths(a, b),
  )
  yield
  const isMeant = (problem: Problem): boolean =>
    codes.includes(codeOf(problem.said)) ||
    (ignored.has(problem.at.file) && isIgnored(problem, lineOf(problem, placer), ignored))
  const kept: Problem[] = []
  const meant: Problem[] = []
  for (const problem of sorted) {
    const list = isMeant(problem) ? meant : kept
    list.push(problem)
    yield
  }
  return { version, kept, ignored: meant }
}

/** Items by their place; what has no order in the text by name. */
function comparePaths({ at: { path: a } }: Problem, { at: { path: b } }: Problem): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [one, other] = [a[index] ?? 0, b[index] ?? 0]
    if (one !== other) return one < other ? -1 : 1
  }
  return a.length - b.length
}

/** What the page is told. */
export function* viewOf(
  { version, kept, ignored }: SortedProblems,
  filter: ProblemFilter,
  needs: ProblemNeeds,
): Generator<undefined, ProblemsView> {
  const numbers = new Map([...kept, ...ignored].map((problem, number) => [problem, number]))
  function* located(problems: readonly Problem[]): Generator<undefined, readonly LocatedProblem[]> {
    const out: LocatedProblem[] = []
    for (const problem of problems.slice(0, shown)) {
      out.push(locate(problem, numbers.get(problem) ?? 0, needs))
      yield
    }
    return out
  }
  const marks = yield* located(kept)
  const wanted = kept.filter(
    ({ said, severity }) => filter.judges.includes(said.judge) && filter.severities.includes(severity),
  )
  return {
    version,
    filter,
    counts: countsOf(kept),
    problems: wanted.length === kept.length ? marks : yield* located(wanted),
    marks,
    ignored: yield* located(ignored),
  }
}

function countsOf(problems: readonly Problem[]): ProblemsView['counts'] {
  const none = () => ({ error: 0, warning: 0, info: 0 })
  const counts: Record<Judge, Record<Severity, number>> = {
    schema: none(),
    webhook: none(),
    istioctl: none(),
    routewright: none(),
  }
  for (const { said, severity } of problems) counts[said.judge][severity] += 1
  return counts
}

function locate(problem: Problem, number: number, { placer, fixer }: ProblemNeeds): LocatedProblem {
  const code = codeOf(problem.said)
  const fixes = fixer(problem).slice(0, mostFixes)
  const { detail: _, ...located } = placer.place({ ...problem, number, code, fixes, detail: { code } })
  return located
}

const lineOf = (problem: Problem, placer: FindingPlacer): number =>
  placer.place({ ...problem, detail: { code: codeOf(problem.said) } }).line
