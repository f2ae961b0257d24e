// The hosts that destinations can name: ServiceEntries and Services by scope and host.
// istio: pkg/config/analysis/analyzers/util/service_lookup.go

import { scopeAndFqdn, scopedFqdn } from './hosts.ts'
import type { World } from './world.ts'

/** What the analyzers know of a service. */
export type KnownService = Readonly<{
  ports: readonly number[]
  workloadLabels: Readonly<Record<string, string>>
}>

/** Services by `scope/host`; a Service overrides a ServiceEntry of the same host. Wildcard hosts are kept apart, too. */
export type ServiceHosts = Readonly<{
  all: ReadonlyMap<string, KnownService>
  wildcards: readonly Readonly<{ scope: string; suffix: string; known: KnownService }>[]
}>

const EXPORT_TO = 'networking.istio.io/exportTo'

/** All known services (istio: InitServiceEntryHostMap). */
export function serviceHosts({ serviceEntries, services }: Pick<World, 'serviceEntries' | 'services'>): ServiceHosts {
  const hosts = new Map<string, KnownService>()
  for (const { metadata, spec } of serviceEntries) {
    const { namespace } = metadata
    const known = {
      ports: (spec.ports ?? []).map(({ number }) => number),
      workloadLabels: spec.workloadSelector?.labels ?? {},
    }
    // Once one host was seen with `*`, the hosts after it get no scope besides.
    let toAll = (spec.exportTo ?? []).length === 0
    for (const host of spec.hosts ?? []) {
      for (const scope of toAll ? ['*'] : (spec.exportTo ?? [])) {
        hosts.set(scopedFqdn(scope === '.' ? namespace : scope, namespace, host), known)
        if (scope === '*') {
          toAll = true
          break
        }
      }
    }
  }
  for (const { metadata, spec } of services) {
    const { name, namespace } = metadata
    const known = { ports: (spec.ports ?? []).map(({ port }) => port), workloadLabels: {} }
    const scopes = metadata.annotations[EXPORT_TO] || '*'
    for (const scope of scopes.split(',').map((each) => each.trim())) {
      hosts.set(scopedFqdn(scope === '.' ? namespace : scope, namespace, name), known)
    }
  }
  const wildcards = [...hosts].flatMap(([scoped, known]) => {
    const { scope, fqdn } = scopeAndFqdn(scoped)
    return fqdn.startsWith('*') ? [{ scope, suffix: fqdn.slice(1), known }] : []
  })
  return { all: hosts, wildcards }
}

/** The service that `host` names for a resource of `namespace`, exact hosts first; undefined if there is none (istio: GetDestinationHost). */
export function findService(
  { all, wildcards }: ServiceHosts,
  namespace: string,
  exportTo: readonly string[] = [],
  host: string,
): KnownService | undefined {
  const scopes = exportTo.length === 0 ? [namespace] : exportTo.map((each) => (each === '.' ? namespace : each))
  for (const scope of ['*', ...scopes]) {
    const known = all.get(scopedFqdn(scope, namespace, host))
    if (known !== undefined) return known
  }
  const tail = host.startsWith('*') ? host.slice(1) : host
  return wildcards.find(({ scope, suffix }) => (scope === '*' || scope === namespace) && tail.endsWith(suffix))?.known
}
