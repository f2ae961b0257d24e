// A request as a client at a viewpoint sends it: in the mesh to the address that its lookup of the host gives.

import type { SourceRef } from '../base/source.ts'
import type { Resource } from '../istio/resource.ts'
import type { Decision } from './decision.ts'
import { withLimits } from './limits/limitsOf.ts'
import { match } from './match/match.ts'
import type { PreparedConfig } from './match/prepare.ts'
import { meshConfigsOf } from './meshSettings.ts'
import { type OriginalDestination, originalDestination } from './originalDestination.ts'
import type { Proxy as MeshProxy } from './proxy.ts'
import type { TestRequest } from './request.ts'

export type DecisionFrom = Readonly<{
  decision: Decision
  /** What the client's lookup gave; absent from a gateway, and where the request states an address. */
  resolved?: OriginalDestination
  /** The mesh configuration that was read; absent where Istio's defaults are. */
  mesh?: SourceRef
}>

type From = Readonly<{ resources: readonly Resource[]; viewpoint: MeshProxy; prepared: PreparedConfig }>

/**
 * Decides the request from this viewpoint, whose compiled configuration is `prepared`, and names what is not modelled
 * and could change the decision; see `match` for `random`.
 */
export function decideFrom(from: From, request: TestRequest, random = 0): DecisionFrom {
  const decided = decideAt(from, request, random)
  const mesh = meshConfigsOf(from.resources).used?.ref
  const decision = withLimits(decided.decision, from.resources, from.viewpoint, request)
  return { ...decided, decision, ...(mesh && { mesh }) }
}

function decideAt({ resources, viewpoint, prepared }: From, request: TestRequest, random: number): DecisionFrom {
  // A gateway is reached at its own address, whatever the client in the mesh would have connected to.
  if (viewpoint.type === 'gateway') return { decision: match(prepared, withoutAddress(request), random) }
  if (request.address !== undefined) return { decision: match(prepared, request, random) }
  const resolved = originalDestination(resources, viewpoint, hostName(request.lookup ?? request.host), request.port)
  const decision = match(prepared, { ...request, address: resolved.address }, random)
  return { decision: withoutAddresses(decision), resolved }
}

/** True if both picks are the same in what their sender would notice: outcome, status, destinations, virtual host and route. */
export const sameAnswer = (a: Decision, b: Decision): boolean => noticed(a) === noticed(b)

function noticed({ answers, picked }: Decision): string {
  const { outcome, status, destinations = [], virtualHost, route } = answers[picked] ?? {}
  const shares = destinations.map(({ cluster, weight, missing }) => [cluster, weight, missing])
  return JSON.stringify([outcome, status, shares, virtualHost, route])
}

/** The host of `host:port`, an IPv6 one without its brackets. */
const hostName = (host: string): string => host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')

function withoutAddress({ address, ...request }: TestRequest): TestRequest {
  return request
}

/** The requests that a near miss offers are looked up anew when they are sent. */
function withoutAddresses(decision: Decision): Decision {
  const { nearMiss } = decision
  if (nearMiss === undefined) return decision
  const repairs = nearMiss.repairs.map((repair) =>
    repair.type === 'request' ? { ...repair, request: withoutAddress(repair.request) } : repair,
  )
  return { ...decision, nearMiss: { ...nearMiss, repairs } }
}
