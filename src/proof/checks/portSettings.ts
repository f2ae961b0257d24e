// Settings for a port, which lose what the traffic policy says of all ports.

import type { DestinationRule } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { ProofFinding } from '../finding.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { destinationRulesIn, type PlacedPolicy, POLICY_FIELDS, policiesOf, portsOf, sets } from './trafficPolicies.ts'

export const lostPortSettings: Check = (world) =>
  destinationRulesIn(world.resources).flatMap((rule) =>
    policiesOf(rule).flatMap((policy) => lostIn(policy, rule, world)),
  )

function lostIn(placed: PlacedPolicy, rule: DestinationRule, { push }: World): readonly ProofFinding[] {
  const inherited = POLICY_FIELDS.filter((field) => sets(placed.policy, field) || sets(placed.outer, field))
  if (inherited.length === 0) return []
  const host = resolveHost(rule.spec.host ?? '', rule.metadata.namespace)
  const services = push.services.byHost.get(host)
  return portsOf(placed).flatMap(({ settings, at }): readonly ProofFinding[] => {
    const port = settings.port?.number
    const fields = inherited.filter((field) => settings[field] === undefined)
    if (port === undefined || fields.length === 0) return []
    // What is said of a port that the service has not loses nothing.
    if (services?.every(({ ports }) => ports.every(({ number }) => number !== port))) return []
    // Requests are only spread in another way.
    const severity = fields.every((field) => field === 'loadBalancer') ? 'info' : 'warning'
    return [{ severity, at, related: [placed.at], detail: { code: 'RW0177', port, fields } }]
  })
}
