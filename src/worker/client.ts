// The page's side of the worker: numbers its requests, drops what is stale, and starts a crashed worker again from the text.

import { assertNever } from '../base/assertNever.ts'
import { changedList } from '../base/listChanges.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { FieldPath, ProjectFile, SourceRef } from '../base/source.ts'
import type { Form } from '../form/form.ts'
import type { FoldChoices, Graph } from '../graph/graph.ts'
import type { EditRefusal } from '../yaml/operation.ts'
import {
  type AnswerView,
  type ChangedAnswer,
  type ConfigQuery,
  type ConfigView,
  type EditCommand,
  type Elsewhere,
  EMPTY_GRAPH,
  type ExportCheck,
  type FileEdits,
  type FromWorker,
  type GraphChanges,
  type LanguageQuery,
  type LanguageReply,
  type NamedView,
  type PasteRepair,
  type Place,
  type ProjectSnapshot,
  type Question,
  type ToWorker,
} from './protocol.ts'

export type PortHandlers = Readonly<{ message: (message: FromWorker) => void; crash: (message: string) => void }>
/** One running worker. */
export type WorkerPort = Readonly<{ post: (message: ToWorker) => void; close: () => void }>

/** Why a request got no answer: the worker died, it failed on this request, the caller gave up, or the text moved on. */
export type NoAnswer = Readonly<{ code: 'workerLost' | 'workerFailed' | 'cancelled' | 'stale'; message: string }>

export type ClientNeeds = Readonly<{
  openPort: (handlers: PortHandlers) => WorkerPort
  /** The text as it is now, from which a new worker starts. */
  project: () => Readonly<{ version: number; files: readonly ProjectFile[]; assume: boolean; folds: FoldChoices }>
  onSnapshot: (snapshot: ProjectSnapshot) => void
  /** A large graph as it is to be drawn. */
  onPicture: (picture: Graph) => void
  onProgress: (progress: Readonly<{ done: number; total: number }>) => void
  onAnswer: (answer: AnswerView) => void
  /** Follows `onAnswer`, for the question and the text that are still the newest. */
  onElsewhere: (elsewhere: Elsewhere) => void
  /** Reading, compiling or answering failed; the worker lives. */
  onFailed: (message: string) => void
  /** The worker died; `again` = a new one has the text. */
  onCrash: (message: string, again: boolean) => void
}>

/** A worker that dies this often without one answer in between is not started again by itself. */
const crashLimit = 3

type Reply = Exclude<
  FromWorker,
  Readonly<{ type: 'snapshot' | 'picture' | 'progress' | 'answer' | 'elsewhere' | 'failed' }>
>
type Waiting = (result: Result<Reply, NoAnswer>) => void
type Numbered = Extract<ToWorker, Readonly<{ request: number }>>
type Unnumbered<M> = M extends unknown ? Omit<M, 'request'> : never

export type WorkerClient = ReturnType<typeof createWorkerClient>

