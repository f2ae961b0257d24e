// Messages between the page and the worker. The page sends text and questions; the worker answers with data about a
// version of the text. An answer about an older version or an older request is dropped by whoever receives it.

import type { ListChange } from '../base/listChanges.ts'
import type { FieldPath, ProjectFile, SourceRef, TextEdit } from '../base/source.ts'
import type { Assumption } from '../engine/assumption.ts'
import type { Decision } from '../engine/decision.ts'
import type { OriginalDestination } from '../engine/originalDestination.ts'
import type { TestRequest } from '../engine/request.ts'
import type { Viewpoint } from '../engine/viewpoint.ts'
import type { Form } from '../form/form.ts'
import type { FoldChoices, Graph, GraphEdge, GraphNode, LivePath } from '../graph/graph.ts'
import type { Finding } from '../istio/finding.ts'
import type { Completions } from '../language/completion.ts'
import type { Fold } from '../language/folds.ts'
import type { Hover } from '../language/hover.ts'
import type { EditCommand, EditRefusal } from '../yaml/operation.ts'
import type { ConfigQuery, ConfigView } from './configQuery.ts'

export type { EditCommand } from '../yaml/operation.ts'
export type { ConfigQuery, ConfigView } from './configQuery.ts'

/** Edits of one file, as offsets in the text before any of them. A file that is not open is made, from an empty text. */
export type FileEdits = Readonly<{ file: string; edits: readonly TextEdit[] }>

/** First and last line of a value, from 1. */
export type LineSpan = Readonly<{ startLine: number; endLine: number; column: number }>

/** `random` is the one random integer that Envoy draws for a request: it picks among weighted destinations. */
export type Question = Readonly<{ viewpoint: string; request: TestRequest; random: number }>

export type ToWorker =
  /** All files anew, as `version`. */
  | Readonly<{ type: 'open'; version: number; files: readonly ProjectFile[] }>
  /** `version` = the version before plus one; each entry is about the text that the entry before left. */
  | Readonly<{ type: 'splice'; version: number; changes: readonly FileEdits[] }>
  | Readonly<{ type: 'settings'; assume: boolean }>
  /** The work for this version is not wanted any more; it goes on with the next `open` or change. */
  | Readonly<{ type: 'stop'; version: number }>
  /** What is open and closed in the picture of a large graph. */
  | Readonly<{ type: 'fold'; choices: FoldChoices }>
  | Readonly<{ type: 'ask'; request: number; question: Question }>
  /** All or none of the commands are made; documents are counted in the text before any of them. */
  | Readonly<{ type: 'edit'; request: number; version: number; commands: readonly EditCommand[] }>
  /** Gives the host or the subset that is named at an address another name, in every resource that means it. */
  | Readonly<{ type: 'rename'; request: number; version: number; ref: SourceRef; to: string }>
  /** Which host or subset is named at an address, and where else. */
  | Readonly<{ type: 'named'; request: number; ref: SourceRef }>
  /** What the text editor asks about a place in a file. */
  | Readonly<{ type: 'language'; request: number; query: LanguageQuery }>
  /** Where these values stand in the text. */
  | Readonly<{ type: 'locate'; request: number; refs: readonly SourceRef[] }>
  /** Which value stands at this offset. */
  | Readonly<{ type: 'refAt'; request: number; file: string; offset: number }>
  /** The fields that the drawer's form edits. */
  | Readonly<{ type: 'read'; request: number; ref: SourceRef }>
  /** The form of a resource or of a part of it; `open`: items of long lists that show their fields. */
  | Readonly<{ type: 'form'; request: number; ref: SourceRef; open: readonly FieldPath[] | 'all' }>
  /** What pasted text is, and how it could be repaired. */
  | Readonly<{ type: 'inspectPaste'; request: number; text: string }>
  | Readonly<{ type: 'fillPlaceholders'; request: number; version: number; values: Readonly<Record<string, string>> }>
  /** `files` would go out: compared with the values of the open files, and what is still inside those. */
  | Readonly<{ type: 'checkExport'; request: number; files: readonly ProjectFile[]; maskSecrets: boolean }>
  /** What one proxy has, as rows or as JSON. */
  | Readonly<{ type: 'config'; request: number; query: ConfigQuery }>
  /** What each of these edits, were it made, would do to the questions. */
  | Readonly<{
      type: 'try'
      request: number
      edits: readonly (readonly EditCommand[])[]
      questions: readonly Question[]
    }>
  | Readonly<{ type: 'cancel'; request: number }>

export type DocumentStatus = 'ok' | 'broken' | 'refused' | 'empty' | 'notEvaluated'

export type DocumentSummary = Readonly<{
  document: number
  status: DocumentStatus
  kind: string
  name: string
  namespace: string
  startLine: number
  /** True if `graph` has of it what it was when it last parsed and was not refused. */
  keepsLastGood: boolean
}>

export type FileSummary = Readonly<{ name: string; documents: readonly DocumentSummary[] }>

/** A finding with its place in lines (from 1) and columns (from 1, UTF-16). */
export type LocatedFinding = Finding & Readonly<{ line: number; column: number; endLine: number; endColumn: number }>

export type PlaceholderView = Readonly<{ text: string; count: number; suggestion: string }>

export type ProjectSnapshot = Readonly<{
  version: number
  files: readonly FileSummary[]
  findings: readonly LocatedFinding[]
  placeholders: readonly PlaceholderView[]
  resources: number
  namespaces: number
  viewpoints: readonly Viewpoint[]
  /** Gateway server ports by viewpoint id, for the request bar. */
  ports: Readonly<Record<string, readonly Readonly<{ port: number; tls: boolean; hosts: readonly string[] }>[]>>
  assumptions: readonly Assumption[]
  /** The whole graph. */
  graph: Graph
  /** True if it is too large to be drawn as it is: then a `picture` follows. */
  folds: boolean
  /** A request that the first gateway host and rule would take; undefined without any. */
  suggestedUrl: string | undefined
}>

