import type { StringMatch } from './stringMatch.ts'

/** A protobuf duration as Istio reads it: Go notation, e.g. `1m30s`. */
export type Duration = string
export type Percent = Readonly<{ value?: number }>
export type PortSelector = Readonly<{ number?: number }>

export type Destination = Readonly<{ host?: string; subset?: string; port?: PortSelector }>

export type HeaderOperations = Readonly<{
  set?: Readonly<Record<string, string>>
  add?: Readonly<Record<string, string>>
  remove?: readonly string[]
}>
export type Headers = Readonly<{ request?: HeaderOperations; response?: HeaderOperations }>

/** One `match[]` entry of an HTTP route: all its conditions must hold (AND); several entries are alternatives (OR). */
export type HttpMatchRequest = Readonly<{
  name?: string
  uri?: StringMatch
  scheme?: StringMatch
  method?: StringMatch
  authority?: StringMatch
  headers?: Readonly<Record<string, StringMatch>>
  withoutHeaders?: Readonly<Record<string, StringMatch>>
  queryParams?: Readonly<Record<string, StringMatch>>
  port?: number
  sourceLabels?: Readonly<Record<string, string>>
  sourceNamespace?: string
  gateways?: readonly string[]
  ignoreUriCase?: boolean
  statPrefix?: string
}>

export type HttpRouteDestination = Readonly<{ destination?: Destination; weight?: number; headers?: Headers }>

export type HttpRedirect = Readonly<{
  uri?: string
  prefixRewrite?: string
  authority?: string
  port?: number
  derivePort?: 'FROM_PROTOCOL_DEFAULT' | 'FROM_REQUEST_PORT'
  scheme?: string
  redirectCode?: number
}>

export type HttpDirectResponse = Readonly<{
  status?: number
  body?: Readonly<{ string?: string; bytes?: string }>
}>

export type HttpRewrite = Readonly<{
  uri?: string
  authority?: string
  uriRegexRewrite?: Readonly<{ match?: string; rewrite?: string }>
}>

export type HttpRetry = Readonly<{
  attempts?: number
  perTryTimeout?: Duration
  retryOn?: string
  retryRemoteLocalities?: boolean
  retryIgnorePreviousHosts?: boolean
  backoff?: Duration
}>

export type HttpFault = Readonly<{
  delay?: Readonly<{ fixedDelay?: Duration; percentage?: Percent; percent?: number; exponentialDelay?: Duration }>
  abort?: Readonly<{ httpStatus?: number; grpcStatus?: string; percentage?: Percent }>
}>

export type HttpMirrorPolicy = Readonly<{ destination?: Destination; percentage?: Percent }>

export type CorsPolicy = Readonly<{
  allowOrigin?: readonly string[]
  allowOrigins?: readonly StringMatch[]
  allowMethods?: readonly string[]
  allowHeaders?: readonly string[]
  exposeHeaders?: readonly string[]
  maxAge?: Duration
  allowCredentials?: boolean
  unmatchedPreflights?: 'UNSPECIFIED' | 'FORWARD' | 'IGNORE'
}>

/** One `http[]` entry of a virtual service. */
export type HttpRoute = Readonly<{
  name?: string
  match?: readonly HttpMatchRequest[]
  route?: readonly HttpRouteDestination[]
  redirect?: HttpRedirect
  directResponse?: HttpDirectResponse
  delegate?: Readonly<{ name?: string; namespace?: string }>
  rewrite?: HttpRewrite
  timeout?: Duration
  retries?: HttpRetry
  fault?: HttpFault
  mirror?: Destination
  mirrors?: readonly HttpMirrorPolicy[]
  mirrorPercent?: number
  mirrorPercentage?: Percent
  corsPolicy?: CorsPolicy
  headers?: Headers
}>

export type L4MatchAttributes = Readonly<{
  destinationSubnets?: readonly string[]
  port?: number
  sourceLabels?: Readonly<Record<string, string>>
  sourceNamespace?: string
  gateways?: readonly string[]
}>
export type TlsMatchAttributes = L4MatchAttributes & Readonly<{ sniHosts?: readonly string[] }>
export type RouteDestination = Readonly<{ destination?: Destination; weight?: number }>
export type TcpRoute = Readonly<{ match?: readonly L4MatchAttributes[]; route?: readonly RouteDestination[] }>
export type TlsRoute = Readonly<{ match?: readonly TlsMatchAttributes[]; route?: readonly RouteDestination[] }>

export type VirtualServiceSpec = Readonly<{
  hosts?: readonly string[]
  gateways?: readonly string[]
  http?: readonly HttpRoute[]
  tls?: readonly TlsRoute[]
  tcp?: readonly TcpRoute[]
  exportTo?: readonly string[]
}>
