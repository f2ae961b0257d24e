// Configurations that a cluster admits and Envoy does not load: it keeps what it had, so that later changes do not come into force.

import { refAt, refKey } from '../../base/source.ts'
import { refusedListeners } from '../../engine/match/refusedListeners.ts'
import type { Route } from '../../envoy/route.ts'
import type { RefusalCause } from '../details/rules.ts'
import type { ProofFinding } from '../finding.ts'
import type { ProvedProxy, World } from '../world.ts'
import type { Check } from './check.ts'

export const envoyRefusals: Check = (world) => {
  const found = world.proxies.flatMap((proxy) => [...listenerRefusals(proxy), ...routeRefusals(proxy, world)])
  return [...new Map(found.map((finding) => [refKey(finding.at), finding])).values()]
}

const listenerRefusals = ({ prepared }: ProvedProxy): readonly ProofFinding[] =>
  refusedListeners(prepared.config).flatMap(({ listener, chain, cause }): readonly ProofFinding[] => {
    const at = chain.from ?? listener.from
    if (at === undefined) return []
    const because: RefusalCause =
      cause.type === 'sameMatch'
        ? { type: 'sameMatch', shared: cause.shared }
        : { type: 'serverName', serverName: cause.serverName }
    const related = cause.type === 'sameMatch' && cause.as.from ? [cause.as.from] : []
    return [{ severity: 'error', at, related, detail: { code: 'RW0120', name: listener.name, cause: because } }]
  })

const routeRefusals = ({ routes }: ProvedProxy, world: World): readonly ProofFinding[] =>
  routes.flatMap(({ route, configuration }) => {
    const found = refusedPart(route, world)
    if (found === undefined) return []
    const detail = { code: 'RW0120', name: configuration, cause: found.cause } as const
    return [{ severity: 'error', at: refAt(route.from, ...found.path), related: [], detail }]
  })

type Refused = Readonly<{ path: readonly string[]; cause: RefusalCause }>

/** Envoy's own limits where istiod's webhook has wider ones. */
function refusedPart({ action, fault, from }: Route, { virtualServices }: World): Refused | undefined {
  if (action.type === 'none') {
    const [, , rule = 0] = from.path.slice(from.path.indexOf('spec'))
    const owner = virtualServices.find(({ ref }) => ref.file === from.file && ref.document === from.document)
    const code = owner?.spec.http?.[Number(rule)]?.redirect?.redirectCode ?? 0
    return { path: ['redirect', 'redirectCode'], cause: { type: 'redirectCode', code } }
  }
  if (action.type === 'directResponse' && isNoStatus(action.status)) {
    return { path: ['directResponse', 'status'], cause: { type: 'status', status: action.status } }
  }
  const status = fault?.abort?.httpStatus
  return status !== undefined && isNoStatus(status)
    ? { path: ['fault', 'abort', 'httpStatus'], cause: { type: 'status', status } }
    : undefined
}

/** True if Envoy refuses the route configuration that the route is in. */
export const isRefusedRoute = ({ action, fault }: Route): boolean =>
  action.type === 'none' ||
  (action.type === 'directResponse' && isNoStatus(action.status)) ||
  isNoStatus(fault?.abort?.httpStatus ?? 0)

const isNoStatus = (status: number): boolean => status > 599
