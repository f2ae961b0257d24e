import type { AnalysisDetail } from '../analysis/finding.ts'
import type { Texts } from './en.ts'

/** What an analyzer of Istio says, and what to do. */
export function analysisText(t: Texts, detail: AnalysisDetail): string {
  // Each code's own function takes exactly that code's detail; TypeScript cannot follow the pair through the look-up.
  const say = t.analysis.findings[detail.code] as (detail: AnalysisDetail) => string
  return say(detail)
}
