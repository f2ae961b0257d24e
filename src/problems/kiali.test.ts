import { expect, test } from 'vitest'
import { behind, beside, codeOf, gatewayWith, problemsOf, rule, sidecar } from '../testing/fixing.ts'
import { kialiCode } from './kiali.ts'

const WEB = 'route: [{destination: {host: web}}]'

test.each<readonly [string, string, readonly string[]]>([
  ['a gateway', behind(`http: [{${WEB}}]`).replace('[gw]', '[none]'), ['IST0101 KIA1102', 'IST0132 –', 'RW0138 –']],
  ['a host', behind('http: [{route: [{destination: {host: none}}]}]'), ['IST0101 KIA1101', 'RW0114 KIA1101']],
  [
    'a subset',
    behind('http: [{route: [{destination: {host: web, subset: v}}]}]'),
    ['IST0101 KIA1107', 'RW0114 KIA1107'],
  ],
  [
    'labels that no pod has',
    beside(rule('host: web\nsubsets: [{name: v, labels: {version: none}}]')),
    ['IST0173 KIA0203', 'RW0115 KIA0203', 'RW0179 –'],
  ],
  [
    'an older gateway name',
    behind(`http: [{${WEB}}]`).replace('[gw]', '[gw.shop.svc.cluster.local]'),
    ['IST0101 KIA1102', 'IST0132 –', 'gatewayLegacy KIA1108'],
  ],
  [
    "a Sidecar's selector",
    beside(sidecar('workloadSelector: {labels: {app: none}}\negress: [{hosts: ["*/*"]}]')),
    ['IST0101 KIA0004'],
  ],
  [
    "a gateway's selector",
    behind(`http: [{${WEB}}]`).replace('istio: ingressgateway', 'app: none'),
    ['IST0101 KIA0302'],
  ],
])("Kiali's code beside ours: %s", (_, text, expected) => {
  const found = problemsOf(text).problems.map((problem) => `${codeOf(problem)} ${kialiCode(problem) ?? '–'}`)
  expect(found.sort()).toEqual(expected)
})

const server = (host: string): string =>
  gatewayWith(`
selector: {istio: ingressgateway}
servers:
  - port: {number: 80, name: http, protocol: HTTP}
    hosts: [${host}]`).replace('{name: gw,', '{name: more,')

/** A second virtual service with this host, rule and gateway. */
const second = (host: string, path: string, more = ''): string =>
  `---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: more, namespace: shop}
spec: {hosts: [${host}]${more}, http: [{match: [{uri: {exact: ${path}}}], ${WEB}}]}
`

test.each<readonly [string, string, readonly string[]]>([
  ['gateways, alike', beside(server('"*.shop.test"')), ['IST0145 KIA0301', 'IST0145 KIA0301']],
  ['gateways, covered', beside(server('b.shop.test')), ['KIA0301 –']],
  [
    'virtual services of the mesh',
    second('web', '/b') + beside(second('web', '/a').replace('more', 'other')),
    ['IST0109 KIA1106', 'IST0109 KIA1106'],
  ],
  [
    'virtual services whose order counts',
    behind(`http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: api}}]}]`) +
      second('a.shop.test', '/a', ', gateways: [gw]'),
    ['RW0118 KIA1106'],
  ],
  [
    'destination rules of which a part is dropped',
    beside(
      rule('host: web\nsubsets: [{name: v, labels: {version: v1}}]') +
        rule('host: web\nsubsets: [{name: v, labels: {version: v2}}]').replace('{name: web,', '{name: more,'),
    ),
    ['RW0174 KIA0201'],
  ],
])('one fact is told once: %s', (_, text, expected) => {
  const found = problemsOf(text).problems.map((problem) => `${codeOf(problem)} ${kialiCode(problem) ?? '–'}`)
  expect(found.filter((line) => line.includes('KIA')).sort()).toEqual(expected)
})
