// What is said of the servers of gateways, and the neighbours that nothing is said of.

import { expect, test } from 'vitest'
import { document, gateway, HTTP_80, service } from '../../testing/compiled.ts'
import { proofFindings, proofLines } from '../../testing/proofs.ts'

const CODES = [
  ...(['RW0116', 'RW0130', 'RW0131', 'RW0132', 'RW0133', 'RW0134', 'RW0135', 'RW0136', 'RW0137', 'RW0138'] as const),
]

const server = (number: number, protocol: string, hosts: string, tls = '', more = ''): string =>
  `{port: {number: ${number}, name: ${protocol.toLowerCase()}-${number}, protocol: ${protocol}}, hosts: [${hosts}]${tls === '' ? '' : `, tls: {${tls}}`}${more}}`
const https = (hosts: string, number = 443) => server(number, 'HTTPS', hosts, 'mode: SIMPLE, credentialName: c')
const redirect = (hosts: string) => server(80, 'HTTP', hosts, 'httpsRedirect: true')

const WEB = 'route: [{destination: {host: web.default.svc.cluster.local, port: {number: 80}}}]'
const virtualService = (
  hosts: string,
  more = `http: [{${WEB}}]`,
  gateways = 'gw',
  name = 'vs',
  namespace = 'default',
) => document('VirtualService', name, `{hosts: [${hosts}], gateways: [${gateways}], ${more}}`, namespace)

/** The Gateway, document 0, and a virtual service, document 1. */
const behind = (servers: readonly string[], hosts = 'a.com', more?: string): string =>
  gateway(`[${servers.join(', ')}]`) + virtualService(hosts, more) + service('web', [80])

const ingressPods = (namespace: string): string => `---
apiVersion: v1
kind: Workload
metadata: {name: ingress, namespace: ${namespace}}
spec: {workloadKind: Deployment, podLabels: {istio: ingressgateway}, podAnnotations: {}, podSpec: {}}
`
const exported = (to: string, more = ''): string =>
  gateway(`[${HTTP_80}]`) + virtualService('a.com', `exportTo: [${to}], http: [{${WEB}}]`) + service('web', [80]) + more

const TCP_RULE = `tcp: [{${WEB}}]`
const TLS_RULE = `tls: [{match: [{sniHosts: [a.com]}], ${WEB}}]`

