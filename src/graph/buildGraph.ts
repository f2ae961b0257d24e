// Makes the picture of a project: the compiled configurations of its gateway viewpoints, then the resources that none
// of them holds.

import { refKey } from '../base/source.ts'
import type { Assumption } from '../engine/assumption.ts'
import { hostsOverlap } from '../istio/hostname.ts'
import { MESH_GATEWAY } from '../istio/mesh.ts'
import type { Resource, VirtualService } from '../istio/resource.ts'
import { resolveGatewayName } from '../istio/shortName.ts'
import { compiledHosts } from './compiledHosts.ts'
import { destinationNodes } from './destinations.ts'
import type { HostDraft } from './drafts.ts'
import { edgesOf, pillNodes } from './edges.ts'
import { BORDER, HEADER_HEIGHT, LANES } from './geometry.ts'
import type { EdgeEnd, GatewayNode, Graph, GraphNode, MeshNode } from './graph.ts'
import { hostCatalog } from './hostCatalog.ts'
import { layout } from './layout.ts'
import { notEvaluatedNodes } from './notEvaluated.ts'
import { indexResources, type ResourceIndex, uniqueIds } from './resourceIndex.ts'
import { gatewayNodes, servingOf, type ViewpointConfig } from './servers.ts'
import { writtenHost, writtenHostId } from './writtenHosts.ts'

export type GraphInput = Readonly<{
  resources: readonly Resource[]
  assumptions: readonly Assumption[]
  /** The compiled gateways; sidecars are not drawn from here yet. */
  configs: readonly ViewpointConfig[]
}>

const MESH_ID = 'mesh'

/** The resources that some compiled route was made from, by their root's `refKey`. */
function reachedResources({ configs }: GraphInput, index: ResourceIndex): ReadonlySet<string> {
  const reached = new Set<string>()
  for (const { config } of configs) {
    for (const { virtualHosts } of config.routeConfigurations.values()) {
      for (const route of virtualHosts.flatMap(({ routes }) => routes)) {
        const resource = index.resourceAt(route.from)
        if (resource !== undefined) reached.add(refKey(resource.ref))
        // A root whose rules all come from delegates has no route of its own.
        reached.add(`${route.virtualService.namespace}/${route.virtualService.name}`)
      }
    }
  }
  return reached
}

/** Servers that take connections for the TLS and TCP entries of a virtual service. */
function l4Servers(service: VirtualService, gateways: readonly GatewayNode[]): readonly EdgeEnd[] {
  const { spec, metadata } = service
  if ((spec.tls ?? []).length + (spec.tcp ?? []).length === 0) return []
  const bound = new Set((spec.gateways ?? []).map((name) => resolveGatewayName(name, metadata.namespace)))
  return gateways
    .filter(({ name, namespace }) => bound.has(`${namespace}/${name}`))
    .flatMap(({ id, servers }) =>
      servers
        .filter(({ hosts }) =>
          hosts.some((admitted) => (spec.hosts ?? []).some((host) => hostsOverlap(admitted, host))),
        )
        .map((server) => ({ node: id, row: server.id })),
    )
}

function writtenHosts(input: GraphInput, index: ResourceIndex, gateways: readonly GatewayNode[]): readonly HostDraft[] {
  const reached = reachedResources(input, index)
  const unique = uniqueIds()
  return input.resources
    .filter((resource): resource is VirtualService => resource.kind === 'VirtualService')
    .filter(({ ref, metadata }) => !reached.has(refKey(ref)) && !reached.has(`${metadata.namespace}/${metadata.name}`))
    .map((service) => {
      const bound = service.spec.gateways ?? []
      const id = unique(writtenHostId(service))
      if (bound.length === 0 || bound.includes(MESH_GATEWAY))
        return writtenHost(service, id, 'mesh', [{ node: MESH_ID }])
      const servers = l4Servers(service, gateways)
      return writtenHost(service, id, servers.length > 0 ? 'gateway' : 'none', servers)
    })
}

function meshNodes(hosts: readonly HostDraft[], resources: readonly Resource[]): readonly MeshNode[] {
  const drawn = new Set(
    hosts.filter(({ node }) => node.entry === 'mesh').map(({ node }) => node.source && refKey(node.source)),
  )
  if (drawn.size === 0) return []
  const namespaces = resources.filter(({ ref }) => drawn.has(refKey(ref))).map(({ metadata }) => metadata.namespace)
  return [
    {
      type: 'mesh',
      id: MESH_ID,
      box: { x: LANES.entry.x, y: 0, width: LANES.entry.width, height: HEADER_HEIGHT + 2 * BORDER },
      source: undefined,
      namespaces: [...new Set(namespaces)].sort(),
      evaluated: false,
    },
  ]
}

/** The whole picture with places. Equal input gives an equal graph; ids depend on names, not on the text around them. */
export function buildGraph(input: GraphInput): Graph {
  const { resources, assumptions, configs } = input
  const index = indexResources(resources)
  const gateways = gatewayNodes(resources)
  const compiled = configs.flatMap((source) => compiledHosts(source, servingOf(source, gateways), index))
  const written = writtenHosts(input, index, gateways)
  const hosts = [...compiled, ...written.filter(inMesh(false)), ...written.filter(inMesh(true))]
  const targets = hosts.flatMap(({ rules }) => rules.map((rule) => rule.targets))
  const nodes: readonly GraphNode[] = [
    ...gateways,
    ...meshNodes(hosts, resources),
    ...notEvaluatedNodes(resources),
    ...hosts.map(({ node }) => node),
    ...pillNodes(hosts),
    ...destinationNodes(
      targets.flatMap(({ destinations }) => destinations),
      targets.flatMap(({ mirrors }) => mirrors),
      hostCatalog(resources, assumptions),
      resources,
    ),
  ]
  return layout(nodes, edgesOf(hosts, nodes))
}

const inMesh =
  (mesh: boolean) =>
  ({ node }: HostDraft): boolean =>
    (node.entry === 'mesh') === mesh
