import type { Decision } from '../../engine/decision.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { Explanation } from '../../i18n/index.ts'

/** What to explain besides the trace: why no HTTP rule had a say, and what the client notices; undefined where a rule decided. */
export function explanationOf({ answers, picked, trace }: Decision, request: TestRequest): Explanation | undefined {
  const answer = answers[picked]
  const reason = trace.at(-1)?.reason.code
  switch (reason) {
    case 'noListener':
    case 'noFilterChain':
    case 'plaintextToTls':
    case 'tlsToPlaintext':
    case 'clientCertificateMissing':
      return reason
  }
  const cluster = answer?.destinations?.[0]?.cluster
  // istio: pilot/pkg/networking/core/listener.go: the chain that keeps a proxy from calling itself is no policy.
  if (cluster === 'BlackHoleCluster')
    return answer?.filterChain === 'virtualOutbound-blackhole' ? undefined : 'blackHole'
  if (cluster === 'PassthroughCluster') return 'passthroughCluster'
  if (answer?.virtualHost === 'block_all') return 'blockAll'
  if (reason !== 'bytesForwarded') return undefined
  return request.protocol === 'TLS' || request.protocol === 'HTTPS' ? 'tlsPassthrough' : 'bytes'
}
