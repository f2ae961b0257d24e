// The Chinese catalogue.

import { commandsZh } from './commands.zh.ts'
import { conditionsZh } from './conditions.zh.ts'
import { configZh } from './config.zh.ts'
import { drawerZh } from './drawer.zh.ts'
import { editorZh } from './editor.zh.ts'
import type { Texts } from './en.ts'
import { explainZh } from './explain.zh.ts'
import { filesZh } from './files.zh.ts'
import { findingsZh } from './findings.zh.ts'
import { foldZh } from './fold.zh.ts'
import { frameZh } from './frame.zh.ts'
import { graphZh } from './graph.zh.ts'
import { historyZh } from './history.zh.ts'
import { paletteZh } from './palette.zh.ts'
import { reasonsZh } from './reasons.zh.ts'
import { requestZh } from './request.zh.ts'
import { startZh } from './start.zh.ts'

export const zh: Texts = {
  ...frameZh,
  ...commandsZh,
  ...paletteZh,
  ...editorZh,
  ...filesZh,
  ...requestZh,
  ...drawerZh,
  ...configZh,
  ...explainZh,
  ...startZh,
  ...graphZh,
  ...foldZh,
  ...historyZh,
  reasons: reasonsZh,
  conditions: conditionsZh,
  findings: findingsZh,
}
