// The protocol of a port: from `protocol` in Istio's resources, from appProtocol or the port's name in a Service.

export type Protocol =
  | 'tcp'
  | 'udp'
  | 'grpc'
  | 'grpc-web'
  | 'http'
  | 'http_proxy'
  | 'http2'
  | 'https'
  | 'tls'
  | 'mongo'
  | 'redis'
  | 'mysql'
  /** Not stated or not known: sidecars look at the bytes. */
  | 'auto'

const PROTOCOLS: ReadonlyMap<string, Protocol> = new Map(
  (
    [
      'tcp',
      'udp',
      'grpc',
      'grpc-web',
      'http',
      'http_proxy',
      'http2',
      'https',
      'tls',
      'mongo',
      'redis',
      'mysql',
    ] as const
  ).map((protocol) => [protocol, protocol]),
)

/** The protocol of a Gateway's, ServiceEntry's or Sidecar's port, in any letter case (istio: pkg/config/protocol/instance.go Parse). */
export const parseProtocol = (text = ''): Protocol => PROTOCOLS.get(text) ?? PROTOCOLS.get(text.toLowerCase()) ?? 'auto'

/** True for the protocols that get HTTP routes; HTTPS is not one of them (istio: Instance.IsHTTP). */
export const isHttpProtocol = (protocol: Protocol): boolean =>
  protocol === 'http' ||
  protocol === 'http2' ||
  protocol === 'http_proxy' ||
  protocol === 'grpc' ||
  protocol === 'grpc-web'

/** True for the protocols that are HTTP/2 on the wire (istio: Instance.IsHTTP2). */
export const isHttp2Protocol = (protocol: Protocol): boolean =>
  protocol === 'http2' || protocol === 'grpc' || protocol === 'grpc-web'

const APP_PROTOCOLS: ReadonlyMap<string, Protocol> = new Map([
  ['kubernetes.io/h2c', 'http2'],
  ['kubernetes.io/ws', 'http'],
  ['kubernetes.io/wss', 'https'],
])

// Ports whose services would break if the proxy waited for the client's first bytes.
const SERVER_SPEAKS_FIRST: ReadonlySet<number> = new Set([25, 53, 3306, 27017])

/** The protocol of a Kubernetes Service's port (istio: pkg/config/kube/conversion.go ConvertProtocol). */
export function servicePortProtocol(
  port: Readonly<{ port: number; name?: string; protocol?: string; appProtocol?: string }>,
): Protocol {
  if (port.protocol === 'UDP') return 'udp'
  const known = port.appProtocol === undefined ? undefined : APP_PROTOCOLS.get(port.appProtocol)
  if (known !== undefined) return known
  const name = port.appProtocol ?? port.name ?? ''
  if (name.length >= 8 && name.slice(0, 8).toLowerCase() === 'grpc-web') return 'grpc-web'
  const dash = name.indexOf('-')
  const protocol = parseProtocol(dash < 0 ? name : name.slice(0, dash))
  return protocol === 'auto' && SERVER_SPEAKS_FIRST.has(port.port) ? 'tcp' : protocol
}
