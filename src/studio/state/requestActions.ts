// The request bar: one question is always open in the worker, which answers it again after each change of the text.

import type { Question } from '../../worker/protocol.ts'
import type { Context } from './context.ts'
import { fromCurl } from './fromCurl.ts'
import { toQuestion } from './question.ts'
import type { RequestDraft, StudioActions } from './studioState.ts'

export type RequestPart = Readonly<{
  actions: Pick<StudioActions, 'setRequest' | 'setAssume'>
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
    if (JSON.stringify(question) === JSON.stringify(asked)) return
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
      setAssume(assume) {
        set({ assume, stale: get().files.length > 0 })
        client.settings()
      },
    },
  }
}

/** A curl command in the URL field fills every field that it speaks of. */
function toChange(change: Partial<RequestDraft>): Partial<RequestDraft> {
  const curl = change.url === undefined ? undefined : fromCurl(change.url)
  return curl === undefined ? change : { ...change, ...curl }
}
