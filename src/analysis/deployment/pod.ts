// Applications under the user that is the sidecar's (istio: pkg/config/analysis/analyzers/deployment/pod.go).

import { mappingOf } from '../../istio/metadata.ts'
import type { Workload } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { isControlPlane } from '../names.ts'
import { containersOf } from '../pods.ts'
import { podOf, type World } from '../world.ts'

const SIDECAR_USER = 1337
const EXEMPT: readonly unknown[] = ['istio-proxy', 'istio-operator']

/** IST0144, once for each Pod or Deployment. */
export function* applicationUser({ workloads }: World): Iterable<Report> {
  for (const resource of workloads.filter(isLookedAt)) {
    const pod = podOf(resource)
    const below = resource.spec.workloadKind === 'Pod' ? ['spec'] : ['spec', 'template', 'spec']
    const detail = { code: 'IST0144' } as const
    if (mappingOf(pod.spec.securityContext).runAsUser === SIDECAR_USER) {
      yield { resource, detail, at: [...below, 'securityContext', 'runAsUser'] }
    }
    for (const [i, { name, runAsUser }] of containersOf(pod).entries()) {
      if (runAsUser !== SIDECAR_USER || EXEMPT.includes(name)) continue
      yield { resource, detail, at: [...below, 'containers', i, 'securityContext', 'runAsUser'] }
    }
  }
}

const isLookedAt = ({ metadata, spec }: Workload): boolean =>
  ['Pod', 'Deployment'].includes(spec.workloadKind) && !isControlPlane(metadata)
