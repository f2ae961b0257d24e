import { expect, test } from 'vitest'
import type { Cluster } from '../../envoy/cluster.ts'
import type { FilterChain } from '../../envoy/listener.ts'
import { gatewayWith, get } from '../../testing/gateway.ts'
import { decide } from './decide.ts'
import { match } from './match.ts'
import { prepare } from './prepare.ts'

const cluster = (name: string): readonly [string, Cluster] => [
  name,
  {
    name,
    host: name,
    port: 1,
    subset: '',
    policy: { type: 'EDS', fields: {} },
    tls: { type: 'plaintext' },
    from: undefined,
    destinationRule: undefined,
  },
]

/** A listener on 9000 that passes bytes on to these clusters; `db` and `BlackHoleCluster` exist. */
function passing(...clusters: readonly (readonly [string, number])[]) {
  const { config, environment } = gatewayWith('- directResponse: {status: 200}')
  const chain: FilterChain = {
    name: undefined,
    match: { serverNames: [], transportProtocol: undefined, applicationProtocols: [], prefixRanges: [] },
    tls: undefined,
    target: { type: 'tcp', clusters: clusters.map(([name, weight]) => ({ cluster: name, weight, from: undefined })) },
    from: undefined,
  }
  const listener = {
    name: '0.0.0.0_9000',
    address: '0.0.0.0',
    port: 9000,
    filterChains: [chain],
    defaultFilterChain: undefined,
    listenerFilters: [],
    from: undefined,
  }
  const known = new Map([cluster('db'), cluster('BlackHoleCluster')])
  return prepare({ ...config, listeners: [listener], clusters: known }, environment)
}

const bytes = get('\\any', { protocol: 'TCP', port: 9000 })

test('bytes arrive as sent: nothing is refused or rewritten', () => {
  expect(decide(passing(['db', 100]), bytes).answers).toEqual([
    {
      probability: 1,
      outcome: 'upstream',
      status: 200,
      cluster: 'db',
      destinations: [{ cluster: 'db', weight: 100 }],
      upstream: { method: 'GET', path: '\\any', authority: 'a.com' },
      responseHeaders: { 'x-upstream': 'real' },
    },
  ])
})

test.each([
  ['gone', 'NC', 'clusterMissing'],
  ['BlackHoleCluster', 'UH', 'blackHole'],
])('%s closes the connection', (name, flags, code) => {
  const { answers, trace } = match(passing([name, 100]), bytes)
  expect(answers).toMatchObject([{ outcome: 'closed', flags, destinations: [{ cluster: name }] }])
  expect(trace.at(-1)?.reason.code).toBe(code)
})

test('a split is drawn by weight', () => {
  const { answers, picked } = decide(passing(['db', 1], ['gone', 3]), bytes, 2)
  expect(answers.map(({ probability, outcome }) => [probability, outcome])).toEqual([
    [0.25, 'upstream'],
    [0.75, 'closed'],
  ])
  expect(picked).toBe(1)
})
