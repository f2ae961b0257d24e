// Deployments whose Services disagree (istio: pkg/config/analysis/analyzers/deployment/services.go).

import { selects } from '../../istio/labels.ts'
import type { Service } from '../../istio/resource.ts'
import type { ServicePort } from '../../istio/service.ts'
import type { Report } from '../analyzer.ts'
import { fullName } from '../names.ts'
import { isDeployedInMesh } from '../pods.ts'
import { type Pod, podOf, type World } from '../world.ts'

const MANAGED = 'gateway.istio.io/managed'
const WAYPOINT = 'istio.io-mesh-controller'

type Offer = Readonly<{ service: string; port: number; transport: string; target: string }>

/** IST0116 for one port with several transport protocols, IST0137 for one target port that several ports lead to. */
export function* deploymentServices(world: World): Iterable<Report> {
  for (const resource of world.workloads) {
    const { metadata, spec } = resource
    const pod = podOf(resource)
    if (spec.workloadKind !== 'Deployment' || metadata.labels[MANAGED] === WAYPOINT || !isDeployedInMesh(world, pod))
      continue
    const offers = world.services.filter((service) => leadsTo(service, pod)).flatMap(offersOf)
    const place = { resource, at: ['metadata', 'name'], line: ['metadata', 'name'] }
    const deployment = metadata.name
    for (const port of new Set(offers.map((offer) => offer.port))) {
      const same = offers.filter((offer) => offer.port === port)
      if (new Set(same.map(({ transport }) => transport)).size < 2) continue
      const services = same.map(({ service }) => service).sort()
      yield { ...place, detail: { code: 'IST0116', deployment, port, services } }
    }
    for (const targetPort of new Set(offers.map(({ target }) => target))) {
      // Of several services with one port the last one is named.
      const byPort = new Map(offers.flatMap((each) => (each.target === targetPort ? [[each.port, each.service]] : [])))
      if (byPort.size < 2) continue
      const ports = [...byPort.keys()].sort((a, b) => a - b)
      yield {
        ...place,
        detail: { code: 'IST0137', deployment, services: [...byPort.values()].sort(), targetPort, ports },
      }
    }
  }
}

/** In the namespace of the pod, with a selector that its labels meet. */
const leadsTo = ({ metadata, spec }: Service, pod: Pod): boolean =>
  Object.keys(spec.selector ?? {}).length > 0 &&
  metadata.namespace === pod.namespace &&
  selects(spec.selector, pod.labels)

const offersOf = ({ metadata, spec }: Service): readonly Offer[] =>
  (spec.ports ?? []).map((port) => ({
    service: fullName(metadata),
    port: port.port,
    transport: port.protocol ?? 'TCP',
    target: targetOf(port),
  }))

/** The target port as text; the port itself where none is stated. */
const targetOf = ({ port, targetPort = 0 }: ServicePort): string => String(targetPort || port)
