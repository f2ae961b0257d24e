// istio: pkg/config/validation/validation.go validateTLSRoute, validateTCPRoute, validateSniHost.

import { isHostSubsetOf } from '../../istio/hostname.ts'
import { fault } from '../fault.ts'
import { errorsOnly, type Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkDestinations } from './destinations.ts'
import { checkGatewayNames } from './gatewayNames.ts'
import { checkLabels } from './labels.ts'
import { gatewayDomainFault, isIp, portFault, subnetFault, wildcardDomainFault } from './names.ts'

/** `hosts` are the virtual service's; `ofMesh` says that it names the gateway `mesh`. */
export function checkTlsRoute(route: Message, hosts: readonly string[], ofMesh: boolean, report: Report): void {
  const matches = route.messages('match')
  if (matches.length === 0) report.error(route.at('match'), fault('tlsNoMatch'))
  for (const match of matches) {
    const sniHosts = match.texts('sniHosts')
    if (sniHosts.length === 0) report.error(match.at('sniHosts'), fault('tlsNoSni'))
    for (const [index, host] of sniHosts.entries()) {
      const path = match.at('sniHosts', index)
      const broken = ofMesh ? wildcardDomainFault(host) : gatewayDomainFault(true, host)
      if (broken !== undefined) {
        if (isIp(host)) report.warning(path, fault('sniIsIp', { host }))
        else report.error(path, broken)
      } else if (!hosts.some((other) => isHostSubsetOf(host, other))) {
        report.error(path, fault('sniNotSubset', { host, hosts: hosts.join(', ') }))
      }
    }
    checkL4Match(match, report)
  }
  if (route.messages('route').length === 0) report.error(route.at('route'), fault('tlsNoRoute'))
  checkDestinations(route, errorsOnly(report))
}

export function checkTcpRoute(route: Message, report: Report): void {
  for (const match of route.messages('match')) checkL4Match(match, report)
  if (route.messages('route').length === 0) report.error(route.at('route'), fault('tcpNoRoute'))
  checkDestinations(route, report)
}

function checkL4Match(match: Message, report: Report): void {
  for (const [index, subnet] of match.texts('destinationSubnets').entries()) {
    report.error(match.at('destinationSubnets', index), subnetFault(subnet))
  }
  const port = match.number('port')
  if (port !== 0) report.error(match.at('port'), portFault(port))
  checkLabels(match, 'sourceLabels', report)
  checkGatewayNames(match, report)
}
