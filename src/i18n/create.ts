// The door to the words of the dialog for new resources: fetched by the dialog, one language at a time.

import type { CreateTexts } from './create.en.ts'
import type { Language } from './index.ts'

export type { CreateTexts } from './create.en.ts'

export async function createTextsFor(language: Language): Promise<CreateTexts> {
  switch (language) {
    case 'en':
      return (await import('./create.en.ts')).createEn
    case 'zh':
      return (await import('./create.zh.ts')).createZh
  }
}