/** A client that starts its worker with the first message. */
export function createWorkerClient(needs: ClientNeeds) {
  let port: WorkerPort | undefined
  let lastRequest = 0
  let asked: Readonly<{ request: number; question: Question }> | undefined
  let crashes = 0
  const waiting = new Map<number, Waiting>()
  /** That of the last snapshot of the running worker, dropped or not. */
  let graph = EMPTY_GRAPH

  function start(): WorkerPort {
    const { version, files, assume, folds } = needs.project()
    graph = EMPTY_GRAPH
    const opened = needs.openPort({ message: receive, crash })
    opened.post({ type: 'settings', assume })
    opened.post({ type: 'fold', choices: folds })
    opened.post({ type: 'open', version, files })
    if (asked !== undefined) opened.post({ type: 'ask', ...asked })
    port = opened
    return opened
  }

  /** Posts, unless the worker had to be started for it and so has the newest text already. */
  function postText(message: ToWorker): void {
    if (port === undefined) start()
    else port.post(message)
  }

  function crash(message: string): void {
    port?.close()
    port = undefined
    crashes += 1
    const again = crashes < crashLimit
    const lost = [...waiting.values()]
    waiting.clear()
    for (const settle of lost) settle(fail({ code: 'workerLost', message }))
    if (again) start()
    needs.onCrash(message, again)
  }

  function receive(message: FromWorker): void {
    if (message.type !== 'progress' && message.type !== 'failed') crashes = 0
    switch (message.type) {
      case 'snapshot':
        takeGraph(message.graph)
        if (message.snapshot.version === needs.project().version) needs.onSnapshot({ ...message.snapshot, graph })
        return
      case 'picture':
        if (message.version === needs.project().version) needs.onPicture(message.picture)
        return
      case 'progress':
        if (message.version === needs.project().version) needs.onProgress(message)
        return
      case 'answer':
        if (message.request === asked?.request && message.answer.version === needs.project().version)
          needs.onAnswer(message.answer)
        return
      case 'elsewhere':
        if (message.request === asked?.request && message.version === needs.project().version)
          needs.onElsewhere({ version: message.version, answers: message.answers })
        return
      case 'failed':
        if (message.request === undefined || message.request === asked?.request) needs.onFailed(message.message)
        else settle(message.request, fail({ code: 'workerFailed', message: message.message }))
        return
      case 'edits':
      case 'refused':
      case 'located':
      case 'ref':
      case 'value':
      case 'named':
      case 'form':
      case 'language':
      case 'paste':
      case 'exportCheck':
      case 'config':
      case 'tried':
        settle(message.request, ok(message))
        return
      default:
        assertNever(message)
    }
  }

  function takeGraph({ nodes, edges, ...size }: GraphChanges): void {
    graph = { ...size, nodes: changedList(graph.nodes, nodes), edges: changedList(graph.edges, edges) }
  }

  function settle(request: number, result: Result<Reply, NoAnswer>): void {
    waiting.get(request)?.(result)
    waiting.delete(request)
  }

  function call(body: Unnumbered<Numbered>, signal?: AbortSignal): Promise<Result<Reply, NoAnswer>> {
    lastRequest += 1
    const request = lastRequest
    return new Promise((resolve) => {
      waiting.set(request, resolve)
      signal?.addEventListener('abort', () => {
        if (!waiting.has(request)) return
        settle(request, fail({ code: 'cancelled', message: '' }))
        port?.post({ type: 'cancel', request })
      })
      const running = port ?? start()
      running.post({ ...body, request })
    })
  }

  /** The reply of the type that belongs to the request, if the text is still the one that it is about. */
  async function read<Type extends Reply['type']>(type: Type, body: Unnumbered<Numbered>, signal?: AbortSignal) {
    const result = await call(body, signal)
    if (!result.ok) return result
    const reply = result.value
    if ('version' in reply && reply.version !== needs.project().version)
      return fail<NoAnswer>({ code: 'stale', message: '' })
    return isReply(reply, type)
      ? ok(reply)
      : fail<NoAnswer>({ code: 'workerFailed', message: `unexpected ${reply.type}` })
  }

  async function readEdits(body: Unnumbered<Numbered>): Promise<Result<readonly FileEdits[], EditRefusal | NoAnswer>> {
    const result = await call(body)
    if (!result.ok) return result
    const reply = result.value
    if (reply.type === 'refused') return fail(reply.refusal)
    if (reply.type !== 'edits') return fail({ code: 'workerFailed', message: `unexpected ${reply.type}` })
    if (reply.version !== needs.project().version) return fail({ code: 'versionMoved' })
    return ok(reply.edits)
  }

  return {
    /** Starts the worker, so that its code is there when the first text comes. */
    warmUp(): void {
      if (port === undefined) start()
    },
    /** All files anew; `project()` must return them already. */
    open(): void {
      const { version, files } = needs.project()
      postText({ type: 'open', version, files })
    },
    /** Splices that led to the version that `project()` has now. */
    splice(changes: readonly FileEdits[]): void {
      postText({ type: 'splice', version: needs.project().version, changes })
    },
    settings(): void {
      postText({ type: 'settings', assume: needs.project().assume })
    },
    /** Gives up reading and compiling the text as it is now. */
    stop(): void {
      port?.post({ type: 'stop', version: needs.project().version })
    },
    /** The choices that `project()` has now. */
    fold(): void {
      port?.post({ type: 'fold', choices: needs.project().folds })
    },
    /** Asks; only the newest question is answered, again after each change of the text. */
    ask(question: Question): void {
      lastRequest += 1
      asked = { request: lastRequest, question }
      postText({ type: 'ask', ...asked })
    },
    /** Forgets the question. */
    askNothing(): void {
      if (asked !== undefined) port?.post({ type: 'cancel', request: asked.request })
      asked = undefined
    },
    edit(version: number, commands: readonly EditCommand[]) {
      return readEdits({ type: 'edit', version, commands })
    },
    /** Another name for the host or the subset at an address. */
    rename(version: number, ref: SourceRef, to: string) {
      return readEdits({ type: 'rename', version, ref, to })
    },
    /** Undefined where `rename` has nothing to change. */
    async named(ref: SourceRef): Promise<Result<NamedView | undefined, NoAnswer>> {
      const reply = await read('named', { type: 'named', ref })
      return reply.ok ? ok(reply.value.named) : reply
    },
    async language(query: LanguageQuery, signal: AbortSignal): Promise<Result<LanguageReply, NoAnswer>> {
      const reply = await read('language', { type: 'language', query }, signal)
      return reply.ok ? ok(reply.value.reply) : reply
    },
    fillPlaceholders(version: number, values: Readonly<Record<string, string>>) {
      return readEdits({ type: 'fillPlaceholders', version, values })
    },
    async locate(refs: readonly SourceRef[]): Promise<Result<readonly (Place | undefined)[], NoAnswer>> {
      const reply = await read('located', { type: 'locate', refs })
      return reply.ok ? ok(reply.value.places) : reply
    },
    async refAt(file: string, offset: number): Promise<Result<SourceRef | undefined, NoAnswer>> {
      const reply = await read('ref', { type: 'refAt', file, offset })
      return reply.ok ? ok(reply.value.ref) : reply
    },
    async readValue(ref: SourceRef): Promise<Result<unknown, NoAnswer>> {
      const reply = await read('value', { type: 'read', ref })
      return reply.ok ? ok(reply.value.value) : reply
    },
    async readForm(ref: SourceRef, open: readonly FieldPath[] | 'all'): Promise<Result<Form | undefined, NoAnswer>> {
      const reply = await read('form', { type: 'form', ref, open })
      return reply.ok ? ok(reply.value.form) : reply
    },
    async inspectPaste(text: string, signal?: AbortSignal): Promise<Result<readonly PasteRepair[], NoAnswer>> {
      const reply = await read('paste', { type: 'inspectPaste', text }, signal)
      return reply.ok ? ok(reply.value.repairs) : reply
    },
    /** Undefined for a viewpoint that the files do not have. */
    async config(query: ConfigQuery, signal: AbortSignal): Promise<Result<ConfigView | undefined, NoAnswer>> {
      const reply = await read('config', { type: 'config', query }, signal)
      return reply.ok ? ok(reply.value.view) : reply
    },
    /** For each edit what it would do to the questions. */
    async tryEdits(
      edits: readonly (readonly EditCommand[])[],
      questions: readonly Question[],
      signal: AbortSignal,
    ): Promise<Result<readonly (readonly ChangedAnswer[] | undefined)[], NoAnswer>> {
      const reply = await read('tried', { type: 'try', edits, questions }, signal)
      return reply.ok ? ok(reply.value.changes) : reply
    },
    async checkExport(
      files: readonly ProjectFile[],
      maskSecrets: boolean,
      signal?: AbortSignal,
    ): Promise<Result<ExportCheck, NoAnswer>> {
      const reply = await read('exportCheck', { type: 'checkExport', files, maskSecrets }, signal)
      return reply.ok ? ok(reply.value.check) : reply
    },
  }
}

function isReply<Type extends Reply['type']>(
  reply: Reply,
  type: Type,
): reply is Extract<Reply, Readonly<{ type: Type }>> {
  return reply.type === type
}
