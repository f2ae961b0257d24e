import { useEffect, useEffectEvent } from 'react'
import type { CommandName } from './commands.ts'
import { addHandler, type CommandHandler } from './registry.ts'

/** While the component is on screen its `handler` does the command: from its key and from the palette. Undefined: not now. */
export function useCommand(name: CommandName, handler: CommandHandler | undefined): void {
  const run = useEffectEvent(() => handler?.())
  const can = handler !== undefined
  useEffect(() => {
    return can ? addHandler(name, () => run()) : undefined
  }, [name, can])
}
