import { useCallback, useEffect, useRef, useState } from 'react'
import { useStudio } from '../state/store.ts'
import type { ShownConfig } from './useConfigView.ts'

/** A new object goes there again. */
export type GoTo = Readonly<{ row: number | undefined }>

/** Which row to bring in sight: the request's when it is another one, the selection's when that is; and a way to ask for the request's. */
export function useGoTo(shown: ShownConfig | undefined) {
  const selection = useStudio((state) => state.selection)
  const [goTo, setGoTo] = useState<GoTo>({ row: undefined })
  const gone = useRef<Readonly<{ question: unknown; selection: unknown; place: unknown }>>(undefined)

  useEffect(() => {
    // A selection that the worker has not seen yet comes with its next answer.
    if (shown === undefined || shown.query.selection !== selection) return
    const { query, view } = shown
    const before = gone.current
    const place = `${query.viewpoint} ${query.kind} ${query.filter} ${query.selectedOnly}`
    const moved = before?.place !== place
    gone.current = { question: query.question, selection, place }
    if (before !== undefined && before.selection !== selection && selection !== undefined) {
      if (view.firstSelected !== undefined) setGoTo({ row: view.firstSelected })
    } else if (moved || before.question !== query.question) setGoTo({ row: view.firstLive ?? view.firstSelected })
  }, [shown, selection])

  const goToLive = useCallback(() => {
    const row = shown?.view.firstLive
    if (row !== undefined) setGoTo({ row })
  }, [shown])
  return { goTo, goToLive }
}
