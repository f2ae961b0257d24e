import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { cut, domainFault, isLabel } from './names.ts'

/** `owner.gateways`. An entry without a namespace ends the check: later ones are never looked at (istio: validateGatewayNames). */
export function checkGatewayNames(owner: Message, report: Report): void {
  for (const [index, gateway] of owner.texts('gateways').entries()) {
    const path = owner.at('gateways', index)
    const [namespace, name] = cut(gateway, '/')
    if (name === undefined) {
      const [short, legacyNamespace] = gateway.split('.')
      if (legacyNamespace !== undefined) {
        report.warning(path, fault('gatewayLegacy', { gateway, recommended: `${legacyNamespace}/${short}` }))
      }
      report.error(path, domainFault(gateway))
      return
    }
    if (namespace === '' || name === '') report.error(path, fault('gatewayPartEmpty'))
    if (!isLabel(namespace)) report.error(path, fault('gatewayNamespace', { namespace }))
    if (!isLabel(name)) report.error(path, fault('gatewayBadName', { name }))
  }
}
