// Clients and servers that disagree about mutual TLS, for a namespace or the mesh.
// kiali: business/checkers/destinationrules/disabled_*.go, traffic_policy_checker.go, business/checkers/peerauthentications/disabled_*.go

import { refAt } from '../../base/source.ts'
import type { DestinationRule } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { Report } from '../check.ts'
import { fullName } from '../names.ts'
import { type PeerModes, peerModes } from '../peerModes.ts'
import type { World } from '../world.ts'
import { isMutual, tlsHost, tlsMode } from './tlsHost.ts'

/** KIA0204, KIA0207, KIA0208, KIA0505, KIA0506. */
export function* mutualTls(world: World): Iterable<Report> {
  const wide = world.destinationRules.filter((rule) => tlsHost(rule) !== undefined && tlsMode(rule) !== undefined)
  if (wide.length === 0) return
  const modes = peerModes(world)
  for (const rule of wide) {
    if (tlsMode(rule) === 'DISABLE') yield* disabledRule(rule, modes)
    else yield* disabledPeers(rule, modes)
  }
  yield* overridden(world, wide.filter(isMutual))
}

/** Clients send plain text to servers that take none. */
function* disabledRule(resource: DestinationRule, { mesh, namespaces }: PeerModes): Iterable<Report> {
  const { namespace } = tlsHost(resource) ?? {}
  const own = namespace === undefined ? undefined : namespaces.get(namespace)
  const peers = own ?? mesh
  if (peers?.mode !== 'STRICT') return
  const code = own === undefined ? 'KIA0208' : 'KIA0207'
  yield {
    ...{
      resource,
      severity: 'error',
      at: ['spec', 'trafficPolicy', 'tls', 'mode'],
      related: [refAt(peers.policy.ref, 'spec', 'mtls', 'mode')],
    },
    detail: { code, policy: fullName(peers.policy.metadata), host: resource.spec.host ?? '' },
  }
}

/** Clients begin TLS with servers that have none. */
function* disabledPeers(rule: DestinationRule, { mesh, namespaces }: PeerModes): Iterable<Report> {
  const mode = tlsMode(rule) ?? ''
  if (mode !== 'ISTIO_MUTUAL' && mode !== 'MUTUAL') return
  const { namespace } = tlsHost(rule) ?? {}
  const wanted = namespace === undefined ? [mesh, ...namespaces.values()] : [namespaces.get(namespace)]
  for (const peers of wanted) {
    if (peers?.mode !== 'DISABLE') continue
    yield {
      ...{ resource: peers.policy, severity: 'error', at: ['spec', 'mtls', 'mode'] },
      detail: { code: peers === mesh ? 'KIA0506' : 'KIA0505', rule: fullName(rule.metadata), mode },
      related: [refAt(rule.ref, 'spec', 'trafficPolicy', 'tls', 'mode')],
    }
  }
}

/** A rule without TLS settings takes the place of one for the namespace or mesh that has some. */
function* overridden({ destinationRules, autoMtls }: World, wide: readonly DestinationRule[]): Iterable<Report> {
  if (wide.length === 0) return
  for (const resource of destinationRules) {
    const { spec, metadata } = resource
    const { tls, portLevelSettings = [] } = spec.trafficPolicy ?? {}
    if (tls !== undefined || portLevelSettings.some((port) => port.tls !== undefined)) continue
    const host = resolveHost(spec.host ?? '', metadata.namespace)
    const covering = wide.find((rule) => host !== rule.spec.host && host.endsWith((rule.spec.host ?? '').slice(1)))
    if (covering === undefined) continue
    yield {
      // With automatic mutual TLS the sidecars speak it all the same.
      ...{ resource, severity: autoMtls ? 'info' : 'warning' },
      detail: { code: 'KIA0204', rule: fullName(covering.metadata), host: covering.spec.host ?? '', autoMtls },
      at: spec.trafficPolicy === undefined ? ['spec', 'host'] : ['spec', 'trafficPolicy'],
      related: [refAt(covering.ref, 'spec', 'trafficPolicy', 'tls', 'mode')],
    }
  }
}
