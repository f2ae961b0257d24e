// istio: pkg/config/validation/validation.go validateTrafficPolicy.

import { fault } from '../fault.ts'
import { errorsOnly, type Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkClientTls } from './clientTls.ts'
import { checkConnectionPool } from './connectionPool.ts'
import { checkLoadBalancer } from './loadBalancer.ts'
import { domainFault, durationFault, isIp, portFault } from './names.ts'

const PARTS = ['outlierDetection', 'connectionPool', 'loadBalancer', 'tls']
const ALL_PARTS = [...PARTS, 'portLevelSettings', 'tunnel', 'proxyProtocol', 'retryBudget']

/** `namespace` is the DestinationRule's. */
export function checkTrafficPolicy(policy: Message | undefined, namespace: string, report: Report): void {
  if (policy === undefined) return
  if (!ALL_PARTS.some((part) => policy.has(part))) {
    report.error(policy.path, fault('policyEmpty'))
    return
  }
  if (policy.has('tunnel') && policy.has('proxyProtocol')) {
    report.error(policy.path, fault('tunnelAndProxyProtocol'))
    return
  }
  checkParts(policy, namespace, report)
  for (const settings of policy.messages('portLevelSettings')) {
    if (!settings.has('port')) report.error(settings.at('port'), fault('portPolicyNoPort'))
    if (!PARTS.some((part) => settings.has(part))) report.error(settings.path, fault('portPolicyEmpty'))
    else checkParts(settings, namespace, errorsOnly(report))
  }
  checkTunnel(policy.message('tunnel'), report)
  const proxyProtocol = policy.message('proxyProtocol')
  const version = proxyProtocol?.text('version') ?? ''
  if (proxyProtocol !== undefined && !['', 'V1', 'V2'].includes(version)) {
    report.error(proxyProtocol.at('version'), fault('proxyProtocolVersion', { version }))
  }
}

/** What a policy and its settings for one port have in common. */
function checkParts(policy: Message, namespace: string, report: Report): void {
  const outlier = policy.message('outlierDetection')
  checkOutlierDetection(outlier, report)
  checkConnectionPool(policy.message('connectionPool'), report)
  checkLoadBalancer(policy.message('loadBalancer'), outlier !== undefined, report)
  checkClientTls(policy.message('tls'), namespace, report)
}

function checkOutlierDetection(outlier: Message | undefined, report: Report): void {
  if (outlier === undefined) return
  for (const field of ['baseEjectionTime', 'interval']) {
    const duration = outlier.optionalNumber(field)
    if (duration !== undefined) report.error(outlier.at(field), durationFault(duration))
  }
  if (outlier.number('consecutiveErrors') !== 0) {
    report.warning(outlier.at('consecutiveErrors'), fault('outlierErrorsDeprecated'))
  }
  const local = outlier.number('consecutiveLocalOriginFailures')
  if (local > 0 && !outlier.flag('splitExternalLocalOriginErrors')) {
    report.error(outlier.at('consecutiveLocalOriginFailures'), fault('outlierLocalOrigin'))
  }
  for (const field of ['maxEjectionPercent', 'minHealthPercent']) {
    const value = outlier.number(field)
    if (value < 0 || value > 100) report.error(outlier.at(field), fault('percentOutOfRange', { value }))
  }
}

function checkTunnel(tunnel: Message | undefined, report: Report): void {
  if (tunnel === undefined) return
  if (!['', 'CONNECT', 'POST'].includes(tunnel.text('protocol'))) {
    report.error(tunnel.at('protocol'), fault('tunnelProtocol'))
  }
  const host = tunnel.text('targetHost')
  const domain = isIp(host) ? undefined : domainFault(host)
  if (domain !== undefined) report.error(tunnel.at('targetHost'), fault('tunnelHost', { host, reason: domain.message }))
  const port = tunnel.number('targetPort')
  if (portFault(port) !== undefined) report.error(tunnel.at('targetPort'), fault('tunnelPort', { port }))
}
