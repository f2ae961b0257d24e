// Patches that Envoy filters cannot apply, or apply in an order that nobody states.
// istio: pkg/config/analysis/analyzers/envoyfilter/envoyfilter.go

import { mappingOf } from '../../istio/metadata.ts'
import type { Report } from '../analyzer.ts'
import type { World } from '../world.ts'

type Mapping = Readonly<Record<string, unknown>>

/** IST0151 and IST0155 for relative operations without priority, IST0152 to IST0154 for operations that what they apply to does not have. */
export function* envoyFilters(world: World): Iterable<Report> {
  // Names that a patch for certain proxy versions has used before.
  const versioned = new Set<string>()
  for (const resource of world.others('EnvoyFilter')) {
    const { configPatches, priority = 0 } = resource.spec.written
    for (const [i, each] of (Array.isArray(configPatches) ? configPatches : []).entries()) {
      const patch = mappingOf(each)
      // Istio looks no further than a patch that says nothing.
      if (patch.patch === undefined || patch.patch === null) break
      const name = patchedName(patch)
      const code = codeOf(patch, priority === 0, versioned.has(name))
      if (code !== undefined) yield { resource, detail: { code }, at: ['spec', 'configPatches', i, 'patch'] }
      if (mappingOf(mappingOf(patch.match).proxy).proxyVersion) versioned.add(name)
    }
  }
}

type PatchCode = 'IST0151' | 'IST0152' | 'IST0153' | 'IST0154' | 'IST0155'

function codeOf(each: Mapping, withoutPriority: boolean, isVersioned: boolean): PatchCode | undefined {
  const { operation } = mappingOf(each.patch)
  const applyTo = String(each.applyTo)
  const isRoute = ['ROUTE_CONFIGURATION', 'HTTP_ROUTE'].includes(applyTo)
  const relative = withoutPriority ? (isVersioned ? 'IST0155' : 'IST0151') : undefined
  switch (operation) {
    case 'ADD':
      return isRoute ? 'IST0153' : undefined
    case 'REMOVE':
      return isRoute ? 'IST0154' : relative
    case 'REPLACE':
      return ['NETWORK_FILTER', 'HTTP_FILTER', 'VIRTUAL_HOST'].includes(applyTo) ? relative : 'IST0152'
    case 'INSERT_BEFORE':
    case 'INSERT_AFTER':
      return relative
    default:
      return undefined
  }
}

/** The name in the patch's value, else that of the filter it matches; Istio never takes one for the other. */
function patchedName({ patch, match }: Mapping): string {
  const value = mappingOf(patch).value
  if (value === undefined) return ''
  const { name } = mappingOf(value)
  if (name !== undefined) return `value ${JSON.stringify(name)}`
  const chain = mappingOf(mappingOf(mappingOf(match).listener).filterChain)
  return String(mappingOf(chain.filter).name ?? '')
}
