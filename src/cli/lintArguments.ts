// The words behind `routewright lint`.

import { fail, ok, type Result } from '../base/result.ts'
import { JUDGES, type Judge, type Problem } from '../problems/problem.ts'

export const LINT_OUTPUTS = ['text', 'json', 'sarif', 'junit', 'github'] as const
export type LintOutput = (typeof LINT_OUTPUTS)[number]

const THRESHOLDS = ['error', 'warning', 'info', 'none'] as const
/** The mildest severity that fails; `none`: nothing does. */
export type Threshold = Problem['severity'] | 'none'

export type LintOptions = Readonly<{
  /** Files and folders; `-` is the standard input. */
  files: readonly string[]
  output: LintOutput
  failOn: Threshold
  judges: readonly Judge[]
  /** Codes that are meant to be so, wherever they are. */
  ignore: readonly string[]
}>

export const lintOptions = {
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  judge: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
} as const

type Values = Readonly<{ output?: string; 'fail-on'?: string; judge?: string[]; ignore?: string[] }>

export type LintProblem =
  | Readonly<{ code: 'noFiles'; command: string }>
  | Readonly<{ code: 'unknownChoice'; option: string; given: string; known: readonly string[] }>

/** `--judge` and `--ignore` may be given several times, or once with commas. */
export function readLintOptions(values: Values, files: readonly string[]): Result<LintOptions, LintProblem> {
  if (files.length === 0) return fail({ code: 'noFiles', command: 'lint' })
  const output = choice('--output', values.output ?? 'text', LINT_OUTPUTS)
  if (!output.ok) return output
  const failOn = choice('--fail-on', values['fail-on'] ?? 'warning', THRESHOLDS)
  if (!failOn.ok) return failOn
  const judges: Judge[] = []
  for (const given of listed(values.judge)) {
    const judge = choice('--judge', given, JUDGES)
    if (!judge.ok) return judge
    judges.push(judge.value)
  }
  const asked = judges.length === 0 ? JUDGES : judges
  return ok({ files, output: output.value, failOn: failOn.value, judges: asked, ignore: listed(values.ignore) })
}

const listed = (given: readonly string[] = []): readonly string[] =>
  given.flatMap((list) => list.split(',')).flatMap((one) => one.trim() || [])

function choice<Choice extends string>(
  option: string,
  given: string,
  known: readonly Choice[],
): Result<Choice, LintProblem> {
  const found = known.find((one) => one === given)
  return found === undefined ? fail({ code: 'unknownChoice', option, given, known }) : ok(found)
}
