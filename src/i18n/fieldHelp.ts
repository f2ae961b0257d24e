// The door to the help of single fields: fetched by what shows it, one language at a time.

import type { FieldHelpTexts } from './fieldHelp.en.ts'
import type { Language } from './index.ts'

/** What a field does, and a value for it; `key` is `Message.field` of the schema. */
export type FieldHelp = (key: string) => Readonly<{ text: string; example: string | undefined }> | undefined

/** Loads the help of one language. */
export async function fieldHelpFor(language: Language): Promise<FieldHelp> {
  const [texts, { fieldExamples }] = await Promise.all([textsFor(language), import('./fieldExamples.ts')])
  const [words, examples] = [new Map(Object.entries(texts)), new Map(Object.entries(fieldExamples))]
  return (key) => {
    const text = words.get(key)
    return text === undefined ? undefined : { text, example: examples.get(key) }
  }
}

async function textsFor(language: Language): Promise<FieldHelpTexts> {
  switch (language) {
    case 'en':
      return (await import('./fieldHelp.en.ts')).fieldHelpEn
    case 'zh':
      return (await import('./fieldHelp.zh.ts')).fieldHelpZh
  }
}
