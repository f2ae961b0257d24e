import { useEffect } from 'react'
import { studio, useStudio } from '../state/store.ts'

/** After the first picture nobody waits for anything any more, in ms. */
const rest = 400

/** Begins to look for problems some time after the first picture. */
export function useProblemWatch(): void {
  const drawn = useStudio((state) => state.snapshot !== undefined)
  useEffect(() => {
    if (!drawn) return
    const waiting = setTimeout(() => void begin(), rest)
    return () => clearTimeout(waiting)
  }, [drawn])
}

let begun: Promise<void> | undefined

/** Once in the life of the page; offline, say, the next project tries again. */
function begin(): Promise<void> {
  begun ??= load().catch(() => {
    begun = undefined
  })
  return begun
}

async function load(): Promise<void> {
  const [{ watchProblems }, { walkProblems }, { openProblemsPort }] = await Promise.all([
    import('./watchProblems.ts'),
    import('./walkProblems.ts'),
    import('./openProblemsPort.ts'),
  ])
  watchProblems(studio, openProblemsPort)
  walkProblems(studio)
}
