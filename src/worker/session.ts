// The worker's side: keeps the text and the newest question, reads and answers in slices so that newer messages overtake,
// and does nothing twice for a text that has gone. It needs no Worker: messages go in, messages come out.

import { dequal } from 'dequal/lite'
import { applyEdits } from '../base/edits.ts'
import { listChanges } from '../base/listChanges.ts'
import type { ProjectFile } from '../base/source.ts'
import { NO_CHOICES } from '../graph/fold/foldGraph.ts'
import type { FoldChoices, Graph } from '../graph/graph.ts'
import type { Resource } from '../istio/resource.ts'
import { inspectPaste } from '../paste/inspectPaste.ts'
import type { Answerer } from './answerer.ts'
import {
  type AnswerView,
  type ChangedAnswer,
  type EditCommand,
  EMPTY_GRAPH,
  type FileEdits,
  type FromWorker,
  type ProjectSnapshot,
  type Question,
  type ToWorker,
} from './protocol.ts'
import type { ReadResources, TextRequest } from './textRequests.ts'

/** What is to be evaluated; replaced as a whole with every change. A file that did not change is the same object. */
export type Project = Readonly<{
  version: number
  files: readonly ProjectFile[]
  assume: boolean
  /** True if it has no file of the project before: what is seen of that says nothing about it. */
  isNew: boolean
}>

/** A project read and compiled; it has no answer from a viewpoint that the files do not have. */
export type Evaluation = Answerer &
  Readonly<{
    snapshot: ProjectSnapshot
    resources: readonly Resource[]
    /** See `tryEdit`. */
    tryEdit: (
      commands: readonly EditCommand[],
      questions: readonly Question[],
    ) => Promise<readonly ChangedAnswer[] | undefined>
  }>

/** Undefined if only the new picture can tell what the answer lights up. */
export type EarlyAnswer = (question: Question) => AnswerView | undefined

/** What is called on the way to an evaluation: as soon as questions can be answered; of a new
 *  project that is large, as soon as there is a picture, first in outline. */
export type Stages = Readonly<{
  compiled: (answer: EarlyAnswer) => void
  pictured: (picture: (choices: FoldChoices) => Graph) => void
}>

/** How much of the text is read, in UTF-16 units. */
export type Progress = Readonly<{ done: number; total: number }>

/** Between two slices of long work: lets newer messages in, then says whether the work is still wanted. */
export type Checkpoint = (progress: Progress | undefined) => Promise<boolean>

export type SessionNeeds = Readonly<{
  post: (message: FromWorker) => void
  /** Resolves after the messages that wait have been handled. */
  pause: () => Promise<void>
  /** Runs a task some time after the last message: what nobody waits for must not stand in the way of the next key. */
  rest: (task: () => void) => void
  /** Reads and compiles; undefined if `checkpoint` said that it is not wanted any more. Keeps its own caches. */
  evaluate: (project: Project, checkpoint: Checkpoint, stages: Stages) => Promise<Evaluation | undefined>
}>

export type Session = Readonly<{
  /** Handles one message; what takes long goes on later. */
  handle: (message: ToWorker) => void
  /** Resolves when nothing is left to do. */
  idle: () => Promise<void>
}>

type Asked = Readonly<{ request: number; question: Question }>
/** What is read of an evaluated project, besides its answers. */
type Reading = Extract<ToWorker, Readonly<{ type: 'config' | 'try' }>>
type Answered = Readonly<{ asked: Asked; evaluation: Evaluation; view: AnswerView | undefined }>
/** What the last picture was made of. */
type Pictured = Readonly<{ evaluation: Evaluation; choices: FoldChoices; view: AnswerView | undefined }>

