import type { PortHandlers, WorkerPort } from '../../worker/client.ts'

/** Starts the worker. What it throws outside of a message, and what cannot be read of its messages, counts as a crash. */
export function openPort({ message, crash }: PortHandlers): WorkerPort {
  const worker = new Worker(new URL('../../worker/worker.ts', import.meta.url), { type: 'module', name: 'routewright' })
  worker.onmessage = ({ data }) => message(data)
  worker.onerror = (event) => {
    event.preventDefault()
    crash(event.message ?? 'error')
  }
  worker.onmessageerror = () => crash('messageerror')
  return { post: (toWorker) => worker.postMessage(toWorker), close: () => worker.terminate() }
}
