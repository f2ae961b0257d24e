import type { ProblemFilter, ToldProblem } from './told.ts'

/** What the filter leaves. */
export const listedOf = (
  problems: readonly ToldProblem[],
  { judges, severities }: ProblemFilter,
): readonly ToldProblem[] =>
  problems.filter(({ judge, severity }) => judges.includes(judge) && severities.includes(severity))
