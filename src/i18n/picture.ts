// The door to the words of edits in the picture: fetched by the first of them, one language at a time.

import type { Language } from './index.ts'
import type { PictureTexts } from './picture.en.ts'

export type { PictureTexts } from './picture.en.ts'

export async function pictureTextsFor(language: Language): Promise<PictureTexts> {
  switch (language) {
    case 'en':
      return (await import('./picture.en.ts')).pictureEn
    case 'zh':
      return (await import('./picture.zh.ts')).pictureZh
  }
}
