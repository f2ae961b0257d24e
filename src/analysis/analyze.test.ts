import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../testing/analysis.ts'

const unclear = (name: string, metadata = '') => document('Service', name, '{ports: [{name: web, port: 80}]}', metadata)
const suppress = (codes: string) => `annotations: {galley.istio.io/analyze-suppress: "${codes}"}`

test.each([
  ['the code', 'IST0118', []],
  ['it among others', 'IST0001,IST0118', []],
  ['all codes', '*', []],
  ['another code', 'IST0001', ['IST0118']],
  ['it after a space', 'IST0001, IST0118', ['IST0118']],
])('an annotation with %s', (_, codes, expected) => {
  expect(findingsOf(unclear('a', suppress(codes))).map(({ detail }) => detail.code)).toEqual(expected)
})

test('namespaces of Kubernetes are left alone', () => {
  expect(findingsOf(unclear('kube-system/a'))).toEqual([])
})

test('worst first, then by code and resource, whatever the order of the files', () => {
  const v = document('VirtualService', 'v', '{hosts: [a.com], gateways: [gw]}')
  const expected = [
    'IST0101 VirtualService default/v spec.gateways.0',
    'IST0132 VirtualService default/v spec.gateways.0',
    'IST0118 Service default/a spec.ports.0.name',
    'IST0118 Service default/b spec.ports.0.name',
  ]
  const codes = ['IST0101', 'IST0118', 'IST0132']
  expect(said(codes, v, unclear('a'), unclear('b'))).toEqual(expected)
  expect(said(codes, unclear('b'), unclear('a'), v)).toEqual(expected)
})

test('equal messages at two lines are two, at no line one', () => {
  const route = '{route: [{destination: {host: gone}}, {destination: {host: gone}}]}'
  const mirrors = '{mirrors: [{destination: {host: gone}}, {destination: {host: gone}}]}'
  expect(findingsOf(document('VirtualService', 'v', `{hosts: [a.com], http: [${route}]}`))).toHaveLength(2)
  expect(findingsOf(document('VirtualService', 'v', `{hosts: [a.com], http: [${mirrors}]}`))).toHaveLength(1)
})
