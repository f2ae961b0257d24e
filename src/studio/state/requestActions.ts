// The request bar: one question is always open in the worker, which answers it again after each change of the text.

import type { Question } from '../../worker/protocol.ts'
import type { Context } from './context.ts'
import { fromCurl } from './fromCurl.ts'
import { toQuestion } from './question.ts'
import type { RequestDraft, StudioActions, Trial } from './studioState.ts'

export type RequestPart = Readonly<{
  actions: Pick<StudioActions, 'setRequest' | 'setAssume' | 'tryEdits'>
  /** Asks the worker what the request bar holds now, if that is not asked already. */
  ask: () => void
  /** From now on the next suggested URL fills the request bar, unless the user typed one. */
  wantUrl: () => void
  suggest: (url: string | undefined) => void
}>

export function createRequestActions({ client, get, set }: Context, random: number): RequestPart {
  let asked: Question | undefined
  let suggested = ''
  let wanted = true
  // A URL that somebody typed, or that was kept from the last visit, stays.
  const isFree = (url: string) => url.trim() === '' || url === suggested

  function ask(): void {
    const question = toQuestion(get().snapshot, get().request, random)
    if (sameQuestion(question, asked)) return
    asked = question
    if (question !== undefined) client.ask(question)
    else {
      client.askNothing()
      set({ answer: undefined, drawn: undefined, elsewhere: undefined })
    }
  }

  return {
    ask,
    wantUrl() {
      wanted = true
    },
    suggest(url) {
      if (!wanted || url === undefined) return
      wanted = false
      if (!isFree(get().request.url)) return
      suggested = url
      set({ request: { ...get().request, url } })
    },
    actions: {
      setRequest(change) {
        // What the user types while the text is being read is not written over by the suggestion that follows.
        if (change.url !== undefined) wanted = false
        set({ request: { ...get().request, ...toChange(change) } })
        ask()
      },
      async tryEdits(edits, requests, signal) {
        const { snapshot } = get()
        const open = requests.flatMap((request) => {
          const question = toQuestion(snapshot, request, random)
          return question === undefined || sameQuestion(question, asked) ? [] : [{ request, question }]
        })
        const tried = await client.tryEdits(
          edits,
          open.map(({ question }) => question),
          signal,
        )
        if (!tried.ok) return undefined
        return tried.value.map((changes): Trial => {
          const changed = changes?.flatMap(({ question, before, after }) => {
            const request = open[question]?.request
            return request === undefined ? [] : [{ request, before, after }]
          })
          return changed && { asked: open.length, changed }
        })
      },
      setAssume(assume) {
        set({ assume, stale: get().files.length > 0 })
        client.settings()
      },
    },
  }
}

const sameQuestion = (a: Question | undefined, b: Question | undefined) => JSON.stringify(a) === JSON.stringify(b)

/** A curl command in the URL field fills every field that it speaks of. */
function toChange(change: Partial<RequestDraft>): Partial<RequestDraft> {
  const curl = change.url === undefined ? undefined : fromCurl(change.url)
  return curl === undefined ? change : { ...change, ...curl }
}
