// Who can do which command now. The part that came last is asked first.

import type { CommandName } from './commands.ts'

/** False: there is nothing to do here, so that the next part, or the browser, gets the key. */
export type CommandHandler = () => unknown

const handlers = new Map<CommandName, readonly CommandHandler[]>()

/** Adds a handler; what it returns takes it off again. */
export function addHandler(name: CommandName, handler: CommandHandler): () => void {
  handlers.set(name, [handler, ...(handlers.get(name) ?? [])])
  return () => {
    handlers.set(
      name,
      handlersOf(name).filter((each) => each !== handler),
    )
  }
}

const handlersOf = (name: CommandName): readonly CommandHandler[] => handlers.get(name) ?? []

export const canRun = (name: CommandName): boolean => handlersOf(name).length > 0

/** True if a part of the page did it. */
export function runCommand(name: CommandName): boolean {
  return handlersOf(name).some((handler) => handler() !== false)
}
