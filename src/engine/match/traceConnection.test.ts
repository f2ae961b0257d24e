import { expect, test } from 'vitest'
import type { FilterChain, FilterChainMatch, Listener } from '../../envoy/listener.ts'
import { get } from '../../testing/gateway.ts'
import type { TestRequest } from '../request.ts'
import { inspectConnection, matchFilterChain } from './matchFilterChain.ts'
import { traceFilterChain, traceListener } from './traceConnection.ts'

function chain(match: Partial<FilterChainMatch>): FilterChain {
  const any = { serverNames: [], transportProtocol: undefined, applicationProtocols: [], prefixRanges: [] }
  return {
    name: undefined,
    match: { ...any, ...match },
    tls: undefined,
    target: { type: 'tcp', clusters: [] },
    from: undefined,
  }
}

const listener = (filterChains: readonly FilterChain[], more: Partial<Listener> = {}): Listener => ({
  name: 'l',
  address: '0.0.0.0',
  port: 443,
  filterChains,
  defaultFilterChain: undefined,
  listenerFilters: ['tls_inspector', 'http_inspector'],
  from: undefined,
  ...more,
})

const tls = (change: Partial<TestRequest>): TestRequest => get('/', { protocol: 'TLS', port: 443, ...change })

/** The step for a connection to a listener whose chains all send bytes on. */
function stepOf(at: Listener, request: TestRequest) {
  const connection = inspectConnection(at, request)
  const taken = matchFilterChain(at, connection)
  const common = { listener: at, connection }
  if (taken === undefined) return traceFilterChain({ ...common, type: 'noFilterChain' }, request)
  return traceFilterChain({ ...common, type: 'tcp', chain: taken, target: { type: 'tcp', clusters: [] } }, request)
}

test('a refused chain names the condition that failed, what it asks for and what came', () => {
  const at = listener([
    chain({ destinationPort: 8443 }),
    chain({ prefixRanges: ['10.2.0.0/16'] }),
    chain({ serverNames: ['a.com', 'b.com'] }),
    chain({ transportProtocol: 'raw_buffer' }),
    chain({ applicationProtocols: ['istio'] }),
  ])
  const { reason, candidates } = stepOf(at, tls({ sni: 'c.com', address: '10.1.0.1', alpn: ['h2', 'http/1.1'] }))
  expect(reason).toEqual({ code: 'noFilterChain', tls: true, sni: 'c.com' })
  expect(candidates.map((candidate) => candidate.reason)).toEqual([
    { code: 'filterChainDiffers', criterion: 'destinationPort', expected: ['8443'], actual: '443' },
    { code: 'filterChainDiffers', criterion: 'address', expected: ['10.2.0.0/16'], actual: '10.1.0.1' },
    { code: 'filterChainDiffers', criterion: 'serverName', expected: ['a.com', 'b.com'], actual: 'c.com' },
    { code: 'filterChainDiffers', criterion: 'transportProtocol', expected: ['raw_buffer'], actual: 'tls' },
    { code: 'filterChainDiffers', criterion: 'applicationProtocol', expected: ['istio'], actual: 'h2,http/1.1' },
  ])
})

test('what a connection does not have is left out', () => {
  const at = listener([chain({ serverNames: ['a.com'] })])
  expect(stepOf(at, tls({})).candidates[0]?.reason).toEqual({
    code: 'filterChainDiffers',
    criterion: 'serverName',
    expected: ['a.com'],
  })
})

test.each<[string, Partial<FilterChainMatch>, TestRequest, object]>([
  [
    'the server name that fits most closely',
    { serverNames: ['*.com', '*.b.com', 'z.org'] },
    tls({ sni: 'a.b.com' }),
    { code: 'filterChainServerName', serverName: '*.b.com', sni: 'a.b.com' },
  ],
  [
    'the application protocol',
    { applicationProtocols: ['istio', 'h2'] },
    tls({ alpn: ['h2'] }),
    { code: 'filterChainApplicationProtocol', protocol: 'h2' },
  ],
  ['any server name', { transportProtocol: 'tls' }, tls({ sni: 'x' }), { code: 'filterChainAnyServerName' }],
  ['HTTP that was seen', { applicationProtocols: ['http/1.1'] }, get('/'), { code: 'filterChainHttpSeen' }],
  [
    'the narrowest range',
    { prefixRanges: ['10.0.0.0/8', '10.1.0.0/16'] },
    get('/', { protocol: 'TCP', address: '10.1.2.3' }),
    { code: 'filterChainAddress', range: '10.1.0.0/16', address: '10.1.2.3' },
  ],
  ['nothing but plain text', {}, get('/'), { code: 'filterChainPlaintext' }],
])('a chain is taken for %s', (_, match, request, reason) => {
  expect(stepOf(listener([chain(match)]), request)).toMatchObject({ verdict: 'taken', reason })
})

test.each<[string, Partial<Listener>, object]>([
  ['by its port', {}, { code: 'listenerTaken', listener: 'l' }],
  ['by its address', { address: '10.1.0.7' }, { code: 'listenerOfAddress', listener: 'l', address: '10.1.0.7' }],
  [
    'because nothing else is bound',
    { port: 15001, useOriginalDst: true },
    { code: 'listenerOfRest', listener: 'l', port: 443 },
  ],
])('a listener is taken %s', (_, more, reason) => {
  const at = listener([], more)
  expect(traceListener([at], at, tls({ address: '10.1.0.7' }))).toMatchObject({ verdict: 'taken', reason })
})
