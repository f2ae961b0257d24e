import type { RuleCode } from '../admission/index.ts'
import type { AnalysisFinding } from '../analysis/finding.ts'
import type { SourceRef, TextRange } from '../base/source.ts'
import type { TestRequest } from '../engine/index.ts'
import type { FindingDetail } from '../istio/finding.ts'
import type { KialiDetail } from '../kiali/finding.ts'
import type { ProofDetail } from '../proof/finding.ts'

/** Who says it: the API server, istiod's webhook, `istioctl analyze`, Kiali where istioctl has no check for it, or we by proof. */
export type Judge = 'schema' | 'webhook' | 'istioctl' | 'kiali' | 'routewright'

export const JUDGES: readonly Judge[] = ['schema', 'webhook', 'istioctl', 'kiali', 'routewright']

/** What is said; the words of `message` are the judge's own, of `detail` they are made in `i18n`. */
export type Said =
  | Readonly<{ judge: 'schema'; type: 'reading'; detail: FindingDetail }>
  | Readonly<{
      judge: 'schema' | 'webhook'
      type: 'admission'
      code: RuleCode
      args: Readonly<Record<string, string | number>>
      message: string
      /** The same as reading sees it, whose words say what to do. */
      seen: FindingDetail | undefined
    }>
  | Readonly<{
      judge: 'istioctl'
      type: 'analysis'
      detail: AnalysisFinding['detail']
      missing: AnalysisFinding['missing']
    }>
  | Readonly<{ judge: 'kiali'; type: 'kiali'; detail: KialiDetail }>
  | Readonly<{ judge: 'routewright'; type: 'proof'; detail: ProofDetail }>

/** The code by which people speak of it. */
export const codeOf = (said: Said): string => (said.type === 'admission' ? said.code : said.detail.code)

/** Something wrong with the files, or worth knowing. */
export type Problem = Readonly<{
  severity: 'error' | 'warning' | 'info'
  said: Said
  at: SourceRef
  /** The exact place, where it is known without parsing again. */
  range?: TextRange
  related: readonly SourceRef[]
  /** A request that shows the judge to be mistaken: it does what is said not to happen. */
  refutedBy?: TestRequest
  /** The viewpoint that this request, or that of the detail, is sent from, where it matters. */
  viewpoint?: string
}>
