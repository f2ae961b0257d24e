// istio: pkg/config/validation/validation.go ValidateGateway, validateServer.

import { isHttpProtocol, parseProtocol } from '../../istio/protocol.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { ipFault, isLabel, portFault, UNIX, unixFault } from './names.ts'
import { checkNamespacedHost } from './namespacedHost.ts'
import { checkServerTls, isPassthrough } from './serverTls.ts'
import type { Subject } from './subject.ts'

export function checkGateway({ spec, name }: Subject, report: Report): void {
  if (!isLabel(name)) report.error(['metadata', 'name'], fault('gatewayName', { name }))
  const servers = spec.messages('servers')
  if (servers.length === 0) report.error(spec.at('servers'), fault('gatewayNoServers'))
  for (const server of servers) checkServer(server, report)
  const portNames = new Set<string>()
  for (const server of servers) {
    const port = server.message('port')
    if (port === undefined) continue
    const portName = port.text('name')
    if (portNames.has(portName)) report.error(port.at('name'), fault('serverPortNameTwice', { name: portName }))
    portNames.add(portName)
    const tls = server.message('tls')
    if (tls?.flag('httpsRedirect') && !isHttpProtocol(parseProtocol(port.text('protocol')))) {
      report.warning(tls.at('httpsRedirect'), fault('redirectNotHttp'))
    }
  }
}

function checkServer(server: Message, report: Report): void {
  const hosts = server.texts('hosts')
  if (hosts.length === 0) report.error(server.at('hosts'), fault('serverNoHosts'))
  for (const [index, host] of hosts.entries()) checkNamespacedHost(host, 'gateway', server.at('hosts', index), report)
  const portIsRight = checkPort(server, report)
  checkBind(server, report)
  const tls = server.message('tls')
  checkServerTls(tls, report)
  if (portIsRight) checkTlsForProtocol(server, tls, report)
}

/** True if the port has no fault. */
function checkPort(server: Message, report: Report): boolean {
  const port = server.message('port')
  if (port === undefined) {
    report.error(server.at('port'), fault('serverNoPort'))
    return false
  }
  const number = port.number('number')
  const protocol = port.text('protocol')
  const unix = number === 0 && server.text('bind').startsWith(UNIX)
  const faults = [
    [port.at('protocol'), parseProtocol(protocol) === 'auto' ? fault('serverProtocol', { protocol }) : undefined],
    [port.at('number'), unix ? undefined : portFault(number)],
    [port.at('targetPort'), port.number('targetPort') > 0 ? fault('serverTargetPort') : undefined],
    [port.at('name'), port.text('name') === '' ? fault('serverPortName', { number, protocol }) : undefined],
  ] as const
  for (const [path, broken] of faults) report.error(path, broken)
  return faults.every(([, broken]) => broken === undefined)
}

function checkBind(server: Message, report: Report): void {
  const bind = server.text('bind')
  if (bind === '') return
  if (!bind.startsWith(UNIX)) {
    report.error(server.at('bind'), ipFault(bind))
    return
  }
  report.error(server.at('bind'), unixFault(bind.slice(UNIX.length)))
  const port = server.message('port')
  const number = port?.number('number') ?? 0
  if (port !== undefined && number !== 0) report.error(port.at('number'), fault('serverUnixPort', { number }))
}

function checkTlsForProtocol(server: Message, tls: Message | undefined, report: Report): void {
  const protocol = parseProtocol(server.message('port')?.text('protocol'))
  const isTls = protocol === 'https' || protocol === 'tls'
  if (tls === undefined) {
    if (isTls) report.error(server.at('tls'), fault('serverNeedsTls'))
    return
  }
  if (isTls) return
  if (!isHttpProtocol(protocol)) {
    report.error(tls.path, fault('serverNoTls'))
    return
  }
  // What is left is the redirect to HTTPS.
  const hasFiles = ['caCertificates', 'privateKey', 'serverCertificate'].some((field) => tls.text(field) !== '')
  if (!isPassthrough(tls) || hasFiles) report.error(tls.path, fault('serverPlainTls'))
}
