// The words of proofs are a catalogue of their own: the page fetches them with the list of problems.

import type { ProofDetail } from '../proof/finding.ts'
import type { Language } from './index.ts'
import type { ProofTexts } from './proofs/texts.ts'

export type ProofWords = ProofTexts<ProofDetail>

/** Loads the words of one language. */
export async function proofTextsFor(language: Language): Promise<ProofWords> {
  return language === 'zh' ? (await import('./proofs.zh.ts')).proofsZh : (await import('./proofs.en.ts')).proofsEn
}

/** What is so of a rule, how it shows, and what to do. */
export function proofText(words: ProofWords, detail: ProofDetail): string {
  // Each code's own function takes exactly that code's detail; TypeScript cannot follow the pair through the look-up.
  const say = words[detail.code] as (detail: ProofDetail) => string
  return say(detail)
}
