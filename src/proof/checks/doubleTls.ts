// Destination rules that make TLS of what is TLS already.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import type { PreparedConfig } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import { clusterChoices } from '../../engine/match/weightedClusters.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { Cluster } from '../../envoy/cluster.ts'
import type { TrafficPolicy } from '../../istio/destinationRule.ts'
import { isWildcardHost } from '../../istio/hostname.ts'
import type { DestinationRule } from '../../istio/resource.ts'
import type { ProofFinding } from '../finding.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'
import { fromMesh, isHttp } from './fromMesh.ts'
import { destinationRulesIn, policiesOf, portsOf } from './trafficPolicies.ts'

export const doubleTls: Check = (world) => {
  const rules = destinationRulesIn(world.resources).filter((rule) =>
    policiesOf(rule).some((placed) => [placed.policy, ...portsOf(placed).map((port) => port.settings)].some(makesTls)),
  )
  if (rules.length === 0) return []
  const byRef = new Map(rules.map((rule) => [refKey(rule.ref), rule]))
  return onceEach([...passedOn(world)].flatMap((asked) => doubled(asked, byRef, world)))
}

const makesTls = ({ tls }: Pick<TrafficPolicy, 'tls'>): boolean => tls?.mode === 'SIMPLE' || tls?.mode === 'MUTUAL'

type Asked = Readonly<{ prepared: PreparedConfig; request: TestRequest }>

/** TLS that a proxy passes on as bytes: of clients in the mesh by the protocol of the port, at gateways by the server name. */
function* passedOn(world: World): Generator<Asked> {
  for (const [host, services] of world.push.services.byHost) {
    for (const { ports, namespace } of services) {
      // Beside a port for HTTP rules may send that to it, in files that are not here.
      if (ports.some(isHttp)) continue
      for (const { number, protocol } of isWildcardHost(host) ? [] : ports) {
        if (protocol !== 'https' && protocol !== 'tls') continue
        const asked = fromMesh(world, namespace, host, number)
        if (asked !== undefined) yield { ...asked, request: { ...asked.request, protocol: 'HTTPS', sni: host } }
      }
    }
  }
  for (const { viewpoint, prepared } of world.proxies) {
    if (viewpoint.type !== 'gateway') continue
    for (const { filterChains, port } of prepared.config.listeners) {
      for (const { match, tls, target } of filterChains) {
        if (tls !== undefined || target.type !== 'tcp') continue
        for (const name of match.serverNames) {
          const host = name.replace('*', 'www')
          yield {
            prepared,
            request: { protocol: 'HTTPS', port, host, sni: host, method: 'GET', path: '/', headers: [] },
          }
        }
      }
    }
  }
}

function doubled(
  { prepared, request }: Asked,
  rules: ReadonlyMap<string, DestinationRule>,
  world: World,
): readonly ProofFinding[] {
  const way = walk(prepared, request)
  if (way.type !== 'tcp') return []
  return way.target.clusters.flatMap(({ cluster: name }): readonly ProofFinding[] => {
    const cluster = prepared.config.clusters.get(name)
    const rule = cluster?.destinationRule && rules.get(refKey(cluster.destinationRule))
    if (cluster === undefined || rule === undefined || !isOriginated(cluster) || takesHttp(name, world)) return []
    const at = tlsAt(rule, cluster)
    if (at === undefined) return []
    const { host, port } = cluster
    return [{ severity: 'error', at, related: [], detail: { code: 'RW0175', host, port, request } }]
  })
}

/** TLS that is not Istio's own. */
const isOriginated = ({ tls }: Cluster): boolean => tls.type === 'tls' && !tls.alpn.includes('istio')

/** True if rules for HTTP lead there: the TLS is meant for those. */
const takesHttp = (name: string, { reachedRules }: World): boolean =>
  reachedRules.some((places) =>
    places.some(
      ({ route: { action } }) =>
        action.type === 'route' && clusterChoices(action.clusters).some(({ cluster }) => cluster === name),
    ),
  )

/** Where the rule states it: for the subset before the rule, for the port before all. */
function tlsAt({ spec, ref }: DestinationRule, { port, subset }: Cluster): SourceRef | undefined {
  const index = spec.subsets?.findIndex(({ name }) => name === subset) ?? -1
  const places: readonly (readonly [TrafficPolicy | undefined, SourceRef])[] = [
    [spec.subsets?.[index]?.trafficPolicy, refAt(ref, 'spec', 'subsets', index, 'trafficPolicy')],
    [spec.trafficPolicy, refAt(ref, 'spec', 'trafficPolicy')],
  ]
  for (const [policy, at] of places) {
    const own = policy?.portLevelSettings?.findIndex((settings) => settings.port?.number === port) ?? -1
    if (makesTls(policy?.portLevelSettings?.[own] ?? {})) return refAt(at, 'portLevelSettings', own, 'tls')
    if (makesTls(policy ?? {})) return refAt(at, 'tls')
  }
  return undefined
}
