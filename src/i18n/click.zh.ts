// Chinese words of what a click opens, fetched with it: the export, repairs of pasted text, placeholders, Envoy config.

import type { ClickTexts } from './click.en.ts'
import { configZh } from './config.zh.ts'
import { exportingZh } from './exporting.zh.ts'
import { pasteZh } from './paste.zh.ts'

export const clickZh: ClickTexts = { ...configZh, ...exportingZh, ...pasteZh }
