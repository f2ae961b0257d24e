// The door to the words of the forms: fetched by the form, one language at a time.

import type { FormTexts } from './form.en.ts'
import type { Language } from './index.ts'

export type { FieldProblem, FormTexts } from './form.en.ts'

export async function formTextsFor(language: Language): Promise<FormTexts> {
  switch (language) {
    case 'en':
      return (await import('./form.en.ts')).formEn
    case 'zh':
      return (await import('./form.zh.ts')).formZh
  }
}
