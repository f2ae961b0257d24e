// What is said of a rule: where its requests go, what becomes of them on the way, and what its destinations lack.

import type { ConditionField } from '../../engine/decision.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { MissingPart, RuleLabel } from '../finding.ts'
import type { Doubt } from '../routeProof.ts'

export type RuleDetail =
  /** Earlier rules take everything. */
  | Readonly<{ code: 'RW0101'; rule: RuleLabel; by: readonly RuleLabel[] }>
  /** An earlier rule with a wider path takes some of it: `request` goes there, `left` comes here. */
  | Readonly<{ code: 'RW0102'; rule: RuleLabel; by: RuleLabel; request: TestRequest; left: TestRequest }>
  /** No request can be so. */
  | Readonly<{ code: 'RW0103'; rule: RuleLabel; field: ConditionField }>
  /** No proxy has the rule: its gateways, port or source fit none. */
  | Readonly<{ code: 'RW0104'; rule: RuleLabel }>
  /** Taken by earlier rules on this host, though not on every one. */
  | Readonly<{ code: 'RW0105'; rule: RuleLabel; by: readonly RuleLabel[]; host: string }>
  /** Neither reached nor dead by any proof. */
  | Readonly<{ code: 'RW0106'; rule: RuleLabel; doubts: readonly Doubt[] }>
  /** A prefix that ends in a slash does not take the path without it, which goes to `to`, or nowhere. */
  | Readonly<{ code: 'RW0107'; rule: RuleLabel; prefix: string; request: TestRequest; to: RuleLabel | undefined }>
  /** A prefix goes on in the middle of a segment. */
  | Readonly<{ code: 'RW0108'; rule: RuleLabel; prefix: string; request: TestRequest }>
  /** The rewritten path has two slashes in a row. */
  | Readonly<{ code: 'RW0109'; rule: RuleLabel; request: TestRequest; path: string }>
  /** What the prefix took is joined to the rewrite without a slash. */
  | Readonly<{ code: 'RW0110'; rule: RuleLabel; request: TestRequest; path: string }>
  /** A client that follows the redirects never comes to an end. */
  | Readonly<{ code: 'RW0111'; rule: RuleLabel; request: TestRequest; locations: readonly string[] }>
  /** The mirror is a destination of the same rule. */
  | Readonly<{ code: 'RW0112'; rule: RuleLabel; host: string }>
  /** No cluster for the mirror: nothing is mirrored. */
  | Readonly<{ code: 'RW0113'; rule: RuleLabel; host: string; missing: MissingPart }>
  /** No cluster for the destination: this share of the rule's requests gets 503 NC. */
  | Readonly<{ code: 'RW0114'; rule: RuleLabel; host: string; missing: MissingPart; percent: number }>
  /** None of the host's known workloads has the labels of the subset. */
  | Readonly<{ code: 'RW0115'; subset: string; host: string; workloads: readonly string[] }>
  /** No server of the gateways of the virtual service admits its host; `namespaces`: those whose virtual services one would admit it for. */
  | Readonly<{ code: 'RW0116'; host: string; gateways: readonly string[]; namespaces: readonly string[] }>
  /** A narrower host takes the request away from the wildcard host, whose rule would have answered it, and answers 404. */
  | Readonly<{ code: 'RW0117'; host: string; wildcard: string; rule: RuleLabel; request: TestRequest }>
  /** Two virtual services of one host both match the request, and the older one takes it. */
  | Readonly<{ code: 'RW0118'; rule: RuleLabel; by: RuleLabel; host: string; request: TestRequest }>
  /** The route's timeout ends the tries before all of them were made. */
  | Readonly<{
      code: 'RW0119'
      rule: RuleLabel
      timeoutMs: number
      perTryTimeoutMs: number
      attempts: number
      fitting: number
    }>
  /** Envoy does not load it, and keeps what it had before. */
  | Readonly<{ code: 'RW0120'; name: string; cause: RefusalCause }>
  /** What the rule delegates to adds nothing. */
  | Readonly<{ code: 'RW0122'; rule: RuleLabel; delegate: string; fault: DelegationFault }>
  /** It has no hosts, and no rule delegates to it. */
  | Readonly<{ code: 'RW0123'; virtualService: string }>

/** Why nothing comes of a delegation; `contradicts`: of this rule of the delegate, under the conditions of the rule that delegates. */
export type DelegationFault = 'missing' | 'hasHosts' | 'notExported' | 'contradicts'

export type RefusalCause =
  | Readonly<{ type: 'sameMatch'; shared: string }>
  | Readonly<{ type: 'serverName'; serverName: string }>
  | Readonly<{ type: 'redirectCode'; code: number }>
  | Readonly<{ type: 'status'; status: number }>
