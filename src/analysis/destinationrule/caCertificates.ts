// TLS to destinations whose certificate nobody verifies.
// istio: pkg/config/analysis/analyzers/destinationrule/ca-certificates.go

import type { ClientTls } from '../../istio/destinationRule.ts'
import type { Report } from '../analyzer.ts'
import type { World } from '../world.ts'

/** IST0128 for the whole destination, IST0129 for a port; settings of subsets are not looked at. */
export function* caCertificates({ destinationRules }: World): Iterable<Report> {
  for (const resource of destinationRules) {
    const { trafficPolicy = {}, workloadSelector, host = '' } = resource.spec
    const { tls, portLevelSettings = [] } = trafficPolicy
    const isSelected = workloadSelector !== undefined
    if (tls !== undefined && isUnverified(tls, isSelected)) {
      const at = ['spec', 'trafficPolicy', 'tls']
      const detail = { code: 'IST0128', mode: tls.mode ?? '', host } as const
      yield { resource, detail, at, line: [...at, 'caCertificates'] }
    }
    for (const [i, { tls: own, port }] of portLevelSettings.entries()) {
      if (own === undefined || !isUnverified(own, isSelected)) continue
      const at = ['spec', 'trafficPolicy', 'portLevelSettings', i, 'tls']
      const detail = { code: 'IST0129', mode: own.mode ?? '', host, port: port?.number } as const
      yield { resource, detail, at, line: [...at, 'caCertificates'] }
    }
  }
}

/** A secret may hold the authority's certificate too, where the rule selects workloads. */
const isUnverified = ({ mode, caCertificates, credentialName }: ClientTls, isSelected: boolean): boolean =>
  (mode === 'SIMPLE' || mode === 'MUTUAL') && !caCertificates && !(credentialName && isSelected)
