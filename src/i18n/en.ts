// All English words, for tests; the page fetches them in parts.

import { clickEn } from './click.en.ts'
import { pageEn } from './page.en.ts'

export type { Texts } from './page.en.ts'

export const en = { ...pageEn, ...clickEn }
