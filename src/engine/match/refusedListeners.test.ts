import { expect, test } from 'vitest'
import type { FilterChain, FilterChainMatch, Listener } from '../../envoy/listener.ts'
import { compiled, gateway } from '../../testing/compiled.ts'
import { get } from '../../testing/gateway.ts'
import { match } from './match.ts'
import { prepare } from './prepare.ts'
import { refusalLimit, refusedListeners } from './refusedListeners.ts'

function chain(name: string, match: Partial<FilterChainMatch> = {}): FilterChain {
  const any = { serverNames: [], transportProtocol: undefined, applicationProtocols: [], prefixRanges: [] }
  const target = { type: 'http', routeConfiguration: 'r' } as const
  return { name, match: { ...any, ...match }, tls: undefined, target, from: undefined }
}

const names = (...serverNames: readonly string[]) => chain(serverNames.join(), { serverNames })

const listener = (filterChains: Listener['filterChains']): Listener => ({
  name: '0.0.0.0_443',
  address: '0.0.0.0',
  port: 443,
  filterChains,
  defaultFilterChain: undefined,
  listenerFilters: [],
  from: undefined,
})

const refusals = (chains: Listener['filterChains']) =>
  refusedListeners({
    listeners: [listener(chains)],
    routeConfigurations: new Map(),
    clusters: new Map(),
    http: { normalizePath: true, mergeSlashes: false, escapedSlashes: 'KEEP_UNCHANGED', useRemoteAddress: true },
  }).map(refusalLimit)

test.each([
  ['equal matches', [names('a.com'), names('A.com')], 'a.com'],
  ['one shared server name', [names('a.com'), names('b.com', 'a.com')], 'a.com'],
  [
    'one shared masked range',
    ['10.1.0.7/24', '10.1.0.0/24'].map((r) => chain(r, { prefixRanges: [r] })),
    '10.1.0.0/24',
  ],
  ['no condition at all', [chain('any'), chain('all')], ''],
])('Envoy refuses a listener with %s: %j', (_, chains, shared) => {
  expect(refusals(chains).map(({ reason }) => reason)).toEqual([
    { code: 'filterChainsClash', listener: '0.0.0.0_443', port: 443, shared },
  ])
})

test.each([['a*.com'], ['*a.com'], ['*'], ['*.*.com'], ['a.*.com']])('Envoy refuses server name %s', (serverName) => {
  expect(refusals([names('b.com', serverName)]).map(({ reason }) => reason)).toEqual([
    { code: 'serverNameRefused', listener: '0.0.0.0_443', port: 443, serverName },
  ])
})

test.each([
  ['one port beside all', [chain('own', { destinationPort: 15001 }), chain('any')]],
  ['exact beside wildcard', [names('a.com'), names('*.com')]],
  ['a lone chain that names one thing twice', [names('a.com', 'a.com')]],
])('Envoy loads a listener with %s: %j', (_, chains) => {
  expect(refusals(chains)).toEqual([])
})

test('every decision of the proxy says which server of which Gateway is refused, also about another port', () => {
  const config = compiled(
    gateway(
      '[{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]},' +
        ' {port: {number: 443, name: tls, protocol: HTTPS}, tls: {mode: SIMPLE, credentialName: c}, hosts: ["*a.com"]}]',
    ),
  )
  const { limits } = match(prepare(config), get('/'))
  expect(limits).toEqual([
    {
      reason: { code: 'serverNameRefused', listener: '0.0.0.0_443', port: 443, serverName: '*a.com' },
      from: { file: 'test.yaml', document: 0, path: ['spec', 'servers', 1] },
    },
  ])
})
