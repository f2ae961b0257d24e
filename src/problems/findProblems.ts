// What every judge says of the files. The proofs are about what a cluster admits: the rest would route nothing.

import { type AnalysisFinding, analyze } from '../analysis/index.ts'
import { type ProjectFile, refBelow, refKey } from '../base/source.ts'
import { type AdmissionVerdict, admitProject, type ReadProject } from '../engine/index.ts'
import type { Finding } from '../istio/finding.ts'
import { proofSteps } from '../proof/index.ts'
import type { Judge, Problem } from './problem.ts'

/** The problems that these judges find in the files, of which `project` was read, in no order; in steps, so that the caller can let others work in between. */
export function* problemSteps(
  files: readonly ProjectFile[],
  project: ReadProject,
  judges: ReadonlySet<Judge>,
): Generator<undefined, readonly Problem[]> {
  const verdicts = admitProject(files, project.cache)
  yield
  const problems: Problem[] = []
  if (judges.has('schema')) problems.push(...readingProblems(project.findings, verdicts))
  problems.push(...admissionProblems(verdicts, judges))
  if (judges.has('istioctl')) {
    problems.push(
      ...analyze([...project.resources, ...project.rejected])
        .filter(({ detail }) => !isRepeated(detail, judges))
        .map(analysisProblem),
    )
    yield
  }
  if (judges.has('routewright')) {
    const findings = yield* proofSteps(project.resources)
    for (const { severity, detail, at, related } of findings) {
      problems.push({ severity, at, related, said: { judge: 'routewright', type: 'proof', detail } })
    }
  }
  return problems
}

/** What reading found, but where the API server says it itself. */
function readingProblems(findings: readonly Finding[], verdicts: readonly AdmissionVerdict[]): readonly Problem[] {
  const judged = new Set(
    verdicts.flatMap(({ at, findings: own }) =>
      own.flatMap(({ judge, path }) => (judge === 'crd' ? [refKey(refBelow(at, path))] : [])),
    ),
  )
  return findings
    .filter(
      ({ at, severity, detail }) => detail.code !== 'rejected' && (severity === 'info' || !judged.has(refKey(at))),
    )
    .map(({ detail, ...place }) => ({ ...place, related: [], said: { judge: 'schema', type: 'reading', detail } }))
}

function admissionProblems(verdicts: readonly AdmissionVerdict[], judges: ReadonlySet<Judge>): readonly Problem[] {
  return verdicts.flatMap(({ at, findings }) =>
    findings.flatMap(({ severity, judge, code, message, path }): readonly Problem[] => {
      const said = { judge: judge === 'crd' ? 'schema' : judge, type: 'admission', code, message } as const
      // The webhook's warnings are istioctl's IST0130, IST0131 and IST0133.
      if (severity === 'warning' && judges.has('istioctl')) return []
      return judges.has(said.judge) ? [{ severity, at: refBelow(at, path), related: [], said }] : []
    }),
  )
}

const analysisProblem = ({ severity, detail, missing, at }: AnalysisFinding): Problem => ({
  ...{ severity, at, related: [] },
  said: { judge: 'istioctl', type: 'analysis', detail, missing },
})

/** What istioctl says of errors is the webhook's own. */
const isRepeated = ({ code }: AnalysisFinding['detail'], judges: ReadonlySet<Judge>): boolean =>
  judges.has('webhook') && code === 'IST0106'
