// What one resource states.

import { describe, expect, test } from 'vitest'
import { document, service } from '../../testing/analysis.ts'
import { destinationRule, kialiSays } from '../../testing/kiali.ts'

describe('exportTo', () => {
  const NAMESPACE = document('Namespace', 'shop')
  const rule = (to: string): string => destinationRule('shop/web', `{host: web, exportTo: [${to}]}`)

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['an unknown namespace', [rule('".", shopp'), NAMESPACE], ['KIA0005 error 0 spec.exportTo.1']],
    ['known ones, the own one, all', [rule('shop, ".", "*"'), NAMESPACE], []],
    ['one that is in use', [rule('other'), NAMESPACE, service('other/web')], []],
    ['one, where the files define none', [rule('shopp')], []],
    [
      'of an ambient namespace',
      [rule('shopp'), document('Namespace', 'shop', '{}', 'labels: {istio.io/dataplane-mode: ambient}')],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    const named = documents.map((text) =>
      text.replace(
        'kind: Namespace\nmetadata: {name: shop, namespace: default',
        'kind: Namespace\nmetadata: {name: shop',
      ),
    )
    expect(kialiSays(...named)).toEqual(expected)
  })
})

test.each<readonly [string, string, readonly string[]]>([
  ['no labels', '{name: v1}', ['KIA0209 warning 0 spec.subsets.0']],
  ['empty labels', '{name: v1, labels: {}}', ['KIA0209 warning 0 spec.subsets.0']],
  ['a policy alone', '{name: v1, trafficPolicy: {tls: {mode: SIMPLE}}}', ['KIA0209 info 0 spec.subsets.0']],
  ['labels', '{name: v1, labels: {v: "1"}}', []],
])('a subset with %s', (_, subset, expected) => {
  expect(kialiSays(destinationRule('web', `{host: web, subsets: [${subset}]}`))).toEqual(expected)
})

describe('ports of Services', () => {
  const web = (port: string): string =>
    document('Service', 'web', `{selector: {app: web}, ports: [{name: http, port: 80${port}}]}`)
  const pod = (ports: string, labels = '{app: web}'): string =>
    document('Pod', 'web-1', `{containers: [{name: web, image: web${ports}}]}`, `labels: ${labels}`)
  const STATED = ', ports: [{name: http, containerPort: 8080}]'
  const TARGET = ['KIA0701 warning 0 spec.ports.0.targetPort']

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['a name that is not stated', [web(', targetPort: web'), pod(STATED)], TARGET],
    ['a name where no port is stated', [web(', targetPort: web'), pod('')], TARGET],
    ['a number that is not stated', [web(', targetPort: 81'), pod(STATED)], TARGET],
    ['its own number that is not stated', [web(''), pod(STATED)], ['KIA0701 warning 0 spec.ports.0.port']],
    ['a number where no port is stated', [web(''), pod('')], []],
    ['a name and a number that are stated', [web(', targetPort: http'), web(', targetPort: 8080'), pod(STATED)], []],
    ['a Service of other pods', [web(', targetPort: web'), pod(STATED, '{app: api}')], []],
    [
      'one of its workloads states it',
      [web(', targetPort: web'), pod(STATED), pod(STATED.replace('http', 'web')).replace('web-1', 'web-2')],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    expect(kialiSays(...documents)).toEqual(expected)
  })
})

describe('Sidecars', () => {
  const sidecar = (hosts: string, more = '', name = 'shop/default'): string =>
    document('Sidecar', name, `{${more}egress: [{hosts: [${hosts}]}]}`)
  const HOST = ['KIA1004 warning 0 spec.egress.0.hosts.0']
  const WEB = service('shop/web')

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['an unknown Service', [sidecar('shop/wbe.shop.svc.cluster.local'), WEB], HOST],
    [
      'an unknown domain',
      [
        sidecar('"*/b.com"'),
        document(
          'ServiceEntry',
          'a',
          '{hosts: [a.com], ports: [{number: 443, name: p, protocol: TLS}], resolution: DNS}',
        ),
      ],
      HOST,
    ],
    ['a domain, where the files hold no ServiceEntry', [sidecar('"*/b.com"'), WEB], []],
    ['a Service', [sidecar('./web.shop.svc.cluster.local'), WEB], []],
    ['a short name, as Kiali reads it', [sidecar('./web'), WEB], []],
    ['a Service of a namespace of which nothing is known', [sidecar('other/web.other.svc.cluster.local'), WEB], []],
    ['everything of a namespace', [sidecar('shop/*, "*/*", ./*, ~/*'), WEB], []],
    ['a wildcard with a Service', [sidecar('"*/*.shop.svc.cluster.local"'), WEB], []],
    [
      'a selector in the root namespace',
      [sidecar('./*', 'workloadSelector: {labels: {app: a}}, ', 'istio-system/default')],
      ['KIA1006 warning 0 spec.workloadSelector'],
    ],
    ['a selector elsewhere', [sidecar('./*', 'workloadSelector: {labels: {app: a}}, ')], []],
    [
      'a policy without mode',
      [sidecar('./*', 'outboundTrafficPolicy: {}, ')],
      ['KIA1007 info 0 spec.outboundTrafficPolicy'],
    ],
    ['a policy with its mode', [sidecar('./*', 'outboundTrafficPolicy: {mode: REGISTRY_ONLY}, ')], []],
  ])('%s', (_, documents, expected) => {
    expect(kialiSays(...documents)).toEqual(expected)
  })
})

