// `namespace/host` of Gateway servers and Sidecar listeners. istio: agent/validation.go ValidateNamespaceSlashWildcardHostname.

import type { FieldPath } from '../../base/source.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import { cut, isIp, isLabel, partialWildcardFault, wildcardDomainFault } from './names.ts'

/** A Gateway may leave the namespace out and name an IP; a Sidecar may put `~` before the namespace. */
export function checkNamespacedHost(
  written: string,
  owner: 'gateway' | 'sidecar',
  path: FieldPath,
  report: Report,
): void {
  const [namespace, host] = cut(written, '/')
  if (host === undefined) {
    if (owner === 'gateway') checkHost(written, owner, path, report)
    else report.error(path, fault('sidecarHostForm'))
    return
  }
  if (namespace === '' || host === '') report.error(path, fault('hostPartEmpty'))
  if (owner === 'sidecar') {
    const included = namespace.replace(/^~/, '')
    if (included !== '' && included !== '*' && included !== '.' && !isLabel(included)) {
      report.error(path, fault('sidecarHostNamespace', { namespace }))
    }
  } else if (namespace !== '*' && namespace !== '.' && !isLabel(namespace)) {
    report.error(path, fault('serverHostNamespace', { namespace }))
  }
  checkHost(host, owner, path, report)
}

function checkHost(host: string, owner: 'gateway' | 'sidecar', path: FieldPath, report: Report): void {
  if (host !== '*' && !host.includes('.')) report.error(path, fault('shortName'))
  const broken = wildcardDomainFault(host)
  // A host of a Sidecar that is neither domain nor IP is told twice by istiod; once is enough.
  if (owner === 'sidecar' || !isIp(host)) report.error(path, broken)
  report.error(path, partialWildcardFault(host))
}
