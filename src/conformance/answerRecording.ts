// What the engine makes of one recorded configuration: an answer to each request, and which proxies Envoy would refuse.

import type { SourceRef } from '../base/source.ts'
import type { Answer, PreparedConfig, ReadProject } from '../engine/index.ts'
import { admitProject, compile, match, prepare, readProject, refusedListeners } from '../engine/index.ts'
import { type ClusterUnit, clusterUnits } from './judgeClusters.ts'
import type { RecordedProxy, RecordedRequest, Recording } from './recording.ts'

/** The answers to one request; none where the engine does not evaluate it. */
type Answered = Readonly<{ recorded: RecordedRequest; answers: readonly Answer[]; error?: string }>

/** Whether Envoy refuses this proxy's configuration. */
type Refusal = Readonly<{ proxy: string; refuses: boolean }>

export type AnsweredRecording = Readonly<{
  requests: readonly Answered[]
  refusals: readonly Refusal[]
  /** One for each cluster, where clusters were recorded. */
  clusters: readonly ClusterUnit[]
}>

/** Every destination of the recordings answers with this header. */
const destinationHeaders = [['x-upstream', 'real']] as const

/** Asks all requests of a recording, but not those of proxies whose Envoy refused: they were left out there too. */
export function answerRecording(recording: Recording): AnsweredRecording {
  const resources = admittedResources(recording)
  const proxies = new Map(recording.proxies.map((proxy) => [proxy.name, compileProxy(resources, proxy)]))
  const asked = recording.requests.filter(({ proxy }) => !recording.envoyRejects.includes(proxy))
  return {
    requests: asked.map((recorded) => ({ recorded, ...ask(proxies.get(recorded.proxy), recorded) })),
    refusals: [...proxies].map(([proxy, { prepared }]) => ({
      proxy,
      refuses: refusedListeners(prepared.config).length > 0,
    })),
    clusters: [...(recording.clusters ? proxies : [])].flatMap(([proxy, { prepared }]) =>
      clusterUnits(recording.clusters?.get(proxy) ?? [], [...prepared.config.clusters.values()], resources).map(
        (unit) => ({ ...unit, name: `${proxy} ${unit.name}` }),
      ),
    ),
  }
}

/** Where a sidecar's client wanted to go if the recording does not say. */
const ORIGINAL_DESTINATION = '10.11.12.13'

type Asked = Readonly<{ type: RecordedProxy['type']; prepared: PreparedConfig }>

const compileProxy = (resources: ReadProject['resources'], proxy: RecordedProxy): Asked => ({
  type: proxy.type,
  prepared: prepare(compile(resources, proxy), { destinationHeaders }),
})

function ask(proxy: Asked | undefined, { request }: RecordedRequest): Omit<Answered, 'recorded'> {
  if (!proxy) return { answers: [] }
  const redirected = proxy.type === 'sidecar' ? { address: ORIGINAL_DESTINATION, ...request } : request
  try {
    return { answers: match(proxy.prepared, redirected).answers }
  } catch (error) {
    // Our fault, and a disagreement; the other requests are still asked.
    return { answers: [], error: String(error) }
  }
}

/** The resources without those that a cluster would reject: they took no part in routing. */
function admittedResources({ id, resources }: Recording): ReadProject['resources'] {
  const files = [{ name: `${id}.yaml`, text: resources }]
  const rejected = new Set(admitProject(files).flatMap((verdict) => (verdict.isAdmitted ? [] : [key(verdict.at)])))
  return readProject(files).resources.filter(({ ref }) => !rejected.has(key(ref)))
}

const key = ({ document, path }: SourceRef): string => JSON.stringify([document, ...path])
