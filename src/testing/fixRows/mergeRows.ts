// Fixes for resources that do not fit each other: one text each, with what its first fix does to it.

import { behind, beside, entry, gatewayWith, sidecar } from '../fixing.ts'
import { type FixRow, HTTP_81, PORT_80, policy, server, WEB } from './texts.ts'

const meshRules = (name: string, path: string, spec = 'hosts: [web]'): string => `---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: ${name}, namespace: shop}
spec:
  ${spec}
  http:
  - match: [{uri: {prefix: ${path}/}}, {uri: {exact: ${path}}}]
    ${WEB}
`
const named = (name: string, text: string): string => text.replace(/name: \w+, namespace/, `name: ${name}, namespace`)
const bare = (text: string): string => text.replaceAll(/ # .*$/gm, '')
const SERVERS = 'selector: {istio: ingressgateway}\nservers:\n- '
const cert = (host: string): string =>
  `port: {number: 443, name: ${host[0]}, protocol: HTTPS}\n  hosts: [${host}]\n  tls: {mode: SIMPLE, credentialName: cert}`
const SECRET = `---
apiVersion: v1
kind: Secret
metadata: {name: cert, namespace: istio-system}
type: kubernetes.io/tls
`
const other = (name: string, protocol: string): string =>
  named(name, entry(`hosts: [b.test]\nports: [{number: 81, name: main, protocol: ${protocol}}]\nresolution: DNS`))

export const MERGE_ROWS: readonly FixRow[] = [
  [
    'shortName',
    server(`${HTTP_81}\nhosts: [web]`),
    'Replace `web` with `web.shop.svc.cluster.local`',
    ['hosts: [web.shop.svc.cluster.local]'],
    false,
  ],
  [
    'IST0101',
    behind('http: [{route: [{destination: {host: web.shop.svc}}]}]'),
    'Replace `web.shop.svc` with `web.shop.svc.cluster.local`',
    [`http: [{route: [{destination: {host: web.shop.svc.cluster.local}}]}]`],
    false,
  ],
  ['IST0109', beside(meshRules('one', '/a') + meshRules('two', '/b')), 'Merge `shop/two` into `shop/one`', [], false],
  [
    'IST0111',
    beside(named('one', sidecar('egress: [{hosts: ["./*"]}]')) + named('two', sidecar('egress: [{hosts: ["./*"]}]'))),
    'Add `workloadSelector: {labels: {app: web}}`',
    ['workloadSelector:', 'labels:', 'app: web'],
    false,
  ],
  [
    'IST0138',
    beside(
      bare(named('a', gatewayWith(SERVERS + cert('a.test')))) + bare(named('b', gatewayWith(SERVERS + cert('b.test')))),
    ) + SECRET,
    'Merge `shop/a` into `shop/b`',
    [],
    false,
  ],
  [
    'IST0140',
    policy('connectionPool: {http: {maxRetries: 3}}').replace(
      'trafficPolicy:',
      'subsets: [{name: v1, labels: {version: v1}}]\n  trafficPolicy:',
    ) + meshRules('mesh', '/a').replace('host: web', 'host: web, subset: v1'),
    'Add `subset: v1`',
    ['http: [{route: [{destination: {host: web, subset: v1}}]}]'],
    false,
  ],
  [
    'IST0145',
    bare(named('gw-b', gatewayWith(`${SERVERS}port: ${PORT_80}\n  hosts: ["*.shop.test"]`))) +
      behind(`http: [{${WEB}}]`),
    'Merge `shop/gw-b` into `shop/gw`',
    [],
    true,
  ],
  [
    'IST0149',
    behind(`http:\n- match: [{headers: {"@request.auth.claims.sub": {exact: a}}}]\n  ${WEB}`),
    'Add `RequestAuthentication istio-system/gw`',
    [
      ...['apiVersion: security.istio.io/v1', 'kind: RequestAuthentication'],
      ...[
        'metadata: {name: gw, namespace: istio-system}',
        'selector:',
        'matchLabels:',
        'istio: ingressgateway',
        'jwtRules:',
      ],
      '- issuer: https://issuer.example.com',
    ],
    false,
  ],
  [
    'IST0162',
    behind(`http: [{${WEB}}]`).replace('number: 80', 'number: 8080'),
    'Replace `8080` with `80`',
    ['- port: {number: 80, name: http, protocol: HTTP}'],
    false,
  ],
  [
    'IST0177',
    beside(
      other('one', 'HTTP') + other('two', 'HTTP2').replace('}]', '}, {number: 82, name: more, protocol: HTTP}]'),
    ).replace('protocol: HTTP}]', 'protocol: HTTP}, {number: 83, name: more, protocol: HTTP}]'),
    'Remove `ports[0]`',
    ['ports: [{number: 83, name: more, protocol: HTTP}]'],
    false,
  ],
]
