// A worker session without a Worker, for tests: messages in, messages out.

import { createEvaluator } from '../worker/evaluate.ts'
import type { FromWorker, ProjectSnapshot, ToWorker } from '../worker/protocol.ts'
import { createSession } from '../worker/session.ts'

export type TestSession = Readonly<{
  posted: readonly FromWorker[]
  /** Sends messages at once, one after the other, and waits until nothing is left to do. */
  send: (...messages: readonly ToWorker[]) => Promise<void>
  /** Of what was posted, the newest of a type. */
  last: <Type extends FromWorker['type']>(type: Type) => Extract<FromWorker, Readonly<{ type: Type }>>
  snapshot: () => ProjectSnapshot
}>

/** A session with the real evaluator. */
export function startSession(): TestSession {
  const posted: FromWorker[] = []
  const session = createSession({
    post: (message) => posted.push(structuredClone(message)),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    rest: (task) => task(),
    evaluate: createEvaluator({ measure: (_, work) => work(), now: () => performance.now(), slice: 12 }),
  })
  const isOf = <Type extends FromWorker['type']>(
    message: FromWorker,
    type: Type,
  ): message is Extract<FromWorker, Readonly<{ type: Type }>> => message.type === type
  const last: TestSession['last'] = (type) => {
    for (const message of posted.toReversed()) if (isOf(message, type)) return message
    throw new Error(`no ${type} among ${posted.map((message) => JSON.stringify(message).slice(0, 200)).join('\n')}`)
  }
  return {
    posted,
    last,
    snapshot: () => last('snapshot').snapshot,
    async send(...messages) {
      for (const message of messages) session.handle(message)
      await session.idle()
    },
  }
}
