// One server of a Gateway, as the merge of all gateways looks at it.
// istio: pilot/pkg/model/gateway.go, pkg/config/gateway/gateway.go

import type { SourceRef } from '../../base/source.ts'
import { refAt } from '../../base/source.ts'
import type { ServerTlsSettings } from '../../istio/gateway.ts'
import { compareText } from '../../istio/ordering.ts'
import type { Protocol } from '../../istio/protocol.ts'
import { isHttpProtocol, parseProtocol } from '../../istio/protocol.ts'
import type { Gateway } from '../../istio/resource.ts'

/** A host that a server admits: `name`, or `namespace/name` for virtual services of that namespace only. */
export type ServerHost = Readonly<{ host: string; from: SourceRef }>

export type GatewayServer = Readonly<{
  /** `namespace/name` of its Gateway. */
  gateway: string
  /** As declared; the listener may be on another port. */
  port: number
  protocol: Protocol
  /** As written: servers whose protocols are spelled differently do not share an entry. */
  protocolText: string
  portName: string
  /** Empty if the server does not say. */
  bind: string
  hosts: readonly ServerHost[]
  tls: ServerTlsSettings | undefined
  from: SourceRef
}>

/** The servers that state a port, hosts sanitised. */
export function gatewayServers({ metadata, spec, ref }: Gateway): readonly GatewayServer[] {
  return (spec.servers ?? []).flatMap((server, index) => {
    if (server.port === undefined) return []
    const from = refAt(ref, 'spec', 'servers', index)
    return [
      {
        gateway: `${metadata.namespace}/${metadata.name}`,
        port: server.port.number,
        protocol: parseProtocol(server.port.protocol),
        protocolText: server.port.protocol ?? '',
        portName: server.port.name ?? '',
        bind: server.bind ?? '',
        hosts: sanitizeHosts(server.hosts ?? [], metadata.namespace, from),
        tls: server.tls,
        from,
      },
    ]
  })
}

/** `./h` means the Gateway's namespace, `*` + `/h` any; one `*` + `/*` stands for all hosts of the server (istio: sanitizeServerHostNamespace). */
function sanitizeHosts(hosts: readonly string[], namespace: string, server: SourceRef): readonly ServerHost[] {
  const sanitized = hosts.map((written, index) => {
    const from = refAt(server, 'hosts', index)
    const [owner, host = ''] = written.split('/')
    if (!written.includes('/')) return { host: written, from }
    if (owner === '.') return { host: `${namespace}/${host}`, from }
    return { host: owner === '*' ? host : written, from }
  })
  const all = hosts.indexOf('*/*')
  return all < 0 ? sanitized : sanitized.slice(all, all + 1)
}

/** Of `namespace/name` the name. */
export const withoutNamespace = (host: string): string => host.slice(host.indexOf('/') + 1)

/** The host without its namespace. */
export const hostName = ({ host }: ServerHost): string => withoutNamespace(host)

/** True if virtual services of `namespace` may use the server's host (istio: host.NamesForNamespace). */
export function admits(host: string, namespace: string): boolean {
  const slash = host.indexOf('/')
  return slash < 0 || (slash === namespace.length && host.startsWith(namespace))
}

/** The hosts that a virtual service of `namespace` may use. */
export const hostsForNamespace = (hosts: readonly ServerHost[], namespace: string): readonly string[] =>
  hosts.filter(({ host }) => admits(host, namespace)).map(hostName)

/** True for both kinds of passing TLS through, the default mode of a `tls` block. */
export const isPassthroughServer = ({ tls }: GatewayServer): boolean =>
  tls !== undefined && ['PASSTHROUGH', 'AUTO_PASSTHROUGH'].includes(tls.mode ?? 'PASSTHROUGH')

/** True if the server gets HTTP routes: plaintext HTTP, or HTTPS that it terminates (istio: gateway.IsHTTPServer). */
export const isHttpServer = (server: GatewayServer): boolean =>
  isHttpProtocol(server.protocol) || (server.protocol === 'https' && !isPassthroughServer(server))

/** True for TLS of any mode on a port that is not plaintext HTTP (istio: gateway.IsTLSServer). */
export const isTlsServer = ({ tls, protocol }: GatewayServer): boolean => tls !== undefined && !isHttpProtocol(protocol)

/** What the server's chain asks as SNI, sorted (istio: GetSNIHostsForServer). */
export const sniHosts = ({ hosts }: GatewayServer): readonly string[] =>
  [...new Set(hosts.map(hostName))].sort(compareText)

/** Empty if the server has no HTTP routes. A plaintext server's name has the port listened on, an HTTPS one's the declared port (istio: gatewayRDSRouteName). */
export function routeConfigurationName(server: GatewayServer, listenPort: number): string {
  const bind = server.bind === '' ? '' : `.${server.bind}`
  if (isHttpProtocol(server.protocol)) return `http.${listenPort}${bind}`
  if (!isHttpServer(server)) return ''
  const [namespace = '', name = ''] = server.gateway.split('/')
  return `https.${server.port}.${server.portName}.${name}.${namespace}${bind}`
}
