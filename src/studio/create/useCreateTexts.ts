import { use } from 'react'
import { type CreateTexts, createTextsFor } from '../../i18n/create.ts'
import type { Language } from '../../i18n/index.ts'
import { useStudio } from '../state/store.ts'

// `use` needs the same promise on each render; words never change once loaded.
const loading = new Map<Language, Promise<CreateTexts>>()

/** The words of the dialog in the chosen language; suspends until they are here. */
export function useCreateTexts(): CreateTexts {
  const language = useStudio((state) => state.language)
  const texts = loading.get(language) ?? createTextsFor(language)
  loading.set(language, texts)
  return use(texts)
}
