// The door to the words of what a click opens.

import type { ClickTexts } from './click.en.ts'
import type { Language, Texts } from './index.ts'

export type { ClickTexts } from './click.en.ts'

/** The words of the page, and those of what a click opens. */
export type AllTexts = Texts & ClickTexts

export async function clickTextsFor(language: Language): Promise<ClickTexts> {
  switch (language) {
    case 'en':
      return (await import('./click.en.ts')).clickEn
    case 'zh':
      return (await import('./click.zh.ts')).clickZh
  }
}
