// The page's state with a real session behind it, in one thread; for tests.

import { createStudio, type Studio } from '../studio/state/createStudio.ts'
import type { PortHandlers } from '../worker/client.ts'
import { createEvaluator } from '../worker/evaluate.ts'
import { createSession, type Session } from '../worker/session.ts'

export type TestStudio = Studio &
  Readonly<{
    /** Resolves when the session has nothing left to do. */
    idle: () => Promise<void>
    /** Lets the running worker die. */
    crash: (message: string) => void
    /** The clock of the undo history, in ms. */
    clock: { now: number }
  }>

export function startStudio(): TestStudio {
  const clock = { now: 0 }
  let session: Session | undefined
  let handlers: PortHandlers | undefined
  const studio = createStudio({
    now: () => clock.now,
    random: 0,
    language: 'en',
    openPort(opened) {
      handlers = opened
      let alive = true
      const started = createSession({
        // As a Worker does: later, and a copy.
        post: (message) => setTimeout(() => alive && opened.message(structuredClone(message))),
        pause: () => new Promise((resolve) => setTimeout(resolve)),
        rest: (task) => task(),
        evaluate: createEvaluator({ measure: (_, work) => work(), now: () => performance.now(), slice: 12 }),
      })
      session = started
      return {
        post: (message) => started.handle(structuredClone(message)),
        close() {
          alive = false
        },
      }
    },
  })
  return {
    ...studio,
    clock,
    async idle() {
      await session?.idle()
      // What was posted last arrives a task later.
      await new Promise((resolve) => setTimeout(resolve, 5))
    },
    crash: (message) => handlers?.crash(message),
  }
}
