// What a judge says, in words.

import type { Problem, Said } from '../problems/problem.ts'
import { type AnalysisWords, analysisText } from './analysisText.ts'
import type { CodePage } from './codePages/codePage.ts'
import type { Texts } from './index.ts'
import { type KialiTexts, kialiText } from './kialiText.ts'
import { type ProofWords, proofText } from './proofText.ts'
import { findingText } from './words.ts'

export type ProblemWords = Readonly<{
  texts: Texts
  analysis: AnalysisWords
  kiali: KialiTexts
  proofs: ProofWords
  /** What to do about codes of a cluster, where its own message does not say. */
  pages: ReadonlyMap<string, Pick<CodePage, 'fix'>>
}>

export type ProblemText = Readonly<{
  message: string
  /** What to do, where `message` does not say it; else empty. */
  fix: string
}>

/** One line each; what a cluster says itself is quoted as it is. */
export function problemText(
  words: ProblemWords,
  { said, refutedBy }: Pick<Problem, 'said' | 'refutedBy'>,
): ProblemText {
  const { texts, analysis, kiali, proofs } = words
  switch (said.type) {
    case 'reading':
      return { message: oneLine(findingText(texts, said.detail)), fix: '' }
    case 'admission':
      return { message: oneLine(said.message), fix: fixOf(words, said) }
    case 'analysis': {
      const unsure = said.missing.length === 0 ? [] : [analysis.unsure(said.missing)]
      const refuted = refutedBy === undefined ? [] : [analysis.refuted(refutedBy)]
      return { message: [...unsure, oneLine(analysisText(analysis, said.detail)), ...refuted].join(' '), fix: '' }
    }
    case 'kiali':
      return { message: oneLine(kialiText(kiali, said.detail)), fix: '' }
    case 'proof':
      return { message: oneLine(proofText(proofs, said.detail)), fix: '' }
  }
}

const fixOf = ({ texts, pages }: ProblemWords, { seen, code }: Extract<Said, { type: 'admission' }>): string =>
  seen === undefined ? (pages.get(code)?.fix ?? '') : oneLine(findingText(texts, seen))

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')
