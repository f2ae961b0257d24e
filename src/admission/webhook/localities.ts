// istio: pkg/config/validation/agent/validation.go ValidateLocalityLbSetting, ValidateZoneAwareLbSetting, validateLocalities.

import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'

const TOPOLOGY_LABELS = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone', 'topology.istio.io/subzone']

export function checkLocalityLb(settings: Message, hasOutlier: boolean, report: Report): void {
  const distribute = settings.messages('distribute')
  const failover = settings.messages('failover')
  if (distribute.length > 0 && failover.length > 0) {
    report.error(settings.path, fault('localityDistributeAndFailover'))
    return
  }
  const label = settings.texts('failoverPriority').findIndex((each) => TOPOLOGY_LABELS.includes(each))
  if (failover.length > 0 && label >= 0) {
    const name = settings.texts('failoverPriority')[label] ?? ''
    report.error(settings.at('failoverPriority', label), fault('localityFailoverLabel', { label: name }))
    return
  }
  for (const part of distribute) {
    const weights = part.numberMap('to')
    const outside = weights.find(([, weight]) => weight <= 0 || weight > 100)
    if (outside !== undefined) {
      report.error(part.at('to', outside[0]), fault('localityWeight'))
      return
    }
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
    if (total !== 100) {
      report.error(part.at('to'), fault('localityTotal', { total }))
      return
    }
    report.error(part.at('to'), localitiesFault(weights.map(([locality]) => locality)))
  }
  report.error(settings.at('distribute'), localitiesFault(distribute.map((part) => part.text('from'))))
  checkFailover(settings, 'locality lb', hasOutlier, report)
}

export function checkZoneAwareLb(settings: Message, hasOutlier: boolean, report: Report): void {
  for (const [index, label] of settings.texts('failoverPriority').entries()) {
    if (!TOPOLOGY_LABELS.includes(label)) continue
    report.error(settings.at('failoverPriority', index), fault('zonePriorityLabel', { label }))
  }
  checkFailover(settings, 'zone aware lb', hasOutlier, report)
}

function checkFailover(
  settings: Message,
  who: 'locality lb' | 'zone aware lb',
  hasOutlier: boolean,
  report: Report,
): void {
  if (!hasOutlier && (settings.has('failover') || settings.has('failoverPriority'))) {
    report.warning(settings.path, fault('failoverNoOutlier'))
  }
  for (const failover of settings.messages('failover')) {
    const regions = [failover.text('from'), failover.text('to')]
    if (regions[0] === regions[1]) report.error(failover.path, fault('failoverSame', { who }))
    if (regions.some((region) => region.includes('/'))) {
      report.error(failover.path, fault(who === 'locality lb' ? 'failoverNotRegion' : 'zoneFailoverNotRegion'))
    }
    if (regions.some((region) => region.includes('*'))) report.error(failover.path, fault('failoverWildcard', { who }))
  }
}

/** The first locality that has a star in the wrong place or an empty part, or that an earlier one contains. */
function localitiesFault(localities: readonly string[]): Fault | undefined {
  const earlier: (readonly string[])[] = []
  for (const locality of localities) {
    const stars = locality.split('*').length - 1
    if (stars > 1 || (stars === 1 && !locality.endsWith('*'))) return fault('localityWildcard', { locality })
    const [region = '', zone, ...rest] = locality.split('/')
    const parts = [region, ...(zone === undefined ? [] : [zone]), ...(rest.length === 0 ? [] : [rest.join('/')])]
    if (parts.includes('')) return fault('localityEmptyPart', { locality })
    if (earlier.some((other) => contains(other, parts))) return fault('localityOverlap', { locality })
    earlier.push(parts)
  }
  return undefined
}

/** True if `outer`, as it stands or by a star at its end, contains `inner`. A zone does not see the sub-zones before it. */
const contains = (outer: readonly string[], inner: readonly string[]): boolean =>
  outer.every((part, index) => part === inner[index] || (part === '*' && index === outer.length - 1)) ||
  (outer.length > inner.length && inner.every((part, index) => part === outer[index]))
