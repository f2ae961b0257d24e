// The labels of quick fixes: what a fix does to the text.

import type { FixLabel } from '../problems/fixes/fix.ts'
import { code } from './code.ts'

export type FixTexts = { readonly [C in FixLabel['code']]: (label: Extract<FixLabel, { code: C }>) => string }

export const fixesEn: FixTexts = {
  rename: ({ from, to }) => `Rename ${code(from)} to ${code(to)}`,
  replace: ({ from, to }) => `Replace ${code(from)} with ${code(to)}`,
  add: ({ what }) => `Add ${code(what)}`,
  remove: ({ what }) => `Remove ${code(what)}`,
  merge: ({ what, into }) => `Merge ${code(what)} into ${code(into)}`,
  spaces: ({ lines }) => (lines === 1 ? 'Indent 1 line by spaces' : `Indent ${lines} lines by spaces`),
  mend: ({ lines }) => (lines === 1 ? 'Change 1 line so that it parses' : `Change ${lines} lines so that it parses`),
  moveBefore: ({ what, before }) => `Move ${code(what)} before ${code(before)}`,
}
