// The Web Worker's entry: a session between the page's messages and ours, with the clock of the worker. The page starts a second
// one by the name of `problems`, which looks for those.

import type { Measure } from './compiled.ts'
import { createEvaluator } from './evaluate.ts'
import type { FromProblems, ToProblems } from './problems/protocol.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { createSession } from './session.ts'

/** Of each name the newest measures stay; a session of hours must not fill the memory. */
const keptMeasures = 500

const kept = new Map<string, number>()

const measure: Measure = (name, work) => {
  const start = performance.now()
  try {
    return work()
  } finally {
    const count = kept.get(name) ?? 0
    if (count >= keptMeasures) performance.clearMeasures(name)
    kept.set(name, count >= keptMeasures ? 1 : count + 1)
    performance.measure(name, { start, end: performance.now() })
  }
}

/** A task of its own behind the messages that wait, without the delay of a timer. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}

/** Longer than between two keys of somebody who types, in ms. */
const typingRest = 250

/** Short enough to let a newer message in before anybody notices, in ms. */
const slice = 12

const now = () => performance.now()

function answerQuestions(): void {
  const session = createSession({
    post: (message: FromWorker) => postMessage(message),
    pause,
    rest: (task) => setTimeout(task, typingRest),
    evaluate: createEvaluator({ measure, now, slice }),
  })
  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => session.handle(data))
}

function lookForProblems(): void {
  const post = (message: FromProblems) => postMessage(message)
  const session = import('./problems/problemsSession.ts').then(({ createProblemsSession }) =>
    createProblemsSession({ post, pause, now, slice }),
  )
  addEventListener('message', ({ data }: MessageEvent<ToProblems>) => void session.then(({ handle }) => handle(data)))
}

if (self.name === 'problems') lookForProblems()
else answerQuestions()
