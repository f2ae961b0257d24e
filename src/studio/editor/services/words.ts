// What the editor says about the text, in the language on screen; loaded with the first question, not with the page.

import type { FieldHelpTexts } from '../../../i18n/fieldHelp.en.ts'
import type { LanguageTexts } from '../../../i18n/language.en.ts'
import { studio } from '../../state/store.ts'

export type Words = LanguageTexts['language'] & Readonly<{ help: (field: string | undefined) => string | undefined }>

export async function loadWords(): Promise<Words> {
  if (studio.store.getState().language === 'zh') {
    const { fieldHelpZh } = await import('../../../i18n/fieldHelp.zh.ts')
    return wordsOf((await import('../../../i18n/language.zh.ts')).languageZh, fieldHelpZh)
  }
  const { fieldHelpEn } = await import('../../../i18n/fieldHelp.en.ts')
  return wordsOf((await import('../../../i18n/language.en.ts')).languageEn, fieldHelpEn)
}

function wordsOf({ language }: LanguageTexts, texts: FieldHelpTexts): Words {
  const known: Readonly<Record<string, string>> = texts
  return { ...language, help: (field) => (field === undefined ? undefined : known[field]) }
}
