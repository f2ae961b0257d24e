import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../../testing/analysis.ts'

const on = (name: string, hosts: string, more = '') => document('VirtualService', name, `{hosts: ${hosts}${more}}`)
const both = ['IST0109 VirtualService default/a spec.hosts.0', 'IST0109 VirtualService default/b spec.hosts.0']

test.each([
  ['two with one host', [on('a', '[x.com]'), on('b', '[x.com]')], both],
  ['short and full names are one host', [on('a', '[web]'), on('b', '[web.default.svc.cluster.local]')], both],
  ['a wildcard and a host below it', [on('a', '["*.x.com"]'), on('b', '[y.x.com]')], []],
  ['one of a gateway alone', [on('a', '[x.com]'), on('b', '[x.com]', ', gateways: [gw]')], []],
  ['one of a gateway and the mesh', [on('a', '[x.com]'), on('b', '[x.com]', ', gateways: [gw, mesh]')], both],
  ['scopes that do not meet', [on('a', '[x.com]', ', exportTo: [one]'), on('b', '[x.com]', ', exportTo: [two]')], []],
  ['a scope against all', [on('a', '[x.com]', ', exportTo: ["."]'), on('b', '[x.com]')], both],
  ['a scope against a wildcard for all', [on('a', '[y.x.com]', ', exportTo: ["."]'), on('b', '["*.x.com"]')], both],
])('%s', (_, documents, expected) => {
  expect(said(['IST0109'], ...documents)).toEqual(expected)
})

test('each is reported once, with all names in order', () => {
  const details = findingsOf(on('b', '[x.com, y.com]'), on('a', '[x.com, y.com]')).map(({ detail }) => detail)
  const detail = { code: 'IST0109', virtualServices: ['default/a', 'default/b'], host: '*/x.com' }
  expect(details).toEqual([detail, detail])
})
