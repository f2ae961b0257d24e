// All of Kiali's checks over the resources that a cluster holds: resources in, findings out.

import { refBelow } from '../base/source.ts'
import type { Resource } from '../istio/resource.ts'
import type { Check, Report } from './check.ts'
import { authorizationPolicies } from './checks/authorizationPolicies.ts'
import { destinationRules } from './checks/destinationRules.ts'
import { exportTo } from './checks/exportTo.ts'
import { gateways } from './checks/gateways.ts'
import { mutualTls } from './checks/mutualTls.ts'
import { policies } from './checks/policies.ts'
import { serviceEntries } from './checks/serviceEntries.ts'
import { servicePorts } from './checks/servicePorts.ts'
import { sharedHosts } from './checks/sharedHosts.ts'
import { sidecars } from './checks/sidecars.ts'
import { virtualServices } from './checks/virtualServices.ts'
import { workloadGroups } from './checks/workloadGroups.ts'
import type { KialiFinding } from './finding.ts'
import { worldOf } from './world.ts'

const CHECKS: readonly Check[] = [
  exportTo,
  authorizationPolicies,
  destinationRules,
  sharedHosts,
  mutualTls,
  policies,
  gateways,
  servicePorts,
  sidecars,
  virtualServices,
  serviceEntries,
  workloadGroups,
]

const IGNORE = 'kiali.io/ignore-validations'

/** What Kiali would say of these resources alone, where Istio's analyzers have no check for it; in steps of one group of checks. */
export function* kialiSteps(resources: readonly Resource[]): Generator<undefined, readonly KialiFinding[]> {
  const world = worldOf(resources)
  const findings: KialiFinding[] = []
  for (const check of CHECKS) {
    for (const report of check(world)) if (!isIgnored(report)) findings.push(findingOf(report))
    yield
  }
  return findings
}

const findingOf = ({ resource: { ref }, severity, detail, at, of = [], related = [] }: Report): KialiFinding => ({
  ...{ severity, detail, at: refBelow(ref, at), of: refBelow(ref, of), related },
})

/** The annotation lists codes; an empty one means all. */
function isIgnored({ resource, detail }: Report): boolean {
  const written = resource.metadata.annotations[IGNORE]?.trim()
  if (written === undefined) return false
  return written === '' || written.split(',').some((code) => code.trim() === detail.code)
}
