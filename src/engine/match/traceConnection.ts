// The trace of the connection: which listener, which filter chain, and why not the others.

import { refAt } from '../../base/source.ts'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import type { Candidate, TraceStep } from '../decision.ts'
import type { FilterChainCriterion, Reason } from '../reason.ts'
import type { TestRequest } from '../request.ts'
import { prefixRank } from './cidr.ts'
import { type Connection, matchFilterChain } from './matchFilterChain.ts'
import { isWildcardAddress } from './matchListener.ts'
import { serverNameRank } from './serverName.ts'
import type { AtFilterChain, AtListener, Way } from './walk.ts'

/** The listener step: every listener of the proxy, the one that takes the request's connection taken. */
export function traceListener(
  listeners: readonly Listener[],
  taken: Listener | undefined,
  { port, address }: TestRequest,
): TraceStep {
  const reason: Reason = taken ? listenerReason(taken, port, address) : { code: 'noListener', port }
  return {
    stage: 'listener',
    verdict: taken ? 'taken' : 'refused',
    subject: taken?.name ?? '',
    reason,
    candidates: listeners.map((listener, index) => ({
      subject: listener.name,
      verdict: listener === taken ? 'taken' : 'refused',
      index,
      conditions: [],
      reason: listener === taken ? reason : otherListenerReason(listener, port, address),
      ...(listener.from && { from: listener.from }),
    })),
    ...(taken?.from && { from: taken.from }),
  }
}

function listenerReason(listener: Listener, port: number, address: string | undefined): Reason {
  const { name, useOriginalDst } = listener
  if (useOriginalDst && listener.port !== port) return { code: 'listenerOfRest', listener: name, port }
  return listener.address === address
    ? { code: 'listenerOfAddress', listener: name, address }
    : { code: 'listenerTaken', listener: name }
}

/** Why a listener that did not take the connection could not, or came after the one that did. */
function otherListenerReason(listener: Listener, port: number, address: string | undefined): Reason {
  if (listener.useOriginalDst) return { code: 'listenerLessSpecific' }
  if (listener.port !== port) return { code: 'listenerOtherPort', port: listener.port }
  return isWildcardAddress(listener.address) || listener.address === address
    ? { code: 'listenerLessSpecific' }
    : { code: 'listenerOtherAddress', address: listener.address }
}

/** The filter chain step; a chain that was taken and then broke the handshake is refused with that reason. */
export function traceFilterChain(way: Exclude<Way, { type: 'noListener' }>, request: TestRequest): TraceStep {
  const { listener, connection } = way
  const dropped = new Map<FilterChain, Reason>()
  matchFilterChain(listener, connection, (chain, criterion, fits) =>
    dropped.set(chain, fits ? { code: 'filterChainLessSpecific' } : differs(chain, criterion, connection)),
  )
  const taken = way.type === 'noFilterChain' ? undefined : way.chain
  const reason = way.type === 'noFilterChain' ? noChainReason(way, request) : takenReason(way)
  // Of a server that asks for a certificate, the line that does.
  const from =
    taken?.from && reason.code === 'clientCertificateMissing' ? refAt(taken.from, 'tls', 'mode') : taken?.from
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
    ...(from && { from }),
  }
}

// Only some chains have a name: of the others what they ask for says more.
function chainSubject({ name, match }: FilterChain): string {
  const asked = [match.serverNames, match.prefixRanges, match.applicationProtocols].find(({ length }) => length > 0)
  return name ?? asked?.join(', ') ?? ''
}

/** What the chain asks for and what the connection has instead. */
function differs({ match }: FilterChain, criterion: FilterChainCriterion, connection: Connection): Reason {
  const { port, address, serverName, transportProtocol, applicationProtocols } = connection
  const values: Readonly<Record<FilterChainCriterion, readonly [expected: readonly string[], actual: string]>> = {
    destinationPort: [match.destinationPort === undefined ? [] : [String(match.destinationPort)], String(port)],
    address: [match.prefixRanges, address ?? ''],
    serverName: [match.serverNames, serverName],
    transportProtocol: [match.transportProtocol === undefined ? [] : [match.transportProtocol], transportProtocol],
    applicationProtocol: [match.applicationProtocols, applicationProtocols.join(',')],
  }
  const [expected, actual] = values[criterion]
  return { code: 'filterChainDiffers', criterion, expected, ...(actual !== '' && { actual }) }
}

function noChainReason({ connection, listener }: AtListener, request: TestRequest): Reason {
  const needsTls = listener.filterChains.some(({ tls, match }) => tls !== undefined || match.serverNames.length > 0)
  return !connection.tls && needsTls
    ? { code: 'plaintextToTls', port: request.port }
    : { code: 'noFilterChain', tls: connection.tls, sni: request.sni ?? '' }
}

/** The condition of the chain that says most about why it was taken. */
function takenReason(way: AtFilterChain & Way): Reason {
  if (way.type === 'closed') return way.reason
  const { chain, connection, listener } = way
  if (chain === listener.defaultFilterChain) return { code: 'filterChainDefault' }
  const { serverNames, prefixRanges, applicationProtocols } = chain.match
  const { address = '', serverName } = connection
  const name = closest(serverNames, (one) => serverNameRank([one], serverName))
  if (name !== undefined) return { code: 'filterChainServerName', serverName: name, sni: serverName }
  const protocol = connection.applicationProtocols.find((one) => applicationProtocols.includes(one))
  if (protocol !== undefined && connection.tls) return { code: 'filterChainApplicationProtocol', protocol }
  if (protocol !== undefined) return { code: 'filterChainHttpSeen' }
  const range = closest(prefixRanges, (one) => prefixRank([one], address))
  if (range !== undefined) return { code: 'filterChainAddress', range, address }
  return connection.tls ? { code: 'filterChainAnyServerName' } : { code: 'filterChainPlaintext' }
}

/** Of the values that fit (rank 0 or more) the one that fits most closely. */
const closest = (values: readonly string[], rank: (value: string) => number): string | undefined =>
  values.filter((value) => rank(value) >= 0).toSorted((a, b) => rank(b) - rank(a))[0]
