// Our verdict on one resource against that of Istio's CRDs and webhook.

import { type AdmissionFinding, isAdmitted } from '../admission/index.ts'
import { admitProject } from '../engine/index.ts'
import { findingKey, warningKey } from './admissionWarnings.ts'
import type { AdmissionRecording } from './recording.ts'

/** What of a verdict can differ: the outcome, which of the two judges reject, what they warn of. */
export type AdmissionPart = 'admitted' | 'judge' | 'warnings'

export const ADMISSION_PARTS: readonly AdmissionPart[] = ['admitted', 'judge', 'warnings']

export type AdmissionUnit = Readonly<{ differing: readonly AdmissionPart[]; ours: readonly AdmissionFinding[] }>

/** Warnings are compared as multisets of codes and arguments; one that no code stands for is a difference. */
export function judgeAdmission({ id, document, expect }: AdmissionRecording): AdmissionUnit {
  const ours = admitProject([{ name: `${id}.yaml`, text: document }]).flatMap(({ findings }) => findings)
  const rejects = (judge: AdmissionFinding['judge']): boolean =>
    ours.some((finding) => finding.judge === judge && finding.severity === 'error')
  const agrees: Readonly<Record<AdmissionPart, boolean>> = {
    admitted: isAdmitted(ours) === expect.admitted,
    judge: rejects('crd') === expect.schema && rejects('webhook') === expect.webhook,
    warnings: sameWarnings(expect.warnings, ours),
  }
  return { differing: ADMISSION_PARTS.filter((part) => !agrees[part]), ours }
}

function sameWarnings(recorded: readonly string[], ours: readonly AdmissionFinding[]): boolean {
  const expected = recorded.map(warningKey)
  const said = ours.filter(({ severity }) => severity === 'warning').map(({ code, args }) => findingKey(code, args))
  return !expected.includes(undefined) && JSON.stringify(expected.sort()) === JSON.stringify(said.sort())
}
