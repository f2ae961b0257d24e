// The door to Istio's analyzers: resources in, what `istioctl analyze` would say of them out.

export { analyze, analyzeSteps } from './analyze.ts'
export { OWN_ANALYZERS } from './analyzers.ts'
export type { AnalysisFinding } from './finding.ts'
