// What is known of a compiled route.

import type { ConditionField } from '../engine/decision.ts'
import type { TestRequest } from '../engine/request.ts'

/** What is not known of a route and why. */
export type Doubt =
  /** A condition whose language is not decided: on what Envoy itself sets, or by a pattern that is too large. */
  | Readonly<{ type: 'condition'; field: ConditionField }>
  /** No connection, or no host, was found that leads to the virtual host. */
  | Readonly<{ type: 'noWayIn' }>
  /** The proof would take longer than allowed. */
  | Readonly<{ type: 'tooLarge' }>
  /** A request that should come to the route was answered elsewhere. */
  | Readonly<{ type: 'witnessStrays' }>

export type Proof =
  /** `request` was sent through the proxy: exactly this route took it. */
  | Readonly<{ state: 'reachable'; request: TestRequest }>
  /** Every request that fulfils its conditions is taken by one of these earlier routes. */
  | Readonly<{ state: 'dead'; by: readonly number[] }>
  /** No request can fulfil its conditions: nothing in this field of a request does. */
  | Readonly<{ state: 'impossible'; field: ConditionField }>
  /** Every request is redirected to HTTPS before routes are tried. */
  | Readonly<{ state: 'redirected' }>
  | Readonly<{ state: 'undecided'; doubts: readonly Doubt[] }>
