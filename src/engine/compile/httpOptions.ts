import type { HttpOptions } from '../../envoy/proxyConfig.ts'
import type { MeshSettings } from '../meshSettings.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'

/** istio: core/listener_builder.go buildHTTPConnectionManager. A sidecar trusts the headers of its own workload. */
export const httpOptions = ({ type }: MeshProxy, { pathNormalization }: MeshSettings): HttpOptions => ({
  normalizePath: pathNormalization !== 'NONE',
  mergeSlashes: pathNormalization === 'MERGE_SLASHES' || pathNormalization === 'DECODE_AND_MERGE_SLASHES',
  escapedSlashes: pathNormalization === 'DECODE_AND_MERGE_SLASHES' ? 'UNESCAPE_AND_FORWARD' : 'KEEP_UNCHANGED',
  useRemoteAddress: type === 'gateway',
})
