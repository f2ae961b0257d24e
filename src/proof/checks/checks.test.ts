// Every code: a bad text that has it, with what it says, and the good one beside it that has nothing.

import { expect, test } from 'vitest'
import { document, gateway, HTTP_80, service } from '../../testing/compiled.ts'
import { behindGateway, proofFindings, proofLines } from '../../testing/proofs.ts'
import type { ProofDetail } from '../finding.ts'

const to = (host: string, more = '') => `route: [{destination: {host: ${host}}}]${more}`
const prefix = (uri: string, more: string) => `{match: [{uri: {prefix: ${uri}}}], ${more}}`
const rest = `{${to('api')}}`

const virtualService = (name: string, hosts: string, http: string) =>
  document('VirtualService', name, `{hosts: ${hosts}, gateways: [gw], http: ${http}}`)

const pod = (name: string, labels: string) => `---
apiVersion: v1
kind: Workload
metadata: {name: ${name}, namespace: default}
spec: {workloadKind: Pod, podLabels: ${labels}, podAnnotations: {}, podSpec: {}}
`

const reviews = `---
apiVersion: v1
kind: Service
metadata: {name: reviews, namespace: default}
spec: {selector: {app: reviews}, ports: [{port: 80, name: http}]}
`

const subsets = (labels: string) =>
  reviews +
  pod('reviews-1', '{app: reviews, version: v1}') +
  document('DestinationRule', 'reviews', `{host: reviews, subsets: [{name: one, labels: ${labels}}]}`)

type Example = readonly [code: ProofDetail['code'], bad: string, at: string, says: object, good: string]

