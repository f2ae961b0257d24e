import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../../testing/analysis.ts'

const entry = (name: string, ports: string, more = '') =>
  document('ServiceEntry', name, `{hosts: [b.com], ports: [${ports}], resolution: DNS${more}}`)
const first = 'IST0134 ServiceEntry default/a spec.ports.0'

test.each([
  ['TCP', entry('a', '{number: 1, name: p, protocol: tcp}'), [first]],
  ['no protocol', entry('a', '{number: 1, name: p}'), [first]],
  ['HTTP', entry('a', '{number: 1, name: p, protocol: HTTP}'), []],
  ['TCP with an address', entry('a', '{number: 1, name: p, protocol: TCP}', ', addresses: [10.0.0.1]'), []],
  [
    'TCP twice',
    entry('a', '{number: 1, name: p, protocol: TCP}, {number: 2, name: q, protocol: TCP}'),
    [first, 'IST0134 ServiceEntry default/a spec.ports.1'],
  ],
])('addresses for %s', (_, document, expected) => {
  expect(said(['IST0134'], document)).toEqual(expected)
})

const http = '{number: 80, name: p, protocol: HTTP}'
const tls = '{number: 80, name: p, protocol: TLS}'
const both = [
  'IST0177 ServiceEntry default/a spec.ports.0.protocol',
  'IST0177 ServiceEntry default/b spec.ports.0.protocol',
]

test.each([
  ['one protocol in any letter case', [entry('a', http), entry('b', '{number: 80, name: p, protocol: http}')], []],
  ['two protocols', [entry('a', http), entry('b', tls)], both],
  ['two protocols at two ports', [entry('a', http), entry('b', '{number: 81, name: p, protocol: TLS}')], []],
  ['two protocols in two scopes', [entry('a', http, ', exportTo: [one]'), entry('b', tls, ', exportTo: [two]')], []],
  ['two protocols in one scope and all', [entry('a', http, ', exportTo: [one]'), entry('b', tls)], both],
])('one host with %s', (_, documents, expected) => {
  expect(said(['IST0177'], ...documents)).toEqual(expected)
})

test('the conflict names entries and protocols in order', () => {
  expect(findingsOf(entry('b', tls), entry('a', http))[0]?.detail).toEqual({
    code: 'IST0177',
    serviceEntries: ['default/a', 'default/b'],
    host: 'b.com',
    port: 80,
    protocols: ['HTTP', 'TLS'],
  })
})
