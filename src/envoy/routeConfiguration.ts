import type { SourceRef } from '../base/source.ts'
import type { Route } from './route.ts'

export type VirtualHost = Readonly<{
  name: string
  domains: readonly string[]
  requireTls: boolean
  routes: readonly Route[]
  /** The `hosts[]` entry of the virtual service, or of the gateway's server, that made it. */
  from: SourceRef | undefined
}>

/** One table of virtual hosts that a listener's HTTP connection manager uses, e.g. `http.8080`. */
export type RouteConfiguration = Readonly<{
  name: string
  virtualHosts: readonly VirtualHost[]
  ignorePortInHostMatching: boolean
}>
