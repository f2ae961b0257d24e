// istio: pkg/config/validation/validation.go validateWorkloadEntry, ValidateWorkloadGroup, validateReadinessProbe.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkLabels, labelFaults } from './labels.ts'
import { domainFault, isIp, portFault, portNameFault, UNIX, unixFault } from './names.ts'
import type { Subject } from './subject.ts'

export const checkWorkloadEntry = ({ spec }: Subject, report: Report): void => checkWorkload(spec, undefined, report)

/** A WorkloadEntry, or an endpoint of a ServiceEntry with ports of these names, whose address is an IP or a socket. */
export function checkWorkload(entry: Message, servicePorts: ReadonlySet<string> | undefined, report: Report): void {
  const address = entry.text('address')
  const network = entry.text('network')
  if (address === '' && network === '') {
    report.error(entry.at('address'), fault('workloadNoAddress'))
    return
  }
  if (address === '') report.warning(entry.at('address'), fault('workloadNetworkOnly', { network }))
  const isUnix = address.startsWith(UNIX)
  const ports = entry.numberMap('ports')
  if (isUnix) {
    report.error(entry.at('address'), unixFault(address.slice(UNIX.length)))
    if (ports.length > 0) report.error(entry.at('ports'), fault('workloadUnixPorts', { address }))
  } else if (address !== '' && !isIp(address)) {
    if (servicePorts !== undefined) report.error(entry.at('address'), fault('entryEndpointIp', { address }))
    else if (domainFault(address)) report.error(entry.at('address'), fault('entryEndpointHost', { address }))
  }
  for (const [name, port] of ports) {
    const path = entry.at('ports', name)
    if (servicePorts?.has(name) === false) report.error(path, fault('entryEndpointPort', { port }))
    report.error(path, portNameFault(name))
    report.error(path, portFault(port))
  }
  checkLabels(entry, 'labels', report)
  if (isUnix && servicePorts !== undefined && servicePorts.size !== 1) {
    report.error(entry.at('address'), fault('workloadUnixService'))
  }
}

/** The template is not checked: what is missing in it comes from the workload. */
export function checkWorkloadGroup({ spec }: Subject, report: Report): void {
  if (!spec.has('template')) {
    report.error(spec.at('template'), fault('groupNoTemplate'))
    return
  }
  const metadata = spec.message('metadata')
  for (const [key, value] of metadata?.textMap('labels') ?? []) {
    const [broken] = labelFaults(key, value)
    if (broken === undefined) continue
    report.error(metadata?.at('labels', key) ?? [], fault('badLabels', { reason: broken.message }))
    return
  }
  const probe = spec.message('probe')
  if (probe !== undefined) checkProbe(probe, report)
}

const PROBE_NUMBERS = ['periodSeconds', 'initialDelaySeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold']

function checkProbe(probe: Message, report: Report): void {
  for (const what of PROBE_NUMBERS) {
    if (probe.number(what) < 0) report.error(probe.at(what), fault('probeNegative', { what }))
  }
  const [http, tcp, exec] = ['httpGet', 'tcpSocket', 'exec'].map((method) => probe.message(method))
  if (http !== undefined) checkHttpProbe(http, report)
  else if (tcp !== undefined) report.error(tcp.at('port'), portFault(tcp.number('port')))
  else if (exec !== undefined) {
    if (!exec.has('command')) report.error(exec.at('command'), fault('probeCommand'))
  } else {
    const method = probe.has('grpc') ? '*v1alpha3.ReadinessProbe_Grpc' : '<nil>'
    report.error(probe.path, fault('probeMethod', { method }))
  }
}

function checkHttpProbe(http: Message, report: Report): void {
  report.error(http.at('port'), portFault(http.number('port')))
  if (!['', 'HTTP', 'HTTPS'].includes(http.text('scheme'))) report.error(http.at('scheme'), fault('probeScheme'))
  for (const header of http.messages('httpHeaders')) {
    const name = header.text('name')
    if (name === '') report.error(header.at('name'), fault('headerEmpty'))
    else if (!/^[-A-Za-z0-9]+$/.test(name)) report.error(header.at('name'), fault('headerInvalid', { name }))
  }
}
