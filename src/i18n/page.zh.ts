// The Chinese catalogue of the page.

import { commandsZh } from './commands.zh.ts'
import { conditionsZh } from './conditions.zh.ts'
import { drawerZh } from './drawer.zh.ts'
import { editorZh } from './editor.zh.ts'
import { explainZh } from './explain.zh.ts'
import { filesZh } from './files.zh.ts'
import { findingsZh } from './findings.zh.ts'
import { foldZh } from './fold.zh.ts'
import { frameZh } from './frame.zh.ts'
import { graphZh } from './graph.zh.ts'
import { historyZh } from './history.zh.ts'
import type { Texts } from './page.en.ts'
import { paletteZh } from './palette.zh.ts'
import { reasonsZh } from './reasons.zh.ts'
import { requestZh } from './request.zh.ts'
import { startZh } from './start.zh.ts'

export const pageZh: Texts = {
  ...frameZh,
  ...commandsZh,
  ...paletteZh,
  ...editorZh,
  ...filesZh,
  ...requestZh,
  ...drawerZh,
  ...explainZh,
  ...startZh,
  ...graphZh,
  ...foldZh,
  ...historyZh,
  reasons: reasonsZh,
  conditions: conditionsZh,
  findings: findingsZh,
}
