// Outlier detections that never eject anything, or never by one of their numbers.

import { refAt } from '../../base/source.ts'
import type { OutlierDetection } from '../../istio/destinationRule.ts'
import type { ProofFinding } from '../finding.ts'
import type { Check } from './check.ts'
import { destinationRulesIn, policiesOf, portsOf } from './trafficPolicies.ts'

/** Envoy's own, where none is stated. */
const DEFAULT_SERVER_ERRORS = 5

export const vainOutliers: Check = ({ resources }) =>
  destinationRulesIn(resources)
    .flatMap(policiesOf)
    .flatMap((placed) => [{ settings: placed.policy, at: placed.at }, ...portsOf(placed)])
    .flatMap(({ settings, at }): readonly ProofFinding[] => {
      const { outlierDetection } = settings
      const vain = outlierDetection && vainOf(outlierDetection)
      if (vain === undefined) return []
      const place = refAt(at, 'outlierDetection', ...vain.at)
      return [{ severity: 'info', at: place, related: [], detail: { code: 'RW0200', errors: vain.errors } }]
    })

function vainOf(outlier: OutlierDetection) {
  const { consecutive5xxErrors: server = DEFAULT_SERVER_ERRORS, consecutiveGatewayErrors: gateway = 0 } = outlier
  const { outlierDetectionHttpErrorCodes = [], splitExternalLocalOriginErrors = false } = outlier
  if (outlierDetectionHttpErrorCodes.length > 0) return undefined
  // Each gateway error is a server error, too.
  if (gateway > 0 && server > 0 && gateway >= server) {
    return { at: ['consecutiveGatewayErrors'], errors: { gateway, server } }
  }
  return server === 0 && gateway === 0 && !splitExternalLocalOriginErrors ? { at: [], errors: undefined } : undefined
}
