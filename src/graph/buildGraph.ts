// Makes the picture of a project: the compiled configurations of all viewpoints, then the resources that none of them holds.

import type { Assumption } from '../engine/assumption.ts'
import type { Resource } from '../istio/resource.ts'
import { notEvaluatedGroup, refusedGroup, unreachedGroup, withMeshSettings, withoutEntryGroup } from './apart.ts'
import { bytesHosts } from './bytesHosts.ts'
import { gatewayCards, gatewayHosts, sidecarCards, sidecarHosts, withoutRules } from './compiledHosts.ts'
import { createContext, type DraftMemory } from './context.ts'
import { destinationNodes } from './destinations.ts'
import { edgesOf } from './edges.ts'
import { MANY_HOSTS } from './fold/foldHosts.ts'
import type { Graph, GraphNode } from './graph.ts'
import { hostCatalog } from './hostCatalog.ts'
import { layout } from './layout.ts'
import { withLeftOut } from './leftOut.ts'
import { meshNodes } from './mesh.ts'
import { notEvaluatedNodes, type RefusedResource, refusedNodes } from './notEvaluated.ts'
import { pillNodes } from './pill.ts'
import { indexResources } from './resourceIndex.ts'
import { gatewayNodes, type ViewpointConfig } from './servers.ts'
import { autoPassthrough, unroutedInMesh } from './unrouted.ts'

export type GraphInput = Readonly<{
  resources: readonly Resource[]
  assumptions: readonly Assumption[]
  /** The compiled gateways and sidecars. */
  configs: readonly ViewpointConfig[]
  /** What a cluster would not take, where it is known. */
  refused?: readonly RefusedResource[]
}>

/** The whole picture with places. Equal input gives an equal graph; ids depend on names, not on the text around them. */
export function buildGraph(input: GraphInput): Graph {
  const steps = graphSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same in steps, so that the caller can stop or let others work in between. Where there are very many hosts one step, if it
 * `wantsOutline`, is their outline: entries and hosts as in the whole picture, but no rules, and nothing that those lead to. `drafts` keeps the
 * cards for the next picture.
 */
export function* graphSteps(
  { resources, assumptions, configs, refused = [] }: GraphInput,
  { drafts, wantsOutline = false }: Readonly<{ drafts?: DraftMemory; wantsOutline?: boolean }> = {},
): Generator<Graph | undefined, Graph> {
  const context = createContext(indexResources(resources), drafts)
  const gateways = gatewayNodes(resources)
  const edge = configs.filter(({ viewpoint }) => viewpoint.type === 'gateway')
  const sidecars = configs.filter(({ viewpoint }) => viewpoint.type === 'sidecar')
  yield
  const edgeCards = gatewayCards(edge, gateways)
  const meshCards = sidecarCards(sidecars)
  if (wantsOutline && edgeCards.length + meshCards.length >= MANY_HOSTS) {
    const unruled = createContext(context.index)
    const hosts = [
      ...gatewayHosts(withoutRules(edgeCards), unruled),
      ...sidecarHosts(withoutRules(meshCards), sidecars, unruled),
    ]
    const mesh = meshNodes(sidecars, resources).flatMap(withMeshSettings)
    const apart = [...refusedGroup(refusedNodes(refused)), ...notEvaluatedGroup(notEvaluatedNodes(resources))]
    const nodes = [...gateways, ...mesh, ...apart, ...hosts.map(({ node }) => node)]
    yield layout(nodes, edgesOf(hosts, [], nodes))
  }
  const edgeHosts = [...gatewayHosts(edgeCards, context), ...bytesHosts('gateway', edge, gateways, context)]
  yield
  const meshHosts = [...sidecarHosts(meshCards, sidecars, context), ...bytesHosts('mesh', sidecars, gateways, context)]
  yield
  const { compiled, written } = withLeftOut([...edgeHosts, ...meshHosts], resources, context)
  const atEdge = compiled.slice(0, edgeHosts.length)
  const inMesh = compiled.slice(edgeHosts.length)
  const atEdgeUnrouted = autoPassthrough(edge, gateways)
  const inMeshUnrouted = unroutedInMesh(sidecars)
  const hosts = [...atEdge, ...inMesh, ...written]
  const unrouted = [...atEdgeUnrouted, ...inMeshUnrouted]
  const targets = hosts.flatMap(({ rules }) => rules.map((rule) => rule.targets))
  const proxies = unrouted.flatMap(({ leads }) => [...leads.values()].filter((lead) => typeof lead !== 'string'))
  yield
  const destinations = destinationNodes(
    [...targets.flatMap((target) => target.destinations), ...proxies],
    targets.flatMap(({ mirrors }) => mirrors),
    hostCatalog(resources, assumptions),
    resources,
  )
  yield
  const nodes: readonly GraphNode[] = [
    ...gateways,
    ...meshNodes(sidecars, resources).flatMap(withMeshSettings),
    ...refusedGroup(refusedNodes(refused)),
    ...notEvaluatedGroup(notEvaluatedNodes(resources)),
    ...atEdge.map(({ node }) => node),
    ...atEdgeUnrouted.map(({ node }) => node),
    ...inMesh.map(({ node }) => node),
    ...inMeshUnrouted.map(({ node }) => node),
    ...withoutEntryGroup(written.map(({ node }) => node)),
    ...pillNodes(hosts, unrouted),
    ...destinations.filter(({ isReached }) => isReached),
    ...unreachedGroup(destinations.filter(({ isReached }) => !isReached)),
  ]
  yield
  const edges = edgesOf(hosts, unrouted, nodes)
  yield
  return layout(nodes, edges)
}
