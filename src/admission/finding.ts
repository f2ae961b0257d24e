// What admission finds: which judge would reject a resource or warn of it, by which rule, and where.

import type { FieldPath } from '../base/source.ts'
import type { Arguments, Fault, RuleCode } from './fault.ts'

/** Who judges: the API server with the CRD's schema and rules, or istiod's validating webhook. */
export type Judge = 'crd' | 'webhook'

/** An `error` rejects the resource; a `warning` is only told. `message` is the judge's own, in its words. */
export type AdmissionFinding = Readonly<{
  severity: 'error' | 'warning'
  judge: Judge
  code: RuleCode
  args: Arguments
  /** From the document's root; for something that is missing, the place that it is missing from. */
  path: FieldPath
  message: string
}>

/** Takes the findings of one judge. `undefined` is no fault and not reported. */
export type Report = Readonly<{
  error: (path: FieldPath, fault: Fault | undefined) => void
  warning: (path: FieldPath, fault: Fault | undefined) => void
}>

/** A report that adds to a list. */
export function reportTo(findings: AdmissionFinding[], judge: Judge): Report {
  const add = (severity: AdmissionFinding['severity']) => (path: FieldPath, fault: Fault | undefined) => {
    if (fault !== undefined) findings.push({ severity, judge, path, ...fault })
  }
  return { error: add('error'), warning: add('warning') }
}

/** The same report without warnings: istiod joins some lists of faults by their errors alone (istio: agent.AppendErrors). */
export const errorsOnly = ({ error }: Report): Report => ({ error, warning: () => undefined })
