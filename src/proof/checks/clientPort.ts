// The port that clients name, and with it the Host header that they send.

import { matchListener } from '../../engine/match/matchListener.ts'
import type { TestRequest } from '../../engine/request.ts'
import { selects } from '../../istio/labels.ts'
import type { ProvedRoute } from '../proveConfig.ts'
import type { World } from '../world.ts'

/** A request with the port in its Host. `isSure`: clients call that port; else a Service that no file has may translate another one. */
type PortNamed = Readonly<{ request: TestRequest; isSure: boolean }>

/** The request as a client sends it that has to name the port; undefined if the port is its scheme's own. */
export function withPort({ prepared }: ProvedRoute, request: TestRequest, world: World): PortNamed | undefined {
  const { port, protocol, host, address } = request
  const usual = protocol === 'HTTPS' ? 443 : 80
  const listener = matchListener(prepared.config.listeners, port, address)
  if (listener === undefined || /:\d*$/.test(host)) return undefined
  const called = portsInFront(prepared, listener.port, world)
  const declared = listener.servicePorts
  const ports = called.length > 0 ? called : declared === undefined || declared.length === 0 ? [port] : declared
  if (ports.includes(usual)) return undefined
  return {
    request: { ...request, host: `${host}:${ports[0]}` },
    isSure: declared === undefined || called.length > 0,
  }
}

/** The ports that Services translate to a gateway's own; none if no file has such a Service. */
function portsInFront(
  prepared: ProvedRoute['prepared'],
  port: number,
  { proxies, resources }: World,
): readonly number[] {
  const viewpoint = proxies.find((proxy) => proxy.prepared === prepared)?.viewpoint
  if (viewpoint?.type !== 'gateway') return []
  return resources.flatMap((resource) => {
    if (resource.kind !== 'Service' || resource.metadata.namespace !== viewpoint.namespace) return []
    const { selector, ports = [] } = resource.spec
    if (selector === undefined || !selects(selector, viewpoint.labels)) return []
    return ports.flatMap((one) => ((one.targetPort ?? one.port) === port ? [one.port] : []))
  })
}