export function createSession({ post, pause, rest, evaluate }: SessionNeeds): Session {
  let project: Project = { version: 0, files: [], assume: true, isNew: true }
  let evaluated: Readonly<{ of: Project; evaluation: Evaluation | undefined }> | undefined
  let asked: Asked | undefined
  let answered: Answered | undefined
  let rested: Answered | undefined
  /** What the user gave up. */
  let stopped: Project | undefined
  let choices: FoldChoices = NO_CHOICES
  let pictured: Pictured | undefined
  /** What the page has. */
  let sent: Graph = EMPTY_GRAPH
  /** Answered in their order, about the newest text. */
  let readings: readonly Reading[] = []
  let running: Promise<void> | undefined
  let textRequests: ReturnType<typeof loadTextRequests> | undefined
  let answeringText: Promise<void> | undefined

  function handle(message: ToWorker): void {
    try {
      take(message)
    } catch (error) {
      post({ type: 'failed', request: 'request' in message ? message.request : undefined, message: messageOf(error) })
    }
    wake()
  }

  function take(message: ToWorker): void {
    switch (message.type) {
      case 'open':
        project = { ...project, ...openFiles(project.files, message.files), version: message.version }
        break
      case 'splice':
        project = {
          ...project,
          version: message.version,
          files: spliceFiles(project.files, message.changes),
          isNew: false,
        }
        break
      case 'settings':
        if (message.assume !== project.assume)
          project = { ...project, assume: message.assume, isNew: project.version === 0 }
        break
      case 'stop':
        if (message.version === project.version) stopped = project
        break
      case 'fold':
        choices = message.choices
        break
      case 'ask':
        asked = { request: message.request, question: message.question }
        break
      case 'config':
      case 'try':
        readings = [...readings, message]
        break
      case 'cancel':
        if (asked?.request === message.request) asked = undefined
        readings = readings.filter(({ request }) => request !== message.request)
        break
      case 'inspectPaste': {
        const { repairs } = inspectPaste(message.text)
        const shown = repairs.map(({ kind, after, arguments: values }) => ({ kind, after, arguments: values }))
        post({ type: 'paste', request: message.request, repairs: shown })
        break
      }
      default:
        // These need the text only, so they are answered at once, also while the project is being read.
        answeringText = answerText(message)
    }
  }

  async function answerText(message: TextRequest): Promise<void> {
    try {
      textRequests ??= loadTextRequests()
      const answer = await textRequests
      post(answer(message, project, readResources()))
    } catch (error) {
      post({ type: 'failed', request: message.request, message: messageOf(error) })
    }
  }

  function readResources(): ReadResources | undefined {
    const resources = evaluated?.evaluation?.resources
    return resources && { resources, current: evaluated?.of === project }
  }

  function wake(): void {
    running ??= work().finally(() => {
      running = undefined
    })
  }

  async function work(): Promise<void> {
    // Messages that are already waiting count as one: of ten splices only the last text is read.
    await pause()
    while (true) {
      if (project.version > 0 && evaluated?.of !== project && stopped !== project) await read()
      else if (evaluated?.evaluation !== undefined && hasNewQuestion(evaluated.evaluation)) answer(evaluated.evaluation)
      else if (evaluated?.evaluation !== undefined && isPictureOld(evaluated.evaluation)) draw(evaluated.evaluation)
      else if (evaluated !== undefined && readings.length > 0) await answerReading(evaluated.evaluation)
      else if (rested !== undefined) await lookElsewhere(rested)
      else return
    }
  }

  async function read(): Promise<void> {
    const of = project
    const checkpoint: Checkpoint = async (progress) => {
      if (progress !== undefined) post({ type: 'progress', version: of.version, ...progress })
      await pause()
      return project === of && stopped !== of
    }
    let first: FoldChoices | undefined
    // The first picture of a project needs no answer, and is there before the rest of the snapshot is.
    const pictureFirst: Stages['pictured'] = (picture) => {
      first = choices
      postPicture(of.version, picture(choices))
    }
    try {
      const evaluation = await evaluate(of, checkpoint, { compiled: answerEarly, pictured: pictureFirst })
      if (evaluation === undefined) return
      evaluated = { of, evaluation }
      if (first !== undefined) pictured = { evaluation, choices: first, view: undefined }
      postSnapshot(evaluation.snapshot)
    } catch (error) {
      evaluated = { of, evaluation: undefined }
      post({ type: 'failed', request: undefined, message: messageOf(error) })
    }
    await pause()
  }

  function postSnapshot({ graph, ...snapshot }: ProjectSnapshot): void {
    const nodes = listChanges(sent.nodes, graph.nodes, dequal)
    const edges = listChanges(sent.edges, graph.edges, dequal)
    sent = graph
    post({ type: 'snapshot', snapshot, graph: { ...graph, nodes, edges } })
  }

  /** Who types waits for the verdict, not for the picture; the answer comes again with that. */
  function answerEarly(answerNow: EarlyAnswer): void {
    const view = asked && answerNow(asked.question)
    if (asked !== undefined && view !== undefined) post({ type: 'answer', request: asked.request, answer: view })
  }

  const hasNewQuestion = (evaluation: Evaluation) =>
    asked !== undefined && (answered?.asked !== asked || answered.evaluation !== evaluation)

  function answer(evaluation: Evaluation): void {
    if (asked === undefined) return
    answered = { asked, evaluation, view: undefined }
    try {
      const view = evaluation.answer(asked.question)
      if (view === undefined) return
      const now = { asked, evaluation, view }
      answered = now
      post({ type: 'answer', request: asked.request, answer: view })
      rest(() => {
        rested = now
        wake()
      })
    } catch (error) {
      post({ type: 'failed', request: asked.request, message: messageOf(error) })
    }
  }

  /** The answer that belongs in the picture of this text. */
  const drawnView = (evaluation: Evaluation) =>
    asked !== undefined && answered?.evaluation === evaluation ? answered.view : undefined

  const isPictureOld = (evaluation: Evaluation) =>
    pictured?.evaluation !== evaluation || pictured.choices !== choices || pictured.view !== drawnView(evaluation)

  function draw(evaluation: Evaluation): void {
    pictured = { evaluation, choices, view: drawnView(evaluation) }
    try {
      postPicture(evaluation.snapshot.version, evaluation.picture(choices, pictured.view))
    } catch (error) {
      post({ type: 'failed', request: undefined, message: messageOf(error) })
    }
  }

  function postPicture(version: number, picture: Graph | undefined): void {
    if (picture !== undefined) post({ type: 'picture', version, picture })
  }

  async function answerReading(evaluation: Evaluation | undefined): Promise<void> {
    const [first, ...others] = readings
    if (first === undefined) return
    readings = others
    try {
      if (evaluation === undefined) throw new Error('the text could not be read')
      post(await answerTo(first, evaluation))
    } catch (error) {
      post({ type: 'failed', request: first.request, message: messageOf(error) })
    }
  }

  /** What the other viewpoints say to the question answered last, as long as nothing newer comes. */
  async function lookElsewhere(of: Answered): Promise<void> {
    rested = undefined
    const { request, question } = of.asked
    const isNewest = () => answered === of && asked === of.asked && evaluated?.of === project
    const proceed = async () => {
      await pause()
      return isNewest()
    }
    if (!isNewest()) return
    try {
      const answers = await of.evaluation.elsewhere(question, proceed)
      const { version } = of.evaluation.snapshot
      if (answers !== undefined && isNewest()) post({ type: 'elsewhere', request, version, answers })
    } catch (error) {
      post({ type: 'failed', request, message: messageOf(error) })
    }
  }

  return {
    handle,
    idle: async () => {
      await answeringText
      await running
    },
  }
}

