import { expect, test } from 'vitest'
import { match } from '../../engine/match/match.ts'
import { prepare } from '../../engine/match/prepare.ts'
import { document, gateway, service } from '../../testing/compiled.ts'
import { draw } from '../../testing/graphs.ts'
import { SHOP } from '../../testing/shop.ts'
import { stageStates } from './stages.ts'

const config = draw(SHOP).configs[0]?.config
const states = (path: string, host = 'shop.example.com', port = 80) => {
  if (config === undefined) throw new Error('the example has no gateway')
  const request = { protocol: 'HTTP', port, host, method: 'GET', path, headers: [] } as const
  return stageStates(match(prepare(config), request)).map((state) => ({ passed: '✓', failed: '✕', none: '·' })[state])
}

test.each([
  ['a matched request passes all', states('/service/api/public/x'), '✓✓✓✓✓'],
  ['a redirect ends at its pill', states('/login'), '✓✓✓✓·'],
  ['no rule fails at the rules', states('/nothing'), '✓✓✕··'],
  ['no host fails at the virtual host', states('/', 'other.org'), '✓✕···'],
  ['no listener fails at the entry', states('/', 'shop.example.com', 81), '✕····'],
])('%s', (_, shown, expected) => {
  expect(shown.join('')).toBe(expected)
})

test('bytes pass the host and the rules with their filter chain', () => {
  const tcp = '[{port: {number: 3306, name: tcp, protocol: TCP}, hosts: ["*"]}]'
  const routes = '{gateways: [gw], hosts: [db], tcp: [{route: [{destination: {host: db}}]}]}'
  const text = gateway(tcp) + service('db', [3306]) + document('VirtualService', 'db', routes)
  const [source] = draw(text).configs
  if (source === undefined) throw new Error('the text has no gateway')
  const request = { protocol: 'TCP', port: 3306, host: 'db', method: 'GET', path: '/', headers: [] } as const
  expect(stageStates(match(prepare(source.config), request))).toEqual([
    'passed',
    'passed',
    'passed',
    'passed',
    'passed',
  ])
})

test('without a request nothing is passed', () => {
  expect(stageStates(undefined)).toEqual(['none', 'none', 'none', 'none', 'none'])
})
