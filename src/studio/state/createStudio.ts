// Puts the page's state together: text and history here, everything derived comes from the worker's messages.

import { createStore } from 'zustand/vanilla'
import type { Graph } from '../../graph/graph.ts'
import { createWorkerClient, type PortHandlers, type WorkerPort } from '../../worker/client.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'
import { createContext } from './context.ts'
import { createEditActions } from './editActions.ts'
import { emptyRequest } from './emptyRequest.ts'
import { createFileActions } from './fileActions.ts'
import { withRecent } from './recentRequests.ts'
import { createRequestActions } from './requestActions.ts'
import type { Language, StudioActions, StudioState } from './studioState.ts'
import { createViewActions } from './viewActions.ts'

export type StudioNeeds = Readonly<{
  openPort: (handlers: PortHandlers) => WorkerPort
  /** Milliseconds; for grouping undo steps. */
  now: () => number
  /** An integer, drawn once: which of several destinations the picked answer shows. */
  random: number
  /** Until the user chooses one. */
  language: Language
}>

/** A request that stands this long was meant, in ms. */
const stay = 2000

/** Between two keys of somebody who types; shorter than what the eye takes for a delay, in ms. */
const typingPause = 80

export const emptyState: StudioState = {
  files: [],
  activeFile: undefined,
  saved: {},
  conflict: undefined,
  version: 0,
  snapshot: undefined,
  stale: false,
  progress: undefined,
  stopped: false,
  problems: undefined,
  problemFilter: {
    judges: ['schema', 'webhook', 'istioctl', 'kiali', 'routewright'],
    severities: ['error', 'warning', 'info'],
  },
  ignoredCodes: [],
  request: emptyRequest,
  answer: undefined,
  recent: [],
  drawn: undefined,
  picture: undefined,
  folds: { by: {}, open: {}, pinned: [] },
  elsewhere: undefined,
  assume: true,
  maskSecrets: true,
  selection: undefined,
  reveal: undefined,
  drawerTab: 'trace',
  drawerOpen: true,
  pane: 'graph',
  theme: 'system',
  language: 'en',
  letterKeys: true,
  pasteOffer: undefined,
  undoLabel: undefined,
  redoLabel: undefined,
  lastEdit: undefined,
  lastMove: undefined,
  notices: [],
  kept: true,
}

export type Studio = ReturnType<typeof createStudio>

/** A studio with an empty project; `restore` puts a stored one in. */
export function createStudio(needs: StudioNeeds) {
  const store = createStore<StudioState>(() => ({ ...emptyState, language: needs.language }))
  const get = store.getState
  const set = (change: Partial<StudioState>) => store.setState(change)

  const client = createWorkerClient({
    openPort: needs.openPort,
    project: get,
    onSnapshot: takeSnapshot,
    onPicture(picture) {
      folded = picture
      if (drawing === undefined) set({ picture })
    },
    // What was on its way when the user stopped it says nothing any more.
    onProgress: ({ done, total }) => !get().stopped && set({ progress: { done, total } }),
    onAnswer(answer) {
      set({ answer })
      drawLater()
      rememberLater()
    },
    onElsewhere({ answers }) {
      const to = get().answer
      set({ elsewhere: to && { to, answers } })
    },
    onFailed(message) {
      set({ progress: undefined })
      context.notify({ type: 'engineFailed', message })
    },
    onCrash(message, again) {
      set({ progress: undefined })
      context.notify(again ? { type: 'workerRestarted' } : { type: 'engineFailed', message })
    },
  })
  const context = createContext({ get, set }, client, needs.now)
  const request = createRequestActions(context, needs.random)

  let drawing: ReturnType<typeof setTimeout> | undefined
  /** The newest picture of a large graph, drawn or not yet. */
  let folded: Graph | undefined
  /** Painting a lit path takes longer than saying a verdict, which must not wait for it at the next key. */
  function drawLater(): void {
    clearTimeout(drawing)
    drawing = setTimeout(() => {
      drawing = undefined
      set({ drawn: get().answer, picture: folded })
    }, typingPause)
  }

  // Nor is it done between two keys.
  store.subscribe(({ version }, before) => {
    if (version !== before.version && drawing !== undefined) drawLater()
  })

  let remembering: ReturnType<typeof setTimeout> | undefined
  function rememberLater(): void {
    clearTimeout(remembering)
    remembering = setTimeout(() => {
      const { answer, files, recent } = get()
      if (answer === undefined || files.length === 0) return
      set({ recent: withRecent(recent, { ...get().request, viewpoint: answer.question.viewpoint }) })
    }, stay)
  }

  function takeSnapshot(snapshot: ProjectSnapshot): void {
    const { notices } = get()
    // What made the evaluator fail is gone.
    const kept = notices.filter((notice) => notice.type !== 'engineFailed')
    if (!snapshot.folds) folded = undefined
    set({
      snapshot,
      stale: false,
      progress: undefined,
      notices: kept.length === notices.length ? notices : kept,
      picture: snapshot.folds ? get().picture : undefined,
    })
    request.suggest(snapshot.suggestedUrl)
    request.ask()
  }

  const actions: StudioActions = {
    ...createFileActions(context, request.wantUrl),
    ...createEditActions(context, request.wantUrl),
    ...request.actions,
    ...createViewActions(context),
  }

  /** Puts stored work back in; it cannot be undone. */
  function restore(state: Partial<StudioState>): void {
    set(state)
    if (get().files.length === 0) return
    set({ version: get().version + 1, stale: true })
    client.open()
  }

  return { store, actions, restore, client, notify: context.notify }
}
