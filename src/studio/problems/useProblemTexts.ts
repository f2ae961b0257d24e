import { use } from 'react'
import type { Language } from '../../i18n/index.ts'
import { type ProblemListTexts, problemListTextsFor } from '../../i18n/problemList.ts'
import { useStudio } from '../state/store.ts'

// `use` needs the same promise on each render; words never change once loaded.
const loading = new Map<Language, Promise<ProblemListTexts>>()

/** The words of the list in the chosen language; suspends until they are here. */
export function useProblemTexts(): ProblemListTexts {
  const language = useStudio((state) => state.language)
  const texts = loading.get(language) ?? problemListTextsFor(language)
  loading.set(language, texts)
  return use(texts)
}
