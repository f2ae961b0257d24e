// istio: pkg/config/validation/validation.go ValidateVirtualService.

import { hostsOverlap } from '../../istio/hostname.ts'
import { fault } from '../fault.ts'
import { errorsOnly, type Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkExportTo } from './exportTo.ts'
import { checkGatewayNames } from './gatewayNames.ts'
import { isJwtClaim } from './httpHeaders.ts'
import { checkHttpRoute } from './httpRoute.ts'
import { checkTcpRoute, checkTlsRoute } from './l4Routes.ts'
import { gatewayDomainFault, isIp, wildcardDomainFault } from './names.ts'
import type { Subject } from './subject.ts'
import { checkReachability } from './unreachable.ts'

export function checkVirtualService({ spec, namespace }: Subject, report: Report): void {
  const hosts = spec.texts('hosts')
  const gateways = spec.texts('gateways')
  const [http, tls, tcp] = [spec.messages('http'), spec.messages('tls'), spec.messages('tcp')]
  const isDelegate = hosts.length === 0
  if (isDelegate) checkDelegate(spec, report)
  checkGatewayNames(spec, report)
  // A service that names the mesh beside gateways counts as one of the mesh.
  const onlyGateways = gateways.length > 0 && !gateways.includes('mesh')
  if (!onlyGateways) checkJwtClaims(http, gateways, report)
  const sni = tls.some((route) => route.messages('match').some((match) => match.texts('sniHosts').length > 0))
  checkHosts(spec, hosts, onlyGateways, sni, report)
  if (http.length + tcp.length + tls.length === 0) report.error(spec.path, fault('noRoutes'))
  for (const route of http) checkHttpRoute(route, isDelegate, report)
  for (const route of tls) checkTlsRoute(route, hosts, gateways.includes('mesh'), report)
  for (const route of tcp) checkTcpRoute(route, errorsOnly(report))
  checkExportTo(spec, namespace, 'other', report)
  checkReachability(http, 'http', report)
  checkReachability(tcp, 'l4', report)
  checkReachability(tls, 'l4', report)
}

function checkDelegate(spec: Message, report: Report): void {
  if (spec.texts('gateways').length > 0) report.error(spec.at('gateways'), fault('delegateHas', { what: 'gateways' }))
  if (spec.messages('tls').length > 0) report.error(spec.at('tls'), fault('delegateHas', { what: 'tls route' }))
  if (spec.messages('tcp').length > 0) report.error(spec.at('tcp'), fault('delegateHas', { what: 'tcp route' }))
}

function checkJwtClaims(http: readonly Message[], gateways: readonly string[], report: Report): void {
  for (const match of http.flatMap((route) => route.messages('match'))) {
    for (const field of ['headers', 'withoutHeaders']) {
      for (const [key, condition] of match.messageMap(field)) {
        if (!isJwtClaim(key)) continue
        report.error(condition.path, fault('jwtWithoutGateway', { key, gateways: gateways.join(' ') }))
      }
    }
  }
}

function checkHosts(
  spec: Message,
  hosts: readonly string[],
  onlyGateways: boolean,
  sni: boolean,
  report: Report,
): void {
  let allValid = true
  for (const [index, host] of hosts.entries()) {
    const domain = onlyGateways ? gatewayDomainFault(sni, host) : wildcardDomainFault(host)
    const starOfMesh = !onlyGateways && host === '*' ? fault('meshWildcard') : undefined
    const broken = domain !== undefined && isIp(host) ? undefined : (domain ?? starOfMesh)
    report.error(spec.at('hosts', index), broken)
    allValid &&= broken === undefined
  }
  if (!allValid) return
  for (const [index, first] of hosts.entries()) {
    for (const [later, second] of hosts.slice(index + 1).entries()) {
      if (hostsOverlap(first, second)) {
        report.error(spec.at('hosts', index + 1 + later), fault('hostsOverlap', { first, second }))
      }
    }
  }
}
