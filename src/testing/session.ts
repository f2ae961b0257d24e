// A worker session without a Worker, for tests: messages in, messages out.

import { changedList } from '../base/listChanges.ts'
import type { Graph } from '../graph/graph.ts'
import { createEvaluator } from '../worker/evaluate.ts'
import { EMPTY_GRAPH, type FromWorker, type ProjectSnapshot, type ToWorker } from '../worker/protocol.ts'
import { createSession } from '../worker/session.ts'

export type TestSession = Readonly<{
  posted: readonly FromWorker[]
  /** Sends messages at once, one after the other, and waits until nothing is left to do. */
  send: (...messages: readonly ToWorker[]) => Promise<void>
  /** Of what was posted, the newest of a type. */
  last: <Type extends FromWorker['type']>(type: Type) => Extract<FromWorker, Readonly<{ type: Type }>>
  snapshot: () => ProjectSnapshot
}>

/** What the page has after these messages. */
const graphOf = (posted: readonly FromWorker[]): Graph =>
  posted.reduce(
    (before, message) =>
      message.type === 'snapshot'
        ? {
            ...message.graph,
            nodes: changedList(before.nodes, message.graph.nodes),
            edges: changedList(before.edges, message.graph.edges),
          }
        : before,
    EMPTY_GRAPH,
  )

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
    snapshot: () => ({ ...last('snapshot').snapshot, graph: graphOf(posted) }),
    async send(...messages) {
      for (const message of messages) session.handle(message)
      await session.idle()
    },
  }
}
