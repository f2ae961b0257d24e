// The part of an EnvoyFilter that could touch a decision. istio: pilot/pkg/networking/core/envoyfilter

import { mappingOf } from '../../istio/metadata.ts'
import type { OtherResource } from '../../istio/resource.ts'
import type { Asked } from './asked.ts'
import { mappingsIn } from './asked.ts'

type Patch = Readonly<Record<string, unknown>>

/** True if a patch is for what the asking proxy sends: of its context, and of the port, virtual host and cluster that the decision had. */
export function patchesDecision({ spec }: OtherResource, asked: Asked): boolean {
  const context = asked.proxy.type === 'gateway' ? 'GATEWAY' : 'SIDECAR_OUTBOUND'
  return mappingsIn(spec.written.configPatches).some((patch) => {
    const match = mappingOf(patch.match)
    return hasContext(match, context) && isOfDecision(match, asked)
  })
}

/** True if a patch is for what a workload receives. */
export const patchesInbound = ({ spec }: OtherResource): boolean =>
  mappingsIn(spec.written.configPatches).some((patch) => hasContext(mappingOf(patch.match), 'SIDECAR_INBOUND'))

/** No context is `ANY`. */
const hasContext = ({ context = 'ANY' }: Patch, wanted: string): boolean => context === 'ANY' || context === wanted

function isOfDecision(match: Patch, { request, decision, destinations }: Asked): boolean {
  const listener = mappingOf(match.listener)
  const routes = mappingOf(match.routeConfiguration)
  const cluster = mappingOf(match.cluster)
  const [first] = decision.trace
  // A gateway's pod may listen on another port than its Service.
  const ports = [request.port, Number(/_(\d+)$/.exec(first?.subject ?? '')?.[1] ?? request.port)]
  const hasPort = ({ portNumber }: Patch): boolean => typeof portNumber !== 'number' || ports.includes(portNumber)
  const virtualHost = decision.trace.find(({ stage, verdict }) => stage === 'virtualHost' && verdict === 'taken')
  const { name } = mappingOf(routes.vhost)
  return (
    hasPort(listener) &&
    hasPort(routes) &&
    (typeof name !== 'string' || name === '' || virtualHost === undefined || virtualHost.subject === name) &&
    (typeof cluster.service !== 'string' || destinations.some(({ host }) => host === cluster.service))
  )
}
