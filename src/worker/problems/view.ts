// All problems of a text → what the page is told of them: how many at once, then part by part what and where they are.

import type { Fixer } from '../../problems/fixes/createFixer.ts'
import { type ignoredIn, isIgnored } from '../../problems/ignored.ts'
import { kialiCode } from '../../problems/kiali.ts'
import { codeOf, type Judge, type Problem } from '../../problems/problem.ts'
import type { FindingPlacer } from '../findingPlaces.ts'
import type { LocatedProblem, ProblemCounts, ProblemsPart, Severity } from './protocol.ts'

/** So many are placed in no time and read by the page in one short task. */
const portion = 120

/** Further ones are no quick fixes any more. */
const mostFixes = 3

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** The problems of one version, sorted by what is ignored. */
export type SortedProblems = Readonly<{ version: number; kept: readonly Problem[]; ignored: readonly Problem[] }>

/** What is asked about each problem. */
export type ProblemNeeds = Readonly<{ placer: FindingPlacer; fixer: Fixer }>

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

/** Tells of all of them in parts: the worst first, the others as they stand together. Returns those that are not ignored, the worst first. */
export function* tellSteps(
  { version, kept, ignored }: SortedProblems,
  needs: ProblemNeeds,
  tell: (part: ProblemsPart) => void,
): Generator<undefined, readonly LocatedProblem[]> {
  const counts = countsOf(kept)
  const all = [...kept, ...ignored]
  const order = [...all.keys()]
  const queue = [...order.slice(0, portion), ...byDocument(order.slice(portion), all)]
  const told: LocatedProblem[] = []
  do {
    const part: LocatedProblem[] = []
    for (const number of queue.splice(0, portion)) {
      const problem = all[number]
      if (problem !== undefined) part.push(locate(problem, number, needs))
      yield
    }
    told.push(...part)
    const [problems, meant] = [part.filter(isKept), part.filter((one) => !isKept(one))]
    tell({
      version,
      counts,
      isFirst: told.length === part.length,
      isLast: queue.length === 0,
      problems,
      ignored: meant,
    })
  } while (queue.length > 0)
  return told.filter(isKept).sort((a, b) => a.number - b.number)

  function isKept({ number }: LocatedProblem): boolean {
    return number < kept.length
  }
}

/** Those of one document behind each other: it is read once to find their places. */
function byDocument(numbers: readonly number[], problems: readonly Problem[]): readonly number[] {
  const documents = new Map<string, number[]>()
  for (const number of numbers) {
    const at = problems[number]?.at
    const key = `${at?.document} ${at?.file}`
    const own = documents.get(key)
    if (own === undefined) documents.set(key, [number])
    else own.push(number)
  }
  return [...documents.values()].flat()
}

function countsOf(problems: readonly Problem[]): ProblemCounts {
  const none = () => ({ error: 0, warning: 0, info: 0 })
  const counts: Record<Judge, Record<Severity, number>> = {
    schema: none(),
    webhook: none(),
    istioctl: none(),
    kiali: none(),
    routewright: none(),
  }
  for (const { said, severity } of problems) counts[said.judge][severity] += 1
  return counts
}

function locate(problem: Problem, number: number, { placer, fixer }: ProblemNeeds): LocatedProblem {
  const code = codeOf(problem.said)
  const fixes = fixer(problem).slice(0, mostFixes)
  const { detail: _, ...located } = placer.place({
    ...problem,
    number,
    code,
    kiali: kialiCode(problem),
    fixes,
    detail: { code },
  })
  return located
}

const lineOf = (problem: Problem, placer: FindingPlacer): number =>
  placer.place({ ...problem, detail: { code: codeOf(problem.said) } }).line
