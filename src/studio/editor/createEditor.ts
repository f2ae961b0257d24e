// One Monaco editor in one element: options, keys, cursor, paste; and the few things that the page asks of it.

import type { ProjectFile } from '../../base/source.ts'
import { refKey, type SourceRef } from '../../base/source.ts'
import type { Texts } from '../../i18n/index.ts'
import { runCommand } from '../commands/registry.ts'
import { actions, studio } from '../state/store.ts'
import { setTextCursor } from '../state/textCursor.ts'
import { largestProject, sizeOf } from '../state/textLimit.ts'
import type { LineMark } from './lineMarks.ts'
import { monaco } from './monaco.ts'
import { createNotesLayer } from './notesLayer.ts'
import { createProblemMarkers, type ProblemMarkers } from './problemMarkers.ts'
import { registerServices } from './services/services.ts'
import { createTextModels, type TextModels } from './textModels.ts'
import { whenKeysRest } from './whenKeysRest.ts'

/** With `focus` the editor takes it, and says what it knows of the place. */
type Cursor = Readonly<{ column: number; focus: boolean }>

export type Editor = Readonly<{
  code: monaco.editor.IStandaloneCodeEditor
  models: TextModels
  markers: ProblemMarkers
  /** Shows a file; each keeps its own scroll position and cursor. */
  show: (files: readonly ProjectFile[], active: string | undefined) => void
  decorate: (decorations: readonly monaco.editor.IModelDeltaDecoration[], marks: readonly LineMark[]) => void
  /** Scrolls lines into view if they are not; with a cursor it goes to that column of the first one. */
  reveal: (file: string, line: number, endLine: number, cursor?: Cursor) => void
  /** Whether a selection was made by moving this cursor. */
  isOwnSelection: (ref: SourceRef) => boolean
  dispose: () => void
}>

/** The cursor has to rest this long before what it stands on is selected, in ms. */
const cursorRest = 120

/** From this length on, in UTF-16 units, the editor does without what costs time for each line of the text. */
const largeText = 200_000

/** Height of a line, and the room above the first one, in px. */
const [LINE, PADDING] = [19, 6]

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  fontFamily: '"JetBrains Mono", ui-monospace, Consolas, monospace',
  fontSize: 12,
  lineHeight: LINE,
  fontLigatures: false,
  fontVariations: false,
  scrollBeyondLastLine: false,
  renderLineHighlight: 'none',
  // Dimmed it could not be read.
  renderFinalNewline: 'on',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  folding: true,
  showFoldingControls: 'mouseover',
  glyphMargin: false,
  // The mark of the request; Monaco adds the room for a fold's arrow.
  lineDecorationsWidth: 16,
  overviewRulerBorder: false,
  overviewRulerLanes: 1,
  hideCursorInOverviewRuler: true,
  guides: { indentation: false },
  matchBrackets: 'near',
  stickyScroll: { enabled: false },
  wordWrap: 'off',
  links: false,
  quickSuggestions: { other: true, strings: true, comments: false },
  // Enter makes a new line where the word is whole already.
  acceptSuggestionOnEnter: 'smart',
  suggest: { showWords: false, showStatusBar: false, preview: false, snippetsPreventQuickSuggestions: false },
  wordBasedSuggestions: 'off',
  colorDecorators: false,
  unusualLineTerminators: 'off',
  padding: { top: PADDING, bottom: 12 },
  // Of the models: known from the start, so that none has to be guessed from its text.
  detectIndentation: false,
  tabSize: 2,
  insertSpaces: true,
  trimAutoWhitespace: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  fixedOverflowWidgets: true,
  // A textarea, which everyone knows to be a field: keys that mean something elsewhere on the page must not be taken from it.
  editContext: false,
  // Tab indents; Ctrl+M lets it leave, which the editor's accessible name says.
  tabFocusMode: false,
}

/** A setting of the models that Monaco reads by this name only; its types do not list it. */
const modelSettings = { 'bracketPairColorization.enabled': false }

