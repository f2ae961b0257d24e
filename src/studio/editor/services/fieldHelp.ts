// What a field does, in the language on screen; loaded with the first question about a field.

import type { FieldHelpTexts } from '../../../i18n/fieldHelp.en.ts'
import { studio } from '../../state/store.ts'

export type FieldHelp = (field: string | undefined) => string | undefined

export async function loadFieldHelp(): Promise<FieldHelp> {
  const texts: FieldHelpTexts =
    studio.store.getState().language === 'zh'
      ? (await import('../../../i18n/fieldHelp.zh.ts')).fieldHelpZh
      : (await import('../../../i18n/fieldHelp.en.ts')).fieldHelpEn
  const known: Readonly<Record<string, string>> = texts
  return (field) => (field === undefined ? undefined : known[field])
}
