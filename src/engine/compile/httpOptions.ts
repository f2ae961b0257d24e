import type { HttpOptions } from '../../envoy/proxyConfig.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'

/** istio: core/listener_builder.go buildHTTPConnectionManager; mesh.pathNormalization BASE. A sidecar trusts the headers of its own workload. */
export const httpOptions = ({ type }: MeshProxy): HttpOptions => ({
  normalizePath: true,
  mergeSlashes: false,
  escapedSlashes: 'KEEP_UNCHANGED',
  useRemoteAddress: type === 'gateway',
})
