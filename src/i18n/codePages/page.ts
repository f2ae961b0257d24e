// What a page about a code is made of: words in two languages, and examples that need none.

import type { CrdCode, RuleCode } from '../../admission/fault.ts'
import type { AnalysisCode } from '../../analysis/finding.ts'
import type { FindingCode } from '../../istio/finding.ts'
import type { KialiCode } from '../../kiali/finding.ts'
import type { ProofCode } from '../../proof/finding.ts'

/** What a code means and what to do about it; values stand between backticks. The first sentence says it all in short. */
export type PageText = Readonly<{ means: string; fix: string }>

export type PageTexts<Code extends string> = Readonly<Record<Code, PageText>>

/** A text that has the problem, and the same text without it. */
export type Example = Readonly<{ bad: string; good: string }>

export type Examples<Code extends string> = Readonly<Record<Code, Example>>

/** What reading says and the API server does not. */
export type ReadingCode = Exclude<FindingCode, CrdCode>

/** The rules of istiod's webhook. */
export type WebhookCode = Exclude<RuleCode, CrdCode>

/** All codes by who says them. */
export type Codes = {
  routewright: ProofCode
  istioctl: AnalysisCode
  kiali: KialiCode
  reading: ReadingCode
  schema: CrdCode
  webhook: WebhookCode
}

export type Sayer = keyof Codes

/** The pages of one language. */
export type Pages = Readonly<{
  texts: { readonly [S in Sayer]: PageTexts<Codes[S]> }
  /** Who says it, and on what grounds. */
  sayers: Readonly<Record<Sayer, string>>
}>
