import type { FromProblems, ToProblems } from '../../worker/problems/protocol.ts'

export type ProblemsPort = Readonly<{ post: (message: ToProblems) => void; close: () => void }>
type Handlers = Readonly<{ message: (message: FromProblems) => void; crash: (message: string) => void }>

/** Starts the second worker: the file of the first by another name. */
export function openProblemsPort({ message, crash }: Handlers): ProblemsPort {
  const worker = new Worker(new URL('../../worker/worker.ts', import.meta.url), { type: 'module', name: 'problems' })
  worker.onmessage = ({ data }) => message(data)
  worker.onerror = (event) => {
    event.preventDefault()
    crash(event.message ?? 'error')
  }
  return { post: (toWorker) => worker.postMessage(toWorker), close: () => worker.terminate() }
}
