// The words of Kiali's checks are a catalogue of their own: the page fetches them with the list of problems.

import type { KialiDetail } from '../kiali/finding.ts'
import type { Language } from './index.ts'
import type { KialiTexts } from './kiali.en.ts'

export type { KialiTexts } from './kiali.en.ts'

/** Loads the words of one language. */
export async function kialiTextsFor(language: Language): Promise<KialiTexts> {
  return language === 'zh' ? (await import('./kiali.zh.ts')).kialiZh : (await import('./kiali.en.ts')).kialiEn
}

/** What Kiali says, and what to do. */
export function kialiText(words: KialiTexts, detail: KialiDetail): string {
  // Each code's own function takes exactly that code's detail; TypeScript cannot follow the pair through the look-up.
  const say = words[detail.code] as (detail: KialiDetail) => string
  return say(detail)
}
