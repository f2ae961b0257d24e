// The door to Istio's analyzers: resources in, what `istioctl analyze` would say of them out.

export { analyze } from './analyze.ts'
export type { AnalysisFinding } from './finding.ts'
