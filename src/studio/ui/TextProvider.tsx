import { type ReactNode, use, useDeferredValue, useLayoutEffect } from 'react'
import { type Language, type Texts, textFor } from '../../i18n/index.ts'
import { TextContext } from './useText.ts'

// `use` needs the same promise on each render; a catalogue never changes once loaded.
const loading = new Map<Language, Promise<Texts>>()

function textsOf(language: Language): Promise<Texts> {
  const known = loading.get(language)
  if (known !== undefined) return known
  const [other] = loading.values()
  const promise = textFor(language).catch((error: unknown) => {
    // Offline, say: the next try asks again, and until then the language that is there stays on screen.
    loading.delete(language)
    if (other === undefined) throw error
    return other
  })
  loading.set(language, promise)
  return promise
}

/** Gives the words of `language` to what is inside; while another language loads, the old one stays on screen. */
export function TextProvider({ language, children }: Readonly<{ language: Language; children: ReactNode }>) {
  const shown = useDeferredValue(language)
  const texts = use(textsOf(shown))
  useLayoutEffect(() => {
    document.documentElement.lang = shown
  }, [shown])
  return <TextContext value={texts}>{children}</TextContext>
}
