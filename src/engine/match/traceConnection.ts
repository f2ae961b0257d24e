// The trace of the connection: which listener, which filter chain, and why not the others.

import type { FilterChain, Listener } from '../../envoy/listener.ts'
import type { Candidate, TraceStep } from '../decision.ts'
import type { Reason } from '../reason.ts'
import type { TestRequest } from '../request.ts'
import { matchFilterChain } from './matchFilterChain.ts'
import type { AtFilterChain, AtListener, Way } from './walk.ts'

/** The listener step: every listener of the proxy, the one on the request's port taken. */
export function traceListener(listeners: readonly Listener[], taken: Listener | undefined, port: number): TraceStep {
  const none: Reason = { code: 'noListener', port }
  return {
    stage: 'listener',
    verdict: taken ? 'taken' : 'refused',
    subject: taken?.name ?? '',
    reason: taken ? { code: 'listenerTaken', listener: taken.name } : none,
    candidates: listeners.map((listener, index) => ({
      subject: listener.name,
      verdict: listener === taken ? 'taken' : 'refused',
      index,
      conditions: [],
      reason: listener === taken ? { code: 'listenerTaken', listener: listener.name } : none,
      ...(listener.from && { from: listener.from }),
    })),
    ...(taken?.from && { from: taken.from }),
  }
}

/** The filter chain step; a chain that was taken and then broke the handshake is refused with that reason. */
export function traceFilterChain(way: Exclude<Way, { type: 'noListener' }>, request: TestRequest): TraceStep {
  const { listener, connection } = way
  const dropped = new Map<FilterChain, Reason>()
  matchFilterChain(listener, connection, (chain, criterion, fits) =>
    dropped.set(chain, fits ? { code: 'filterChainLessSpecific' } : { code: 'filterChainDiffers', criterion }),
  )
  const taken = way.type === 'noFilterChain' ? undefined : way.chain
  const reason = way.type === 'noFilterChain' ? noChainReason(way, request) : takenReason(way)
  const chains = listener.defaultFilterChain
    ? [...listener.filterChains, listener.defaultFilterChain]
    : listener.filterChains
  return {
    stage: 'filterChain',
    verdict: taken && way.type !== 'closed' ? 'taken' : 'refused',
    subject: taken ? chainSubject(taken) : '',
    reason,
    candidates: chains.map((chain, index): Candidate => {
      const verdict = chain !== taken ? 'refused' : way.type === 'closed' ? 'refused' : 'taken'
      return {
        subject: chainSubject(chain),
        verdict,
        index,
        conditions: [],
        reason: chain === taken ? reason : (dropped.get(chain) ?? { code: 'filterChainLessSpecific' }),
        ...(chain.from && { from: chain.from }),
      }
    }),
    ...(taken?.from && { from: taken.from }),
  }
}

// Gateways leave their chains without a name: the server names say more.
const chainSubject = (chain: FilterChain): string => chain.name ?? chain.match.serverNames.join(', ')

function noChainReason({ connection, listener }: AtListener, request: TestRequest): Reason {
  const needsTls = listener.filterChains.some(({ tls, match }) => tls !== undefined || match.serverNames.length > 0)
  return !connection.tls && needsTls
    ? { code: 'plaintextToTls', port: request.port }
    : { code: 'noFilterChain', sni: request.sni ?? '' }
}

function takenReason(way: AtFilterChain & Way): Reason {
  if (way.type === 'closed') return way.reason
  const { chain, connection, listener } = way
  if (chain === listener.defaultFilterChain) return { code: 'filterChainDefault' }
  if (!connection.tls) return { code: 'filterChainPlaintext' }
  if (chain.match.serverNames.length === 0) return { code: 'filterChainAnyServerName' }
  return { code: 'filterChainServerName', serverName: chainSubject(chain), sni: connection.serverName }
}
