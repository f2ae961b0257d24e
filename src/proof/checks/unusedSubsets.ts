// Subsets that no route sends requests to, although some go to their host.

import { refAt } from '../../base/source.ts'
import type { VirtualService } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { Destination } from '../../istio/virtualService.ts'
import type { ProofFinding } from '../finding.ts'
import type { Check } from './check.ts'
import { destinationRulesIn } from './trafficPolicies.ts'

export const unusedSubsets: Check = ({ resources, virtualServices }) => {
  const rules = destinationRulesIn(resources).filter(({ spec }) => (spec.subsets ?? []).length > 0)
  if (rules.length === 0 || resources.some(passesNamesOn)) return []
  const named = subsetsByHost(virtualServices)
  return rules.flatMap(({ spec, metadata, ref }) => {
    const host = resolveHost(spec.host ?? '', metadata.namespace)
    const used = named.get(host)
    // Where no rule routes to the host, the files may lack the rules.
    if (used === undefined) return []
    return (spec.subsets ?? []).flatMap(({ name }, index): readonly ProofFinding[] => {
      if (used.has(name)) return []
      const at = refAt(ref, 'spec', 'subsets', index)
      return [{ severity: 'info', at, related: [], detail: { code: 'RW0179', host, subset: name } }]
    })
  })
}

/** Such a server sends on to every subset by its server name. */
const passesNamesOn = ({ kind, spec }: Parameters<Check>[0]['resources'][number]): boolean =>
  kind === 'Gateway' && (spec.servers ?? []).some(({ tls }) => tls?.mode === 'AUTO_PASSTHROUGH')

function subsetsByHost(virtualServices: readonly VirtualService[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  // The routes of a virtual service mostly name one host and one subset of it.
  let lastHost: string | undefined
  let lastSubset: string | undefined
  const add = (host: string | undefined, subset = ''): void => {
    if (host === undefined || (host === lastHost && subset === lastSubset)) return
    lastHost = host
    lastSubset = subset
    const known = found.get(host)
    if (known === undefined) found.set(host, new Set([subset]))
    else known.add(subset)
  }
  for (const { entries, spec, metadata } of virtualServices) {
    const addWritten = ({ host, subset }: Destination): void => {
      if (host !== undefined) add(resolveHost(host, metadata.namespace), subset)
    }
    for (const { destinations, route } of entries) {
      for (const { host, subset } of destinations) add(host, subset)
      if (route.mirror !== undefined) addWritten(route.mirror)
      for (const { destination } of route.mirrors ?? []) if (destination !== undefined) addWritten(destination)
    }
    for (const { route = [] } of [...(spec.tcp ?? []), ...(spec.tls ?? [])]) {
      for (const { destination } of route) if (destination !== undefined) addWritten(destination)
    }
  }
  return found
}
