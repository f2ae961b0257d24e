// istio: pkg/config/validation/validation.go validateDestination, validateRouteDestinations.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { portFault, subsetNameFault, wildcardDomainFault } from './names.ts'

/** The weighted destinations of any route. */
export function checkDestinations(route: Message, report: Report): void {
  const destinations = route.messages('route')
  for (const weighted of destinations) {
    const destination = weighted.message('destination')
    if (destination === undefined) report.error(weighted.at('destination'), fault('destinationMissing'))
    checkDestination(destination, report)
    const weight = weighted.number('weight')
    if (weight < 0) report.error(weighted.at('weight'), fault('weightNegative', { weight }))
  }
  // Go adds in 32 bits.
  const total = destinations.reduce((sum, weighted) => (sum + weighted.number('weight')) | 0, 0)
  if (destinations.length > 1 && total === 0) report.error(route.at('route'), fault('weightsZero'))
}

export function checkDestination(destination: Message | undefined, report: Report): void {
  if (destination === undefined) return
  const host = destination.text('host')
  const broken = host === '*' ? fault('destinationWildcard', { host }) : wildcardDomainFault(host)
  report.error(destination.at('host'), broken)
  const subset = destination.text('subset')
  if (subset !== '') report.error(destination.at('subset'), subsetNameFault(subset))
  const port = destination.message('port')
  if (port !== undefined) report.error(port.at('number'), portFault(port.number('number')))
}
