// What the CRDs do not say of a field and a form should know: which fields are common, in what order people read them, narrower bounds,
// usual values, and what a new item begins with.

import type { FieldKey } from '../istio/fieldKey.ts'
import type { Json } from '../yaml/operation.ts'

/** The fields of a message that most people need, in reading order; the others follow folded. */
const COMMON: Readonly<Record<string, string>> = {
  Metadata: 'name namespace labels',
  VirtualService: 'hosts gateways http tls tcp',
  HTTPRoute:
    'name match route rewrite headers timeout retries mirrors mirror fault corsPolicy redirect directResponse delegate',
  HTTPMatchRequest: 'uri method headers queryParams authority',
  StringMatch: 'exact prefix regex',
  HTTPRouteDestination: 'destination weight',
  Destination: 'host subset port',
  HTTPRedirect: 'uri authority redirectCode scheme',
  HTTPDirectResponse: 'status body',
  HTTPBody: 'string bytes',
  Delegate: 'name namespace',
  HTTPRewrite: 'uri authority',
  RegexRewrite: 'match rewrite',
  HTTPRetry: 'attempts perTryTimeout retryOn',
  HTTPFaultInjection: 'delay abort',
  Delay: 'fixedDelay percentage',
  Abort: 'httpStatus percentage',
  HTTPMirrorPolicy: 'destination percentage',
  CorsPolicy: 'allowOrigins allowMethods allowHeaders allowCredentials maxAge',
  Headers: 'request response',
  HeaderOperations: 'set add remove',
  TLSRoute: 'match route',
  TLSMatchAttributes: 'sniHosts port',
  TCPRoute: 'match route',
  L4MatchAttributes: 'port destinationSubnets',
  RouteDestination: 'destination weight',
  DestinationRule: 'host subsets trafficPolicy',
  Subset: 'name labels trafficPolicy',
  TrafficPolicy: 'loadBalancer connectionPool outlierDetection tls',
  PortTrafficPolicy: 'port loadBalancer connectionPool outlierDetection tls',
  LoadBalancerSettings: 'simple consistentHash',
  ConsistentHashLB: 'httpHeaderName httpCookie useSourceIp httpQueryParameterName',
  HTTPCookie: 'name ttl path',
  ConnectionPoolSettings: 'tcp http',
  TCPSettings: 'maxConnections connectTimeout',
  HTTPSettings: 'http1MaxPendingRequests http2MaxRequests maxRequestsPerConnection idleTimeout',
  OutlierDetection: 'consecutive5xxErrors interval baseEjectionTime maxEjectionPercent',
  ClientTLSSettings: 'mode credentialName sni',
  Distribute: 'from to',
  Failover: 'from to',
  WarmupConfiguration: 'duration',
  Gateway: 'selector servers',
  Server: 'port hosts tls',
  Port: 'number protocol name',
  ServerTLSSettings: 'mode credentialName httpsRedirect',
  ServiceEntry: 'hosts ports location resolution endpoints addresses',
  ServicePort: 'number name protocol',
  WorkloadEntry: 'address ports labels',
  Sidecar: 'workloadSelector egress outboundTrafficPolicy',
  IstioEgressListener: 'hosts port',
  IstioIngressListener: 'port defaultEndpoint',
  SidecarPort: 'number protocol name',
  OutboundTrafficPolicy: 'mode',
}

/** Common fields of a message in reading order; a message that is not listed has few fields, and all are common. */
export function commonFields(message: string | undefined): readonly string[] | undefined {
  const common = message === undefined ? undefined : COMMON[message]
  return common?.split(' ')
}

type Bounds = Readonly<{ minimum: number; maximum: number }>

const port: Bounds = { minimum: 1, maximum: 65535 }
const percent: Bounds = { minimum: 0, maximum: 100 }
const status: Bounds = { minimum: 200, maximum: 599 }
const positive: Bounds = { minimum: 0, maximum: 2 ** 31 - 1 }

/** Narrower than the types of the CRDs; Istio refuses what is outside, or could not mean it. */
export const BOUNDS: Readonly<Record<FieldKey, Bounds>> = {
  'PortSelector.number': port,
  'Port.number': port,
  'Port.targetPort': port,
  'ServicePort.number': port,
  'ServicePort.targetPort': port,
  'SidecarPort.number': port,
  'SidecarPort.targetPort': port,
  'HTTPMatchRequest.port': port,
  'TLSMatchAttributes.port': port,
  'L4MatchAttributes.port': port,
  'HTTPRedirect.port': port,
  'TunnelSettings.targetPort': port,
  'Percent.value': percent,
  'Delay.percent': percent,
  'OutlierDetection.maxEjectionPercent': percent,
  'OutlierDetection.minHealthPercent': percent,
  'HTTPRoute.mirrorPercent': percent,
  'HTTPRoute.mirror_percent': percent,
  'Abort.httpStatus': status,
  'HTTPDirectResponse.status': status,
  'HTTPRedirect.redirectCode': { minimum: 300, maximum: 399 },
  'HTTPRetry.attempts': positive,
  'HTTPRouteDestination.weight': positive,
  'RouteDestination.weight': positive,
}

