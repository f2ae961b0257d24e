// istio: pkg/config/validation/validation.go ValidateSidecar, validateSidecarIngressPortAndBind.

import { isHttpProtocol, parseProtocol } from '../../istio/protocol.ts'
import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import { isInteger } from '../goInteger.ts'
import type { Message } from '../protobuf/message.ts'
import { checkConnectionPool } from './connectionPool.ts'
import { ipFault, portFault, portNameFault, protocolFault, UNIX, unixFault } from './names.ts'
import { checkServerTls, serverTlsMode } from './serverTls.ts'

const LOCAL_HOSTS = ['', '127.0.0.1', '0.0.0.0', '::1', '::']

export function checkIngress(listeners: readonly Message[], report: Report): void {
  const numbers = new Set<number>()
  for (const listener of listeners) {
    const port = listener.message('port')
    if (port === undefined) {
      report.error(listener.at('port'), fault('sidecarIngressPort'))
      continue
    }
    if (port.number('targetPort') > 0) report.error(port.at('targetPort'), fault('sidecarTargetPort'))
    const [name, protocol, number] = [port.text('name'), port.text('protocol'), port.number('number')]
    if (name !== '') report.error(port.at('name'), portNameFault(name))
    report.error(port.at('protocol'), protocolFault(protocol))
    report.error(port.at('number'), portFault(number))
    const bind = listener.text('bind')
    if (bind !== '') report.error(listener.at('bind'), ipFault(bind))
    if (numbers.has(number)) report.error(port.at('number'), fault('sidecarPortTwice'))
    numbers.add(number)
    checkEndpoint(listener, report)
    const tls = listener.message('tls')
    if (tls !== undefined) checkTls(tls, protocol, report)
    const pool = listener.message('connectionPool')
    checkConnectionPool(pool, report)
    if (pool?.has('http') && !isHttpProtocol(parseProtocol(protocol))) {
      report.warning(pool.at('http'), fault('sidecarHttpPool', { port: number, name, protocol }))
    }
  }
}

function checkEndpoint(listener: Message, report: Report): void {
  const endpoint = listener.text('defaultEndpoint')
  const path = listener.at('defaultEndpoint')
  if (endpoint === '') return
  if (endpoint.startsWith(UNIX)) {
    report.error(path, unixFault(endpoint.slice(UNIX.length)))
    return
  }
  const { host, port, broken } = splitHostPort(endpoint)
  report.error(path, broken)
  if (!LOCAL_HOSTS.includes(host)) report.error(path, fault('sidecarEndpointHost'))
  report.error(path, isInteger(port) ? portFault(Number(port)) : fault('sidecarEndpointPort', { port }))
}

/** Go: net.SplitHostPort; both parts are empty where it fails. */
function splitHostPort(address: string): Readonly<{ host: string; port: string; broken?: Fault }> {
  const refused = (reason: string) => ({
    host: '',
    port: '',
    broken: fault('sidecarEndpointAddress', { address, reason }),
  })
  const colon = address.lastIndexOf(':')
  if (colon < 0) return refused('missing port in address')
  const port = address.slice(colon + 1)
  if (!address.startsWith('[')) {
    const host = address.slice(0, colon)
    if (host.includes(':')) return refused('too many colons in address')
    return /[[\]]/.test(address) ? refused('unexpected bracket in address') : { host, port }
  }
  const end = address.indexOf(']')
  if (end < 0) return refused("missing ']' in address")
  if (end + 1 === address.length) return refused('missing port in address')
  if (end + 1 !== colon)
    return refused(address[end + 1] === ':' ? 'too many colons in address' : 'missing port in address')
  const rest = `${address.slice(1, end)}${port}`
  return /[[\]]/.test(rest) ? refused('unexpected bracket in address') : { host: address.slice(1, end), port }
}

const UNSUPPORTED: readonly (readonly [field: string, what: string, how: string])[] = [
  ['subjectAltNames', 'subjectAltNames', 'supported in ingress tls'],
  ['credentialName', 'credentialName', 'currently supported'],
  ['credentialNames', 'credentialNames', 'currently supported'],
  ['tlsCertificates', 'tls_certificates', 'currently supported'],
]

function checkTls(tls: Message, protocol: string, report: Report): void {
  for (const [field, what, how] of UNSUPPORTED) {
    if (tls.has(field) && tls.get(field) !== '') report.error(tls.at(field), fault('sidecarTlsHas', { what, how }))
  }
  if (tls.flag('httpsRedirect')) {
    report.error(tls.at('httpsRedirect'), fault('sidecarTlsHas', { what: 'httpsRedirect', how: 'supported' }))
  }
  const mode = serverTlsMode(tls)
  if (mode === 'ISTIO_MUTUAL' || mode === 'AUTO_PASSTHROUGH') {
    report.error(tls.at('mode'), fault('sidecarTlsMode', { mode }))
  }
  if (!['https', 'tls'].includes(parseProtocol(protocol))) report.error(tls.path, fault('serverNoTls'))
  checkServerTls(tls, report)
}
