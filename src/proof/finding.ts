// What the proofs say of the files: codes with typed details. The words are made in `i18n`.

import type { SourceRef } from '../base/source.ts'
import type { ActionDetail } from './details/actions.ts'
import type { HostWhy, SubsetWhy } from './details/missing.ts'
import type { OpaqueDetail } from './details/opaque.ts'
import type { RuleDetail } from './details/rules.ts'
import type { ServerDetail } from './details/servers.ts'
import type { ServiceDetail } from './details/services.ts'

/** A rule as people speak of it: `number` counts the rules of its kind from 1, `match` the entries of its `match[]` if it has several. */
export type RuleLabel = Readonly<{
  virtualService: string
  kind: 'http' | 'tls' | 'tcp'
  number: number
  match: number | undefined
  name: string
}>

/** What of a destination is missing, the outermost; `why`: the files have what was meant, but not for this proxy. */
export type MissingPart = Readonly<
  { part: 'host'; why?: HostWhy } | { part: 'port'; port: number } | { part: 'subset'; subset: string; why?: SubsetWhy }
>

export type ProofDetail = RuleDetail | ServerDetail | ServiceDetail | OpaqueDetail | ActionDetail

export type ProofCode = ProofDetail['code']

export type ProofFinding = Readonly<{
  severity: 'error' | 'warning' | 'info'
  detail: ProofDetail
  at: SourceRef
  /** Other places that it is about, such as the rules that take everything. */
  related: readonly SourceRef[]
  /** The viewpoint that the request of the detail is sent from, where it matters. */
  viewpoint?: string
}>
