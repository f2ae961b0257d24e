import { expect, test } from 'vitest'
import { document, said } from '../../testing/analysis.ts'

const delay = (percent: string) =>
  document('VirtualService', 'v', `{hosts: [a.com], http: [{fault: {delay: {fixedDelay: 1s, ${percent}}}}]}`)
const policy = (more: string) => document('Sidecar', 's', `{outboundTrafficPolicy: {mode: ALLOW_ANY${more}}}`)
const definition = (group: string) =>
  document('CustomResourceDefinition', 'c', `{group: ${group}, names: {kind: ServiceRole}}`)

test.each([
  ['percent', delay('percent: 5'), ['IST0002 VirtualService default/v spec.http.0.fault.delay.percent']],
  ['percentage', delay('percentage: {value: 5}'), []],
  [
    'an egress proxy',
    policy(', egressProxy: {host: a}'),
    ['IST0002 Sidecar default/s spec.outboundTrafficPolicy.egressProxy'],
  ],
  ['an outbound policy', policy(''), []],
  ['a kind that was removed', definition('rbac.istio.io'), ['IST0002 CustomResourceDefinition c spec.names.kind']],
  ['a kind of others', definition('example.com'), []],
])('%s', (_, document, expected) => {
  expect(said(['IST0002'], document)).toEqual(expected)
})
