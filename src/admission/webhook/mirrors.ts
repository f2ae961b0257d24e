// istio: pkg/config/validation/virtualservice.go validateHTTPRoute, validation.go validateHTTPMirrors.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkDestination } from './destinations.ts'

export function checkMirrors(route: Message, report: Report): void {
  const percent = ['mirrorPercent', 'mirror_percent'].find((field) => route.has(field))
  if (percent !== undefined) {
    const value = route.number(percent)
    if (value > 100) report.error(route.at(percent), fault('mirrorPercent', { value }))
    report.warning(route.at(percent), fault('mirrorPercentDeprecated'))
  }
  checkPercentage(route.message('mirrorPercentage'), 'mirror_percentage', report)
  for (const mirror of route.messages('mirrors')) {
    const destination = mirror.message('destination')
    if (destination === undefined) {
      report.error(mirror.at('destination'), fault('mirrorDestination'))
      continue
    }
    checkDestination(destination, report)
    checkPercentage(mirror.message('percentage'), 'mirror percentage', report)
  }
}

function checkPercentage(percentage: Message | undefined, field: string, report: Report): void {
  const number = percentage?.number('value') ?? 0
  const value = number.toFixed(6)
  const path = percentage?.at('value') ?? []
  if (number > 100) report.error(path, fault('mirrorPercentage', { field, bound: 'max', limit: 100, value }))
  if (number < 0) report.error(path, fault('mirrorPercentage', { field, bound: 'min', limit: 0, value }))
}
