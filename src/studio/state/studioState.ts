// The page's state and the actions on it. Components read with `useStudio(selector)` and call `actions`.
// Text is the only truth: everything that is derived from it comes back from the worker.

import type { FieldPath, ProjectFile, SourceRef } from '../../base/source.ts'
import type { HeaderLine } from '../../engine/request.ts'
import type { Form } from '../../form/form.ts'
import type { FoldBy, FoldChoices, Graph } from '../../graph/graph.ts'
import type {
  AnswerView,
  ChangedAnswer,
  ConfigQuery,
  ConfigView,
  EditCommand,
  ElsewhereAnswer,
  ExportCheck,
  NamedView,
  PasteRepair,
  ProjectSnapshot,
} from '../../worker/protocol.ts'
import type { EditRefusal } from '../../yaml/operation.ts'
import type { ProblemFilter, ToldProblems } from '../problems/told.ts'

export type Theme = 'light' | 'dark' | 'system'
export type Language = 'en' | 'zh'
export type DrawerTab = 'trace' | 'edit' | 'problems' | 'config'
/** Panes of the narrow layout (under 960 px only one shows). */
export type Pane = 'yaml' | 'graph' | DrawerTab

/** The request bar, as typed. */
export type RequestDraft = Readonly<{
  viewpoint: string | undefined
  method: string
  url: string
  headers: readonly HeaderLine[]
  /** Follows the URL's host until it is edited. */
  sni: string | undefined
  /** Shown to a server that asks for one; of no matter without TLS. */
  clientCert: boolean
}>

/** Pasted text that could be repaired; nothing of it is in the project before the user chose. */
export type PasteOffer = OpenedFile & Readonly<{ repairs: readonly PasteRepair[] }>

export type Notice = Readonly<
  | { type: 'editRefused'; refusal: EditRefusal }
  | { type: 'engineFailed'; message: string }
  | { type: 'workerRestarted' }
  | { type: 'storageRefused' }
  | { type: 'storageFull' }
  /** Another tab stores its work, this one does not; `takenOver`: it did so from now on. */
  | { type: 'otherTab' }
  | { type: 'takenOver' }
  /** What another tab had stored stands beside what this one stores. */
  | { type: 'setAside' }
  | { type: 'storageNewer' }
  | { type: 'storageDamaged' }
  | { type: 'binaryFile'; name: string }
  /** `size` in bytes. */
  | { type: 'tooLarge'; name: string; size: number }
  | { type: 'unreadableFile'; name: string }
  /** No YAML by their names; `more` of them are not named. */
  | { type: 'filesSkipped'; names: readonly string[]; more: number }
  | { type: 'nothingToOpen' }
  | { type: 'saveFailed'; name: string; message: string }
>

/** A text to open, and where it can be written back to. */
export type OpenedFile = ProjectFile & Readonly<{ handle?: FileSystemFileHandle }>

/** How a file was when it was opened or last saved. */
export type SavedFile = Readonly<{ text: string; handle?: FileSystemFileHandle }>

/** A file that somebody else changed on the disk since it was opened or saved here. */
export type DiskConflict = Readonly<{ file: ProjectFile; onDisk: string; handle: FileSystemFileHandle }>

/** A request whose answer an edit would change. */
export type ChangedRequest = Readonly<{ request: RequestDraft }> & Omit<ChangedAnswer, 'question'>
/** Of `asked` requests those whose answer an edit would change; undefined if it cannot be made. */
export type Trial = Readonly<{ asked: number; changed: readonly ChangedRequest[] }> | undefined

/** A file before and after an edit that was not made. */
export type Preview = Readonly<{ file: string; before: string; after: string }>

/** Lines and column from 1; with `focus` the editor takes it, and says what is wrong there. */
export type RevealPlace = Readonly<{ line: number; endLine: number; column: number; focus: boolean }>

export type StudioState = Readonly<{
  files: readonly ProjectFile[]
  activeFile: string | undefined
  /** By name; also of names that a file had, so that undo finds them. */
  saved: Readonly<Record<string, SavedFile>>
  /** Saving waits for the user's choice between two texts. */
  conflict: DiskConflict | undefined
  /** Counts every change of the text. */
  version: number
  /** Undefined until the worker has read the files once. */
  snapshot: ProjectSnapshot | undefined
  /** True while `snapshot` is about an older text. */
  stale: boolean
  /** Long work in the worker; undefined when idle. */
  progress: Readonly<{ done: number; total: number }> | undefined
  /** True while the user has given up that this text is read. */
  stopped: boolean
  /** What all judges say of the text, looked for when typing pauses: of an older text if its version is another one. */
  problems: ToldProblems | undefined
  problemFilter: ProblemFilter
  /** What this project says is meant to be so, wherever it is. */
  ignoredCodes: readonly string[]
  request: RequestDraft
  answer: AnswerView | undefined
  /** Requests that somebody stayed with, newest first. */
  recent: readonly RequestDraft[]
  /** The answer that picture and gutter show: the newest, once typing paused. */
  drawn: AnswerView | undefined
  /** A large graph as it is drawn, folded; undefined for one that is drawn whole. Changes together with `drawn`. */
  picture: Graph | undefined
  folds: FoldChoices
  /** Other viewpoints whose answer to the same request is another one; `to` is the answer that they differ from. */
  elsewhere: Readonly<{ to: AnswerView; answers: readonly ElsewhereAnswer[] }> | undefined
  assume: boolean
  /** Secrets' data is masked in what is stored and exported. */
  maskSecrets: boolean
  selection: SourceRef | undefined
  /** Asked for by `revealSource`: the editor scrolls there and forgets it. */
  reveal: Readonly<{ ref: SourceRef; place: RevealPlace | undefined }> | undefined
  drawerTab: DrawerTab
  drawerOpen: boolean
  pane: Pane
  theme: Theme
  language: Language
  /** False: no key that types a character does anything (WCAG 2.1.4). */
  letterKeys: boolean
  pasteOffer: PasteOffer | undefined
  /** The label that a form edit gave, or a code of ours: `typing`, `open`, `close`, `rename`, `placeholders`. */
  undoLabel: string | undefined
  redoLabel: string | undefined
  /** Lines touched by the last form edit, for the drawer's tab row. */
  lastEdit: Readonly<{ label: string; lines: number }> | undefined
  /** The step that was just taken back or made again, until the next change. */
  lastMove: Readonly<{ type: 'undone' | 'redone'; label: string }> | undefined
  notices: readonly Notice[]
  /** False when the browser refuses storage. */
  kept: boolean
}>

