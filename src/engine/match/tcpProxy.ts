// Connections whose bytes are passed on. envoy: source/common/tcp_proxy/tcp_proxy.cc

import type { FilterChainTarget } from '../../envoy/listener.ts'
import type { Answer } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import type { PreparedConfig } from './prepare.ts'
import { collectHeaders } from './requestHeaders.ts'
import { destinationShare } from './routeShown.ts'
import { shownHeaders } from './shownHeaders.ts'

type TcpTarget = Extract<FilterChainTarget, { type: 'tcp' }>

/** The cluster without endpoints: what reaches it is closed. */
const blackHole = 'BlackHoleCluster'

/** One answer for each cluster of the target. The bytes arrive as sent; a missing cluster closes the connection. */
export function tcpAnswers(prepared: PreparedConfig, target: TcpTarget, request: TestRequest): readonly Answer[] {
  const { clusters } = prepared.config
  if (target.clusters.length === 0) return [{ probability: 1, outcome: 'closed' }]
  const destinations = target.clusters.map((entry) => destinationShare(entry, clusters))
  const total = target.clusters.reduce((sum, { weight }) => sum + weight, 0)
  return target.clusters.map(({ cluster, weight }) => {
    const common = { probability: total > 0 ? weight / total : 1 / target.clusters.length, destinations }
    if (!clusters.has(cluster)) return { ...common, outcome: 'closed', flags: 'NC' }
    if (cluster === blackHole) return { ...common, outcome: 'closed', flags: 'UH', cluster }
    const responseHeaders = shownHeaders(collectHeaders(prepared.environment.destinationHeaders))
    return {
      ...common,
      outcome: 'upstream',
      status: 200,
      cluster,
      upstream: { method: request.method, path: request.path, authority: request.host },
      ...(responseHeaders && { responseHeaders }),
    }
  })
}
