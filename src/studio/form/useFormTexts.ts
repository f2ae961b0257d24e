import { use } from 'react'
import { type FieldHelp, fieldHelpFor } from '../../i18n/fieldHelp.ts'
import { type FormTexts, formTextsFor } from '../../i18n/form.ts'
import type { Language } from '../../i18n/index.ts'
import { useStudio } from '../state/store.ts'

// `use` needs the same promise on each render; words never change once loaded.
const texts = new Map<Language, Promise<FormTexts>>()
const helps = new Map<Language, Promise<FieldHelp>>()

function once<Value>(known: Map<Language, Promise<Value>>, language: Language, load: () => Promise<Value>) {
  const loading = known.get(language) ?? load()
  known.set(language, loading)
  return loading
}

/** The words of the forms in the chosen language; suspends until they are here. */
export function useFormTexts(): FormTexts {
  const language = useStudio((state) => state.language)
  return use(once(texts, language, () => formTextsFor(language)))
}

/** The help of single fields in the chosen language; suspends until it is here. */
export function useFieldHelp(): FieldHelp {
  const language = useStudio((state) => state.language)
  return use(once(helps, language, () => fieldHelpFor(language)))
}