/** What the first picture and the first answer do without is fetched with the first message that needs it. */
async function loadTextRequests() {
  const { createTextRequests } = await import('./textRequests.ts')
  return createTextRequests()
}

async function answerTo(reading: Reading, evaluation: Evaluation): Promise<FromWorker> {
  const { request } = reading
  const { version } = evaluation.snapshot
  if (reading.type === 'config')
    return { type: 'config', request, version, view: await evaluation.config(reading.query) }
  const changes = await Promise.all(reading.edits.map((commands) => evaluation.tryEdit(commands, reading.questions)))
  return { type: 'tried', request, version, changes }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The files given; those that are open already as the objects that they are. */
function openFiles(open: readonly ProjectFile[], given: readonly ProjectFile[]): Pick<Project, 'files' | 'isNew'> {
  const byName = new Map(open.map((file) => [file.name, file]))
  const files = given.map((file) => {
    const own = byName.get(file.name)
    return own?.text === file.text ? own : file
  })
  return { files, isNew: files.every((file, index) => file === given[index]) }
}

/** Each entry's offsets are in the text that the entry before left. */
function spliceFiles(files: readonly ProjectFile[], changes: readonly FileEdits[]): readonly ProjectFile[] {
  return changes.reduce((before, { file, edits }) => {
    if (!before.some((open) => open.name === file)) throw new Error(`no open file ${file}`)
    return before.map((open) => (open.name === file ? { ...open, text: applyEdits(open.text, edits) } : open))
  }, files)
}
