import type { CrdCode } from '../../admission/fault.ts'
import type { Examples } from './page.ts'
import { either, networking, resource, rules } from './yaml.ts'

const rule = (lines: string): string => rules(`- ${lines}\n  route:\n  - destination:\n      host: web`)
const destination = (lines: string): string => rules(`- route:\n  - destination:\n      ${lines}`)
const gateway = (tls: string): string =>
  networking(
    'Gateway',
    'edge',
    `servers:
- port:
    number: 443
    name: https
    protocol: HTTPS
  hosts:
  - shop.example.com
  tls:
    mode: SIMPLE
    ${tls}`,
  )
const certificates = (names: readonly string[]): string =>
  gateway(
    `tlsCertificates:${names.map((name) => `\n    - serverCertificate: /certs/${name}.pem\n      privateKey: /certs/${name}.key`).join('')}`,
  )

const policy = (labels: string): string =>
  resource(
    'security.istio.io/v1',
    'AuthorizationPolicy',
    'web',
    `selector:\n  matchLabels:\n    ${labels}\nrules:\n- {}`,
  )
const portLevel = (ports: string): string =>
  resource(
    'security.istio.io/v1',
    'PeerAuthentication',
    'web',
    `selector:\n  matchLabels:\n    app: web\nportLevelMtls: ${ports}`,
  )

const serviceEntry = (ports: string, more = ''): string =>
  networking('ServiceEntry', 'api', `hosts:\n- api.example.com\n${more}ports:\n${ports}\nresolution: DNS`)
const entryPort = (name: string, number: number): string => `- name: ${name}\n  number: ${number}\n  protocol: HTTP`

const probe = (header: string): string =>
  networking(
    'WorkloadGroup',
    'web',
    `template:\n  serviceAccount: web\nprobe:\n  httpGet:\n    port: 80\n    httpHeaders:\n    - name: ${header}\n      value: probe`,
  )

const manyLabels = (count: number): string =>
  `{${Array.from({ length: count }, (_, index) => `${index % 8 === 0 ? '\n    ' : ' '}l${index}: v`).join(',')} }`
const workload = (labels: string): string =>
  networking('WorkloadEntry', 'web-1', `address: 10.0.0.1\nlabels: ${labels}`)

export const schemaExamples: Examples<CrdCode> = {
  wrongType: either((part) => rule(`timeout: ${part}`), '5', '5s'),
  notInEnum: either(
    (part) => networking('DestinationRule', 'web', `host: web\ntrafficPolicy:\n  loadBalancer:\n    simple: ${part}`),
    'round_robin',
    'ROUND_ROBIN',
  ),
  belowMinimum: either((part) => destination(`host: web\n      port:\n        number: ${part}`), '-80', '80'),
  aboveMaximum: either((part) => destination(`host: web\n      port:\n        number: ${part}`), '4294967296', '80'),
  requiredField: either(destination, 'subset: stable', 'host: web\n      subset: stable'),
  onlyOneOf: either(
    (part) => rule(`match:\n  - uri:\n      exact: /cart${part}`),
    '\n      prefix: /cart/',
    '\n  - uri:\n      prefix: /cart/',
  ),
  tooShort: either(
    (part) => resource('security.istio.io/v1', 'RequestAuthentication', 'web', `jwtRules:\n- issuer: ${part}`),
    '""',
    'https://login.example.com',
  ),
  tooLong: either((part) => policy(`app: ${part}`), 'w'.repeat(64), 'web'),
  noMatch: either(probe, '"x probe"', 'x-probe'),
  notBase64: either(
    (part) => rules(`- directResponse:\n    status: 200\n    body:\n      bytes: ${part}`),
    '"hello!"',
    'aGVsbG8h',
  ),
  tooFewItems: either((part) => gateway(`credentialNames: ${part}`), '[]', '[shop-cert]'),
  tooManyItems: { bad: certificates(['rsa', 'ecdsa', 'old']), good: certificates(['rsa', 'ecdsa']) },
  tooFewEntries: either(portLevel, '{}', '\n  80:\n    mode: STRICT'),
  tooManyEntries: either(workload, manyLabels(257), '\n  app: web'),
  repeatedItem: either(
    (part) => serviceEntry(`${entryPort('main', 80)}\n${part}`),
    entryPort('main', 8080),
    entryPort('more', 8080),
  ),
  unknownField: either((part) => rule(`${part}:\n  - uri:\n      exact: /cart`), 'matches', 'match'),
  brokenRule: either((part) => rule(`timeout: ${part}`), '0s', '1s'),
  versionNotServed: either(
    (part) => rule('name: all').replace('networking.istio.io/v1', `networking.istio.io/${part}`),
    'v2',
    'v1',
  ),
  badName: either((part) => rule('name: all').replace('name: web', `name: ${part}`), 'Web_Rules', 'web-rules'),
  badNamespace: either(
    (part) => rule('name: all').replace('name: web', `name: web\n  namespace: ${part}`),
    'shop.prod',
    'shop-prod',
  ),
}
