// `routewright lint`: what every judge says of the files, each problem as a row that all outputs are written from.

import { type ProjectFile, refKey, type SourceRef } from '../base/source.ts'
import { createPlacer, type FilePosition, type ReadProject, readProject } from '../engine/index.ts'
import { type ProblemWords, problemText } from '../i18n/problemText.ts'
import { problemSteps } from '../problems/findProblems.ts'
import { ignoredIn, isIgnored } from '../problems/ignored.ts'
import { kialiCode } from '../problems/kiali.ts'
import { codeOf, type Judge, type Problem } from '../problems/problem.ts'

/** A problem in words. */
export type LintRow = FilePosition &
  Readonly<{
    severity: Problem['severity']
    judge: Judge
    code: string
    /** Kiali's code for the same, if it has one. */
    kiali?: string
    /** In the words of who says it. */
    message: string
    /** What to do, where `message` leaves it out: the API server and the webhook only say what is wrong. */
    fix: string
    /** `Kind namespace/name`; empty for what is of no resource. */
    resource: string
    related: readonly FilePosition[]
    /** Who says that it is meant to be so. */
    ignoredBy?: 'comment' | 'option'
  }>

/** The code, and Kiali's for the same. */
export const codesOf = ({ code, kiali }: LintRow): string => (kiali === undefined ? code : `${code}, ${kiali}`)

/** What is wrong, and what to do. */
export const wholeMessage = ({ message, fix }: LintRow): string =>
  fix === '' ? message : `${message.replace(/\.$/, '')}. ${fix}`

/** The problems in the order of files and places; those of the codes to ignore, or that a comment names, say so. */
export function lintRows(
  files: readonly ProjectFile[],
  { judges, ignore }: Readonly<{ judges: readonly Judge[]; ignore: readonly string[] }>,
  words: ProblemWords,
): readonly LintRow[] {
  const project = readProject(files)
  const steps = problemSteps(files, project, new Set(judges))
  let step = steps.next()
  while (!step.done) step = steps.next()
  const place = createPlacer(files)
  const resourceOf = resourceNames(project)
  const order = new Map(files.map(({ name }, index) => [name, index]))
  const ignored = ignoredIn(files)
  return step.value
    .map((problem): LintRow => {
      const { severity, said, at, range, related } = problem
      const position = place(at, range)
      const code = codeOf(said)
      const isCommented = isIgnored(problem, position.line, ignored)
      return {
        ...position,
        ...{ severity, judge: said.judge, resource: resourceOf(at) },
        ...{ code, ...problemText(words, problem) },
        ...kialiOf(problem),
        related: related.map((ref) => place(ref)),
        ...(isCommented ? { ignoredBy: 'comment' } : ignore.includes(code) && { ignoredBy: 'option' }),
      }
    })
    .sort(
      (a, b) =>
        (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) ||
        a.line - b.line ||
        a.column - b.column ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    )
}

function kialiOf(problem: Problem): Pick<LintRow, 'kiali'> {
  const kiali = kialiCode(problem)
  return kiali === undefined ? {} : { kiali }
}

function resourceNames(project: ReadProject): (at: SourceRef) => string {
  const names = new Map(
    project.resources.map(({ ref, kind, spec, metadata: { namespace, name } }) => {
      const actual = kind === 'Other' ? spec.actualKind : kind === 'Workload' ? spec.workloadKind : kind
      return [refKey(ref), `${actual} ${namespace}/${name}`]
    }),
  )
  return (at) => {
    for (let depth = Math.min(at.path.length, 2); depth >= 0; depth -= 1) {
      const found = names.get(refKey({ ...at, path: at.path.slice(0, depth) }))
      if (found !== undefined) return found
    }
    const file = project.files.find(({ name }) => name === at.file)
    const { kind, namespace, name } = file?.documents[at.document] ?? {}
    return kind === undefined || name === undefined ? '' : `${kind} ${namespace ?? 'default'}/${name}`
  }
}
