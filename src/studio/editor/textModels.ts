// One Monaco model for each open file. The store's text is the truth: its changes go into the model as the smallest edit, so that
// cursor and scroll position survive, and what is typed goes out as splices of the store's text.

import type { ProjectFile } from '../../base/source.ts'
import { minimalSplice } from './minimalSplice.ts'
import { monaco } from './monaco.ts'
import { type Positions, positionsIn } from './positions.ts'

type TypedChange = Readonly<{ start: number; end: number; text: string }>

type Held = {
  readonly model: monaco.editor.ITextModel
  /** The store's text that the model shows. */
  text: string
  positions: Positions | undefined
}

export type TextModels = Readonly<{
  /** Brings the models in step with the files; models of closed files go. */
  sync: (files: readonly ProjectFile[]) => void
  /** The file that a model shows; undefined for models that are none of ours. */
  nameOf: (model: monaco.editor.ITextModel) => string | undefined
  modelOf: (name: string) => monaco.editor.ITextModel | undefined
  /** The places of a file's text as the editor counts them. */
  positionsOf: (name: string) => Positions | undefined
  dispose: () => void
}>

/** `onTyped` must put the change into the store and return the file's new text. */
export function createTextModels(onTyped: (file: string, changes: readonly TypedChange[]) => string): TextModels {
  const held = new Map<string, Held>()
  let syncing = false

  function open({ name, text }: ProjectFile): void {
    // Named by its file: lists of places show it.
    const uri = monaco.Uri.from({ scheme: 'inmemory', authority: 'project', path: `/${name}` })
    const model = monaco.editor.createModel(text, 'yaml', uri)
    if (!/[\r\n]/.test(text)) model.setEOL(monaco.editor.EndOfLineSequence.LF)
    const entry: Held = { model, text, positions: undefined }
    held.set(name, entry)
    model.onDidChangeContent(({ changes }) => {
      if (syncing || changes.length === 0) return
      const typed = changes.map((change) => toTyped(entry, change))
      entry.text = onTyped(name, typed)
      entry.positions = undefined
    })
  }

  function update(entry: Held, text: string): void {
    const splice = minimalSplice(entry.text, text)
    if (splice === undefined) return
    const { toPosition } = positions(entry)
    const [start, end] = [toPosition(splice.start), toPosition(splice.end)]
    const sameMark = entry.text.startsWith(BOM) === text.startsWith(BOM)
    entry.text = text
    entry.positions = undefined
    syncing = true
    try {
      if (!sameMark) entry.model.setValue(text)
      else {
        const range = new monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column)
        entry.model.applyEdits([{ range, text: splice.text }])
      }
    } finally {
      syncing = false
    }
  }

  return {
    sync(files) {
      for (const [name, { model }] of held) {
        if (files.some((file) => file.name === name)) continue
        model.dispose()
        held.delete(name)
      }
      for (const file of files) {
        const entry = held.get(file.name)
        if (entry === undefined) open(file)
        else if (entry.text !== file.text) update(entry, file.text)
      }
    },
    nameOf: (model) => [...held].find(([, entry]) => entry.model === model)?.[0],
    modelOf: (name) => held.get(name)?.model,
    positionsOf(name) {
      const entry = held.get(name)
      return entry && positions(entry)
    },
    dispose() {
      for (const { model } of held.values()) model.dispose()
      held.clear()
    },
  }
}

const BOM = '\uFEFF'

function positions(entry: Held): Positions {
  entry.positions ??= positionsIn(entry.text)
  return entry.positions
}

function toTyped(
  entry: Held,
  { range, rangeOffset, rangeLength, text }: monaco.editor.IModelContentChange,
): TypedChange {
  // Without carriage returns and mark both texts are the same, and so are the offsets.
  if (!entry.text.includes('\r') && !entry.text.startsWith(BOM))
    return { start: rangeOffset, end: rangeOffset + rangeLength, text }
  const { toOffset } = positions(entry)
  return {
    start: toOffset({ lineNumber: range.startLineNumber, column: range.startColumn }),
    end: toOffset({ lineNumber: range.endLineNumber, column: range.endColumn }),
    text,
  }
}