const examples: readonly Example[] = [
  [
    'RW0107',
    behindGateway(`[${prefix('/x/', to('web'))}]`),
    '1/spec/http/0/match/0/uri/prefix',
    { prefix: '/x/', request: { path: '/x' }, to: undefined },
    behindGateway(`[{match: [{uri: {prefix: /x/}}, {uri: {exact: /x}}], ${to('web')}}]`),
  ],
  [
    'RW0107',
    behindGateway(`[${prefix('/x/', to('web'))}, ${rest}]`),
    '1/spec/http/0/match/0/uri/prefix',
    { to: { number: 2 } },
    behindGateway(`[${prefix('/x/', to('web'))}, {${to('web')}}]`),
  ],
  [
    'RW0108',
    behindGateway(`[${prefix('/api', to('web'))}]`),
    '1/spec/http/0/match/0/uri/prefix',
    { prefix: '/api', request: { path: '/apix' } },
    behindGateway(`[{match: [{uri: {prefix: /api/}}, {uri: {exact: /api}}], ${to('web')}}]`),
  ],
  [
    'RW0109',
    behindGateway(`[${prefix('/x', to('web', ', rewrite: {uri: /}'))}]`),
    '1/spec/http/0/rewrite/uri',
    { request: { path: '/x/x' }, path: '//x' },
    behindGateway(
      `[${prefix('/x/', to('web', ', rewrite: {uri: /}'))}, {match: [{uri: {exact: /x}}], ${to('web', ', rewrite: {uri: /}')}}]`,
    ),
  ],
  [
    'RW0110',
    behindGateway(`[${prefix('/x/', to('web', ', rewrite: {uri: /v1}'))}]`),
    '1/spec/http/0/rewrite/uri',
    { request: { path: '/x/x' }, path: '/v1x' },
    behindGateway(
      `[${prefix('/x/', to('web', ', rewrite: {uri: /v1/}'))}, {match: [{uri: {exact: /x}}], ${to('web', ', rewrite: {uri: /v1/}')}}]`,
    ),
  ],
  [
    'RW0110',
    behindGateway(`[{${to('web', ', rewrite: {uri: /v1}')}}]`),
    '1/spec/http/0/rewrite/uri',
    { request: { path: '/x' }, path: '/v1x' },
    behindGateway(`[{${to('web', ', rewrite: {uri: /v1/}')}}]`),
  ],
  [
    'RW0111',
    behindGateway('[{match: [{uri: {prefix: /a}}], redirect: {uri: /a/b}}]'),
    '1/spec/http/0/redirect',
    { locations: ['http://a.com/a/b', 'http://a.com/a/b', 'http://a.com/a/b'] },
    behindGateway(`[{match: [{uri: {exact: /a}}], redirect: {uri: /a/b}}, ${rest}]`),
  ],
  [
    'RW0111',
    behindGateway('[{redirect: {prefixRewrite: /app/}}]'),
    '1/spec/http/0/redirect',
    { locations: ['http://a.com/app/', 'http://a.com/app/app/', 'http://a.com/app/app/app/'] },
    behindGateway(
      `[{match: [{uri: {prefix: /app/}}, {uri: {exact: /app}}], ${to('web')}}, {redirect: {prefixRewrite: /app/}}]`,
    ),
  ],
  [
    'RW0112',
    behindGateway(`[{${to('web', ', mirror: {host: web}')}}]`),
    '1/spec/http/0/mirror',
    { host: 'web.default.svc.cluster.local' },
    behindGateway(`[{${to('web', ', mirror: {host: api}')}}]`),
  ],
  [
    'RW0113',
    behindGateway(`[{${to('web', ', mirror: {host: gone}')}}]`),
    '1/spec/http/0/mirror',
    { host: 'gone.default.svc.cluster.local', missing: { part: 'host' } },
    behindGateway(`[{${to('web', ', mirror: {host: api}')}}]`),
  ],
  [
    'RW0114',
    behindGateway(
      '[{route: [{destination: {host: web, subset: v3}, weight: 25}, {destination: {host: api}, weight: 75}]}]',
    ),
    '1/spec/http/0/route/0',
    { host: 'web.default.svc.cluster.local', missing: { part: 'subset', subset: 'v3' }, percent: 25 },
    behindGateway('[{route: [{destination: {host: web}, weight: 25}, {destination: {host: api}, weight: 75}]}]'),
  ],
  [
    'RW0114',
    behindGateway('[{route: [{destination: {host: web, port: {number: 81}}}]}]'),
    '1/spec/http/0/route/0',
    { missing: { part: 'port', port: 81 }, percent: 100 },
    behindGateway('[{route: [{destination: {host: web, port: {number: 80}}}]}]'),
  ],
  [
    'RW0115',
    subsets('{version: v2}'),
    '2/spec/subsets/0',
    { subset: 'one', workloads: ['reviews-1'] },
    subsets('{version: v1}'),
  ],
  [
    'RW0116',
    gateway('[{port: {number: 80, name: http, protocol: HTTP}, hosts: [a.com]}]') +
      virtualService('vs', '[a.com, b.com]', `[${rest}]`) +
      service('api', [80]),
    '1/spec/hosts/1',
    { host: 'b.com', gateways: ['default/gw'] },
    gateway('[{port: {number: 80, name: http, protocol: HTTP}, hosts: [a.com, b.com]}]') +
      virtualService('vs', '[a.com, b.com]', `[${rest}]`) +
      service('api', [80]),
  ],
  [
    'RW0117',
    behindGateway(
      `[${prefix('/x/', to('web'))}, {match: [{uri: {exact: /x}}], ${to('web')}}]`,
      virtualService('all', '["*.com"]', `[{match: [{uri: {prefix: /y/}}, {uri: {exact: /y}}], ${to('web')}}]`),
    ),
    '1/spec/hosts/0',
    { host: 'a.com', wildcard: '*.com', request: { path: '/y', host: 'a.com' } },
    behindGateway(
      `[${prefix('/x/', to('web'))}, {match: [{uri: {exact: /x}}], ${to('web')}}, ${rest}]`,
      virtualService('all', '["*.com"]', `[{match: [{uri: {prefix: /y/}}, {uri: {exact: /y}}], ${to('web')}}]`),
    ),
  ],
  [
    'RW0118',
    behindGateway(
      `[{match: [{headers: {x: {}}}], ${to('web')}}]`,
      virtualService('ws', '[a.com]', `[{match: [{headers: {y: {}}}], ${to('api')}}]`),
    ),
    '4/spec/http/0/match/0',
    {
      rule: { virtualService: 'default/ws' },
      by: { virtualService: 'default/vs' },
      request: {
        headers: [
          ['x', ''],
          ['y', ''],
        ],
      },
    },
    behindGateway(
      `[{match: [{headers: {x: {exact: v}, y: {}}}], ${to('web')}}]`,
      virtualService('ws', '[a.com]', `[{match: [{withoutHeaders: {x: {exact: v}}}], ${to('api')}}]`),
    ),
  ],
  [
    'RW0119',
    behindGateway(`[{${to('web', ', timeout: 3s, retries: {attempts: 3, perTryTimeout: 2s, retryOn: 5xx}')}}]`),
    '1/spec/http/0/retries',
    { timeoutMs: 3000, perTryTimeoutMs: 2000, attempts: 4, fitting: 2 },
    behindGateway(`[{${to('web', ', timeout: 8s, retries: {attempts: 3, perTryTimeout: 2s, retryOn: 5xx}')}}]`),
  ],
  [
    'RW0120',
    behindGateway('[{redirect: {uri: /a, redirectCode: 305}}]'),
    '1/spec/http/0/redirect/redirectCode',
    { name: 'http.80', cause: { type: 'redirectCode', code: 305 } },
    behindGateway(`[{match: [{uri: {exact: /}}], redirect: {uri: /a, redirectCode: 307}}, ${rest}]`),
  ],
  [
    'RW0120',
    behindGateway('[{directResponse: {status: 600}}]'),
    '1/spec/http/0/directResponse/status',
    { cause: { type: 'status', status: 600 } },
    behindGateway('[{directResponse: {status: 599}}]'),
  ],
]

