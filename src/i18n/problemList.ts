// The door to the words of the list of problems: fetched with it, one language at a time.

import type { Language } from './index.ts'
import type { ProblemListTexts } from './problems.en.ts'

export type { ProblemListTexts } from './problems.en.ts'

export async function problemListTextsFor(language: Language): Promise<ProblemListTexts> {
  return language === 'zh'
    ? (await import('./problems.zh.ts')).problemsZh
    : (await import('./problems.en.ts')).problemsEn
}
