// The text of the open file in Monaco.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { refKey, type SourceRef } from '../../base/source.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'
import { useTheme } from '../app/useTheme.ts'
import { useMarks } from '../problems/useMarks.ts'
import { actions, studio, useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { useText } from '../ui/useText.ts'
import { createEditor, type Editor } from './createEditor.ts'
import { toDecorations } from './decorations.ts'
import { lineMarks } from './lineMarks.ts'
import { applyTheme } from './monaco.ts'
import styles from './TextEditor.module.css'
import { usePlace } from './usePlace.ts'

export function TextEditor() {
  const t = useText()
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor>()
  const words = useRef(t)
  const theme = useTheme()

  useLayoutEffect(() => {
    if (host.current === null) return
    const created = createEditor(host.current, () => words.current)
    setEditor(created)
    return () => created.dispose()
  }, [])

  useLayoutEffect(() => {
    words.current = t
  }, [t])
  // After `useTheme` has put the theme on the page, so that the tokens are the new ones.
  useLayoutEffect(() => applyTheme(theme), [theme])
  useEffect(() => editor?.code.updateOptions({ ariaLabel: `${t.editor.label}. ${t.editor.tabHint}` }), [editor, t])

  useFiles(editor)
  useFindings(editor)
  useLiveMarks(editor)
  useReveal(editor)
  return <div ref={host} className={styles.host} data-testid={testIds.editor} lang="en" translate="no" />
}

function useFiles(editor: Editor | undefined): void {
  const files = useStudio((state) => state.files)
  const activeFile = useStudio((state) => state.activeFile)
  useLayoutEffect(() => editor?.show(files, activeFile), [editor, files, activeFile])
}

function useFindings(editor: Editor | undefined): void {
  const marks = useMarks()
  const file = useStudio((state) => state.activeFile)
  useEffect(() => {
    const model = file === undefined ? undefined : editor?.models.modelOf(file)
    if (model === undefined) return
    const text = studio.store.getState().files.find((one) => one.name === file)?.text
    const own = marks.filter(({ at }) => at.file === file)
    editor?.markers.show(model, own, text?.startsWith('\uFEFF') ? 1 : 0)
  }, [editor, marks, file])
}

function useLiveMarks(editor: Editor | undefined): void {
  const t = useText()
  const graph = useStudio((state) => state.snapshot?.graph)
  const answer = useStudio((state) => state.drawn)
  const file = useStudio((state) => state.activeFile)
  const selection = useStudio((state) => state.selection)
  // The cursor's own place needs no second mark, and a document that does not parse has its error to show.
  const broken = useStudio((state) => selection !== undefined && isBroken(state.snapshot, selection))
  const chosen = selection === undefined || broken || editor?.isOwnSelection(selection) ? undefined : selection
  const place = usePlace(chosen)
  useEffect(() => {
    const marks =
      graph === undefined || answer === undefined || file === undefined ? [] : lineMarks(graph, answer, file, t)
    editor?.decorate(toDecorations(marks, place?.file === file ? place : undefined), marks)
  }, [editor, graph, answer, file, place, t])
}

/** Scrolls to what was selected elsewhere, and puts the cursor where something was asked to be shown. */
function useReveal(editor: Editor | undefined): void {
  const selection = useStudio((state) => state.selection)
  const reveal = useStudio((state) => state.reveal)
  useEffect(() => {
    if (editor === undefined || selection === undefined || editor.isOwnSelection(selection)) return
    return whenPlaced(selection, (line, endLine) => editor.reveal(selection.file, line, endLine))
  }, [editor, selection])
  useEffect(() => {
    if (editor === undefined || reveal === undefined) return
    const { ref, place } = reveal
    const show = (line: number, endLine: number, column: number) => {
      editor.reveal(ref.file, line, endLine, { column, focus: place?.focus ?? false })
      studio.store.setState({ reveal: undefined })
    }
    if (place === undefined) return whenPlaced(ref, show)
    show(place.line, place.endLine, place.column)
    return undefined
  }, [editor, reveal])
}

/** Calls with the lines of a value: of a finding its own, so that "Go to line" lands on what is wrong. Returns the cancel function. */
function whenPlaced(ref: SourceRef, then: (line: number, endLine: number, column: number) => void): () => void {
  const { snapshot, files } = studio.store.getState()
  if (!files.some(({ name }) => name === ref.file)) return () => {}
  actions.activateFile(ref.file)
  const finding = isBroken(snapshot, ref) ? snapshot?.findings.find(({ at }) => refKey(at) === refKey(ref)) : undefined
  if (finding !== undefined) {
    then(finding.line, finding.line, finding.column)
    return () => {}
  }
  let wanted = true
  void studio.client.locate([ref]).then((places) => {
    const place = places.ok ? places.value[0] : undefined
    if (wanted && place !== undefined) then(place.startLine, place.endLine, place.column)
  })
  return () => {
    wanted = false
  }
}

function isBroken(snapshot: ProjectSnapshot | undefined, { file, document }: SourceRef): boolean {
  const summary = snapshot?.files.find(({ name }) => name === file)?.documents[document]
  return summary?.status === 'broken'
}
