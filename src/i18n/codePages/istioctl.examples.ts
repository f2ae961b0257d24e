import type { AnalysisCode } from '../../analysis/finding.ts'
import type { Examples } from './page.ts'
import { documents, either, GATEWAY, indented, networking, pod, resource, rules, service } from './yaml.ts'

const WEB = service('web')
const APP = 'labels:\n  app: web'
const POD = pod('web-1', APP)
/** A pod that gets a sidecar. */
const MESH_POD = pod('web-1', 'labels:\n  app: web\n  sidecar.istio.io/inject: "true"')
const TO_WEB = `route:
- destination:
    host: web`

const inMesh = (http: string): string => documents(WEB, rules(http))
const rule = (more: string): string => `- ${indented(more.trim(), 2).trim()}\n  ${indented(TO_WEB, 2).trim()}`
const prefix = (path: string): string => rule(`match:\n- uri:\n    prefix: ${path}`)
const exact = (path: string): string => rule(`match:\n- uri:\n    exact: ${path}`)

const namespace = (labels: string): string =>
  resource('v1', 'Namespace', 'shop', '', labels === '' ? '' : `labels:\n${indented(labels, 2)}`)

const sidecar = (name: string, selector = '', host = './*'): string =>
  networking(
    'Sidecar',
    name,
    `${selector === '' ? '' : `workloadSelector:\n  labels:\n    ${selector}\n`}egress:\n- hosts:\n  - "${host}"`,
  )

const telemetry = (name: string, selector: string, log = '- providers:\n  - name: envoy'): string =>
  resource(
    'telemetry.istio.io/v1',
    'Telemetry',
    name,
    `${selector === '' ? '' : `selector:\n  matchLabels:\n    ${selector}\n`}accessLogging:\n${log}`,
  )

const envoyFilter = (applyTo: string, operation: string, name = 'patch', more = ''): string =>
  resource(
    'networking.istio.io/v1alpha3',
    'EnvoyFilter',
    name,
    `configPatches:\n- applyTo: ${applyTo}\n${more}  patch:\n    operation: ${operation}\n    value:\n      name: example`,
  )
const FOR_VERSION = '  match:\n    proxy:\n      proxyVersion: ^1\\.2\n'

const tlsGateway = (name: string, credential: string): string =>
  networking(
    'Gateway',
    name,
    `
selector:
  istio: ingressgateway
servers:
- port:
    number: 443
    name: https
    protocol: HTTPS
  tls:
    mode: SIMPLE
    credentialName: ${credential}
  hosts:
  - ${name}.example.com`,
  )
const secret = (name: string): string => resource('v1', 'Secret', name, '', 'namespace: istio-system')

const gatewayFor = (name: string, host: string): string =>
  networking('Gateway', name, GATEWAY.slice(GATEWAY.indexOf('selector')).replaceAll(/^ {2}/gm, '').replace('"*"', host))

const atGateway = (gateway: string, host = 'shop.example.com'): string =>
  networking(
    'VirtualService',
    'shop',
    `hosts:\n- ${host}\ngateways:\n- ${gateway}\nhttp:\n- ${indented(TO_WEB, 2).trim()}`,
  )

const deployment = (spec: string): string =>
  resource(
    'apps/v1',
    'Deployment',
    'web',
    `
selector:
  matchLabels:
    app: web
template:
  metadata:
    labels:
      app: web
      sidecar.istio.io/inject: "true"
  spec:
${indented(spec, 4)}`,
  )
const WEB_DEPLOYMENT = deployment('containers:\n- name: web\n  image: example/web:1')

const port = (name: string, lines: string): string =>
  service(name, `selector:\n  app: web\nports:\n- ${indented(lines, 2).trim()}`)

const policy = (selector: string): string =>
  resource(
    'security.istio.io/v1',
    'AuthorizationPolicy',
    'web',
    `selector:\n  matchLabels:\n    ${selector}\nrules:\n- {}`,
  )

const destinationRule = (spec: string, host = 'web'): string =>
  networking('DestinationRule', 'web', `host: ${host}\n${spec}`)
const subsets = (version: string): string =>
  destinationRule(`subsets:\n- name: stable\n  labels:\n    version: ${version}`)
const VERSION_POD = pod('web-1', 'labels:\n  app: web\n  version: v1')

const serviceEntry = (name: string, protocol: string, more = ''): string =>
  networking(
    'ServiceEntry',
    name,
    `hosts:\n- db.example.com\n${more}ports:\n- number: 5432\n  name: main\n  protocol: ${protocol}\nresolution: DNS`,
  )

const claimRule = documents(
  GATEWAY,
  WEB,
  networking(
    'VirtualService',
    'shop',
    `hosts:\n- shop.example.com\ngateways:\n- edge\nhttp:\n- match:\n  - headers:\n      "@request.auth.claims.group":\n        exact: staff\n  ${indented(TO_WEB, 2).trim()}`,
  ),
)

