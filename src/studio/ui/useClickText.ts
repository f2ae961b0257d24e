import { use, useMemo } from 'react'
import { type AllTexts, type ClickTexts, clickTextsFor } from '../../i18n/click.ts'
import type { Language } from '../../i18n/index.ts'
import { useStudio } from '../state/store.ts'
import { useText } from './useText.ts'

// `use` needs the same promise on each render; words never change once loaded.
const loading = new Map<Language, Promise<ClickTexts>>()

/** All words of the page, and those of what a click opens; suspends until they are here. */
export function useClickText(): AllTexts {
  const texts = useText()
  const language = useStudio((state) => state.language)
  const promise = loading.get(language) ?? clickTextsFor(language)
  loading.set(language, promise)
  const more = use(promise)
  return useMemo(() => ({ ...texts, ...more }), [texts, more])
}
