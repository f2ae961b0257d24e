// What `match` returns: the answer in the fields of the recordings, and the trace that explains it.
// No sentence is made here: reasons are codes with typed arguments, words are made in `i18n`.

import type { SourceRef } from '../base/source.ts'
import type { Reason } from './reason.ts'
import type { TestRequest } from './request.ts'

export type Outcome = 'upstream' | 'local' | 'closed' | 'refused'

/** A destination of the chosen route; `missing` = this proxy has no such cluster: a request sent there gets 503 NC. */
export type DestinationShare = Readonly<{ cluster: string; weight: number; missing?: true; from?: SourceRef }>
export type MirrorShare = Readonly<{ cluster: string; weight: number; missing?: true; from?: SourceRef }>

/** The request as the destination gets it, next to what the client sent. */
export type UpstreamRequest = Readonly<{
  method: string
  path: string
  authority: string
  /** Headers it gained, or whose value changed; lower-case names, repeated lines joined with `,`. */
  set?: Readonly<Record<string, string>>
  /** Sorted. */
  removed?: readonly string[]
  originalPath?: string
}>

export type RetryShown = Readonly<{
  attempts: number
  retryOn?: string
  /** protobuf JSON, e.g. `0.250s`. */
  perTryTimeout?: string
  statusCodes?: readonly number[]
}>

/** One possible answer: the shape of `expect` in the recordings, plus its share of the requests. */
export type Answer = Readonly<{
  /** 0..1; the shares of a decision's answers sum to 1. */
  probability: number
  outcome: Outcome
  status?: number
  flags?: string
  details?: string
  filterChain?: string
  virtualHost?: string
  route?: string
  routeIndex?: number
  destinations?: readonly DestinationShare[]
  cluster?: string
  location?: string
  upstream?: UpstreamRequest
  mirrors?: readonly MirrorShare[]
  responseHeaders?: Readonly<Record<string, string>>
  body?: string
  /** Go notation, `0s` = none. */
  timeout?: string
  retry?: RetryShown
  /** Envoy's HTTPFault in protobuf JSON. */
  fault?: Readonly<Record<string, unknown>>
}>

export type Stage = 'listener' | 'filterChain' | 'request' | 'virtualHost' | 'route' | 'cluster' | 'response'

export type ConditionField =
  | Readonly<{ type: 'path' }>
  | Readonly<{ type: 'method' }>
  | Readonly<{ type: 'scheme' }>
  | Readonly<{ type: 'authority' }>
  | Readonly<{ type: 'header'; name: string }>
  | Readonly<{ type: 'queryParameter'; name: string }>

/** One condition of one tried route, and how the request stood to it. */
export type Condition = Readonly<{
  field: ConditionField
  operator: 'exact' | 'prefix' | 'regex' | 'present'
  /** True for `withoutHeaders`. */
  invert: boolean
  expected: string
  /** Undefined if the request has no such value. */
  actual: string | undefined
  holds: boolean
  /** UTF-16 offset in `actual` where it first parts from `expected` (exact and prefix only). */
  partsAt?: number
  reason: Reason
  from: SourceRef
}>

/** Something a stage tried, in order: a filter chain, a virtual host, a route, a cluster. */
export type Candidate = Readonly<{
  /** Its name in Envoy's words; a route without a name has an empty one. */
  subject: string
  verdict: 'taken' | 'refused' | 'notReached'
  /** The place in its list. */
  index: number
  /** Every condition that was looked at; of a refused route all failing ones are here. */
  conditions: readonly Condition[]
  reason: Reason
  from?: SourceRef
}>

/** One stage of the way, in order; the last one says what decided the outcome. */
export type TraceStep = Readonly<{
  stage: Stage
  verdict: 'taken' | 'refused'
  subject: string
  reason: Reason
  candidates: readonly Candidate[]
  from?: SourceRef
}>

/** A change that would make the near miss match; each was tried with `match` before it is offered. */
export type Repair =
  | Readonly<{ type: 'request'; request: TestRequest }>
  /** Set the value at `at` to `value`. */
  | Readonly<{ type: 'setValue'; at: SourceRef; value: string }>
  /** Add a `match[]` entry with `uri: {exact: value}` to the list at `at`. */
  | Readonly<{ type: 'addExactMatch'; at: SourceRef; value: string }>

/** The refused route that the smallest repair would make match. */
export type NearMiss = Readonly<{
  /** Index among the route step's candidates. */
  candidate: number
  /** Index among that candidate's conditions. */
  condition: number
  /** Edit distance of the failing value (code points); undefined if the only failing one of several conditions is further away. */
  edits: number | undefined
  repairs: readonly Repair[]
}>

/** Something in the files that is not modelled and could change this answer. */
export type Limit = Readonly<{ reason: Reason; from?: SourceRef }>

export type Decision = Readonly<{
  /** Every answer that the choice of a destination allows, in route order. Fault percentages below 100 are in `fault`, not drawn. */
  answers: readonly Answer[]
  /** Index in `answers` of the pick for the random value given. */
  picked: number
  trace: readonly TraceStep[]
  nearMiss?: NearMiss
  limits: readonly Limit[]
}>
