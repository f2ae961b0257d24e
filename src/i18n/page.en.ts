// The English catalogue of the page. Its shape is the type that every other language has to fill.

import { commandsEn } from './commands.en.ts'
import { conditionsEn } from './conditions.en.ts'
import { drawerEn } from './drawer.en.ts'
import { editorEn } from './editor.en.ts'
import { explainEn } from './explain.en.ts'
import { filesEn } from './files.en.ts'
import { findingsEn } from './findings.en.ts'
import { foldEn } from './fold.en.ts'
import { frameEn } from './frame.en.ts'
import { graphEn } from './graph.en.ts'
import { historyEn } from './history.en.ts'
import { paletteEn } from './palette.en.ts'
import { reasonsEn } from './reasons.en.ts'
import { requestEn } from './request.en.ts'
import { startEn } from './start.en.ts'

export const pageEn = {
  ...frameEn,
  ...commandsEn,
  ...paletteEn,
  ...editorEn,
  ...filesEn,
  ...requestEn,
  ...drawerEn,
  ...explainEn,
  ...startEn,
  ...graphEn,
  ...foldEn,
  ...historyEn,
  reasons: reasonsEn,
  conditions: conditionsEn,
  findings: findingsEn,
}

/** The words of the page in one language; a value is a text, or a function from typed arguments to a text. */
export type Texts = typeof pageEn
