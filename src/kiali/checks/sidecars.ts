// What Sidecars state.
// kiali: business/checkers/sidecars

import { hostsOverlap } from '../../istio/hostname.ts'
import { resolveHost, serviceHostname } from '../../istio/shortName.ts'
import type { Report } from '../check.ts'
import type { World } from '../world.ts'

/** KIA1004 for a host that is not there, KIA1006 for a selector in the root namespace, KIA1007 for a policy without mode. */
export function* sidecars(world: World): Iterable<Report> {
  if (world.sidecars.length === 0) return
  const known = knownHosts(world)
  for (const resource of world.sidecars) {
    const { workloadSelector, egress = [], outboundTrafficPolicy } = resource.spec
    if (resource.metadata.namespace === world.rootNamespace && Object.keys(workloadSelector?.labels ?? {}).length > 0) {
      yield { resource, severity: 'warning', detail: { code: 'KIA1006' }, at: ['spec', 'workloadSelector'] }
    }
    if (outboundTrafficPolicy !== undefined && outboundTrafficPolicy.mode === undefined) {
      yield { resource, severity: 'info', detail: { code: 'KIA1007' }, at: ['spec', 'outboundTrafficPolicy'] }
    }
    for (const [i, { hosts = [] }] of egress.entries()) {
      for (const [j, host] of hosts.entries()) {
        if (known(host, resource.metadata.namespace)) continue
        const at = ['spec', 'egress', i, 'hosts', j]
        yield { resource, severity: 'warning', detail: { code: 'KIA1004', host }, at, of: at }
      }
    }
  }
}

/** Says whether something has the host, or may have it: the files may lack all of a namespace, or all that is outside of the mesh. */
function knownHosts({ services, serviceEntries, virtualServices }: World) {
  const namespaces = new Set(services.map(({ metadata }) => metadata.namespace))
  const hosts = [
    ...new Set([
      ...services.map(({ metadata }) => serviceHostname(metadata.name, metadata.namespace)),
      ...serviceEntries.flatMap(({ spec }) => spec.hosts ?? []),
      ...virtualServices.flatMap((resource) => resource.hosts),
    ]),
  ]
  return (written: string, own: string): boolean => {
    const [scope = '', name] = written.split('/')
    if (name === undefined || name === '*') return true
    const namespace = scope === '.' || scope === '*' || scope === '~' ? own : scope
    const host = resolveHost(name, namespace)
    const [, owner] = /^[^.]+\.([^.]+)\.svc\./.exec(host) ?? []
    const isCheckable = owner === undefined ? serviceEntries.length > 0 : namespaces.has(owner)
    return !isCheckable || hosts.some((other) => hostsOverlap(host, other))
  }
}
