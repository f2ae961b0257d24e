// The words of Istio's analyzers are a catalogue of their own: the page fetches them with the list of problems.

import type { AnalysisDetail } from '../analysis/finding.ts'
import type { analysisEn, obstaclesEn, refutedEn, unsureEn } from './analysis.en.ts'
import type { Language } from './index.ts'

export type AnalysisWords = Readonly<{
  findings: typeof analysisEn
  unsure: typeof unsureEn
  obstacles: typeof obstaclesEn
  refuted: typeof refutedEn
}>

/** Loads the words of one language. */
export async function analysisWordsFor(language: Language): Promise<AnalysisWords> {
  if (language === 'zh') {
    const { analysisZh, unsureZh, obstaclesZh, refutedZh } = await import('./analysis.zh.ts')
    return { findings: analysisZh, unsure: unsureZh, obstacles: obstaclesZh, refuted: refutedZh }
  }
  const { analysisEn, unsureEn, obstaclesEn, refutedEn } = await import('./analysis.en.ts')
  return { findings: analysisEn, unsure: unsureEn, obstacles: obstaclesEn, refuted: refutedEn }
}

/** What an analyzer of Istio says, and what to do. */
export function analysisText(words: AnalysisWords, detail: AnalysisDetail): string {
  // Each code's own function takes exactly that code's detail; TypeScript cannot follow the pair through the look-up.
  const say = words.findings[detail.code] as (detail: AnalysisDetail) => string
  return say(detail)
}
