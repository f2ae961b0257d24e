import { expect, test } from 'vitest'
import { refAt } from '../../base/source.ts'
import { compileProxy } from '../../engine/compile/compile.ts'
import { pushContext } from '../../engine/compile/pushContext.ts'
import { prepare } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import { viewpointsOf } from '../../engine/viewpoints.ts'
import { document, gateway, service } from '../../testing/compiled.ts'
import { proofFindings, proofLines } from '../../testing/proofs.ts'
import { resourcesOf } from '../../testing/resources.ts'
import { serviceAt, serviceEntry } from '../../testing/sidecar.ts'
import { proofSteps } from '../index.ts'

const CODES = ['RW0121', 'RW0190', 'RW0191', 'RW0192'] as const
const TO_DB = 'route: [{destination: {host: db, port: {number: 5432}}}]'
const bySubnets = (...subnets: readonly string[]) => `{match: [{destinationSubnets: [${subnets.join()}]}], ${TO_DB}}`
const DB = serviceAt('db', '10.1.0.4', '{port: 5432, name: tcp}')
const rules = (host: string, ...tcp: readonly string[]) =>
  document('VirtualService', 'vs', `{hosts: [${host}], tcp: [${tcp.join()}]}`)
const range = (name: string, addresses: string, port = 5432) =>
  serviceEntry(
    name,
    `{hosts: [${name}.com], addresses: [${addresses}], ports: [{number: ${port}, name: tcp, protocol: TCP}], resolution: NONE}`,
  )

test.each<readonly [string, string, readonly string[]]>([
  ['a subnet with the address of the service', DB + rules('db', bySubnets('10.1.0.0/16')), []],
  ['a subnet without it', DB + rules('db', bySubnets('10.2.0.0/16')), ['RW0191 error 1/spec/tcp/0']],
  [
    'a subnet of a service whose address is in no file',
    serviceAt('db', '""', '{port: 5432, name: tcp}') + rules('db', bySubnets('10.2.0.0/16')),
    [],
  ],
  [
    'a wider subnet behind narrower ones that leave a part',
    DB + range('far', '10.20.0.0/16') + rules('far.com', bySubnets('10.20.0.0/17'), bySubnets('10.20.0.0/16')),
    [],
  ],
  [
    'a wider subnet behind narrower ones that leave nothing',
    DB +
      range('far', '10.20.0.0/16') +
      rules('far.com', bySubnets('10.20.0.0/17'), bySubnets('10.20.128.0/17'), bySubnets('10.20.0.0/16')),
    ['RW0190 error 2/spec/tcp/2'],
  ],
  [
    'an address with a listener of its own',
    DB + range('far', '10.0.0.0/8') + rules('far.com', bySubnets('10.1.0.4/32')),
    ['RW0190 error 2/spec/tcp/0'],
  ],
  [
    'an address whose listener is for another port',
    DB + range('far', '10.0.0.0/8', 9000) + rules('far.com', bySubnets('10.1.0.4/32')),
    [],
  ],
])('%s', (_, text, expected) => {
  expect(proofLines(text, CODES)).toEqual(expected)
})

const passing = (host: string, names: string, own = '"*.a.com"') =>
  gateway(`[{port: {number: 443, name: tls, protocol: TLS}, hosts: [${host}], tls: {mode: PASSTHROUGH}}]`) +
  document(
    'VirtualService',
    'vs',
    `{hosts: [${own}], gateways: [gw], tls: [{match: [{sniHosts: [${names}]}], route: [{destination: {host: web}}]}]}`,
  ) +
  service('web', [443])

test.each<readonly [string, string, readonly string[]]>([
  ['names that the server admits', passing('"*.a.com"', 'x.a.com, "*.b.a.com"'), []],
  ['a wildcard for a server of one name', passing('x.a.com', '"*.a.com"'), ['RW0192 warning 1/spec/tls/0/match/0']],
  ['another name than the server has', passing('x.a.com', 'x.a.com, y.a.com'), ['RW0192 warning 1/spec/tls/0/match/0']],
  ['every name', passing('x.a.com', '"*"', '"*"'), ['RW0192 warning 1/spec/tls/0/match/0']],
  ['the hosts of two servers together', passing('x.a.com, y.a.com', 'x.a.com, y.a.com'), []],
])('%s', (_, text, expected) => {
  expect(proofLines(text, CODES)).toEqual(expected)
})

test('the request that is shown goes where it is said to go, from the viewpoint that is named', () => {
  const dead = DB + range('far', '10.0.0.0/8') + rules('far.com', bySubnets('10.1.0.4/32'))
  for (const [text, listener] of [
    [dead, '10.1.0.4_5432'],
    [passing('x.a.com', '"*.a.com"'), '0.0.0.0_443'],
  ] as const) {
    const resources = resourcesOf(text)
    const [finding] = proofFindings(text)
    const viewpoint = viewpointsOf(resources).find(({ id }) => id === finding?.viewpoint)
    if (viewpoint === undefined || !finding || !('request' in finding.detail) || !finding.detail.request)
      throw Error('none')
    const way = walk(prepare(compileProxy(pushContext(resources), viewpoint)), finding.detail.request)
    expect('listener' in way && way.listener.name).toBe(listener)
    expect(way.type).toBe('tcp')
  }
})

test('what arrives at a rule, its match and its destination is known', () => {
  const text = passing('x.a.com', 'x.a.com')
  const steps = proofSteps(resourcesOf(text))
  let step = steps.next()
  while (!step.done) step = steps.next()
  const { arrivals } = step.value
  const owner = resourcesOf(text).find(({ kind }) => kind === 'VirtualService')
  if (owner === undefined) throw new Error('none')
  const rule = refAt(owner.ref, 'spec', 'tls', 0)
  for (const found of [
    arrivals.atRule(rule),
    arrivals.atRule(refAt(rule, 'match', 0)),
    arrivals.atDestination(refAt(rule, 'route', 0)),
  ]) {
    expect(found).toMatchObject({
      request: { protocol: 'TLS', port: 443, sni: 'x.a.com' },
      viewpoint: expect.stringContaining('gateway/'),
    })
  }
})
