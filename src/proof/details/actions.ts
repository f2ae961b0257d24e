// What is said of what rules ask for and do: conditions that do not see what their author thinks, actions that do nothing or too much.

import type { ConditionField } from '../../engine/decision.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { RuleLabel } from '../finding.ts'

export type ActionDetail =
  /** The redirect changes the scheme and keeps the port, where nothing answers the new scheme. */
  | Readonly<{ code: 'RW0150'; rule: RuleLabel; request: TestRequest; location: string }>
  /** A service of the mesh answers only what its rules take; without the virtual service it would answer everything. */
  | Readonly<{ code: 'RW0151'; virtualService: string; host: string; request: TestRequest }>
  /** `rewrite.uri` beside a regex: paths that differ are sent on as one. */
  | Readonly<{ code: 'RW0152'; rule: RuleLabel; requests: readonly [TestRequest, TestRequest]; path: string }>
  /** A group is named with a dollar sign, which is sent on as it is written. */
  | Readonly<{ code: 'RW0153'; rule: RuleLabel; written: string; request: TestRequest; path: string }>
  /** A group is named that the pattern has not: nothing is rewritten. */
  | Readonly<{ code: 'RW0154'; rule: RuleLabel; group: number; groups: number; request: TestRequest }>
  /** A regex that looks as if it were searched for does not take what goes on behind it (or before it). */
  | Readonly<{
      code: 'RW0155'
      rule: RuleLabel
      field: ConditionField
      regex: string
      request: TestRequest
      to: RuleLabel | undefined
    }>
  /** The condition on the Host does not take what clients send: the port is in it, or lower-case letters. */
  | Readonly<{
      code: 'RW0156'
      rule: RuleLabel
      authority: string
      because: 'port' | 'case'
      request: TestRequest
      to: RuleLabel | undefined
    }>
  /** Source conditions beside `gateways`: requests of others come in too. */
  | Readonly<{ code: 'RW0157'; rule: RuleLabel; fields: readonly string[]; request: TestRequest }>
  /** `ignoreUriCase` beside a regex. */
  | Readonly<{ code: 'RW0158'; rule: RuleLabel; regex: string; request: TestRequest }>
  /** A fault that never happens: without a percentage, or of no kind. */
  | Readonly<{
      code: 'RW0159'
      rule: RuleLabel
      part: 'delay' | 'abort'
      lacks: 'percentage' | 'kind'
      request: TestRequest | undefined
    }>
  /** The fault happens before the rule's timeout or retries begin. */
  | Readonly<{ code: 'RW0160'; rule: RuleLabel; part: 'delay' | 'abort' }>
  /** One try may take all of the timeout, so that none is left for another. */
  | Readonly<{ code: 'RW0161'; rule: RuleLabel; timeoutMs: number; attempts: number }>
  /** The browser's question before such a request is not answered by the rule's CORS policy. */
  | Readonly<{ code: 'RW0162'; rule: RuleLabel; request: TestRequest; to: RuleLabel | undefined }>
  /** A header is set and removed at once: it is set. */
  | Readonly<{ code: 'RW0163'; rule: RuleLabel; header: string; side: 'request' | 'response' }>
  /** Weights that are no percentages, with what they come to. */
  | Readonly<{ code: 'RW0164'; rule: RuleLabel; total: number; shares: readonly WeightShare[] }>
  /** Retries that an answer 5xx, or a try that takes too long, does not cause. */
  | Readonly<{ code: 'RW0165'; rule: RuleLabel; attempts: number; perTryTimeoutMs: number | undefined }>
  /** A request that changes something is sent again after the server may have done it. */
  | Readonly<{ code: 'RW0166'; rule: RuleLabel; method: string; retryOn: string; attempts: number }>
  /** The mirror's copies come back to this gateway and are mirrored again. */
  | Readonly<{ code: 'RW0167'; rule: RuleLabel; request: TestRequest; hosts: readonly string[] }>

export type WeightShare = Readonly<{ host: string; subset: string; weight: number | undefined; percent: number }>
