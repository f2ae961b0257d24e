import { useEffect, useState } from 'react'
import type { ConfigQuery, ConfigView } from '../../worker/protocol.ts'
import { actions, useStudio } from '../state/store.ts'

export type ShownConfig = Readonly<{ query: ConfigQuery; view: ConfigView }>

/** The newest window that the worker sent; the one before stays until then. Asks again when the text was read anew; hand in the same object for the same query. */
export function useConfigView(query: ConfigQuery | undefined): ShownConfig | undefined {
  const snapshot = useStudio((state) => state.snapshot)
  const [shown, setShown] = useState<ShownConfig>()
  useEffect(() => {
    if (query === undefined || snapshot === undefined) return
    const controller = new AbortController()
    void actions.readConfig(query, controller.signal).then((view) => {
      if (!controller.signal.aborted && view !== undefined) setShown({ query, view })
    })
    return () => controller.abort()
  }, [query, snapshot])
  return shown
}
