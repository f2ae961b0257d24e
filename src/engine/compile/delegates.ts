// Delegation: an `http[]` entry of a root virtual service is replaced by the entries of the virtual service it names.
// istio: pilot/pkg/model/virtualservice_controller.go mergeVirtualServices, model/virtualservice.go MergeHTTPRoutes

import { mergedAddress } from '../../base/address.ts'
import type { HttpEntry } from '../../istio/httpEntries.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { HttpRoute } from '../../istio/virtualService.ts'
import { joinNames, mergeMatches } from './mergeMatches.ts'
import { isVisible } from './visibility.ts'

/** Only a virtual service without hosts can be delegated to. */
export const isDelegate = ({ spec }: VirtualService): boolean => (spec.hosts ?? []).length === 0

/** Delegates by `namespace/name`. */
export type Delegates = ReadonlyMap<string, VirtualService>

export const delegatesOf = (resources: readonly VirtualService[]): Delegates =>
  new Map(resources.map((resource) => [`${resource.metadata.namespace}/${resource.metadata.name}`, resource]))

/**
 * The entries of a root with those of its delegates in their places. An entry is dropped if its delegate is unknown or
 * not exported to the root's namespace, and so is each delegate entry that contradicts it. One level only.
 */
export function delegatedEntries(root: VirtualService, delegates: Delegates): readonly HttpEntry[] {
  const { entries } = root
  const { namespace } = root.metadata
  if (entries.every(({ route }) => route.delegate === undefined)) return entries
  return entries.flatMap((entry) => {
    const { delegate } = entry.route
    if (delegate === undefined) return [entry]
    const target = delegates.get(`${delegate.namespace || namespace}/${delegate.name ?? ''}`)
    if (target === undefined || !isExported(target, namespace)) return []
    return target.entries.flatMap((own) => mergeEntries(entry, own) ?? [])
  })
}

const isExported = ({ metadata, spec }: VirtualService, namespace: string): boolean =>
  isVisible(spec.exportTo ?? [], metadata.namespace, namespace)

// Taken from the root as a whole where the delegate's entry has none; `redirect` and `route` are not among them.
const INHERITED = [
  'rewrite',
  'directResponse',
  'timeout',
  'retries',
  'fault',
  'mirror',
  'mirrorPercent',
  'mirrorPercentage',
  'corsPolicy',
  'mirrors',
  'headers',
] as const satisfies readonly (keyof HttpRoute)[]

/** The delegate's entry under the root's conditions, or undefined if the two contradict each other. */
function mergeEntries(root: HttpEntry, own: HttpEntry): HttpEntry | undefined {
  const matches = mergeMatches(root.matches, own.matches)
  if (matches === undefined) return undefined
  const inherited = INHERITED.filter((field) => own.route[field] === undefined && root.route[field] !== undefined)
  const fromRoot: ReadonlySet<string | number> = new Set(inherited)
  const name = joinNames(root.route.name, own.route.name)
  return {
    route: {
      ...own.route,
      ...Object.fromEntries(inherited.map((field) => [field, root.route[field]])),
      ...(name !== '' && { name }),
    },
    matches,
    destinations: own.destinations,
    ...mergedAddress(own.ref, (field) => (fromRoot.has(field) ? root : own)),
  }
}
