// The door to admission: would a cluster take this resource, and who would refuse it why.

export { type Admit, createAdmission, isAdmitted } from './admit.ts'
export type { RuleCode } from './fault.ts'
export type { AdmissionFinding } from './finding.ts'
