// One Envoy route: what it matches, what it does, and the virtual service entry it came from.

import type { SourceRef } from '../base/source.ts'
import type { RouteMatch, StringMatcher } from './matcher.ts'

/** Envoy's FractionalPercent: `numerator` of `denominator`. */
export type FractionalPercent = Readonly<{ numerator: number; denominator: 'HUNDRED' | 'TEN_THOUSAND' | 'MILLION' }>

export type HeaderValueOption = Readonly<{
  /** As written in the resource. */
  name: string
  value: string
  action: 'append' | 'overwrite'
  from: SourceRef
}>

export type HeaderMutations = Readonly<{
  requestAdd: readonly HeaderValueOption[]
  requestRemove: readonly string[]
  responseAdd: readonly HeaderValueOption[]
  responseRemove: readonly string[]
}>

/** A cluster of a route's split; `weight` stands as written. */
export type WeightedCluster = Readonly<{
  cluster: string
  weight: number
  hostRewrite: string | undefined
  headers: HeaderMutations
  from: SourceRef
}>

export type ClusterSpecifier =
  | Readonly<{ type: 'cluster'; cluster: string; from: SourceRef }>
  | Readonly<{ type: 'weighted'; clusters: readonly WeightedCluster[] }>

export type RetryPolicy = Readonly<{
  numRetries: number
  retryOn: string
  retriableStatusCodes: readonly number[]
  perTryTimeoutMs: number | undefined
  backoffBaseIntervalMs: number | undefined
  ignorePreviousHosts: boolean
  remoteLocalities: boolean
}>

export type RequestMirrorPolicy = Readonly<{ cluster: string; fraction: FractionalPercent; from: SourceRef }>

export type PathRewrite =
  | Readonly<{ type: 'prefix'; prefix: string; from: SourceRef }>
  | Readonly<{ type: 'regex'; pattern: string; substitution: string; from: SourceRef }>

export type RouteAction =
  | Readonly<{
      type: 'route'
      clusters: ClusterSpecifier
      pathRewrite: PathRewrite | undefined
      hostRewrite: string | undefined
      /** 0 = none. */
      timeoutMs: number
      retryPolicy: RetryPolicy | undefined
      mirrors: readonly RequestMirrorPolicy[]
      /** One entry a destination with consistentHash, as Envoy's hash_policy JSON. */
      hashPolicy: readonly Readonly<Record<string, unknown>>[]
    }>
  | Readonly<{
      type: 'redirect'
      host: string
      path: Readonly<{ type: 'path' | 'prefix'; value: string }>
      scheme: string
      /** 0 = not set. */
      port: number
      /** 301, 302, 303, 307 or 308. */
      code: number
    }>
  | Readonly<{
      type: 'directResponse'
      status: number
      /** The body's bytes as one character per byte, so that every body can be held. */
      body: string | undefined
      bodyKind: 'string' | 'bytes' | undefined
    }>
  /** A redirect code that istiod does not know leaves a route without action; Envoy refuses such a configuration. */
  | Readonly<{ type: 'none' }>

export type CorsPolicy = Readonly<{
  allowOrigin: readonly StringMatcher[]
  allowMethods: string
  allowHeaders: string
  exposeHeaders: string
  maxAgeSeconds: number | undefined
  allowCredentials: boolean | undefined
  forwardNotMatchingPreflights: boolean
}>

export type HttpFault = Readonly<{
  delay: Readonly<{ fixedDelayMs: number; percentage: FractionalPercent | undefined }> | undefined
  abort:
    | Readonly<{
        httpStatus: number | undefined
        grpcStatus: string | undefined
        percentage: FractionalPercent | undefined
      }>
    | undefined
}>

export type Route = Readonly<{
  /** Empty if the route has none. */
  name: string
  match: RouteMatch
  action: RouteAction
  headers: HeaderMutations
  cors: CorsPolicy | undefined
  fault: HttpFault | undefined
  /** The `http[]` entry. */
  from: SourceRef
  /** The virtual service (of a delegate: the root). */
  virtualService: Readonly<{ name: string; namespace: string }>
}>
