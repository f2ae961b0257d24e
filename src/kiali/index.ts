// The door to Kiali's checks.

export type { KialiFinding } from './finding.ts'
export { kialiSteps } from './findKiali.ts'
