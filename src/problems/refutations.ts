// Where istioctl is mistaken: a request that does what it says that none can.

import type { AnalysisFinding } from '../analysis/index.ts'
import type { SourceRef } from '../base/source.ts'
import type { Arrival, Arrivals } from '../proof/index.ts'

/** The request that shows it; undefined where istioctl may be right. */
export function refutation({ detail, at }: AnalysisFinding, arrivals: Arrivals): Arrival | undefined {
  switch (detail.code) {
    case 'IST0130':
    case 'IST0131':
      return arrivals.atRule(at)
    case 'IST0101':
      if (detail.thing === 'host' || detail.thing === 'hostSubset' || detail.thing === 'hostPort') {
        return arrivals.atDestination(above(at, 'destination'))
      }
      return detail.thing === 'gateway' ? arrivals.throughGateway(above(at, 'spec')) : undefined
    case 'IST0132':
      return arrivals.throughGateway(above(at, 'spec'))
    case 'IST0174':
      return arrivals.underPolicy(above(at, 'spec'))
    default:
      return undefined
  }
}

/** What the place is in, above the last step of this name. */
const above = (at: SourceRef, step: string): SourceRef => ({ ...at, path: at.path.slice(0, at.path.lastIndexOf(step)) })
