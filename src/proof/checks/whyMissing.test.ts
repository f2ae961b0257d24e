import { expect, test } from 'vitest'
import { document, gateway, HTTP_80, service } from '../../testing/compiled.ts'
import { proofFindings } from '../../testing/proofs.ts'

const EDGE = gateway(`[${HTTP_80}]`)
const to = (destination: string) =>
  document('VirtualService', 'vs', `{hosts: [a.com], gateways: [gw], http: [{route: [{destination: ${destination}}]}]}`)
const subset = (host: string, namespace: string, more = '', name = 'v1', rule = 'web') =>
  document('DestinationRule', rule, `{host: ${host}, ${more}subsets: [{name: ${name}, labels: {v: a}}]}`, namespace)
const fullName = (name: string, namespace: string) => `${name}.${namespace}.svc.cluster.local`
const WEB = fullName('web', 'prod')

const whyOf = (text: string): unknown => {
  const found = proofFindings(text).find(({ detail }) => detail.code === 'RW0114')
  if (found?.detail.code !== 'RW0114') return undefined
  const { missing } = found.detail
  return missing.part === 'port' ? missing.part : (missing.why ?? missing.part)
}

test.each<readonly [string, string, unknown]>([
  ['the whole name', EDGE + to(`{host: ${WEB}}`) + service('web', [80], 'prod'), undefined],
  [
    'a short name, whose Service is elsewhere',
    EDGE + to('{host: web}') + service('web', [80], 'prod'),
    { type: 'elsewhere', meant: WEB },
  ],
  [
    'a short name that two namespaces have',
    EDGE + to('{host: web}') + service('web', [80], 'prod') + service('web', [80], 'test'),
    'host',
  ],
  [
    'a name and its namespace',
    EDGE + to('{host: web.prod}') + service('web', [80], 'prod'),
    { type: 'halfQualified', meant: WEB },
  ],
  [
    'the same with svc',
    EDGE + to('{host: web.prod.svc}') + service('web', [80], 'prod'),
    { type: 'halfQualified', meant: WEB },
  ],
  ['a name that looks like it', EDGE + to('{host: web.org}') + service('web', [80], 'prod'), 'host'],
  [
    'a Service for others',
    EDGE +
      to(`{host: ${WEB}}`) +
      service('web', [80], 'prod').replace(
        'namespace: prod',
        'namespace: prod, annotations: {networking.istio.io/exportTo: .}',
      ),
    { type: 'notExported', namespace: 'istio-system' },
  ],
  [
    'a subset of the service’s namespace',
    EDGE + to(`{host: ${WEB}, subset: v1}`) + service('web', [80], 'prod') + subset('web', 'prod'),
    undefined,
  ],
  [
    'a subset that nobody has',
    EDGE + to(`{host: ${WEB}, subset: v2}`) + service('web', [80], 'prod') + subset('web', 'prod'),
    'subset',
  ],
  [
    'a subset in a namespace where the gateway does not look',
    EDGE + to(`{host: ${WEB}, subset: v1}`) + service('web', [80], 'prod') + subset(WEB, 'default'),
    { type: 'unvisited', rule: 'default/web', namespaces: ['istio-system', 'prod'] },
  ],
  [
    'a subset for its own namespace',
    EDGE + to(`{host: ${WEB}, subset: v1}`) + service('web', [80], 'prod') + subset('web', 'prod', 'exportTo: [.], '),
    { type: 'notExported', rule: 'prod/web', namespace: 'istio-system' },
  ],
  [
    'a subset of a wildcard, beside a rule for the host',
    EDGE +
      to(`{host: ${WEB}, subset: v2}`) +
      service('web', [80], 'prod') +
      subset('web', 'prod') +
      subset('"*.prod.svc.cluster.local"', 'prod', '', 'v2', 'all'),
    { type: 'replaced', rule: 'prod/all', by: 'prod/web' },
  ],
  [
    'a subset whose labels no endpoint has that DNS is asked for',
    EDGE +
      to('{host: x.org, subset: v1}') +
      document(
        'ServiceEntry',
        'x',
        '{hosts: [x.org], resolution: DNS, ports: [{number: 80, name: http, protocol: HTTP}]}',
      ) +
      subset('x.org', 'default'),
    { type: 'noEndpoint', rule: 'default/web' },
  ],
])('%s', (_, text, expected) => {
  expect(whyOf(text)).toEqual(expected)
})

test('a destination that the Sidecar of the client leaves out', () => {
  const rules = `{hosts: [api], http: [{match: [{sourceNamespace: other, uri: {exact: /o}}, {uri: {exact: /}}], route: [{destination: {host: ${WEB}}}]}]}`
  const text = (hosts: string) =>
    document('VirtualService', 'vs', rules) +
    service('api', [80]) +
    service('web', [80], 'prod') +
    document('Sidecar', 'all', `{egress: [{hosts: ${hosts}}]}`)
  expect(whyOf(text('["./*"]'))).toEqual({ type: 'notImported', sidecar: 'default/all' })
  expect(whyOf(text('["./*", "prod/*"]'))).toBeUndefined()
})
