// The door to the words: one language is loaded at a time. No React here; the hook is `studio/ui/useText.ts`.

import type { Texts } from './page.en.ts'

export { messageParts } from './code.ts'
export type { Explanation } from './explain.en.ts'
export type { Texts } from './page.en.ts'
export {
  clusterParts,
  destinationsText,
  percentText,
  type SharedDestination,
  sharesOf,
  shortHost,
  type Verdict,
  verdictOf,
} from './verdict.ts'
export { type VerdictText, verdictText } from './verdictText.ts'
export { candidateNote, conditionText, findingText, firstFailed, isRefusal, reasonText } from './words.ts'

export type Language = 'en' | 'zh'

/** Loads the catalogue of one language; the other's chunk is not fetched. */
export async function textFor(language: Language): Promise<Texts> {
  switch (language) {
    case 'en':
      return (await import('./page.en.ts')).pageEn
    case 'zh':
      return (await import('./page.zh.ts')).pageZh
  }
}
