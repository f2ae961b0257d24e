// The words of quick fixes are a catalogue of their own: the page fetches them with the list of problems.

import type { FixLabel } from '../problems/fixes/fix.ts'
import type { FixTexts } from './fixes.en.ts'
import type { Language } from './index.ts'

export type FixWords = FixTexts

/** Loads the words of one language. */
export async function fixTextsFor(language: Language): Promise<FixWords> {
  return language === 'zh' ? (await import('./fixes.zh.ts')).fixesZh : (await import('./fixes.en.ts')).fixesEn
}

/** What the fix does, as a command. */
export function fixText(words: FixWords, label: FixLabel): string {
  // Each code's own function takes exactly that code's label; TypeScript cannot follow the pair through the look-up.
  const say = words[label.code] as (label: FixLabel) => string
  return say(label)
}
