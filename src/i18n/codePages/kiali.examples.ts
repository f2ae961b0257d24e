import type { KialiCode } from '../../kiali/finding.ts'
import type { Examples } from './page.ts'
import { documents, either, GATEWAY, indented, networking, resource, rules, service } from './yaml.ts'

const security = (kind: string, name: string, spec: string, metadata = ''): string =>
  resource('security.istio.io/v1', kind, name, spec, metadata)

const peers = (name: string, mode: string, metadata = ''): string =>
  security('PeerAuthentication', name, `mtls:\n  mode: ${mode}`, metadata)

const peersOf = (app: string): string =>
  security('PeerAuthentication', app, `selector:\n  matchLabels:\n    app: ${app}\nmtls:\n  mode: STRICT`)

const policy = (rule: string): string =>
  security('AuthorizationPolicy', 'web', `rules:\n- ${indented(rule.trim(), 2).trim()}`)

const method = (name: string): string => policy(`to:\n- operation:\n    methods:\n    - ${name}`)
const host = (name: string): string => documents(policy(`to:\n- operation:\n    hosts:\n    - ${name}`), service('web'))

const PRINCIPAL = policy('from:\n- source:\n    principals:\n    - cluster.local/ns/default/sa/web')

const subset = (version: string): string => `host: web
subsets:
- name: ${version}
  labels:
    version: ${version}`
const destinationRule = (name: string, spec: string): string => networking('DestinationRule', name, spec)

const tls = (name: string, of: string, mode: string): string =>
  destinationRule(name, `host: "${of}"\ntrafficPolicy:\n  tls:\n    mode: ${mode}`)
const NAMESPACE = '*.default.svc.cluster.local'
const MESH = '*.local'
const ROOT = 'namespace: istio-system'

const server = (name: string, servedHost: string): string =>
  GATEWAY.replace('name: edge', `name: ${name}`).replace('"*"', servedHost)

const ports = (targetPort: string | number): string =>
  documents(
    service('web', `selector:\n  app: web\nports:\n- name: http\n  port: 80\n  targetPort: ${targetPort}`),
    resource(
      'v1',
      'Pod',
      'web-1',
      `containers:
- name: web
  image: example/web:1
  ports:
  - name: http
    containerPort: 8080`,
      'labels:\n  app: web',
    ),
  )

const egress = (written: string): string =>
  documents(networking('Sidecar', 'default', `egress:\n- hosts:\n  - ${written}`), service('web'))

const mode = (written: string): string =>
  networking('Sidecar', 'default', `outboundTrafficPolicy: ${written}\negress:\n- hosts:\n  - "*/*"`)

const matching = (gateway: string): string =>
  documents(
    GATEWAY,
    networking(
      'VirtualService',
      'web',
      `hosts:
- shop.example.com
gateways:
- edge
- mesh
http:
- match:
  - gateways:
    - ${gateway}
  route:
  - destination:
      host: web`,
    ),
    service('web'),
  )

const route = (items: string): string => documents(rules(`- route:\n${indented(items, 2)}`), service('web'))
const twice = (version: string): string =>
  documents(
    route(`- destination:
    host: web
    subset: v1
  weight: 90
- destination:
    host: web
    subset: ${version}
  weight: 10`),
    destinationRule('web', `${subset('v1')}\n- name: v2\n  labels:\n    version: v2`),
  )

const atGateway = (name: string, path: string, servedHost: string): string =>
  networking(
    'VirtualService',
    name,
    `hosts:
- ${servedHost}
gateways:
- edge
http:
- match:
  - uri:
      prefix: ${path}
  route:
  - destination:
      host: web`,
  )

const entry = (name: string, address: string, more = ''): string =>
  networking(
    'ServiceEntry',
    name,
    `hosts:
- db.example.com
ports:
- number: 443
  name: tls
  protocol: TLS
resolution: STATIC
endpoints:
- address: ${address}${more}`,
  )

const group = (name: string, version: string): string =>
  networking(
    'WorkloadGroup',
    name,
    `metadata:
  labels:
    app: db
    version: ${version}
template:
  serviceAccount: db`,
  )

