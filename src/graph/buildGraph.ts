// Makes the picture of a project: the compiled configurations of all viewpoints, then the resources that none of them holds.

import { refKey } from '../base/source.ts'
import type { Assumption } from '../engine/assumption.ts'
import type { Resource, VirtualService } from '../istio/resource.ts'
import { bytesHosts } from './bytesHosts.ts'
import { gatewayHosts, sidecarHosts } from './compiledHosts.ts'
import { type Context, createContext } from './context.ts'
import { destinationNodes } from './destinations.ts'
import type { HostDraft } from './drafts.ts'
import { edgesOf } from './edges.ts'
import type { Graph, GraphNode } from './graph.ts'
import { hostCatalog } from './hostCatalog.ts'
import { layout } from './layout.ts'
import { meshNodes } from './mesh.ts'
import { notEvaluatedNodes } from './notEvaluated.ts'
import { pillNodes } from './pill.ts'
import { indexResources } from './resourceIndex.ts'
import { gatewayNodes, type ViewpointConfig } from './servers.ts'
import { autoPassthrough, unroutedInMesh } from './unrouted.ts'
import { writtenHost } from './writtenHosts.ts'

export type GraphInput = Readonly<{
  resources: readonly Resource[]
  assumptions: readonly Assumption[]
  /** The compiled gateways and sidecars. */
  configs: readonly ViewpointConfig[]
}>

/** The whole picture with places. Equal input gives an equal graph; ids depend on names, not on the text around them. */
export function buildGraph({ resources, assumptions, configs }: GraphInput): Graph {
  const context = createContext(indexResources(resources))
  const gateways = gatewayNodes(resources)
  const edge = configs.filter(({ viewpoint }) => viewpoint.type === 'gateway')
  const sidecars = configs.filter(({ viewpoint }) => viewpoint.type === 'sidecar')
  const atEdge = [...gatewayHosts(edge, gateways, context), ...bytesHosts('gateway', edge, gateways, context)]
  const inMesh = [...sidecarHosts(sidecars, context), ...bytesHosts('mesh', sidecars, gateways, context)]
  const written = writtenHosts(resources, [...atEdge, ...inMesh], context)
  const atEdgeUnrouted = autoPassthrough(edge, gateways)
  const inMeshUnrouted = unroutedInMesh(sidecars)
  const hosts = [...atEdge, ...written, ...inMesh]
  const unrouted = [...atEdgeUnrouted, ...inMeshUnrouted]
  const targets = hosts.flatMap(({ rules }) => rules.map((rule) => rule.targets))
  const proxies = unrouted.flatMap(({ leads }) => [...leads.values()].filter((lead) => typeof lead !== 'string'))
  const nodes: readonly GraphNode[] = [
    ...gateways,
    ...meshNodes(sidecars, resources),
    ...notEvaluatedNodes(resources),
    ...atEdge.map(({ node }) => node),
    ...atEdgeUnrouted.map(({ node }) => node),
    ...written.map(({ node }) => node),
    ...inMesh.map(({ node }) => node),
    ...inMeshUnrouted.map(({ node }) => node),
    ...pillNodes(hosts, unrouted),
    ...destinationNodes(
      [...targets.flatMap(({ destinations }) => destinations), ...proxies],
      targets.flatMap(({ mirrors }) => mirrors),
      hostCatalog(resources, assumptions),
      resources,
    ),
  ]
  return layout(nodes, edgesOf(hosts, unrouted, nodes))
}

/** The virtual services that no card of a proxy has a rule of: neither as the resource of the rule nor as its root. */
function writtenHosts(
  resources: readonly Resource[],
  compiled: readonly HostDraft[],
  { index, unique }: Context,
): readonly HostDraft[] {
  const reached = new Set<string>()
  for (const { from, virtualService } of compiled.flatMap(({ made }) => made)) {
    const resource = index.resourceAt(from)
    if (resource !== undefined) reached.add(refKey(resource.ref))
    // A root whose rules all come from delegates has no route of its own.
    reached.add(`${virtualService.namespace}/${virtualService.name}`)
  }
  return resources
    .filter((resource): resource is VirtualService => resource.kind === 'VirtualService')
    .filter(({ ref, metadata }) => !reached.has(refKey(ref)) && !reached.has(`${metadata.namespace}/${metadata.name}`))
    .map((service) => writtenHost(service, unique))
}
