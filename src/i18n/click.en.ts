// English words of what a click opens, fetched with it: the export, repairs of pasted text, placeholders, Envoy config.

import { configEn } from './config.en.ts'
import { exportingEn } from './exporting.en.ts'
import { pasteEn } from './paste.en.ts'

export const clickEn = { ...configEn, ...exportingEn, ...pasteEn }

export type ClickTexts = typeof clickEn
