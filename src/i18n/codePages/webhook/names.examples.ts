import { either, networking, resource, rules } from '../yaml.ts'
import type { WebhookExamples } from './texts.ts'

const ROUTE = 'route:\n  - destination:\n      host: web'
const rule = (lines: string): string => rules(`- ${lines}\n  ${ROUTE}`)
const match = (lines: string): string => rule(`match:\n  - ${lines}`)
const hosts = (list: string, more = ''): string => rules(`- ${ROUTE}`, more).replace('- web\n', `- ${list}\n`)
const annotated = (annotation: string): string =>
  networking(
    'VirtualService',
    'web',
    'hosts:\n- web\nhttp:\n- route:\n  - destination:\n      host: web',
    annotation === '' ? '' : `annotations:\n  ${annotation}`,
  )
const policy = (spec: string, metadata = ''): string =>
  resource('security.istio.io/v1', 'AuthorizationPolicy', 'web', spec, metadata)
const dryRun = (value: string, action = 'ALLOW'): string =>
  policy(`action: ${action}\nrules:\n- {}`, `annotations:\n  istio.io/dry-run: ${value}`)

const server = (host: string, bind = '', number = 80): string =>
  networking(
    'Gateway',
    'edge',
    `servers:\n- port:\n    number: ${number}\n    name: http\n    protocol: HTTP\n  hosts:\n  - ${host}${bind === '' ? '' : `\n  bind: ${bind}`}`,
  )
const socket = (path: string): string => server('"*"', path, 0)

const port = (lines: string): string =>
  networking('ServiceEntry', 'api', `hosts:\n- api.example.com\nports:\n- number: 80\n  ${lines}\nresolution: DNS`)
const subnet = (written: string): string =>
  networking(
    'VirtualService',
    'db',
    `hosts:\n- db\ntcp:\n- match:\n  - destinationSubnets:\n    - ${written}\n  route:\n  - destination:\n      host: db`,
  )
const exported = (list: string): string => hosts('web', `exportTo: ${list}\n`)
const selecting = (list: string): string =>
  networking(
    'DestinationRule',
    'web',
    `host: web\nexportTo: ${list}\nworkloadSelector:\n  matchLabels:\n    app: shop\ntrafficPolicy:\n  loadBalancer:\n    simple: RANDOM`,
  )
const entry = (more: string): string =>
  networking(
    'ServiceEntry',
    'api',
    `hosts:\n- api.example.com\nports:\n- number: 80\n  name: http\n  protocol: HTTP\nlocation: MESH_INTERNAL\nresolution: STATIC\n${more}`,
  )
const sni = (name: string): string =>
  networking(
    'VirtualService',
    'web',
    `hosts:\n- ${name}\ngateways:\n- edge\ntls:\n- match:\n  - sniHosts:\n    - ${name}\n  route:\n  - destination:\n      host: web`,
  )
const sidecarHost = (host: string): string => networking('Sidecar', 'narrow', `egress:\n- hosts:\n  - ${host}`)
const group = (label: string): string =>
  networking('WorkloadGroup', 'web', `metadata:\n  labels:\n    ${label}\ntemplate:\n  serviceAccount: web`)

export const namesExamples = {
  dryRunUnsupported: either(annotated, 'istio.io/dry-run: "true"', ''),
  dryRunNotBoolean: either(dryRun, '"yes"', '"true"'),
  dryRunAction: either((action) => dryRun('"true"', action), 'AUDIT', 'ALLOW'),
  alwaysReject: either(annotated, 'internal.istio.io/webhook-always-reject: "true"', ''),
  internalAnnotation: either(annotated, 'internal.istio.io/parents: edge', ''),
  unknownTopField: either((part) => `${annotated('')}${part}`, 'labels:\n  app: web\n', ''),
  domainTooLong: either(hosts, `${'shop.'.repeat(50)}example.com`, 'shop.example.com'),
  domainEmpty: either(hosts, '""', 'shop.example.com'),
  domainNumeric: either((host) => rules(`- route:\n  - destination:\n      host: ${host}`), '10.0.0.7', 'web'),
  domainInvalid: either(hosts, 'shop.example.com:80', 'shop.example.com'),
  sniDomainInvalid: either(sni, 'outbound_80.web.shop', 'outbound_.80_._.web.shop.svc.cluster.local'),
  partialWildcard: either(server, '"*shop.example.com"', '"*.example.com"'),
  shortName: either(server, 'web', 'web.shop.svc.cluster.local'),
  hostPartEmpty: either(sidecarHost, '/web.example.com', './web.example.com'),
  notIp: either((bind) => server('"*"', bind), 'edge', '10.0.0.1'),
  notCidr: either(subnet, '10.0.0.0/33', '10.0.0.0/8'),
  portOutOfRange: either(
    (number) => rules(`- route:\n  - destination:\n      host: web\n      port:\n        number: ${number}`),
    '70000',
    '7000',
  ),
  badPortName: either((name) => port(`name: ${name}\n  protocol: HTTP`), 'http_main', 'http-main'),
  unsupportedProtocol: either((protocol) => port(`name: main\n  protocol: ${protocol}`), 'FTP', 'TLS'),
  badTagKey: either((key) => match(`sourceLabels:\n      ${key}: web`), '"app name"', 'app-name'),
  badTagValue: either((value) => match(`sourceLabels:\n      app: ${value}`), '"web shop"', 'web-shop'),
  badLabels: either(group, '"app name": web', 'app-name: web'),
  unixEmpty: either(socket, 'unix://', 'unix:///run/edge.sock'),
  unixNotAbsolute: either(socket, 'unix://run/edge.sock', 'unix:///run/edge.sock'),
  durationTooShort: either((time) => rule(`timeout: ${time}`), '0s', '1s'),
  durationTooFine: either((time) => rule(`timeout: ${time}`), '1.5ms', '2ms'),
  exportToTwice: either(exported, '[shop, shop]', '[shop]'),
  exportToOwnTwice: either(exported, '[default, "."]', '["."]'),
  exportToNone: either(exported, '["~"]', '["."]'),
  exportToBad: either(exported, '[shop_prod]', '[shop-prod]'),
  exportToManySelected: either(selecting, '[".", shop]', '["."]'),
  exportToBeyondSelected: either(selecting, '[shop]', '["."]'),
  exportToPublicAndOther: either(exported, '["*", shop]', '["*"]'),
  exportToNoneAndSome: either((list) => entry(`exportTo: ${list}`), '["~", shop]', '[shop]'),
  selectorKeyEmpty: either((label) => entry(`workloadSelector:\n  labels:\n    ${label}`), '"": web', 'app: web'),
  selectorWildcard: either((label) => entry(`workloadSelector:\n  labels:\n    ${label}`), 'app: "*"', 'app: web'),
  selectorEmpty: either(
    (labels) => policy(`selector: ${labels}\nrules:\n- {}`),
    '{}',
    '\n  matchLabels:\n    app: web',
  ),
  cannotUnmarshal: either((time) => rule(`timeout: ${time}`), '5', '5s'),
  invalidNumber: either((number) => match(`port: ${number}`), '""', '80'),
  unknownEnumValue: either((value) => rule(`corsPolicy:\n    unmatchedPreflights: ${value}`), 'ignore', 'IGNORE'),
  badDuration: either((time) => rule(`timeout: ${time}`), '1d', '24h'),
  illegalBase64: either(
    (bytes) => rules(`- directResponse:\n    status: 200\n    body:\n      bytes: ${bytes}`),
    '"hello!"',
    'aGVsbG8h',
  ),
} satisfies WebhookExamples
