// istio: pkg/config/validation/validation.go ValidateSidecar, validateSidecarEgressPortBindAndCaptureMode.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { cut, ipFault, portFault, portNameFault, protocolFault, UNIX, unixFault } from './names.ts'
import { checkNamespacedHost } from './namespacedHost.ts'

export function checkEgress(listeners: readonly Message[], namespace: string, report: Report): void {
  const numbers = new Set<number>()
  const sockets = new Set<string>()
  for (const [index, listener] of listeners.entries()) {
    const port = listener.message('port')
    if (port === undefined) {
      if (index < listeners.length - 1) report.error(listener.path, fault('sidecarCatchAllLast'))
    } else {
      checkPort(listener, port, report)
      const number = port.number('number')
      const bind = listener.text('bind')
      if (number === 0) {
        if (sockets.has(bind)) report.error(listener.at('bind'), fault('sidecarUnixTwice'))
        sockets.add(bind)
      } else {
        if (numbers.has(number)) report.error(port.at('number'), fault('sidecarPortTwice'))
        numbers.add(number)
      }
    }
    checkHosts(listener, namespace, report)
  }
}

function checkPort(listener: Message, port: Message, report: Report): void {
  if (port.number('targetPort') > 0) report.error(port.at('targetPort'), fault('sidecarTargetPort'))
  const [name, number, bind] = [port.text('name'), port.number('number'), listener.text('bind')]
  if (name !== '') report.error(port.at('name'), portNameFault(name))
  report.error(port.at('protocol'), protocolFault(port.text('protocol')))
  if (number !== 0) {
    report.error(port.at('number'), portFault(number))
    if (bind !== '') report.error(listener.at('bind'), ipFault(bind))
    return
  }
  const broken = bind.startsWith(UNIX) ? unixFault(bind.slice(UNIX.length)) : fault('sidecarUnixBind')
  report.error(listener.at('bind'), broken)
  if (!['', 'DEFAULT', 'NONE'].includes(listener.text('captureMode'))) {
    report.error(listener.at('captureMode'), fault('sidecarUnixCapture'))
  }
}

function checkHosts(listener: Message, namespace: string, report: Report): void {
  const hosts = listener.texts('hosts')
  if (hosts.length === 0) report.error(listener.at('hosts'), fault('sidecarNoHosts'))
  const byNamespace = new Map<string, Set<string>>()
  for (const [index, written] of hosts.entries()) {
    const path = listener.at('hosts', index)
    const [prefix, host] = cut(written, '/')
    if (host !== undefined && !prefix.startsWith('~')) {
      const owner = prefix === '.' ? namespace : prefix
      const known = byNamespace.get(owner) ?? new Set()
      byNamespace.set(owner, known)
      const repeats = host === '*' ? known.size > 0 : known.has(host) || known.has('*')
      if (repeats) report.warning(path, fault('sidecarHostTwice', { host: written }))
      known.add(host)
    }
    checkNamespacedHost(written, 'sidecar', path, report)
  }
  if (byNamespace.get('*')?.has('*') && byNamespace.size > 1) {
    report.warning(listener.at('hosts'), fault('sidecarHostAll'))
  }
}