test.each<readonly [string, string, readonly string[]]>([
  [
    'HTTP, then HTTPS on its port',
    behind([server(80, 'HTTP', 'a.com'), https('a.com', 80)]),
    ['RW0130 error 0/spec/servers/1/port'],
  ],
  ['HTTPS, then HTTP on its port', behind([https('a.com', 80), server(80, 'HTTP', 'a.com')]), []],
  [
    'TCP, then HTTP',
    behind([server(80, 'TCP', 'a.com'), server(80, 'HTTP', 'a.com')], 'a.com', `${TCP_RULE}, http: [{${WEB}}]`),
    ['RW0130 error 0/spec/servers/1/port'],
  ],
  ['HTTP, then gRPC', behind([server(80, 'HTTP', 'a.com'), server(80, 'GRPC', 'a.com')]), []],
  [
    'HTTP, then HTTPS at another address',
    behind([
      server(80, 'HTTP', 'a.com'),
      server(80, 'HTTPS', 'a.com', 'mode: SIMPLE, credentialName: c', ', bind: 10.0.0.1'),
    ]),
    [],
  ],
  [
    'two TLS servers of other hosts',
    behind(
      [https('a.com'), server(443, 'TLS', 'b.com', 'mode: PASSTHROUGH')],
      'a.com, b.com',
      `http: [{${WEB}}], tls: [{match: [{sniHosts: [b.com]}], ${WEB}}]`,
    ),
    [],
  ],
  [
    'a host twice',
    behind([https('a.com'), server(443, 'TLS', 'a.com, b.com', 'mode: SIMPLE, credentialName: c')], 'a.com, b.com'),
    ['RW0130 error 0/spec/servers/1/port'],
  ],
  [
    'a host twice, with nothing lost',
    behind([https('a.com'), server(443, 'TLS', 'a.com', 'mode: SIMPLE, credentialName: c')]),
    ['RW0130 warning 0/spec/servers/1/port'],
  ],
  [
    'a host of another gateway, lost',
    gateway(`[${https('a.com')}]`) +
      gateway(`[${https('a.com')}]`, 'hw') +
      virtualService('a.com', undefined, 'hw') +
      service('web', [80]),
    ['RW0130 error 1/spec/servers/0/port', 'RW0138 info 0/spec/servers/0/hosts'],
  ],
  [
    'a host of another gateway, with nothing lost',
    gateway(`[${https('a.com')}]`) +
      gateway(`[${https('a.com')}]`, 'hw') +
      virtualService('a.com', undefined, 'gw, hw') +
      service('web', [80]),
    [],
  ],

  [
    'UDP',
    behind([server(80, 'HTTP', 'a.com'), server(53, 'UDP', '"*"')]),
    ['RW0131 error 0/spec/servers/1/port/protocol'],
  ],

  [
    'http rules, TLS passed through',
    behind([server(443, 'HTTPS', 'a.com', 'mode: PASSTHROUGH')]),
    ['RW0132 error 1/spec/http'],
  ],
  ['http rules, no mode', behind([server(443, 'HTTPS', 'a.com', 'credentialName: c')]), ['RW0132 error 1/spec/http']],
  [
    'http rules, TLS ended for bytes',
    behind([server(443, 'TLS', 'a.com', 'mode: SIMPLE, credentialName: c')]),
    ['RW0132 error 1/spec/http'],
  ],
  ['http rules, TCP', behind([server(9000, 'TCP', 'a.com')]), ['RW0132 error 1/spec/http']],
  [
    'http rules, beside a server that reads them',
    behind(
      [server(443, 'HTTPS', 'a.com', 'mode: PASSTHROUGH'), server(80, 'HTTP', 'a.com')],
      'a.com',
      `${TLS_RULE}, http: [{${WEB}}]`,
    ),
    [],
  ],
  [
    'http rules, the server that reads is for another host',
    behind([server(443, 'HTTPS', 'a.com', 'mode: PASSTHROUGH'), server(80, 'HTTP', 'b.com')]),
    ['RW0132 error 1/spec/http', 'RW0138 info 0/spec/servers/1/hosts'],
  ],
  ['tls rules', behind([server(443, 'HTTPS', 'a.com', 'mode: PASSTHROUGH')], 'a.com', TLS_RULE), []],
  [
    'http rules, for the mesh as well',
    gateway(`[${server(9000, 'TCP', 'a.com')}]`) +
      virtualService('a.com', undefined, 'gw, mesh') +
      service('web', [80]),
    [],
  ],
  [
    'http rules, for a gateway elsewhere as well',
    gateway(`[${server(9000, 'TCP', 'a.com')}]`) +
      virtualService('a.com', undefined, 'gw, other') +
      service('web', [80]),
    [],
  ],

  ['redirects, no HTTPS known', behind([redirect('a.com')]), ['RW0133 info 0/spec/servers/0/tls/httpsRedirect']],
  [
    'redirects, HTTPS of another host',
    behind([redirect('a.com'), https('b.com')], 'a.com, b.com'),
    ['RW0133 warning 0/spec/servers/0/tls/httpsRedirect'],
  ],
  ['redirects to HTTPS', behind([redirect('a.com'), https('a.com')]), []],
  ['redirects to HTTPS on another port', behind([redirect('a.com'), https('"*"', 8443)]), []],
  [
    'redirects to TLS that is passed on',
    behind([redirect('a.com'), server(443, 'TLS', 'a.com', 'mode: PASSTHROUGH')], 'a.com', TLS_RULE),
    [],
  ],
  ['redirects all, HTTPS of some', behind([redirect('"*"'), https('a.com')]), []],
  [
    'redirects to HTTPS of another gateway',
    gateway(`[${redirect('a.com')}]`) +
      gateway(`[${https('a.com')}]`, 'hw') +
      virtualService('a.com', undefined, 'hw') +
      service('web', [80]),
    [],
  ],

  [
    'does not redirect a host with a namespace',
    gateway(`[${redirect('default/a.com')}]`) +
      gateway(`[${https('a.com')}]`, 'hw') +
      virtualService('a.com', undefined, 'hw') +
      service('web', [80]),
    ['RW0134 warning 0/spec/servers/0/hosts/0'],
  ],
  [
    'does not redirect a name of a wildcard with a namespace',
    gateway(`[${redirect('default/*.a.com')}]`) +
      gateway(`[${https('"*.a.com"')}]`, 'hw') +
      virtualService('b.a.com', undefined, 'hw') +
      service('web', [80]),
    ['RW0134 warning 0/spec/servers/0/hosts/0'],
  ],
  ['redirects a host with a namespace that is bound there', behind([redirect('default/a.com'), https('a.com')]), []],
  [
    'redirects a host of any namespace',
    gateway(`[${redirect('"*/a.com"')}]`) +
      gateway(`[${https('a.com')}]`, 'hw') +
      virtualService('a.com', undefined, 'hw') +
      service('web', [80]),
    [],
  ],

  ['exported to no pods of the gateway', exported('"."', ingressPods('edge')), ['RW0135 error 1/spec/exportTo']],
  ['exported to others', exported('shop', ingressPods('edge')), ['RW0135 error 1/spec/exportTo']],
  ['exported to the pods of the gateway', exported('edge', ingressPods('edge')), []],
  ['exported to its own namespace, where the pods are', exported('"."', ingressPods('default')), []],
  ['exported to its own namespace, the pods unknown', exported('"."'), ['RW0135 warning 1/spec/exportTo']],
  ['exported to a namespace that may have the pods', exported('edge'), []],
  ['exported to all', exported('"*"', ingressPods('edge')), []],
  [
    'private, for the mesh',
    document('VirtualService', 'vs', `{hosts: [a.com], exportTo: ["."], http: [{${WEB}}]}`) + service('web', [80]),
    [],
  ],

  [
    'a wildcard of which one name is served',
    behind([server(80, 'HTTP', 'a.b.com')], '"*.b.com"'),
    ['RW0136 info 1/spec/hosts/0'],
  ],
  ['any host behind a wildcard', behind([server(80, 'HTTP', '"*.b.com"')], '"*"'), ['RW0136 info 1/spec/hosts/0']],
  ['a wildcard of which all is served', behind([server(80, 'HTTP', '"*.com"')], '"*.b.com"'), []],
  [
    'a wildcard beside a server for bytes that admits all of it',
    behind([server(80, 'HTTP', 'a.b.com'), server(9000, 'TCP', '"*"')], '"*.b.com"', `${TCP_RULE}, http: [{${WEB}}]`),
    ['RW0136 info 1/spec/hosts/0'],
  ],
  ['a name under a wildcard', behind([server(80, 'HTTP', '"*.com"')], 'b.com'), []],

  ['a dot at the end', behind([HTTP_80], 'a.com.'), ['RW0137 warning 1/spec/hosts/0']],
  ['a dot at the end of both', behind([server(80, 'HTTP', 'a.com.')], 'a.com.'), ['RW0137 warning 1/spec/hosts/0']],
  [
    'a dot at the end of a server host',
    behind([server(80, 'HTTP', '"*.com."')], '"*"'),
    ['RW0136 info 1/spec/hosts/0', 'RW0137 warning 0/spec/servers/0/hosts/0'],
  ],
  ['a dot at the end of one of two', behind([HTTP_80], 'a.com., a.com'), []],
  [
    'a dot at the end in the mesh',
    document('VirtualService', 'vs', `{hosts: [a.com.], http: [{${WEB}}]}`) + service('web', [80]),
    ['RW0137 warning 0/spec/hosts/0'],
  ],

  ['a host without rules', behind([server(80, 'HTTP', 'a.com, b.com')]), ['RW0138 info 0/spec/servers/0/hosts/1']],
  [
    'a server without rules',
    behind([HTTP_80, server(8080, 'HTTP', 'b.com, c.com')]),
    ['RW0138 info 0/spec/servers/1/hosts'],
  ],
  ['bytes without rules', behind([HTTP_80, server(9000, 'TCP', 'b.com')]), ['RW0138 info 0/spec/servers/1/hosts']],
  [
    'a host whose rules are of another gateway of the pods',
    gateway(`[${server(80, 'HTTP', 'a.com')}]`) +
      gateway(`[${HTTP_80}]`, 'hw') +
      virtualService('a.com', undefined, 'hw') +
      service('web', [80]),
    [],
  ],
  [
    'a server that passes on by itself',
    behind([HTTP_80, server(15443, 'TLS', '"*.local"', 'mode: AUTO_PASSTHROUGH')]),
    [],
  ],
  [
    'a gateway beside rules for the mesh alone',
    gateway(`[${HTTP_80}]`) +
      document('VirtualService', 'vs', `{hosts: [a.com], http: [{${WEB}}]}`) +
      service('web', [80]),
    ['RW0138 info 0/spec/servers/0/hosts'],
  ],
  ['a gateway without any virtual service in the files', gateway(`[${HTTP_80}]`) + service('web', [80]), []],

  [
    'a host for another namespace',
    gateway(`[${server(80, 'HTTP', 'shop/a.com')}]`) + virtualService('a.com') + service('web', [80]),
    ['RW0116 warning 1/spec/hosts/0'],
  ],
])('%s', (_, text, expected) => {
  expect([...proofLines(text, CODES)].sort()).toEqual(expected)
})

