import { use } from 'react'
import type { Language } from '../../../i18n/index.ts'
import { type PictureTexts, pictureTextsFor } from '../../../i18n/picture.ts'
import { useStudio } from '../../state/store.ts'

// `use` needs the same promise on each render; words never change once loaded.
const texts = new Map<Language, Promise<PictureTexts>>()

/** The words in a language; asked for once. */
export function pictureTexts(language: Language): Promise<PictureTexts> {
  const loading = texts.get(language) ?? pictureTextsFor(language)
  texts.set(language, loading)
  return loading
}

/** The words of edits in the picture, in the chosen language; suspends until they are here. */
export function usePictureTexts(): PictureTexts {
  return use(pictureTexts(useStudio((state) => state.language)))
}
