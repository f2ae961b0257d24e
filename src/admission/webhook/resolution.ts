// What a ServiceEntry's resolution asks of its endpoints and hosts. istio: validation.go ValidateServiceEntry, the switch in it.

import { isWildcardHost } from '../../istio/hostname.ts'
import { parseProtocol } from '../../istio/protocol.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkLabels } from './labels.ts'
import { domainFault, isIp, portFault, portNameFault } from './names.ts'
import type { Subject } from './subject.ts'
import { checkWorkload } from './workload.ts'

export function checkResolution(subject: Subject, resolution: string, report: Report): void {
  const { spec } = subject
  switch (resolution) {
    case 'NONE':
      if (spec.has('endpoints')) report.error(spec.at('endpoints'), fault('entryNoneEndpoints'))
      if (spec.has('workloadSelector')) report.warning(spec.at('workloadSelector'), fault('entryNoneSelector'))
      return
    case 'STATIC': {
      const ports = new Set(spec.messages('ports').map((port) => port.text('name')))
      for (const endpoint of spec.messages('endpoints')) checkWorkload(endpoint, ports, report)
      return
    }
    case 'DNS':
    case 'DNS_ROUND_ROBIN':
      checkDns(spec, resolution, report)
      return
    case 'DYNAMIC_DNS':
      checkDynamicDns(subject, resolution, report)
      return
    default:
      report.error(spec.at('resolution'), fault('entryResolution', { resolution }))
  }
}

function checkDns(spec: Message, resolution: string, report: Report): void {
  const endpoints = spec.messages('endpoints')
  const hosts = spec.texts('hosts')
  const index = hosts.findIndex((host) => domainFault(host) !== undefined)
  if (endpoints.length === 0 && index >= 0) {
    const reason = domainFault(hosts[index] ?? '')?.message ?? ''
    report.error(spec.at('hosts', index), fault('entryDnsHost', { resolution, reason }))
  }
  if (resolution === 'DNS_ROUND_ROBIN' && endpoints.length > 1) {
    report.error(spec.at('endpoints'), fault('entryRoundRobin', { resolution }))
  }
  const ports = new Set(spec.messages('ports').map((port) => port.text('name')))
  for (const endpoint of endpoints) {
    const address = endpoint.text('address')
    if (!isIp(address) && domainFault(address)) {
      report.error(endpoint.at('address'), fault('entryEndpointHost', { address }))
    }
    checkLabels(endpoint, 'labels', report)
    for (const [name, port] of endpoint.numberMap('ports')) {
      const path = endpoint.at('ports', name)
      if (!ports.has(name)) report.error(path, fault('entryEndpointPort', { port }))
      report.error(path, portNameFault(name))
      report.error(path, portFault(port))
    }
  }
  const tcp = spec.messages('ports').find((port) => isTcp(port.text('protocol')))
  if (spec.has('addresses') && hosts.length > 1 && tcp !== undefined) report.warning(tcp.path, fault('entryTcpHosts'))
}

/** istio: protocol.Instance.IsTCP. */
const isTcp = (protocol: string): boolean =>
  ['tcp', 'https', 'tls', 'mongo', 'redis', 'mysql'].includes(parseProtocol(protocol))

function checkDynamicDns({ spec, labels }: Subject, resolution: string, report: Report): void {
  const hosts = spec.texts('hosts')
  if (hosts.length === 0) report.error(spec.at('hosts'), fault('entryDynamicNoHosts', { resolution }))
  for (const [index, host] of hosts.entries()) {
    if (!isWildcardHost(host)) report.error(spec.at('hosts', index), fault('entryDynamicHost', { resolution }))
  }
  if (spec.has('addresses')) {
    const reason = 'HTTP route domains will only be generatedfrom the hosts field values'
    report.error(spec.at('addresses'), fault('entryDynamicHas', { what: 'addresses', resolution, reason }))
  }
  if (spec.has('endpoints')) {
    const reason = 'Destination IP address determined from hostsfield values'
    report.error(spec.at('endpoints'), fault('entryDynamicHas', { what: 'endpoints', resolution, reason }))
  }
  for (const port of spec.messages('ports')) {
    if (['http', 'tls', 'grpc', 'http2'].includes(parseProtocol(port.text('protocol')))) continue
    report.error(port.at('protocol'), fault('entryDynamicProtocol', { resolution }))
  }
  const location = spec.text('location') || 'MESH_EXTERNAL'
  if (location !== 'MESH_EXTERNAL' && location !== 'MESH_INTERNAL') {
    report.error(spec.at('location'), fault('entryDynamicLocation', { resolution }))
  }
  const waypoint = labels['istio.io/use-waypoint'] ?? ''
  if (location === 'MESH_INTERNAL' && waypoint !== '' && waypoint.toLowerCase() !== 'none') {
    report.error(spec.at('location'), fault('entryDynamicWaypoint', { resolution }))
  }
}
