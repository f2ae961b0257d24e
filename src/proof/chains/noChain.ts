// Why istiod makes no filter chain of a `tls[]` or `tcp[]` rule. Where the files do not tell, nothing is said.

import type { SourceRef } from '../../base/source.ts'
import type { TestRequest } from '../../engine/request.ts'
import { MESH_GATEWAY } from '../../istio/mesh.ts'
import type { NoChainCause } from '../details/opaque.ts'
import type { World } from '../world.ts'
import { atGateway } from './noChainAtGateway.ts'
import { inMesh } from './noChainInMesh.ts'
import { matchesAt, type OpaqueEntry } from './opaqueEntries.ts'

export type NoChain = Readonly<{
  cause: NoChainCause
  related: readonly SourceRef[]
  /** A connection as the rule asks for. */
  request?: TestRequest
  viewpoint?: string
}>

/** Of several the one where the least is missing. */
const RANKS: readonly NoChainCause['type'][] = ['serverName', 'earlierRule', 'port', 'kind', 'host', 'gateways']

export function noChain(entry: OpaqueEntry, entries: readonly OpaqueEntry[], world: World): NoChain | undefined {
  const { matches, owner } = entry
  const bound = owner.gateways.filter((gateway) => matches.length === 0 || matchesAt(entry, gateway).length > 0)
  if (bound.length === 0) {
    const gateways = [...new Set(matches.flatMap((match) => match.gateways ?? []))]
    return { cause: { type: 'gateways', gateways }, related: [] }
  }
  const causes: NoChain[] = []
  for (const gateway of bound) {
    const found = gateway === MESH_GATEWAY ? inMesh(entry, entries, world) : atGateway(gateway, entry, entries, world)
    if (found === undefined) return undefined
    causes.push(...found)
  }
  return causes.toSorted((a, b) => RANKS.indexOf(a.cause.type) - RANKS.indexOf(b.cause.type))[0]
}
