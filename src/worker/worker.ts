// The Web Worker's entry: a session between the page's messages and ours, with the clock of the worker.

import type { Measure } from './compiled.ts'
import { createEvaluator } from './evaluate.ts'
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

const session = createSession({
  post: (message: FromWorker) => postMessage(message),
  pause,
  rest: (task) => setTimeout(task, typingRest),
  evaluate: createEvaluator({ measure, now: () => performance.now(), slice: 12 }),
})

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => session.handle(data))