export type GraphChanges = Omit<Graph, 'nodes' | 'edges'> &
  Readonly<{ nodes: readonly ListChange<GraphNode>[]; edges: readonly ListChange<GraphEdge>[] }>

/** What both sides start from. */
export const EMPTY_GRAPH: Graph = { nodes: [], edges: [], width: 0, height: 0 }

export type AnswerView = Readonly<{
  version: number
  question: Question
  decision: Decision
  /** What the client's lookup gave; absent from a gateway, and where the question states an address. */
  resolved?: OriginalDestination
  /** The mesh configuration that was read; absent where Istio's defaults are. */
  mesh?: SourceRef
  live: LivePath
  /** Lines by `refKey` of every address that the decision names. */
  lines: Readonly<Record<string, LineSpan>>
  /** How long deciding took. */
  milliseconds: number
}>

/** The answer to the same request from another viewpoint. */
export type ElsewhereAnswer = Readonly<{ viewpoint: string; decision: Decision }>

/** The viewpoints, in their order and as many as a large mesh can afford, whose picked answer differs from the one asked
 *  in outcome, status, destinations, virtual host or route. */
export type Elsewhere = Readonly<{ version: number; answers: readonly ElsewhereAnswer[] }>

/** A question (by its place in the list that was asked) whose answer an edit would change; `after` is undefined if nobody could
 *  ask it any more. */
export type ChangedAnswer = Readonly<{ question: number; before: Decision; after: Decision | undefined }>

/** One paste repair, to be shown as a difference and applied on a click. */
export type PasteRepair = Readonly<{
  kind:
    | 'markdownFence'
    | 'hereDocument'
    | 'promptLine'
    | 'cutOutput'
    | 'fragment'
    | 'tabs'
    | 'lostIndentation'
    | 'indentedWhole'
  after: string
  arguments: Readonly<Record<string, string>>
}>

export type ExportCheck = Readonly<{
  /** Same files, with Secrets masked if asked. */
  files: readonly ProjectFile[]
  /** True if every file parses back (js-yaml) to the values of the open project. */
  faithful: boolean
  placeholders: readonly Readonly<{ at: SourceRef; line: number; text: string }>[]
  errors: readonly LocatedFinding[]
  secrets: number
}>

export type FromWorker =
  /** With what became of the graph of the snapshot before; of the first one, of a graph without anything. */
  | Readonly<{ type: 'snapshot'; snapshot: Omit<ProjectSnapshot, 'graph'>; graph: GraphChanges }>
  /** A large graph, folded: after its snapshot, after each answer, and after each `fold`. */
  | Readonly<{ type: 'picture'; version: number; picture: Graph }>
  /** Documents read so far; only while the work takes long. */
  | Readonly<{ type: 'progress'; version: number; done: number; total: number }>
  | Readonly<{ type: 'answer'; request: number; answer: AnswerView }>
  /** Some time after `answer`, when nothing newer is asked; always comes if no newer message does. */
  | (Readonly<{ type: 'elsewhere'; request: number }> & Elsewhere)
  | Readonly<{ type: 'edits'; request: number; version: number; edits: readonly FileEdits[] }>
  | Readonly<{ type: 'refused'; request: number; refusal: EditRefusal }>
  | Readonly<{ type: 'located'; request: number; version: number; places: readonly (Place | undefined)[] }>
  | Readonly<{ type: 'ref'; request: number; version: number; ref: SourceRef | undefined }>
  /** Undefined if no name stands there that `rename` could change. */
  | Readonly<{ type: 'named'; request: number; version: number; named: NamedView | undefined }>
  | Readonly<{ type: 'language'; request: number; version: number; reply: LanguageReply }>
  | Readonly<{ type: 'value'; request: number; version: number; value: unknown; path: FieldPath }>
  /** `form` is undefined where the text has no resource with such a field. */
  | Readonly<{ type: 'form'; request: number; version: number; form: Form | undefined }>
  | Readonly<{ type: 'paste'; request: number; repairs: readonly PasteRepair[] }>
  | Readonly<{ type: 'exportCheck'; request: number; check: ExportCheck }>
  /** `view` is undefined for a viewpoint that the files do not have. */
  | Readonly<{ type: 'config'; request: number; version: number; view: ConfigView | undefined }>
  /** For each edit; undefined for one that cannot be made. */
  | Readonly<{
      type: 'tried'
      request: number
      version: number
      changes: readonly (readonly ChangedAnswer[] | undefined)[]
    }>
  /** Our own fault while handling a message; the worker still lives. */
  | Readonly<{ type: 'failed'; request: number | undefined; message: string }>

/** A host or a subset: its name as it is written where it was asked for, and every place that means it. */
export type NamedView = Readonly<{ type: 'host' | 'subset'; name: string; places: readonly Place[] }>

/** `offset` in UTF-16 units of the file's text. */
export type LanguageQuery =
  | Readonly<{ type: 'complete' | 'hover' | 'definition' | 'references'; file: string; offset: number }>
  | Readonly<{ type: 'folds'; file: string }>

export type LanguageReply =
  | Readonly<{ type: 'completions'; completions: Completions | undefined }>
  | Readonly<{ type: 'hover'; hover: Hover | undefined }>
  | Readonly<{ type: 'places'; places: readonly Place[] }>
  | Readonly<{ type: 'folds'; folds: readonly Fold[] }>

export type Place = Readonly<{ file: string; start: number; end: number }> & LineSpan
