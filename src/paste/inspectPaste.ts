// Pasted text → what is the matter with it and the repaired text, step by step. Nothing is applied here.

import { splitDocuments } from '../yaml/splitDocuments.ts'
import { joinCutOutput } from './cutOutput.ts'
import { completeFragment } from './fragment.ts'
import { moveLeft, replaceTabs } from './indentation.ts'
import { faultsIn } from './judge.ts'
import { restoreIndentation } from './lostIndentation.ts'
import { unwrapMarkdown } from './markdownFence.ts'
import type { Hints, Repair, Repaired, RepairKind } from './repair.ts'
import { dropPromptLines, unwrapHereDocuments } from './shell.ts'

type Step = Readonly<{ kind: RepairKind; repair: (text: string, hints: Hints) => Repaired | undefined }>

const STEPS: readonly Step[] = [
  { kind: 'markdownFence', repair: unwrapMarkdown },
  { kind: 'hereDocument', repair: unwrapHereDocuments },
  { kind: 'promptLine', repair: dropPromptLines },
  { kind: 'cutOutput', repair: joinCutOutput },
  { kind: 'tabs', repair: replaceTabs },
  { kind: 'indentedWhole', repair: moveLeft },
  { kind: 'lostIndentation', repair: (text) => eachDocument(text, restoreIndentation) },
  { kind: 'fragment', repair: (text, hints) => eachDocument(text, (document) => completeFragment(document, hints)) },
]

/** Looks for everything that would make pasted text read as resources. Each repair goes on from the text of the one before, so the
 *  last one's `after` is the whole repair; a text that reads as it is has none. */
export function inspectPaste(text: string): Readonly<{ repairs: readonly Repair[] }> {
  const repairs: Repair[] = []
  if (faultsIn(text) === 0) return { repairs }
  let now = text
  let hints: Hints = {}
  for (const { kind, repair } of STEPS) {
    const repaired = repair(now, hints)
    if (repaired === undefined || repaired.after === now) continue
    repairs.push({ kind, before: now, after: repaired.after, arguments: repaired.arguments ?? {} })
    now = repaired.after
    hints = { ...hints, ...repaired.hints }
  }
  return { repairs }
}

/** Repairs each document of a text on its own; undefined if none needs it. */
function eachDocument(text: string, repair: (document: string) => Repaired | undefined): Repaired | undefined {
  const documents = splitDocuments(text).map((slice) => ({ text: slice.text, repaired: repair(slice.text) }))
  const first = documents.find((document) => document.repaired !== undefined)?.repaired
  if (first === undefined) return undefined
  const after = documents.map((document) => document.repaired?.after ?? document.text).join('')
  return { ...first, after }
}
