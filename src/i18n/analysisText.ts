// The words of Istio's analyzers, apart from the catalogues: the studio does not show them.

import type { AnalysisDetail } from '../analysis/finding.ts'
import { analysisEn, missingEn, obstaclesEn, refutedEn } from './analysis.en.ts'
import { analysisZh, missingZh, obstaclesZh, refutedZh } from './analysis.zh.ts'
import type { Language } from './index.ts'

const english = { findings: analysisEn, missing: missingEn, obstacles: obstaclesEn, refuted: refutedEn }

export type AnalysisWords = typeof english

/** What analyzers say in one language. */
export const analysisWords: Readonly<Record<Language, AnalysisWords>> = {
  en: english,
  zh: { findings: analysisZh, missing: missingZh, obstacles: obstaclesZh, refuted: refutedZh },
}

/** What an analyzer of Istio says, and what to do. */
export function analysisText(words: AnalysisWords, detail: AnalysisDetail): string {
  // Each code's own function takes exactly that code's detail; TypeScript cannot follow the pair through the look-up.
  const say = words.findings[detail.code] as (detail: AnalysisDetail) => string
  return say(detail)
}