describe('virtual services', () => {
  const rules = (spec: string): string => document('VirtualService', 'vs', `{hosts: [web], ${spec}}`)
  const route = (items: string): string => rules(`http: [{route: [${items}]}]`)
  const GATEWAY = document(
    'Gateway',
    'gw',
    '{servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]}]}',
  )
  const matching = (gateway: string): string =>
    rules(`gateways: [gw], http: [{match: [{gateways: [${gateway}]}], route: [{destination: {host: web}}]}]`)
  const WEIGHT = ['KIA1104 warning 0 spec.http.0.route.0.weight']
  const AGAIN = ['KIA1105 warning 0 spec.http.0.route.1.destination']

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['a weight alone', [route('{destination: {host: web}, weight: 10}')], WEIGHT],
    [
      'a weight alone of a tls rule',
      [rules('tls: [{match: [{sniHosts: [web]}], route: [{destination: {host: web}, weight: 10}]}]')],
      ['KIA1104 warning 0 spec.tls.0.route.0.weight'],
    ],
    [
      'a weight of 100, none, or 0',
      ['100', '0'].map((weight) => route(`{destination: {host: web}, weight: ${weight}}`)),
      [],
    ],
    ['weights of two', [route('{destination: {host: web}, weight: 10}, {destination: {host: api}, weight: 90}')], []],
    [
      'a destination twice',
      [
        route(
          '{destination: {host: web}, weight: 10}, {destination: {host: web.default.svc.cluster.local}, weight: 90}',
        ),
      ],
      AGAIN,
    ],
    [
      'two subsets',
      [route('{destination: {host: web, subset: a}, weight: 10}, {destination: {host: web}, weight: 90}')],
      [],
    ],
    [
      'two ports',
      [
        route(
          '{destination: {host: web, port: {number: 80}}, weight: 10}, {destination: {host: web, port: {number: 81}}, weight: 90}',
        ),
      ],
      [],
    ],
    [
      'a destination twice with other headers',
      [
        route(
          '{destination: {host: web}, weight: 10}, {destination: {host: web}, weight: 90, headers: {request: {set: {a: b}}}}',
        ),
      ],
      [],
    ],
    [
      'a gateway of a match that is unknown',
      [matching('other'), GATEWAY],
      ['KIA1102 error 0 spec.http.0.match.0.gateways.0'],
    ],
    ['a gateway of a match, where the files hold none', [matching('other')], []],
    ['the mesh, and a known gateway of a match', [matching('mesh, default/gw'), GATEWAY], []],
    [
      'a gateway that the virtual service names, of which istioctl speaks',
      [matching('other').replace('[gw]', '[other]'), GATEWAY],
      [],
    ],
  ])('%s', (_, documents, expected) => {
    expect(kialiSays(...documents)).toEqual(expected)
  })
})

test.each([
  ['its code', 'KIA1104', []],
  ['several codes', '"KIA0201, KIA1104"', []],
  ['nothing, which is all', '""', []],
  ['another code', 'KIA0201', ['KIA1104 warning 0 spec.http.0.route.0.weight']],
])('a resource that is to be left alone with %s', (_, codes, expected) => {
  const spec = '{hosts: [web], http: [{route: [{destination: {host: web}, weight: 10}]}]}'
  const annotated = `annotations: {kiali.io/ignore-validations: ${codes}}`
  expect(kialiSays(document('VirtualService', 'vs', spec, annotated))).toEqual(expected)
})
