// The words of the chosen language, for components. `TextProvider` (ui/TextProvider.tsx) stands above all of them.

import { createContext, use } from 'react'
import type { Texts } from '../../i18n/index.ts'

export const TextContext = createContext<Texts | undefined>(undefined)

/** The catalogue of the language on screen. Throws outside of `TextProvider`. */
export function useText(): Texts {
  const texts = use(TextContext)
  if (texts === undefined) throw new Error('useText needs TextProvider above it')
  return texts
}