export type StudioActions = Readonly<{
  /** Pasted or dropped text: opened as it is if it needs no repair, else offered. */
  paste(text: string, name?: string, handle?: FileSystemFileHandle): Promise<void>
  /** In the place of all others. */
  openFiles(files: readonly ProjectFile[]): void
  /** Beside the others, in one step; a name that is taken gets a number. */
  addFiles(files: readonly OpenedFile[]): void
  addFile(name: string, text: string): void
  /** The file as it is now was written to `handle`, or handed out. */
  markSaved(name: string, text: string, handle?: FileSystemFileHandle): void
  /** The text of a file as it is on the disk by now, in the place of the one here. */
  takeFromDisk(name: string, text: string): void
  closeFile(name: string): void
  renameFile(name: string, to: string): void
  activateFile(name: string): void
  /** What a user chose of a paste offer: the text to open (a repair's `after`, or the original). */
  resolvePaste(text: string): void
  dismissPaste(): void
  fillPlaceholders(values: Readonly<Record<string, string>>): Promise<void>
  /** Typing in the editor: offsets in the text before it. */
  type(file: string, changes: readonly Readonly<{ start: number; end: number; text: string }>[]): void
  /** A form or graph edit, over any number of documents and files; one undo step, named by `label`. Typing in one field passes
   *  the same `group`. False if it changed nothing. */
  edit(edit: EditCommand | readonly EditCommand[], label: string, group?: string): Promise<boolean>
  /** Another name for the host or the subset at an address, in all files; one undo step. False if nothing changed. */
  rename(ref: SourceRef, to: string, label: string): Promise<boolean>
  /** What the commands would make of each file that they touch; undefined if they cannot be made. */
  preview(commands: readonly EditCommand[]): Promise<readonly Preview[] | undefined>
  /** A line of text before the line at an offset, indented as that one; one undo step. */
  insertLine(file: string, offset: number, line: string, label: string): void
  undo(): void
  redo(): void
  setRequest(change: Partial<RequestDraft>): void
  setAssume(assume: boolean): void
  setMaskSecrets(maskSecrets: boolean): void
  select(ref: SourceRef | undefined): void
  /** Select, and scroll the editor there: to the value, or to a place that is known better. */
  revealSource(ref: SourceRef, place?: RevealPlace): void
  filterProblems(filter: ProblemFilter): void
  /** In this project. */
  ignoreCode(code: string, ignored: boolean): void
  setDrawer(tab: DrawerTab, open?: boolean): void
  setPane(pane: Pane): void
  setTheme(theme: Theme): void
  setLanguage(language: Language): void
  setLetterKeys(letterKeys: boolean): void
  /** The host or subset that is named at an address, and where; undefined if there is none or the text moved on. */
  named(ref: SourceRef): Promise<NamedView | undefined>
  /** The value at an address, for forms; undefined if there is none or the text moved on. */
  readValue(ref: SourceRef): Promise<unknown>
  /** The form of a resource or of a part of it. `stale`: the text moved on, and a newer answer comes. */
  readForm(ref: SourceRef, open: readonly FieldPath[] | 'all'): Promise<Form | 'none' | 'stale'>
  /** Whether `outgoing`, made of the open files, may go out; undefined if the worker could not say. */
  checkExport(
    outgoing: readonly ProjectFile[],
    maskSecrets: boolean,
    signal: AbortSignal,
  ): Promise<ExportCheck | undefined>
  /** A window of one proxy's configuration; undefined if there is none, or the text moved on. */
  readConfig(query: ConfigQuery, signal: AbortSignal): Promise<ConfigView | undefined>
  /** What each edit, were it made, would do to those of the requests that are not asked now; undefined if the text moved on. */
  tryEdits(
    edits: readonly (readonly EditCommand[])[],
    requests: readonly RequestDraft[],
    signal: AbortSignal,
  ): Promise<readonly Trial[] | undefined>
  /** Gives up reading and compiling this text; what is shown stays that of an older one. */
  stopWork(): void
  /** Reads and compiles it after all. */
  resumeWork(): void
  /** Opens or closes a fold of the graph. */
  setFold(id: string, open: boolean): void
  /** What the rules of a large host are folded by. */
  foldBy(host: string, by: FoldBy): void
  /** Cards and rows that have to be in the picture, whatever is folded. */
  pin(elements: readonly string[]): void
  dismissNotice(index: number): void
  /** Forget the project (after the user confirmed). */
  clear(): void
}>
