// What every judge says of the files. The proofs are about what a cluster admits: the rest would route nothing.

import { type AnalysisFinding, analyzeSteps, OWN_ANALYZERS } from '../analysis/index.ts'
import { type ProjectFile, refBelow, refKey } from '../base/source.ts'
import { type AdmissionVerdict, admitSteps, type ReadProject } from '../engine/index.ts'
import type { Finding } from '../istio/finding.ts'
import { kialiSteps } from '../kiali/index.ts'
import { type Arrival, type Arrivals, proofSteps } from '../proof/index.ts'
import { untold } from './kiali.ts'
import type { Judge, Problem } from './problem.ts'
import { refutation } from './refutations.ts'

/** The problems that these judges find in the files, of which `project` was read without asking a judge, in no order; in steps, so that the caller can let others work in between. */
export function* problemSteps(
  files: readonly ProjectFile[],
  project: ReadProject,
  judges: ReadonlySet<Judge>,
): Generator<undefined, readonly Problem[]> {
  const verdicts = yield* admitSteps(files, project.cache.documents)
  const problems: Problem[] = []
  const analyses: AnalysisFinding[] = []
  if (judges.has('schema')) problems.push(...readingProblems(project.findings, verdicts))
  problems.push(...admissionProblems(verdicts, project.findings, judges))
  if (judges.has('istioctl')) {
    // One of its analyzers runs the webhook's own rules.
    const analyzers = judges.has('webhook') ? OWN_ANALYZERS : undefined
    analyses.push(...(yield* analyzeSteps(project.resources, analyzers)))
  }
  const taken = judges.has('routewright') || judges.has('kiali') ? admitted(project.resources, verdicts) : []
  let arrivals: Arrivals | undefined
  if (judges.has('routewright')) {
    const proved = yield* proofSteps(taken)
    arrivals = proved.arrivals
    for (const { detail, ...found } of proved.findings) {
      problems.push({ ...found, said: { judge: 'routewright', type: 'proof', detail } })
    }
  }
  for (const finding of analyses) problems.push(analysisProblem(finding, arrivals && refutation(finding, arrivals)))
  if (judges.has('kiali')) {
    for (const { severity, detail, at, related } of untold(yield* kialiSteps(taken), problems)) {
      problems.push({ severity, at, related, said: { judge: 'kiali', type: 'kiali', detail } })
    }
  }
  return problems
}

/** The resources that a cluster would take; a field that is not known is dropped. */
function admitted(
  resources: ReadProject['resources'],
  verdicts: readonly AdmissionVerdict[],
): ReadProject['resources'] {
  const rejected = new Set(
    verdicts
      .filter(({ findings }) => findings.some(({ severity, code }) => severity === 'error' && code !== 'unknownField'))
      .map(({ at }) => refKey(at)),
  )
  return rejected.size === 0 ? resources : resources.filter(({ ref }) => !rejected.has(refKey(ref)))
}

/** What reading found, but where the API server says it itself. */
function readingProblems(findings: readonly Finding[], verdicts: readonly AdmissionVerdict[]): readonly Problem[] {
  const judged = new Set(
    verdicts.flatMap(({ at, findings: own }) =>
      own.flatMap(({ judge, path }) => (judge === 'crd' ? [refKey(refBelow(at, path))] : [])),
    ),
  )
  return findings
    .filter(({ at, severity, detail }) => isSeenOnly(detail, severity) || !judged.has(refKey(at)))
    .map(({ detail, ...place }) => ({ ...place, related: [], said: { judge: 'schema', type: 'reading', detail } }))
}

/** What the API server does not know of. */
const isSeenOnly = ({ code }: Finding['detail'], severity: Finding['severity']): boolean =>
  severity === 'info' || code === 'placeholder'

function admissionProblems(
  verdicts: readonly AdmissionVerdict[],
  read: readonly Finding[],
  judges: ReadonlySet<Judge>,
): readonly Problem[] {
  const seenAt = new Map(
    read.flatMap(({ at, severity, detail }) => (isSeenOnly(detail, severity) ? [] : [[refKey(at), detail] as const])),
  )
  return verdicts.flatMap(({ at, findings }) =>
    findings.flatMap(({ severity, judge, code, args, message, path }): readonly Problem[] => {
      const place = refBelow(at, path)
      const seen = judge === 'crd' || DECODING.includes(code) ? seenAt.get(refKey(place)) : undefined
      const said = { judge: judge === 'crd' ? 'schema' : judge, type: 'admission', code, args, message, seen } as const
      // istioctl has codes of its own for these: IST0130 and IST0131.
      if (UNUSED.includes(code) && judges.has('istioctl')) return []
      return judges.has(said.judge) ? [{ severity, at: place, related: [], said }] : []
    }),
  )
}

/** The webhook's words for a value of the wrong type. */
const DECODING: readonly string[] = ['cannotUnmarshal', 'unknownEnumValue']

const UNUSED: readonly string[] = ['unreachableRule', 'ineffectiveMatch']

/** What is known to be wrong, or what the files cannot prove, is only worth knowing. */
const analysisProblem = (
  { severity, detail, missing, at }: AnalysisFinding,
  arrival: Arrival | undefined,
): Problem => ({
  ...{ severity: arrival === undefined && missing.length === 0 ? severity : 'info', at, related: [] },
  said: { judge: 'istioctl', type: 'analysis', detail, missing },
  ...(arrival && { refutedBy: arrival.request, viewpoint: arrival.viewpoint }),
})
