// The light bulb: the same repairs that the page offers elsewhere, where they stand in the text.

import { refKey } from '../../../base/source.ts'
import { messageParts, type Texts } from '../../../i18n/index.ts'
import type { LocatedFinding } from '../../../worker/protocol.ts'
import { applyRepair } from '../../drawer/applyRepair.ts'
import { inOrder, repairText } from '../../drawer/repair.ts'
import { actions, studio } from '../../state/store.ts'
import { monaco } from '../monaco.ts'
import type { Services } from './services.ts'
import { loadWords, type Words } from './words.ts'

type Fix = Readonly<{ title: string; run: () => void }>

const command = 'routewright.fix'
monaco.editor.registerCommand(command, (_, run: unknown) => {
  if (typeof run === 'function') run()
})

export function quickFixProvider({ placeOf, texts }: Services): monaco.languages.CodeActionProvider {
  return {
    async provideCodeActions(model, { startLineNumber, endLineNumber }) {
      const file = placeOf(model, { lineNumber: 1, column: 1 })?.file
      const touches = (first: number, last: number) => first <= endLineNumber && last >= startLineNumber
      const { snapshot } = studio.store.getState()
      const findings = (snapshot?.findings ?? []).filter(
        ({ at, line, endLine }) => at.file === file && touches(line, endLine),
      )
      const words = await loadWords()
      const fixes = [...findings.flatMap((finding) => fixesOf(finding, words)), ...repairsIn(file, touches, texts())]
      const codeActions = fixes.map(({ title, run }) => {
        return { title, kind: 'quickfix', command: { id: command, title, arguments: [run] } }
      })
      return { actions: codeActions, dispose: () => {} }
    },
  }
}

function fixesOf({ detail, at }: LocatedFinding, texts: Words): readonly Fix[] {
  const { file, document, path } = at
  if (detail.code === 'unknownField' && detail.suggestion !== undefined) {
    const key = detail.suggestion
    const title = texts.correctField(detail.field, key)
    return [
      { title, run: () => void actions.edit({ file, document, operations: [{ type: 'rename', path, key }] }, title) },
    ]
  }
  if (detail.code === 'placeholder') {
    const { text } = detail
    const known = studio.store.getState().snapshot?.placeholders.find((each) => each.text === text)
    if (known === undefined || known.suggestion === '') return []
    const title = texts.fillPlaceholder(text, known.suggestion)
    return [{ title, run: () => void actions.fillPlaceholders({ [text]: known.suggestion }) }]
  }
  return []
}

/** What would make the rule that almost matched take the request, on the lines of that rule. */
function repairsIn(
  file: string | undefined,
  touches: (first: number, last: number) => boolean,
  t: Texts,
): readonly Fix[] {
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