test.each(examples)('%s', (code, bad, at, says, good) => {
  const found = proofFindings(bad).filter(({ detail }) => detail.code === code)
  expect(found.map((finding) => [finding.at.document, ...finding.at.path].join('/'))).toEqual([at])
  expect(found[0]?.detail).toMatchObject(says)
  expect(proofLines(good)).toEqual([])
})

test('a server name that Envoy takes for no wildcard is refused', () => {
  const https = (host: string) =>
    `{port: {number: 443, name: https, protocol: HTTPS}, tls: {mode: SIMPLE, credentialName: c}, hosts: ["${host}"]}`
  const text = (host: string) =>
    gateway(`[${https(host)}]`) + virtualService('vs', `["${host}"]`, `[${rest}]`) + service('api', [80])
  expect(proofLines(text('*.a.com'))).toEqual([])
  expect(proofFindings(text('*a.com')).map(({ detail }) => detail)).toMatchObject([
    { code: 'RW0106', doubts: [{ type: 'noWayIn' }] },
    { code: 'RW0120', name: '0.0.0.0_443', cause: { type: 'serverName', serverName: '*a.com' } },
  ])
})

test('without any Service in the files a destination is only mentioned', () => {
  const text = gateway(`[${HTTP_80}]`) + virtualService('vs', '[a.com]', `[${rest}]`)
  expect(proofLines(text)).toEqual(['RW0114 info 1/spec/http/0/route/0'])
})

test('two servers of one host redirect to each other', () => {
  const http = '{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"], tls: {httpsRedirect: true}}'
  const https =
    '{port: {number: 443, name: https, protocol: HTTPS}, tls: {mode: SIMPLE, credentialName: c}, hosts: ["*"]}'
  const text = gateway(`[${http}, ${https}]`) + virtualService('vs', '[a.com]', '[{redirect: {scheme: http}}]')
  expect(proofFindings(text).map(({ detail }) => detail)).toMatchObject([
    { code: 'RW0111', locations: ['http://a.com/', 'https://a.com/', 'http://a.com/'] },
  ])
})
