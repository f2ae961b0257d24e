import type { Cluster } from './cluster.ts'
import type { Listener } from './listener.ts'
import type { RouteConfiguration } from './routeConfiguration.ts'

/** How the HTTP connection managers prepare a request (Istio's defaults unless a mesh configuration says otherwise). */
export type HttpOptions = Readonly<{
  normalizePath: boolean
  mergeSlashes: boolean
  escapedSlashes: 'KEEP_UNCHANGED' | 'UNESCAPE_AND_FORWARD'
  /** True on gateways: x-forwarded-proto is set from the connection. */
  useRemoteAddress: boolean
}>

/** Everything that one Envoy knows: what `compile` returns and `match` reads. */
export type ProxyConfig = Readonly<{
  listeners: readonly Listener[]
  routeConfigurations: ReadonlyMap<string, RouteConfiguration>
  clusters: ReadonlyMap<string, Cluster>
  http: HttpOptions
}>