const protocols = ['HTTP', 'HTTPS', 'HTTP2', 'GRPC', 'TLS', 'TCP', 'MONGO']

/** What is usually written into a field that takes any text. */
export const SUGGESTIONS: Readonly<Record<FieldKey, readonly string[]>> = {
  'Port.protocol': protocols,
  'ServicePort.protocol': protocols,
  'SidecarPort.protocol': protocols,
  'TunnelSettings.protocol': ['CONNECT', 'POST'],
  'HTTPRedirect.scheme': ['https', 'http'],
  'HTTPRetry.retryOn': ['5xx', 'gateway-error', 'connect-failure,refused-stream', 'reset', 'retriable-4xx'],
  'CorsPolicy.allowMethods': ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  'VirtualService.gateways': ['mesh'],
  'VirtualService.exportTo': ['.', '*'],
  'DestinationRule.exportTo': ['.', '*'],
  'ServiceEntry.exportTo': ['.', '*'],
}

/** What a field begins with when it is added; without an entry it is the least that the schema asks for. Of a list it is one item. */
export const FRESH: Readonly<Record<FieldKey, Json>> = {
  'VirtualService.http': { match: [{ uri: { prefix: '/' } }], route: [{ destination: { host: '' } }] },
  'VirtualService.tls': { match: [{ port: 443, sniHosts: [''] }], route: [{ destination: { host: '' } }] },
  'VirtualService.tcp': { match: [{ port: 3306 }], route: [{ destination: { host: '' } }] },
  // An alternative that takes everything would hide what follows, until somebody has typed.
  'HTTPRoute.match': { uri: { prefix: '/new/' } },
  'HTTPRoute.rewrite': { uri: '/' },
  'HTTPRoute.retries': { attempts: 2 },
  'HTTPRoute.redirect': { uri: '/' },
  'HTTPRoute.directResponse': { status: 503 },
  'HTTPRoute.delegate': { name: '' },
  'HTTPRoute.mirrorPercentage': { value: 10 },
  'HTTPRoute.mirrors': { destination: { host: '' }, percentage: { value: 10 } },
  'HTTPRoute.corsPolicy': { allowOrigins: [{ exact: '' }] },
  'CorsPolicy.allowOrigins': { exact: '' },
  'HTTPFaultInjection.delay': { fixedDelay: '5s', percentage: { value: 10 } },
  'HTTPFaultInjection.abort': { httpStatus: 503, percentage: { value: 10 } },
  'TLSRoute.match': { port: 443, sniHosts: [''] },
  'TCPRoute.match': { port: 3306 },
  'DestinationRule.subsets': { name: 'v1', labels: { version: 'v1' } },
  'TrafficPolicy.outlierDetection': { consecutive5xxErrors: 5, interval: '10s', baseEjectionTime: '30s' },
  'TrafficPolicy.tls': { mode: 'ISTIO_MUTUAL' },
  'PortTrafficPolicy.tls': { mode: 'ISTIO_MUTUAL' },
  'TrafficPolicy.portLevelSettings': { port: { number: 80 } },
  'TrafficPolicy.proxyProtocol': { version: 'V1' },
  'TrafficPolicy.retryBudget': { percent: 20 },
  'TrafficPolicy.tunnel': { targetHost: '', targetPort: 443 },
  'ConsistentHashLB.httpCookie': { name: '', ttl: '0s' },
  'ConsistentHashLB.ringHash': { minimumRingSize: 1024 },
  'ConsistentHashLB.maglev': { tableSize: 65537 },
  'LoadBalancerSettings.warmup': { duration: '60s' },
  'Gateway.servers': { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] },
  'Server.tls': { mode: 'SIMPLE', credentialName: '' },
  'IstioIngressListener.tls': { mode: 'SIMPLE', credentialName: '' },
  'ServiceEntry.ports': { number: 443, name: 'https', protocol: 'HTTPS' },
  'ServiceEntry.endpoints': { address: '' },
  'Sidecar.egress': { hosts: ['./*'] },
  'Sidecar.ingress': { port: { number: 8080, protocol: 'HTTP', name: 'http' }, defaultEndpoint: '127.0.0.1:8080' },
  'Sidecar.outboundTrafficPolicy': { mode: 'REGISTRY_ONLY' },
}
