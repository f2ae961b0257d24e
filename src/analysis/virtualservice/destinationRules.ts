// Subsets that destinations name, against the destination rules.
// istio: pkg/config/analysis/analyzers/virtualservice/destinationrules.go

import type { Report } from '../analyzer.ts'
import { serviceOfHost } from '../hosts.ts'
import type { World } from '../world.ts'
import { mirrorDestinations, routeDestinations } from './destinations.ts'

/** IST0101 for a subset that no destination rule of the very host has; where a rule is visible, or a wildcard host, is not looked at. */
export function* destinationRules({ virtualServices, destinationRules }: World): Iterable<Report> {
  const subsets = new Set(
    destinationRules.flatMap(({ metadata, spec }) =>
      (spec.subsets ?? []).map(({ name }) => subsetKey(metadata.namespace, spec.host, name)),
    ),
  )
  for (const resource of virtualServices) {
    const { spec, metadata } = resource
    for (const { destination, mirror, at, line } of [...routeDestinations(spec), ...mirrorDestinations(spec)]) {
      const { host = '', subset = '' } = destination
      if (subset === '' || subsets.has(subsetKey(metadata.namespace, host, subset))) continue
      const thing = mirror ? 'mirrorSubset' : 'hostSubset'
      yield { resource, detail: { code: 'IST0101', thing, value: `${host}+${subset}` }, at: [...at, 'subset'], line }
    }
  }
}

const subsetKey = (namespace: string, host = '', subset: string): string =>
  `${serviceOfHost(namespace, host)} ${subset}`
