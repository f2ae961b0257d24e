// Destination rules in a namespace that only its own clients look into, where none is known to be.

import { refAt } from '../../base/source.ts'
import { isVisible } from '../../engine/compile/visibility.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { ProofFinding } from '../finding.ts'
import type { Check } from './check.ts'

export const unvisitedRules: Check = (world) => {
  const { push, proxies, resources } = world
  const { byHost } = push.services
  if (byHost.size === 0) return []
  const sending = new Set(resources.flatMap(({ kind, metadata }) => (SENDING.has(kind) ? [metadata.namespace] : [])))
  return resources.flatMap((rule): readonly ProofFinding[] => {
    if (rule.kind !== 'DestinationRule') return []
    const { namespace } = rule.metadata
    if (namespace === push.mesh.rootNamespace || sending.has(namespace)) return []
    const host = resolveHost(rule.spec.host ?? '', namespace)
    const services = byHost.get(host) ?? []
    const [service] = services
    if (service === undefined || services.some((one) => one.namespace === namespace)) return []
    const clients = new Set(
      proxies.flatMap(({ viewpoint }) =>
        viewpoint.namespace !== namespace && isVisible(service.exportTo, service.namespace, viewpoint.namespace)
          ? [viewpoint.namespace]
          : [],
      ),
    )
    if (clients.size === 0) return []
    const namespaces = [service.namespace, push.mesh.rootNamespace]
    const detail = { code: 'RW0171', host, namespace, namespaces } as const
    return [{ severity: 'warning', at: refAt(rule.ref, 'spec', 'host'), related: [service.from], detail }]
  })
}

/** Kinds that show that something in their namespace sends requests. */
const SENDING: ReadonlySet<string> = new Set(['Workload', 'Service', 'ServiceEntry', 'Sidecar', 'Gateway'])
