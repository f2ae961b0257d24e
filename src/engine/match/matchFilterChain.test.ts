import { expect, test } from 'vitest'
import type { FilterChain, FilterChainMatch, Listener } from '../../envoy/listener.ts'
import { get } from '../../testing/gateway.ts'
import { inspectConnection, matchFilterChain } from './matchFilterChain.ts'

function chain(name: string, match: Partial<FilterChainMatch> = {}): FilterChain {
  const any = { serverNames: [], transportProtocol: undefined, applicationProtocols: [], prefixRanges: [] }
  const target = { type: 'http', routeConfiguration: 'r' } as const
  return { name, match: { ...any, ...match }, tls: undefined, target, from: undefined }
}

const listener = (filterChains: readonly FilterChain[], defaultFilterChain?: FilterChain): Listener => ({
  name: '0.0.0.0_443',
  address: '0.0.0.0',
  port: 443,
  filterChains,
  defaultFilterChain,
  listenerFilters: ['tls_inspector', 'http_inspector'],
  from: undefined,
})

const names = (...serverNames: readonly string[]) => chain(serverNames.join(), { serverNames })

function takenBy(at: Listener, sni: string | undefined, alpn: readonly string[] = [], address?: string) {
  const request = get('/', {
    protocol: 'HTTPS',
    alpn,
    ...(sni !== undefined && { sni }),
    ...(address !== undefined && { address }),
  })
  return matchFilterChain(at, inspectConnection(at, request))?.name
}

const bySni = listener([names('foo.a.com'), names('*.a.com'), names('*.b.a.com'), names('*.com')])

test.each([
  ['FOO.a.com', 'foo.a.com'],
  ['y.x.b.a.com', '*.b.a.com'],
  ['b.a.com', '*.a.com'],
  ['a.com', '*.com'],
  ['z.org', undefined],
  ['foo.a.com.', undefined],
  [undefined, undefined],
])('SNI %s takes %s', (sni, expected) => {
  expect(takenBy(bySni, sni)).toBe(expected)
})

test('a later step never goes back to a less specific chain', () => {
  const narrow = chain('narrow', { serverNames: ['foo.a.com'], applicationProtocols: ['h2'] })
  const at = listener([narrow, names('*.a.com'), chain('any')])
  expect(takenBy(at, 'foo.a.com', ['http/1.1'])).toBeUndefined()
  expect(takenBy(at, 'foo.a.com', ['http/1.1', 'h2'])).toBe('narrow')
})

test('the default chain takes what no chain takes', () => {
  const at = listener([names('foo.a.com')], chain('default'))
  expect(takenBy(at, 'z.org')).toBe('default')
  expect(matchFilterChain(at, inspectConnection(at, get('/')))?.name).toBe('default')
})

test('without a TLS inspector no server name is seen', () => {
  const blind = { ...bySni, listenerFilters: [] }
  expect(takenBy(blind, 'foo.a.com')).toBeUndefined()
})

test('the longest address range wins, before any server name', () => {
  const wide = chain('wide', { prefixRanges: ['10.0.0.0/8'], serverNames: ['foo.a.com'] })
  const narrow = chain('narrow', { prefixRanges: ['10.1.0.0/16'] })
  const at = listener([wide, narrow])
  expect(takenBy(at, 'foo.a.com', [], '10.1.2.3')).toBe('narrow')
  expect(takenBy(at, 'foo.a.com', [], '10.2.2.3')).toBe('wide')
  expect(takenBy(at, 'foo.a.com', [], '11.2.2.3')).toBeUndefined()
})

test('a chain for a port takes its connections only, before any address', () => {
  const own = chain('own', { destinationPort: 15001 })
  const near = chain('near', { prefixRanges: ['10.1.2.3/32'] })
  const at = listener([own, near, chain('any')])
  const taken = (port: number) =>
    matchFilterChain(at, inspectConnection(at, get('/', { port, address: '10.1.2.3' })))?.name
  expect(taken(15001)).toBe('own')
  expect(taken(80)).toBe('near')
})

test('a request line that is no HTTP is not detected as such', () => {
  const at = listener([chain('http', { applicationProtocols: ['http/1.1'] })], chain('bytes'))
  const taken = (path: string) => matchFilterChain(at, inspectConnection(at, get(path)))?.name
  expect(taken('/a')).toBe('http')
  expect(taken('http://a.com/')).toBe('http')
  expect(taken('\\a')).toBe('bytes')
  expect(taken('/é')).toBe('bytes')
})