/** `texts` are the words on screen at the time. */
export function createEditor(host: HTMLElement, texts: () => Texts): Editor {
  const models = createTextModels((file, changes) => {
    actions.type(file, changes)
    return studio.store.getState().files.find(({ name }) => name === file)?.text ?? ''
  })
  const code = monaco.editor.create(host, { ...options, ...modelSettings, theme: 'routewright', model: null })
  const services = registerServices(models, texts)
  // A name's definition may stand in another file.
  const opener = monaco.editor.registerEditorOpener({
    openCodeEditor(_, uri, at) {
      const model = monaco.editor.getModel(uri)
      const file = model === null ? undefined : models.nameOf(model)
      if (file === undefined || at === undefined) return false
      const { lineNumber, column } = monaco.Range.isIRange(at) ? monaco.Range.getStartPosition(at) : at
      actions.activateFile(file)
      editor.show(studio.store.getState().files, file)
      editor.reveal(file, lineNumber, lineNumber, { column, focus: false })
      const offset = models.positionsOf(file)?.toOffset({ lineNumber, column })
      if (offset !== undefined) void selectAt(file, offset)
      return true
    },
  })
  const decorations = code.createDecorationsCollection()
  const notes = createNotesLayer(code)
  const markers = createProblemMarkers(code)
  const views = new Map<string, monaco.editor.ICodeEditorViewState>()
  let shown: string | undefined
  let ownSelection = ''
  let resting: ReturnType<typeof setTimeout> | undefined
  /** Calls off that a large text is shown; `awaited` is done when it is. */
  let attaching: (() => void) | undefined
  let awaited: (() => void) | undefined
  let decorated: monaco.editor.IModelDeltaDecoration[] = []

  code.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyY, () => actions.redo())
  // Monaco's own would walk the marks of the open file alone.
  code.addCommand(monaco.KeyCode.F8, () => runCommand('nextProblem'))
  code.addCommand(monaco.KeyMod.Shift | monaco.KeyCode.F8, () => runCommand('previousProblem'))
  code.onDidChangeCursorPosition(({ position, source }) => {
    clearTimeout(resting)
    const file = shown
    if (file !== undefined) setTextCursor({ file, line: position.lineNumber, column: position.column })
    const offset = file === undefined ? undefined : models.positionsOf(file)?.toOffset(position)
    // What the page moved, or an edit elsewhere pushed along, is not where somebody went.
    if (file === undefined || offset === undefined || source === 'api' || source === 'modelChange') return
    resting = setTimeout(() => void selectAt(file, offset), cursorRest)
  })

  async function selectAt(file: string, offset: number): Promise<void> {
    const found = await studio.client.refAt(file, offset)
    if (!found.ok || found.value === undefined) return
    ownSelection = refKey(found.value)
    actions.select(found.value)
  }

  function attach(model: monaco.editor.ITextModel | null, small: boolean): void {
    if (model?.isDisposed()) return
    // Folding looks at every line after every change; the search for hidden characters sends the whole text to a worker.
    code.updateOptions({
      folding: small,
      unicodeHighlight: { invisibleCharacters: small, ambiguousCharacters: false },
      // Room before the longest number, too.
      lineNumbersMinChars: 1 + String(model?.getLineCount() ?? 0).length,
    })
    code.setModel(model)
    const view = shown === undefined ? undefined : views.get(shown)
    if (view !== undefined) code.restoreViewState(view)
    decorations.set(decorated)
    attaching = undefined
    awaited?.()
    awaited = undefined
  }

  // A whole text pasted into an empty file may need repair: it goes the way of text pasted onto the page.
  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const empty = (code.getModel()?.getValueLength() ?? 0) === 0
    const tooLarge = text.length > largestProject - sizeOf(studio.store.getState().files)
    // The way of text pasted onto the page also says why it is not taken.
    if (!(empty || tooLarge) || text.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    void actions.paste(text)
  }
  host.addEventListener('paste', paste, true)

  const editor: Editor = {
    code,
    models,
    markers,
    show(files, active) {
      models.sync(files)
      if (active === shown && code.getModel() !== null) return
      const before = code.saveViewState()
      if (shown !== undefined && before !== null) views.set(shown, before)
      shown = active
      const model = (active === undefined ? undefined : models.modelOf(active)) ?? null
      const small = (model?.getValueLength() ?? 0) < largeText
      attaching?.()
      attaching = undefined
      awaited = undefined
      // The editor lays out all lines of a large text in one go.
      if (small) attach(model, small)
      else attaching = whenKeysRest(() => attach(model, small))
    },
    decorate(next, marks) {
      decorated = [...next]
      decorations.set(decorated)
      notes.show(marks)
    },
    reveal(file, line, endLine, cursor) {
      if (file !== shown) return
      const go = () => {
        const last = Math.min(endLine, line + 12)
        const before = code.getScrollTop()
        code.revealLinesInCenterIfOutsideViewport(line, last, monaco.editor.ScrollType.Immediate)
        // No half a line at the top.
        const top = code.getScrollTop()
        const cut = (top - PADDING) % LINE
        if (top !== before && cut > 0) code.setScrollTop(top - cut, monaco.editor.ScrollType.Immediate)
        if (cursor === undefined) return
        code.setPosition({ lineNumber: line, column: cursor.column }, 'api')
        if (!cursor.focus) return
        code.focus()
        code.trigger('routewright', 'editor.action.showHover', { focus: 'noAutoFocus' })
      }
      if (attaching === undefined) go()
      else awaited = go
    },
    isOwnSelection: (ref) => refKey(ref) === ownSelection,
    dispose() {
      clearTimeout(resting)
      attaching?.()
      host.removeEventListener('paste', paste, true)
      notes.dispose()
      markers.dispose()
      services.dispose()
      opener.dispose()
      code.dispose()
      models.dispose()
    },
  }
  return editor
}
