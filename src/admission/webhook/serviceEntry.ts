// istio: pkg/config/validation/validation.go ValidateServiceEntry.

import { isHttpProtocol, parseProtocol } from '../../istio/protocol.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkExportTo } from './exportTo.ts'
import { checkSelector } from './labels.ts'
import {
  partialWildcardFault,
  portFault,
  portNameFault,
  protocolFault,
  subnetFault,
  wildcardDomainFault,
} from './names.ts'
import { checkResolution } from './resolution.ts'
import type { Subject } from './subject.ts'

export function checkServiceEntry(subject: Subject, report: Report): void {
  const { spec, namespace } = subject
  const selector = spec.message('workloadSelector')
  if (selector !== undefined) {
    const state = checkSelector(selector, 'labels', report)
    // A selector with a fault ends the check.
    if (state === 'broken') return
    if (state === 'empty') report.warning(selector.path, fault('entrySelectorEmpty'))
    if (spec.has('endpoints')) report.error(spec.at('endpoints'), fault('entrySelectorAndEndpoints'))
  }
  const resolution = spec.text('resolution') || 'NONE'
  checkHosts(spec, resolution, report)
  checkAddresses(spec, resolution, report)
  checkPorts(subject, resolution, report)
  checkResolution(subject, resolution, report)
  checkManyHosts(spec, resolution, report)
  checkExportTo(spec, namespace, 'serviceEntry', report)
}

function checkHosts(spec: Message, resolution: string, report: Report): void {
  const hosts = spec.texts('hosts')
  if (hosts.length === 0) report.error(spec.at('hosts'), fault('entryNoHosts'))
  for (const [index, host] of hosts.entries()) {
    const path = spec.at('hosts', index)
    if (host === '*') {
      report.error(path, fault('entryHostWildcard', { host }))
      continue
    }
    report.error(path, wildcardDomainFault(host))
    if (resolution !== 'DYNAMIC_DNS') report.warning(path, partialWildcardFault(host))
  }
}

function checkAddresses(spec: Message, resolution: string, report: Report): void {
  const addresses = spec.texts('addresses')
  for (const [index, address] of addresses.entries()) report.error(spec.at('addresses', index), subnetFault(address))
  const hasRange = addresses.some((address) => address.includes('/'))
  if (hasRange && resolution !== 'NONE' && resolution !== 'STATIC') {
    report.error(spec.at('addresses'), fault('entryCidr'))
  }
}

function checkPorts({ spec, labels }: Subject, resolution: string, report: Report): void {
  const optedOut = labels['networking.istio.io/enable-autoallocate-ip']?.toLowerCase() === 'false'
  const hasNoAddress = !spec.has('addresses') && (resolution === 'NONE' || optedOut)
  const names = new Set<string>()
  const numbers = new Set<number>()
  for (const port of spec.messages('ports')) {
    const [name, number, protocol] = [port.text('name'), port.number('number'), port.text('protocol')]
    if (names.has(name)) report.error(port.at('name'), fault('entryPortNameTwice', { name }))
    if (numbers.has(number)) report.error(port.at('number'), fault('entryPortTwice', { port: number }))
    names.add(name)
    numbers.add(number)
    const target = port.number('targetPort')
    if (target !== 0) report.error(port.at('targetPort'), portFault(target))
    // Only the very text `TCP` counts, not `tcp`.
    if (hasNoAddress && (protocol === '' || protocol === 'TCP')) {
      report.warning(port.path, fault('entryTcpWithoutAddress'))
    }
    report.error(port.at('name'), portNameFault(name))
    report.error(port.at('protocol'), protocolFault(protocol))
    report.error(port.at('number'), portFault(number))
  }
}

/** Bytes without HTTP or TLS do not tell the hosts apart. */
function checkManyHosts(spec: Message, resolution: string, report: Report): void {
  if (resolution === 'NONE' || spec.texts('hosts').length < 2) return
  const opaque = spec.messages('ports').find((port) => {
    const protocol = parseProtocol(port.text('protocol'))
    return !isHttpProtocol(protocol) && protocol !== 'https' && protocol !== 'tls'
  })
  if (opaque !== undefined) report.error(opaque.at('protocol'), fault('entryManyHosts'))
}
