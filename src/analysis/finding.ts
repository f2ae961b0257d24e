// What the analyzers say: Istio's codes with their arguments as data. The words are made in `i18n`.
// istio: pkg/config/analysis/msg/messages.yaml

import type { SourceRef } from '../base/source.ts'

/** What a reference that leads nowhere refers to (IST0101). */
export type ReferencedThing =
  | 'gateway'
  | 'host'
  | 'mirrorHost'
  | 'hostPort'
  | 'hostSubset'
  | 'mirrorSubset'
  | 'selector'
  | 'credentialName'
  | 'namespace'

/** Why a rule is not used (IST0130). */
export type UnusedReason = 'onlyLastWithoutMatch' | 'afterRuleWithoutMatch' | 'allMatchesDuplicated'

/** A rule or match as istioctl names it: its name in quotes, else `#` and its place from 0. */
type Named = string

/** The two prefixes of which the earlier one covers the later one (IST0131). */
type Overlap = Readonly<{ prefix: string; earlierPrefix: string; earlierMatch: Named }>

export type AnalysisDetail =
  | Readonly<{ code: 'IST0002'; field: string; replacement: string | undefined }>
  | Readonly<{ code: 'IST0101'; thing: ReferencedThing; value: string }>
  | Readonly<{ code: 'IST0102'; namespace: string }>
  | Readonly<{ code: 'IST0103'; pod: string }>
  | Readonly<{ code: 'IST0106'; message: string }>
  | Readonly<{ code: 'IST0107'; annotation: string; kinds: readonly string[] }>
  | Readonly<{ code: 'IST0108'; annotation: string }>
  | Readonly<{ code: 'IST0109'; virtualServices: readonly string[]; host: string }>
  | Readonly<{ code: 'IST0110'; sidecars: readonly string[]; namespace: string; pod: string }>
  | Readonly<{ code: 'IST0111'; sidecars: readonly string[]; namespace: string }>
  | Readonly<{ code: 'IST0112'; host: string; ports: readonly number[] }>
  | Readonly<{ code: 'IST0116'; deployment: string; port: number; services: readonly string[] }>
  | Readonly<{ code: 'IST0118'; name: string; port: number; targetPort: string }>
  | Readonly<{ code: 'IST0123'; labels: readonly string[] }>
  | Readonly<{ code: 'IST0127'; labels: string }>
  | Readonly<{ code: 'IST0128'; mode: string; host: string }>
  | Readonly<{ code: 'IST0129'; mode: string; host: string; port: number | undefined }>
  | Readonly<{ code: 'IST0130'; rule: Named; reason: UnusedReason }>
  | Readonly<{ code: 'IST0131'; rule: Named; match: Named; earlierRule: Named; overlap: Overlap | undefined }>
  | Readonly<{ code: 'IST0132'; hosts: readonly string[]; gateway: string }>
  | Readonly<{ code: 'IST0133'; message: string }>
  | Readonly<{ code: 'IST0134' }>
  | Readonly<{ code: 'IST0135'; annotation: string; label: boolean }>
  | Readonly<{
      code: 'IST0137'
      deployment: string
      services: readonly string[]
      targetPort: string
      ports: readonly number[]
    }>
  | Readonly<{ code: 'IST0138'; gateways: readonly string[] }>
  | Readonly<{ code: 'IST0140'; subsetOwner: string; virtualService: string }>
  | Readonly<{ code: 'IST0145'; gateways: readonly string[]; selector: string; port: number; hosts: readonly string[] }>
  | Readonly<{ code: 'IST0144' }>
  | Readonly<{ code: 'IST0147'; pod: string }>
  | Readonly<{ code: 'IST0149'; key: string; gateway: string; pod: string }>
  | Readonly<{ code: 'IST0150' }>
  | Readonly<{ code: 'IST0151' }>
  | Readonly<{ code: 'IST0152' }>
  | Readonly<{ code: 'IST0153' }>
  | Readonly<{ code: 'IST0154' }>
  | Readonly<{ code: 'IST0155' }>
  | Readonly<{ code: 'IST0157'; telemetry: string }>
  | Readonly<{ code: 'IST0159'; telemetries: readonly string[]; namespace: string; pod: string }>
  | Readonly<{ code: 'IST0160'; telemetries: readonly string[]; namespace: string }>
  /** `ports` are those that the Services have. */
  | Readonly<{ code: 'IST0162'; port: number; selector: string; ports: readonly number[] }>
  | Readonly<{ code: 'IST0165'; gateway: string }>
  | Readonly<{ code: 'IST0166'; gateway: string }>
  | Readonly<{ code: 'IST0167'; ambient: 'workload' | 'namespace' }>
  | Readonly<{ code: 'IST0173'; subset: string }>
  | Readonly<{ code: 'IST0174'; host: string }>
  | Readonly<{
      code: 'IST0177'
      serviceEntries: readonly string[]
      host: string
      port: number
      protocols: readonly string[]
    }>

export type AnalysisCode = AnalysisDetail['code']

export type AnalysisSeverity = 'error' | 'warning' | 'info'

/** A kind of which the files hold none of its own, so that the cluster could show the finding to be void. */
export type MissingKind = 'Service' | 'Pod' | 'Secret' | 'Namespace'

/** One message of `istioctl analyze`. */
export type AnalysisFinding = Readonly<{
  severity: AnalysisSeverity
  detail: AnalysisDetail
  /** As istioctl writes it: `VirtualService shop/web`, without a namespace for what has none. */
  resource: string
  /** The field that it is about. */
  at: SourceRef
  /** Not checkable on the files alone for want of these; empty if the files prove it. */
  missing: readonly MissingKind[]
}>