export const istioctlExamples: Examples<AnalysisCode> = {
  IST0002: either(
    (part) => inMesh(rule(`fault:\n  delay:\n    fixedDelay: 2s\n    ${part}`)),
    'percent: 10',
    'percentage:\n      value: 10',
  ),
  IST0101: either((part) => inMesh(`- route:\n  - destination:\n      host: ${part}`), 'wbe', 'web'),
  IST0102: either(namespace, '', 'istio-injection: enabled'),
  IST0103: {
    bad: documents(namespace('istio-injection: enabled'), pod('web-1', 'namespace: shop')),
    good: documents(
      namespace('istio-injection: enabled'),
      pod('web-1', 'namespace: shop', 'istio/proxyv2:1.29.0', 'istio-proxy'),
    ),
  },
  IST0106: either((part) => inMesh(rule(`timeout: ${part}`)), '1.5ms', '2ms'),
  IST0107: either(
    (part) => pod('web-1', `annotations:\n  ${part}`),
    'networking.istio.io/exportTo: "."',
    'sidecar.istio.io/proxyCPU: 100m',
  ),
  IST0108: either(
    (part) => pod('web-1', `annotations:\n  ${part}: 100m`),
    'sidecar.istio.io/proxyCPUs',
    'sidecar.istio.io/proxyCPU',
  ),
  IST0109: {
    bad: documents(WEB, rules(exact('/a')), rules(exact('/b')).replace('name: web', 'name: web-more')),
    good: documents(WEB, rules(`${exact('/a')}\n${exact('/b')}`)),
  },
  IST0110: either(
    (part) => documents(pod('web-1', 'labels:\n  app: web\n  tier: front'), sidecar('one', 'app: web'), part),
    sidecar('two', 'tier: front'),
    documents(pod('api-1', 'labels:\n  app: api'), sidecar('two', 'app: api')),
  ),
  IST0111: either(
    (part) => documents(sidecar('one'), part),
    sidecar('two'),
    documents(POD, sidecar('two', 'app: web')),
  ),
  IST0112: either(
    (part) =>
      documents(
        service('web', 'ports:\n- name: http\n  port: 80\n- name: grpc\n  port: 90'),
        rules(`- route:\n  - destination:\n      host: web${part}`),
      ),
    '',
    '\n      port:\n        number: 80',
  ),
  IST0116: either(
    (part) =>
      documents(WEB_DEPLOYMENT, port('web', 'name: tcp-main\nport: 80\ntargetPort: 8080'), port('web-more', part)),
    'name: udp-main\nport: 80\ntargetPort: 8080\nprotocol: UDP',
    'name: udp-main\nport: 81\ntargetPort: 8081\nprotocol: UDP',
  ),
  IST0118: either((part) => service('web', `ports:\n- name: ${part}\n  port: 80`), 'main', 'http-main'),
  IST0123: either(namespace, 'istio-injection: enabled\nistio.io/rev: canary', 'istio.io/rev: canary'),
  IST0127: either((part) => documents(MESH_POD, policy(part)), 'app: wbe', 'app: web'),
  IST0128: either(
    (part) => documents(WEB, destinationRule(`trafficPolicy:\n  tls:\n    mode: SIMPLE${part}`)),
    '',
    '\n    caCertificates: /etc/certs/ca.pem',
  ),
  IST0129: either(
    (part) =>
      documents(
        WEB,
        destinationRule(
          `trafficPolicy:\n  portLevelSettings:\n  - port:\n      number: 80\n    tls:\n      mode: SIMPLE${part}`,
        ),
      ),
    '',
    '\n      caCertificates: /etc/certs/ca.pem',
  ),
  IST0130: {
    bad: inMesh(`${rule('name: first')}\n${exact('/late')}`),
    good: inMesh(`${exact('/late')}\n${rule('name: rest')}`),
  },
  IST0131: {
    bad: inMesh(`${prefix('/api/')}\n${prefix('/api/v1/')}`),
    good: inMesh(`${prefix('/api/v1/')}\n${prefix('/api/')}`),
  },
  IST0132: either(
    (part) => documents(gatewayFor('edge', part), WEB, atGateway('edge')),
    'api.example.com',
    '"*.example.com"',
  ),
  IST0133: either(
    (part) => documents(WEB, service('shadow'), rules(rule(`mirror:\n  host: shadow\n${part}`))),
    'mirrorPercent: 20',
    'mirrorPercentage:\n  value: 20',
  ),
  IST0134: either((part) => serviceEntry('db', 'TCP', part), '', 'addresses:\n- 10.0.0.7\n'),
  IST0135: either((part) => pod('web-1', `${part}:\n  sidecar.istio.io/inject: "false"`), 'annotations', 'labels'),
  IST0137: either(
    (part) => documents(WEB_DEPLOYMENT, port('web', 'name: http\nport: 80\ntargetPort: 8080'), port('web-more', part)),
    'name: http\nport: 81\ntargetPort: 8080',
    'name: http\nport: 80\ntargetPort: 8080',
  ),
  IST0138: either(
    (part) => documents(secret('cert'), secret('cert-b'), tlsGateway('a', 'cert'), tlsGateway('b', part)),
    'cert',
    'cert-b',
  ),
  IST0140: either(
    (part) =>
      documents(
        GATEWAY,
        WEB,
        destinationRule('subsets:\n- name: stable'),
        rules('- route:\n  - destination:\n      host: web\n      subset: stable'),
        atGateway('edge').replace('host: web', `host: web${part}`),
      ),
    '',
    '\n        subset: stable',
  ),
  IST0145: either(
    (part) => documents(gatewayFor('a', 'shop.example.com'), gatewayFor('b', part)),
    'shop.example.com',
    'api.example.com',
  ),
  IST0144: either(
    (part) => deployment(`securityContext:\n  runAsUser: ${part}\ncontainers:\n- name: web\n  image: example/web:1`),
    '1337',
    '1000',
  ),
  IST0147: either((part) => pod('web-1', '', part, 'istio-proxy'), 'auto', 'istio/proxyv2:1.29.0'),
  IST0149: either(
    (part) => documents(claimRule, part),
    resource('v1', 'Namespace', 'shop', '', 'labels:\n  istio-injection: enabled'),
    resource(
      'security.istio.io/v1',
      'RequestAuthentication',
      'ingress',
      'selector:\n  matchLabels:\n    istio: ingressgateway\njwtRules:\n- issuer: https://login.example.com',
      'namespace: istio-system',
    ),
  ),
  IST0150: either(
    (part) =>
      service('docs', `type: ExternalName\nexternalName: docs.example.com\nports:\n- name: ${part}\n  port: 443`),
    'tcp',
    'tls',
  ),
  IST0151: either((part) => envoyFilter('HTTP_FILTER', part), 'INSERT_BEFORE', 'INSERT_FIRST'),
  IST0152: either((part) => envoyFilter('CLUSTER', part), 'REPLACE', 'MERGE'),
  IST0153: either((part) => envoyFilter('HTTP_ROUTE', part), 'ADD', 'INSERT_FIRST'),
  IST0154: either((part) => envoyFilter('ROUTE_CONFIGURATION', part), 'REMOVE', 'MERGE'),
  IST0155: either(
    (part) => documents(envoyFilter('HTTP_FILTER', 'ADD', 'add', FOR_VERSION), envoyFilter('HTTP_FILTER', part)),
    'INSERT_AFTER',
    'INSERT_FIRST',
  ),
  IST0157: either(
    (part) => telemetry('logs', '', part),
    '- match:\n    mode: CLIENT',
    '- match:\n    mode: CLIENT\n  providers:\n  - name: envoy',
  ),
  IST0159: either(
    (part) => documents(pod('web-1', 'labels:\n  app: web\n  tier: front'), telemetry('one', 'app: web'), part),
    telemetry('two', 'tier: front'),
    documents(pod('api-1', 'labels:\n  app: api'), telemetry('two', 'app: api')),
  ),
  IST0160: either(
    (part) => documents(telemetry('one', ''), part),
    telemetry('two', ''),
    documents(POD, telemetry('two', 'app: web')),
  ),
  IST0162: either((part) => GATEWAY.replace('number: 80', `number: ${part}`), '8080', '80'),
  IST0165: either(
    (part) => documents(GATEWAY, WEB, atGateway(part)),
    'edge~istio-autogenerated-k8s-gateway~http',
    'edge',
  ),
  IST0166: either(
    (part) =>
      documents(
        pod('edge-1', 'labels:\n  app: edge\n  gateway.networking.k8s.io/gateway-name: edge'),
        resource(
          'security.istio.io/v1',
          'RequestAuthentication',
          'edge',
          `${part}\njwtRules:\n- issuer: https://login.example.com`,
        ),
      ),
    'selector:\n  matchLabels:\n    app: edge',
    'targetRefs:\n- group: gateway.networking.k8s.io\n  kind: Gateway\n  name: edge',
  ),
  IST0167: either(
    (part) => documents(resource('v1', 'Namespace', 'default', '', `labels:\n  ${part}`), sidecar('narrow')),
    'istio.io/dataplane-mode: ambient',
    'istio-injection: enabled',
  ),
  IST0173: either((part) => documents(WEB, VERSION_POD, subsets(part)), 'v2', 'v1'),
  IST0174: either(
    (part) => documents(WEB, destinationRule('trafficPolicy:\n  loadBalancer:\n    simple: RANDOM', part)),
    'wbe',
    'web',
  ),
  IST0177: either((part) => documents(serviceEntry('one', 'HTTP'), serviceEntry('two', part)), 'TLS', 'HTTP'),
}
