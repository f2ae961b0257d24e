// istio: pkg/config/validation/validation.go ValidateSidecar.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkConnectionPool } from './connectionPool.ts'
import { checkDestination } from './destinations.ts'
import { checkSelector } from './labels.ts'
import { domainFault } from './names.ts'
import { checkEgress } from './sidecarEgress.ts'
import { checkIngress } from './sidecarIngress.ts'
import type { Subject } from './subject.ts'

export function checkSidecar({ spec, namespace }: Subject, report: Report): void {
  const selector = spec.message('workloadSelector')
  const state = selector && checkSelector(selector, 'labels', report)
  // A selector with a fault and a Sidecar without content end the check.
  if (state === 'broken') return
  const parts = ['egress', 'ingress', 'outboundTrafficPolicy', 'inboundConnectionPool']
  if (!parts.some((part) => spec.has(part))) {
    report.error(spec.path, fault('sidecarEmpty'))
    return
  }
  if (selector && state === 'empty') report.warning(selector.path, fault('sidecarSelectorEmpty'))
  checkIngress(spec.messages('ingress'), report)
  checkConnectionPool(spec.message('inboundConnectionPool'), report)
  checkEgress(spec.messages('egress'), namespace, report)
  const policy = spec.message('outboundTrafficPolicy')
  if (policy !== undefined) checkOutboundPolicy(policy, report)
}

function checkOutboundPolicy(policy: Message, report: Report): void {
  const proxy = policy.message('egressProxy')
  if (proxy === undefined) return
  if (policy.text('mode') !== 'ALLOW_ANY') {
    report.error(proxy.path, fault('sidecarProxyMode'))
    return
  }
  report.error(proxy.at('host'), domainFault(proxy.text('host')))
  if (!proxy.has('port')) {
    report.error(proxy.at('port'), fault('sidecarProxyPort'))
    return
  }
  checkDestination(proxy, report)
}
