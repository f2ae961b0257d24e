// The light bulb: the same repairs that the page offers elsewhere, where they stand in the text.

import { refKey } from '../../../base/source.ts'
import { messageParts, type Texts } from '../../../i18n/index.ts'
import type { LocatedFinding } from '../../../worker/protocol.ts'
import { applyRepair } from '../../drawer/applyRepair.ts'
import { inOrder, repairText } from '../../drawer/repair.ts'
import { actions, studio } from '../../state/store.ts'
import { monaco } from '../monaco.ts'
import { type BulbAction, problemFixes } from './problemFixes.ts'
import type { Services } from './services.ts'
import { loadWords, type Words } from './words.ts'

const command = 'routewright.fix'
monaco.editor.registerCommand(command, (_, run: unknown) => {
  if (typeof run === 'function') run()
})

export function quickFixProvider({ placeOf, texts }: Services): monaco.languages.CodeActionProvider {
  return {
    async provideCodeActions(model, range, _, token) {
      const file = placeOf(model, { lineNumber: 1, column: 1 })?.file
      if (file === undefined) return undefined
      const touches = (first: number, last: number) => first <= range.endLineNumber && last >= range.startLineNumber
      const { snapshot } = studio.store.getState()
      const findings = (snapshot?.findings ?? []).filter(
        ({ at, line, endLine }) => at.file === file && touches(line, endLine),
      )
      const words = await loadWords()
      const offered = [
        ...findings.flatMap((finding) => valuesFor(finding, words)),
        ...(await problemFixes(file, range, token)),
        ...repairsIn(file, touches, texts()),
      ]
      const codeActions = offered.map(({ run, ...shown }) => {
        return { ...shown, kind: 'quickfix', command: { id: command, title: shown.title, arguments: [run] } }
      })
      return { actions: codeActions, dispose: () => {} }
    },
  }
}

/** What may stand in the place of a placeholder. */
function valuesFor({ detail }: LocatedFinding, texts: Words): readonly BulbAction[] {
  if (detail.code !== 'placeholder') return []
  const { text } = detail
  const known = studio.store.getState().snapshot?.placeholders.find((each) => each.text === text)
  if (known === undefined || known.suggestion === '') return []
  const title = texts.fillPlaceholder(text, known.suggestion)
  return [{ title, run: () => void actions.fillPlaceholders({ [text]: known.suggestion }) }]
}

/** What would make the rule that almost matched take the request, on the lines of that rule. */
function repairsIn(file: string, touches: (first: number, last: number) => boolean, t: Texts): readonly BulbAction[] {
  const { snapshot, drawn: answer } = studio.store.getState()
  const near = answer?.decision.nearMiss
  const host = snapshot?.graph.nodes.find(({ id }) => id === answer?.live.virtualHost)
  if (answer === undefined || near === undefined || host?.type !== 'virtualHost') return []
  const rule = host.rows.find((row) => row.routeIndexes.includes(near.candidate))
  const lines = rule && answer.lines[refKey(rule.source)]
  if (
    rule === undefined ||
    rule.source.file !== file ||
    lines === undefined ||
    !touches(lines.startLine, lines.endLine)
  )
    return []
  const { request } = answer.question
  return inOrder(near.repairs).map((repair) => {
    const title = plain(repairText(t, repair, request, rule.number))
    return { title, run: () => void applyRepair(repair, request, t.edit.label.repair) }
  })
}

const plain = (message: string) =>
  messageParts(message)
    .map(({ value }) => value)
    .join('')
