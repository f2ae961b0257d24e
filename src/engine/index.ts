// The engine's public door. The worker, the command line and the conformance runner call these very functions.
// Text → resources (`readProject`) → one proxy's configuration (`compile`) → one request's decision (`match`).
// Where something stands in the text: `locate` for an address, `positionAt` for an offset.

export type { Cluster } from '../envoy/cluster.ts'
export { clusterJson } from '../envoy/clusterJson.ts'
export { listenerJson } from '../envoy/listenerJson.ts'
export { routeConfigurationJson } from '../envoy/protobufJson.ts'
export { locate } from '../yaml/locate.ts'
export { positionAt } from '../yaml/position.ts'
export { assume } from './assume.ts'
export type { Assumption } from './assumption.ts'
export { compile } from './compile/compile.ts'
export type { Answer, Decision } from './decision.ts'
export { clashingListeners } from './match/clashingChains.ts'
export { match, notEvaluated } from './match/match.ts'
export type { PreparedConfig } from './match/prepare.ts'
export { prepare } from './match/prepare.ts'
export type { Proxy } from './proxy.ts'
export type { DocumentCache, ReadFile, ReadProject } from './readProject.ts'
export { readProject, readProjectSteps } from './readProject.ts'
export type { HeaderLine, TestRequest } from './request.ts'
export type { Viewpoint } from './viewpoint.ts'
export { viewpointsOf } from './viewpoints.ts'
