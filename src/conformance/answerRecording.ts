// What the engine makes of one recorded configuration: an answer to each request, and which proxies Envoy would refuse.

import type { Answer, PreparedConfig, ReadProject } from '../engine/index.ts'
import { clashingListeners, compile, match, prepare, readProject } from '../engine/index.ts'
import type { RecordedProxy, RecordedRequest, Recording } from './recording.ts'

/** The answers to one request; none where the engine does not evaluate it. */
type Answered = Readonly<{ recorded: RecordedRequest; answers: readonly Answer[]; error?: string }>

/** Whether Envoy refuses this proxy's configuration; undefined where the engine does not compile it. */
type Refusal = Readonly<{ proxy: string; refuses: boolean | undefined }>

export type AnsweredRecording = Readonly<{ requests: readonly Answered[]; refusals: readonly Refusal[] }>

/** Every destination of the recordings answers with this header. */
const destinationHeaders = [['x-upstream', 'real']] as const

/** Asks all requests of a recording, but not those of proxies whose Envoy refused: they were left out there too. */
export function answerRecording(recording: Recording): AnsweredRecording {
  const resources = admittedResources(recording)
  const proxies = new Map(recording.proxies.map((proxy) => [proxy.name, compileProxy(resources, proxy)]))
  const asked = recording.requests.filter(({ proxy }) => !recording.envoyRejects.includes(proxy))
  return {
    requests: asked.map((recorded) => ({ recorded, ...ask(proxies.get(recorded.proxy), recorded) })),
    refusals: [...proxies].map(([proxy, prepared]) => ({
      proxy,
      refuses: prepared && clashingListeners(prepared.config).length > 0,
    })),
  }
}

// Sidecars are not compiled yet: an empty configuration would refuse every request, which sometimes is the right answer.
function compileProxy(resources: ReadProject['resources'], proxy: RecordedProxy): PreparedConfig | undefined {
  return proxy.type === 'sidecar' ? undefined : prepare(compile(resources, proxy), { destinationHeaders })
}

function ask(proxy: PreparedConfig | undefined, { request }: RecordedRequest): Omit<Answered, 'recorded'> {
  if (!proxy) return { answers: [] }
  try {
    return { answers: match(proxy, request).answers }
  } catch (error) {
    // Our fault, and a disagreement; the other requests are still asked.
    return { answers: [], error: String(error) }
  }
}

/** The resources without those that an API server rejected: they took no part in routing. */
function admittedResources({ id, resources, admission }: Recording): ReadProject['resources'] {
  const key = (kind: string, namespace: string, name: string) => `${kind}/${namespace}/${name}`
  const rejected = new Set(
    admission.filter((each) => each.rejected).map(({ kind, namespace, name }) => key(kind, namespace, name)),
  )
  return readProject([{ name: `${id}.yaml`, text: resources }]).resources.filter(
    ({ kind, metadata }) => !rejected.has(key(kind, metadata.namespace, metadata.name)),
  )
}
