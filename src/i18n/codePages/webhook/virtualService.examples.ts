import { either, networking, rules } from '../yaml.ts'
import type { WebhookExamples } from './texts.ts'

const ROUTE = 'route:\n  - destination:\n      host: web'
const spec = (text: string): string => networking('VirtualService', 'web', text)
const hosts = (list: string, more = ''): string => spec(`hosts: ${list}\n${more}http:\n- ${ROUTE}`)
const atGateway = (name: string): string => hosts('[shop.example.com]', `gateways:\n- ${name}\n`)
const tls = (lines: string): string => spec(`hosts:\n- shop.example.com\ntls:\n- ${lines}`)
const sniHosts = (list: string): string => tls(`match:\n  - sniHosts: ${list}\n    port: 443\n  ${ROUTE}`)
const tcp = (lines: string): string => spec(`hosts:\n- db\ntcp:\n- match:\n  - port: 5432\n${lines}`)
const destination = (lines: string): string => rules(`- route:\n  - ${lines}`)
const weights = (first: string, second: string): string =>
  rules(
    `- route:\n  - destination:\n      host: web\n    weight: ${first}\n  - destination:\n      host: api\n    weight: ${second}`,
  )
const prefix = (path: string): string => `- match:\n  - uri:\n      prefix: ${path}\n  ${ROUTE}`
const subset = (name: string): string =>
  networking('DestinationRule', 'web', `host: web\nsubsets:\n- name: ${name}\n  labels:\n    version: v1`)

export const virtualServiceExamples = {
  delegateHas: either((part) => spec(`${part}http:\n- ${ROUTE}`), 'gateways:\n- edge\n', ''),
  jwtWithoutGateway: either(
    (part) =>
      spec(
        `hosts:\n- shop.example.com\n${part}http:\n- match:\n  - headers:\n      "@request.auth.claims.group":\n        exact: staff\n  ${ROUTE}`,
      ),
    '',
    'gateways:\n- edge\n',
  ),
  meshWildcard: either((part) => hosts('["*"]', part), '', 'gateways:\n- edge\n'),
  hostsOverlap: either(hosts, '["*.example.com", shop.example.com]', '["*.example.com"]'),
  noRoutes: either((part) => spec(`hosts:\n- web${part}`), '', `\nhttp:\n- ${ROUTE}`),
  gatewayLegacy: either(atGateway, 'edge.shop', 'shop/edge'),
  gatewayPartEmpty: either(atGateway, 'shop/', 'shop/edge'),
  gatewayNamespace: either(atGateway, './edge', 'edge'),
  gatewayBadName: either(atGateway, 'shop/edge_main', 'shop/edge-main'),
  tlsNoMatch: either(tls, ROUTE, `match:\n  - sniHosts:\n    - shop.example.com\n  ${ROUTE}`),
  tlsNoRoute: either((part) => tls(`match:\n  - sniHosts:\n    - shop.example.com${part}`), '', `\n  ${ROUTE}`),
  tlsNoSni: either(sniHosts, '[]', '[shop.example.com]'),
  sniIsIp: either(
    (name) => spec(`hosts: ["*.example.com", 10.0.0.7]\ntls:\n- match:\n  - sniHosts: [${name}]\n  ${ROUTE}`),
    '10.0.0.7',
    'shop.example.com',
  ),
  sniNotSubset: either(sniHosts, '[docs.example.com]', '[shop.example.com]'),
  tcpNoRoute: either(tcp, '', `  ${ROUTE}`),
  unreachableRule: {
    bad: rules(`- ${ROUTE}\n- match:\n  - uri:\n      exact: /cart\n  ${ROUTE}`),
    good: rules(`- match:\n  - uri:\n      exact: /cart\n  ${ROUTE}\n- ${ROUTE}`),
  },
  ineffectiveMatch: {
    bad: rules(`${prefix('/api/')}\n${prefix('/api/v1/')}`),
    good: rules(`${prefix('/api/v1/')}\n${prefix('/api/')}`),
  },
  destinationMissing: either(destination, 'weight: 100', 'destination:\n      host: web'),
  destinationWildcard: either((host) => destination(`destination:\n      host: ${host}`), '"*"', 'web'),
  subsetEmpty: either(subset, '""', 'stable'),
  subsetInvalid: either(subset, 'v1.2', 'v1-2'),
  weightNegative: { bad: weights('-20', '120'), good: weights('20', '80') },
  weightsZero: { bad: weights('0', '0'), good: weights('20', '80') },
} satisfies WebhookExamples
