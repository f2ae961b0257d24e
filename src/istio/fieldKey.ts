// Stable names of the schema's messages, so that help and forms can speak of a field wherever it stands: a `StringMatch` is one message, at whatever path.

import type { FieldPath } from '../base/source.ts'
import { childNode, fieldAt, kindSchema } from './schema.ts'
import type { SchemaNode } from './schemaNode.ts'

/** The kinds that have forms and field help. */
export const FORM_KINDS = ['VirtualService', 'DestinationRule', 'Gateway', 'ServiceEntry', 'Sidecar'] as const

/** `Message.field`, e.g. `HTTPRoute.timeout`. */
export type FieldKey = string

const http = 'VirtualService.spec.http.0'
const policy = 'DestinationRule.spec.trafficPolicy'

/** Each message, by one of the places where it stands; fields with equal schemas are one message. */
const PLACES: Readonly<Record<string, string>> = {
  VirtualService: 'VirtualService.spec',
  HTTPRoute: http,
  HTTPMatchRequest: `${http}.match.0`,
  StringMatch: `${http}.match.0.uri`,
  HTTPRouteDestination: `${http}.route.0`,
  Destination: `${http}.route.0.destination`,
  PortSelector: `${http}.route.0.destination.port`,
  HTTPRedirect: `${http}.redirect`,
  HTTPDirectResponse: `${http}.directResponse`,
  HTTPBody: `${http}.directResponse.body`,
  Delegate: `${http}.delegate`,
  HTTPRewrite: `${http}.rewrite`,
  RegexRewrite: `${http}.rewrite.uriRegexRewrite`,
  HTTPRetry: `${http}.retries`,
  HTTPFaultInjection: `${http}.fault`,
  Delay: `${http}.fault.delay`,
  Abort: `${http}.fault.abort`,
  Percent: `${http}.mirrorPercentage`,
  HTTPMirrorPolicy: `${http}.mirrors.0`,
  CorsPolicy: `${http}.corsPolicy`,
  Headers: `${http}.headers`,
  HeaderOperations: `${http}.headers.request`,
  TLSRoute: 'VirtualService.spec.tls.0',
  TLSMatchAttributes: 'VirtualService.spec.tls.0.match.0',
  TCPRoute: 'VirtualService.spec.tcp.0',
  L4MatchAttributes: 'VirtualService.spec.tcp.0.match.0',
  RouteDestination: 'VirtualService.spec.tcp.0.route.0',
  DestinationRule: 'DestinationRule.spec',
  Subset: 'DestinationRule.spec.subsets.0',
  LabelSelector: 'DestinationRule.spec.workloadSelector',
  TrafficPolicy: policy,
  PortTrafficPolicy: `${policy}.portLevelSettings.0`,
  LoadBalancerSettings: `${policy}.loadBalancer`,
  BackendUtilization: `${policy}.loadBalancer.backendUtilization`,
  ConsistentHashLB: `${policy}.loadBalancer.consistentHash`,
  HTTPCookie: `${policy}.loadBalancer.consistentHash.httpCookie`,
  CookieAttribute: `${policy}.loadBalancer.consistentHash.httpCookie.attributes.0`,
  RingHash: `${policy}.loadBalancer.consistentHash.ringHash`,
  MagLev: `${policy}.loadBalancer.consistentHash.maglev`,
  LocalityLoadBalancerSetting: `${policy}.loadBalancer.localityLbSetting`,
  Distribute: `${policy}.loadBalancer.localityLbSetting.distribute.0`,
  Failover: `${policy}.loadBalancer.localityLbSetting.failover.0`,
  WarmupConfiguration: `${policy}.loadBalancer.warmup`,
  ZoneAwareLbSetting: `${policy}.loadBalancer.zoneAwareLbSetting`,
  ConnectionPoolSettings: `${policy}.connectionPool`,
  TCPSettings: `${policy}.connectionPool.tcp`,
  TcpKeepalive: `${policy}.connectionPool.tcp.tcpKeepalive`,
  HTTPSettings: `${policy}.connectionPool.http`,
  HTTP2Keepalive: `${policy}.connectionPool.http.http2KeepAlive`,
  OutlierDetection: `${policy}.outlierDetection`,
  ClientTLSSettings: `${policy}.tls`,
  TunnelSettings: `${policy}.tunnel`,
  ProxyProtocol: `${policy}.proxyProtocol`,
  RetryBudget: `${policy}.retryBudget`,
  Gateway: 'Gateway.spec',
  Server: 'Gateway.spec.servers.0',
  Port: 'Gateway.spec.servers.0.port',
  ServerTLSSettings: 'Gateway.spec.servers.0.tls',
  TLSCertificate: 'Gateway.spec.servers.0.tls.tlsCertificates.0',
  ServiceEntry: 'ServiceEntry.spec',
  ServicePort: 'ServiceEntry.spec.ports.0',
  WorkloadEntry: 'ServiceEntry.spec.endpoints.0',
  WorkloadSelector: 'ServiceEntry.spec.workloadSelector',
  Sidecar: 'Sidecar.spec',
  IstioEgressListener: 'Sidecar.spec.egress.0',
  IstioIngressListener: 'Sidecar.spec.ingress.0',
  SidecarPort: 'Sidecar.spec.ingress.0.port',
  OutboundTrafficPolicy: 'Sidecar.spec.outboundTrafficPolicy',
  Metadata: 'VirtualService.metadata',
}

const NAMES: ReadonlyMap<unknown, string> = new Map(
  Object.entries(PLACES).map(([name, place]) => {
    const [kind = '', ...steps] = place.split('.')
    return [
      identityOf(
        fieldAt(
          kind,
          steps.map((step) => (step === '0' ? 0 : step)),
        ),
      ),
      name,
    ]
  }),
)

/** Limits make another node of the same message; its fields stay the same object. */
function identityOf(node: SchemaNode | undefined): unknown {
  return node?.type === 'object' ? node.fields : undefined
}

/** The message of a node; undefined if it is none of the kinds that have forms. */
export function messageName(node: SchemaNode): string | undefined {
  const identity = identityOf(node)
  return identity === undefined ? undefined : NAMES.get(identity)
}

/** The key of the innermost message field on the way to `path`: for an item or a map entry that of its list or map. */
export function fieldKeyAt(kind: string, path: FieldPath): FieldKey | undefined {
  let node: SchemaNode | undefined = kindSchema(kind)?.resource
  let key: FieldKey | undefined
  for (const step of path) {
    if (node === undefined) return undefined
    const message = messageName(node)
    if (node.type === 'object') key = message === undefined ? undefined : `${message}.${step}`
    node = childNode(node, step)
  }
  return node === undefined ? undefined : key
}
