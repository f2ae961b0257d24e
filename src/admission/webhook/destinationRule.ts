// istio: pkg/config/validation/validation.go ValidateDestinationRule.

import { fault } from '../fault.ts'
import { errorsOnly, type Report } from '../finding.ts'
import { checkExportTo } from './exportTo.ts'
import { checkLabels, checkWorkloadSelector } from './labels.ts'
import { subsetNameFault, wildcardDomainFault } from './names.ts'
import type { Subject } from './subject.ts'
import { checkTrafficPolicy } from './trafficPolicy.ts'

export function checkDestinationRule({ spec, namespace }: Subject, report: Report): void {
  report.error(spec.at('host'), wildcardDomainFault(spec.text('host')))
  checkTrafficPolicy(spec.message('trafficPolicy'), namespace, report)
  const names = new Set<string>()
  for (const subset of spec.messages('subsets')) {
    const name = subset.text('name')
    if (names.has(name)) report.error(subset.at('name'), fault('subsetTwice', { name }))
    names.add(name)
    report.error(subset.at('name'), subsetNameFault(name))
    checkLabels(subset, 'labels', report)
    checkTrafficPolicy(subset.message('trafficPolicy'), namespace, errorsOnly(report))
  }
  const selector = spec.message('workloadSelector')
  checkExportTo(spec, namespace, selector === undefined ? 'other' : 'selectingDestinationRule', report)
  checkWorkloadSelector(selector, report)
}
