// Which mutual TLS the servers of the mesh and its namespaces take.

import { mappingOf } from '../istio/metadata.ts'
import type { OtherResource } from '../istio/resource.ts'
import { SECURITY, type World } from './world.ts'
import { selectorOf } from './written.ts'

export type PeerMode = Readonly<{ mode: string; policy: OtherResource }>

/** The modes that policies without selector state; where there are several, the first one is taken. */
export type PeerModes = Readonly<{
  mesh: PeerMode | undefined
  namespaces: ReadonlyMap<string, PeerMode>
  /** The policies for some workloads, as they are. */
  selective: readonly OtherResource[]
}>

export function peerModes(world: World): PeerModes {
  const policies = world.others('PeerAuthentication', SECURITY)
  const namespaces = new Map<string, PeerMode>()
  let mesh: PeerMode | undefined
  for (const policy of policies) {
    const mode = modeOf(policy)
    if (mode === undefined || selectorOf(policy) !== undefined) continue
    const { namespace } = policy.metadata
    if (namespace === world.rootNamespace) mesh ??= { mode, policy }
    else if (!namespaces.has(namespace)) namespaces.set(namespace, { mode, policy })
  }
  return { mesh, namespaces, selective: policies.filter((policy) => selectorOf(policy) !== undefined) }
}

/** Undefined where it is inherited. */
export function modeOf({ spec }: OtherResource): string | undefined {
  const { mode } = mappingOf(spec.written.mtls)
  return typeof mode === 'string' && mode !== 'UNSET' ? mode : undefined
}
