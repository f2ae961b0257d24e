// What the proofs say of the files: codes with typed details. The words are made in `i18n`.

import type { SourceRef } from '../base/source.ts'
import type { ConditionField } from '../engine/decision.ts'
import type { TestRequest } from '../engine/request.ts'
import type { Doubt } from './routeProof.ts'

/** A rule as people speak of it: `number` counts `http[]` from 1, `match` the entries of its `match[]` if it has several. */
export type RuleLabel = Readonly<{ virtualService: string; number: number; match: number | undefined; name: string }>

export type ProofDetail =
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

export type ProofCode = ProofDetail['code']

export type ProofFinding = Readonly<{
  severity: 'error' | 'warning' | 'info'
  detail: ProofDetail
  at: SourceRef
  /** Other places that it is about, such as the rules that take everything. */
  related: readonly SourceRef[]
}>
