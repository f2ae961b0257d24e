// Ports of Services that their workloads do not have.
// kiali: business/checkers/services/port_mapping_checker.go

import { selects } from '../../istio/labels.ts'
import { mappingOf } from '../../istio/metadata.ts'
import type { Workload } from '../../istio/resource.ts'
import type { ServicePort } from '../../istio/service.ts'
import type { Report } from '../check.ts'
import { addTo, namesOf, placesOf } from '../names.ts'
import type { World } from '../world.ts'
import { listOf } from '../written.ts'

/** KIA0701 for a target port that none of the Service's workloads states; workloads need not state ports, so one without any is not asked for numbers. */
export function* servicePorts({ services, workloads, rootNamespace }: World): Iterable<Report> {
  if (services.length === 0 || workloads.length === 0) return
  const byNamespace = new Map<string, Workload[]>()
  for (const workload of workloads) addTo(byNamespace, workload.metadata.namespace, workload)
  for (const resource of services) {
    const { namespace } = resource.metadata
    const { selector = {}, ports = [] } = resource.spec
    if (Object.keys(selector).length === 0 || namespace === rootNamespace) continue
    const own = (byNamespace.get(namespace) ?? []).filter(({ spec }) => selects(selector, spec.podLabels))
    if (own.length === 0) continue
    const stated = own.flatMap(containerPorts)
    for (const [i, port] of ports.entries()) {
      if (isStated(port, stated) || port.protocol === 'UDP') continue
      const detail = {
        code: 'KIA0701',
        targetPort: String(port.targetPort ?? port.port),
        workloads: namesOf(own),
      } as const
      const at = ['spec', 'ports', i, ...(port.targetPort === undefined ? ['port'] : ['targetPort'])]
      yield { resource, severity: 'warning', detail, at, of: at, related: placesOf(own, 'metadata', 'name') }
    }
  }
}

type ContainerPort = Readonly<{ name: unknown; number: unknown }>

const containerPorts = ({ spec }: Workload): readonly ContainerPort[] =>
  listOf(spec.podSpec.containers).flatMap((container) =>
    listOf(mappingOf(container).ports).map((port) => {
      const { name, containerPort } = mappingOf(port)
      return { name, number: containerPort }
    }),
  )

function isStated({ port, targetPort = port }: ServicePort, stated: readonly ContainerPort[]): boolean {
  if (typeof targetPort === 'string') return stated.some(({ name }) => name === targetPort)
  const wanted = targetPort === 0 ? port : targetPort
  return stated.length === 0 || stated.some(({ number }) => number === wanted)
}