const WIDE = tls('all', NAMESPACE, 'ISTIO_MUTUAL')

export const kialiExamples: Examples<KialiCode> = {
  KIA0002: {
    bad: documents(peers('all', 'STRICT'), peers('every', 'PERMISSIVE')),
    good: documents(peers('all', 'PERMISSIVE'), peersOf('web')),
  },
  KIA0005: either(
    (namespace) =>
      documents(
        networking('DestinationRule', 'web', `host: web\nexportTo:\n- ${namespace}`),
        resource('v1', 'Namespace', 'shop', ''),
      ),
    'shopp',
    'shop',
  ),
  KIA0102: either(method, 'FETCH', 'GET'),
  KIA0104: either(host, 'wbe', 'web'),
  KIA0105: {
    bad: documents(PRINCIPAL, peers('all', 'DISABLE')),
    good: documents(PRINCIPAL, peers('all', 'STRICT')),
  },
  KIA0201: {
    bad: documents(destinationRule('web', subset('v1')), destinationRule('web-again', subset('v1'))),
    good: documents(destinationRule('web', subset('v1')), destinationRule('web-again', subset('v2'))),
  },
  KIA0204: {
    bad: documents(WIDE, destinationRule('web', 'host: web')),
    good: documents(WIDE, tls('web', 'web', 'ISTIO_MUTUAL')),
  },
  KIA0207: either((mode) => documents(tls('all', NAMESPACE, mode), peers('all', 'STRICT')), 'DISABLE', 'ISTIO_MUTUAL'),
  KIA0208: either((mode) => documents(tls('all', MESH, mode), peers('all', 'STRICT', ROOT)), 'DISABLE', 'ISTIO_MUTUAL'),
  KIA0209: either(
    (labels) => destinationRule('web', `host: web\nsubsets:\n- name: v1${labels}`),
    '',
    '\n  labels:\n    version: v1',
  ),
  KIA0301: {
    bad: documents(server('edge', 'a.example.com'), server('other', 'a.example.com')),
    good: documents(server('edge', 'a.example.com'), server('other', 'b.example.com')),
  },
  KIA0505: either((mode) => documents(peers('all', mode), WIDE), 'DISABLE', 'PERMISSIVE'),
  KIA0506: either(
    (mode) => documents(peers('all', mode, ROOT), tls('all', MESH, 'ISTIO_MUTUAL')),
    'DISABLE',
    'PERMISSIVE',
  ),
  KIA0701: either(ports, 'web', 'http'),
  KIA1004: either(egress, 'default/wbe.default.svc.cluster.local', 'default/web.default.svc.cluster.local'),
  KIA1006: either(
    (selector) => networking('Sidecar', 'default', `${selector}egress:\n- hosts:\n  - "./*"`, ROOT),
    'workloadSelector:\n  labels:\n    app: web\n',
    '',
  ),
  KIA1007: either(mode, '{}', '\n  mode: ALLOW_ANY'),
  KIA1102: either(matching, 'egde', 'edge'),
  KIA1104: either((weight) => route(`- destination:\n    host: web${weight}`), '\n  weight: 10', ''),
  KIA1105: either(twice, 'v1', 'v2'),
  KIA1106: {
    bad: documents(
      GATEWAY,
      atGateway('web', '/a', 'shop.example.com'),
      atGateway('more', '/b', 'shop.example.com'),
      service('web'),
    ),
    good: documents(
      GATEWAY,
      atGateway('web', '/a', 'shop.example.com'),
      atGateway('more', '/b', 'more.example.com'),
      service('web'),
    ),
  },
  KIA1211: {
    bad: documents(entry('db', '10.0.0.1'), entry('db-again', '10.0.0.2')),
    good: entry('db', '10.0.0.1', '\n- address: 10.0.0.2'),
  },
  KIA1702: {
    bad: documents(group('db-1', 'v1'), group('db-2', 'v1')),
    good: documents(group('db-1', 'v1'), group('db-2', 'v2')),
  },
}