test.each<readonly [string, string, object]>([
  [
    'what has the port, and what is lost',
    behind([server(80, 'HTTP', 'a.com'), https('a.com', 80)]),
    {
      code: 'RW0130',
      port: 80,
      protocol: 'HTTPS',
      by: { gateway: 'default/gw', number: 1 },
      byProtocol: 'HTTP',
      host: undefined,
      lost: { request: { protocol: 'HTTPS', host: 'a.com', port: 80 }, outcome: 'closed' },
    },
  ],
  [
    'which host is repeated, and another that is lost',
    behind([https('a.com'), https('c.com, a.com, b.com').replace('https-443', 'more')], 'a.com, b.com'),
    { code: 'RW0130', host: 'a.com', lost: { request: { host: 'b.com', sni: 'b.com' }, outcome: 'closed' } },
  ],
  [
    'that the bytes are passed on',
    behind([server(9000, 'TCP', 'a.com')], 'a.com', `${TCP_RULE}, http: [{${WEB}}]`),
    { code: 'RW0132', protocol: 'TCP', mode: undefined, lost: { outcome: 'bytes' } },
  ],
  [
    'that no mode is written',
    behind([server(443, 'HTTPS', '"*.a.com"', 'credentialName: c')], '"*.a.com"'),
    { code: 'RW0132', mode: '', lost: { request: { host: 'www.a.com', protocol: 'HTTPS' }, outcome: 'closed' } },
  ],
  [
    'where a redirect leads',
    behind([redirect('"*.a.com"')], '"*.a.com"'),
    { code: 'RW0133', hosts: ['*.a.com'], location: 'https://www.a.com/' },
  ],
  [
    'which hosts a redirect loses',
    behind([redirect('a.com, b.com, default/c.com'), https('b.com')], 'a.com, b.com'),
    { code: 'RW0133', hosts: ['a.com'] },
  ],
  [
    'which hosts have no rules',
    behind([server(80, 'HTTP', 'a.com, b.com, c.com')], 'b.com'),
    { code: 'RW0138', hosts: ['a.com', 'c.com'], lost: { request: { host: 'a.com' }, outcome: 'notFound' } },
  ],
  [
    'which request is not redirected',
    gateway(`[${redirect('default/*.a.com')}]`) +
      gateway(`[${https('"*.a.com"')}]`, 'hw') +
      virtualService('b.a.com', undefined, 'hw') +
      service('web', [80]),
    {
      code: 'RW0134',
      host: '*.a.com',
      lost: { request: { protocol: 'HTTP', host: 'b.a.com' }, outcome: 'notFound' },
      answered: { protocol: 'HTTPS', host: 'b.a.com' },
    },
  ],
  [
    'where the pods are',
    exported('"."', ingressPods('edge')),
    {
      code: 'RW0135',
      virtualService: 'default/vs',
      gateway: 'default/gw',
      namespace: 'edge',
      assumed: false,
      lost: { request: { host: 'a.com' }, outcome: 'notFound' },
    },
  ],
  [
    'what is served of a wildcard',
    behind([server(80, 'HTTP', 'a.b.com, c.b.com')], '"*.b.com"'),
    {
      code: 'RW0136',
      host: '*.b.com',
      served: ['a.b.com', 'c.b.com'],
      lost: { request: { host: 'www.b.com' }, outcome: 'notFound' },
    },
  ],
  [
    'that clients of the mesh pass by',
    document('VirtualService', 'vs', `{hosts: [a.com.], http: [{${WEB}}]}`) + service('web', [80]),
    { code: 'RW0137', request: { host: 'a.com' }, outcome: 'elsewhere' },
  ],
  [
    'the namespaces that a host is for',
    gateway(`[${server(80, 'HTTP', 'shop/a.com')}]`) + virtualService('a.com') + service('web', [80]),
    { code: 'RW0116', namespaces: ['shop'] },
  ],
])('it is said %s', (_, text, detail) => {
  expect(proofFindings(text).map((one) => one.detail)).toContainEqual(expect.objectContaining(deep(detail)))
})

/** Parts of objects at every depth. */
const deep = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'object' && part !== null && !Array.isArray(part) ? expect.objectContaining(deep(part)) : part,
    ]),
  )
