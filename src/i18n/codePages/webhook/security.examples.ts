import { either, resource } from '../yaml.ts'
import type { WebhookExamples } from './texts.ts'

const policy = (spec: string): string => resource('security.istio.io/v1', 'AuthorizationPolicy', 'web', spec)
const action = (name: string, rules: string, more = ''): string => policy(`action: ${name}\n${more}rules:${rules}`)
const rule = (lines: string): string => policy(`rules:\n- ${lines}`)
const source = (lines: string): string => rule(`from:\n  - source:\n      ${lines}`)
const operation = (lines: string): string => rule(`to:\n  - operation:\n      ${lines}`)
const path = (written: string): string => operation(`paths:\n      - ${written}`)
const account = (written: string): string => source(`serviceAccounts:\n      - ${written}`)
const when = (lines: string): string => rule(`when:\n  - ${lines}`)
const target = (lines: string): string => policy(`targetRefs:\n- ${lines}\nrules:\n- {}`)
const GATEWAY = 'group: gateway.networking.k8s.io\n  kind: Gateway\n  name: edge'
const PROVIDER = 'provider:\n  name: login\n'

const authentication = (lines: string): string =>
  resource('security.istio.io/v1', 'RequestAuthentication', 'web', `jwtRules:\n- ${lines}`)
const issued = (lines: string): string => authentication(`issuer: https://login.example.com\n  ${lines}`)
const keys = (key: string): string => issued(`jwks: '{"keys": [${key}]}'`)
const PUBLIC_KEY = '{"kty": "RSA", "n": "AQAB", "e": "AQAB"}'

const peers = (spec: string): string => resource('security.istio.io/v1', 'PeerAuthentication', 'web', spec)
const SELECTOR = 'selector:\n  matchLabels:\n    app: web'
const STRICT = '\n    mode: STRICT'

export const securityExamples = {
  targetAndSelector: either((part) => policy(`${part}targetRefs:\n- ${GATEWAY}\nrules:\n- {}`), `${SELECTOR}\n`, ''),
  targetName: either((name) => target(`kind: Service\n  name: ${name}`), '""', 'web'),
  targetNamespace: either((part) => target(`${GATEWAY}${part}`), '\n  namespace: shop', ''),
  targetKind: either((kind) => target(`kind: ${kind}\n  name: web`), 'Pod', 'Service'),
  policyNeverTriggered: either((rules) => action('DENY', rules), ' []', '\n- {}'),
  policyProviderName: either((part) => action('CUSTOM', '\n- {}', part), '', PROVIDER),
  policyCustom: either(
    (part) => action('CUSTOM', `\n- ${part}`, PROVIDER),
    'from:\n  - source:\n      namespaces:\n      - shop',
    'to:\n  - operation:\n      paths:\n      - /admin',
  ),
  policyProvider: either((part) => action('ALLOW', '\n- {}', part), PROVIDER, ''),
  policySourceMissing: either((part) => rule(`from:\n  - ${part}`), '{}', 'source:\n      namespaces:\n      - shop'),
  policySourceEmpty: either((part) => rule(`from:\n  - source:${part}`), ' {}', '\n      namespaces:\n      - shop'),
  policyServiceAccounts: either(
    (part) => source(`serviceAccounts:\n      - shop/web${part}`),
    '\n      namespaces:\n      - shop',
    '',
  ),
  policyOperationMissing: either((part) => rule(`to:\n  - ${part}`), '{}', 'operation:\n      methods:\n      - GET'),
  policyOperationEmpty: either((part) => rule(`to:\n  - operation:${part}`), ' {}', '\n      methods:\n      - GET'),
  policyKeyEmpty: either((key) => when(`key: ${key}\n    values:\n    - staff`), '""', 'request.headers[x-group]'),
  policyNoValues: either((part) => when(`key: source.ip${part}`), '', '\n    values:\n    - 10.0.0.0/8'),
  policyCondition: either((value) => when(`key: source.ip\n    values:\n    - ${value}`), 'web', '10.0.0.7'),
  policyDenyTcp: either(
    (part) => action('DENY', `\n- to:\n  - operation:\n      methods:\n      - POST${part}`),
    '',
    '\n      ports:\n      - "8080"',
  ),
  valueEmpty: either((value) => source(`namespaces:\n      - ${value}`), '""', 'shop'),
  valueWildcards: either((value) => source(`trustDomains:\n      - ${value}`), '"*.shop.*"', '"*.shop"'),
  valueWildcardPlace: either((value) => source(`trustDomains:\n      - ${value}`), '"shop.*.local"', '"shop.*"'),
  trustDomainSlash: either((value) => source(`trustDomains:\n      - ${value}`), 'cluster.local/ns', 'cluster.local'),
  accountsTooMany: either(
    (count) =>
      source(`serviceAccounts: [${Array.from({ length: Number(count) }, (_, index) => `a${index}`).join(', ')}]`),
    '17',
    '16',
  ),
  accountWildcard: either(account, '"shop/*"', 'shop/web'),
  accountFormat: either(account, 'cluster/shop/web', 'shop/web'),
  accountTooLong: either(account, `shop/${'web-'.repeat(80)}1`, 'shop/web'),
  pathAfterAny: either(path, '"/{**}/{*}"', '"/{*}/{**}"'),
  pathBraces: either(path, '"/users-{*}"', '"/users/{*}"'),
  pathLiteral: either(path, '"/{*}/my files"', '"/{*}/my-files"'),
  badCidr: either((value) => source(`ipBlocks:\n      - ${value}`), '10.0.0.0/33', '10.0.0.0/8'),
  badIp: either((value) => source(`ipBlocks:\n      - ${value}`), '10.0.0', '10.0.0.7'),
  badPort: either((value) => operation(`ports:\n      - ${value}`), '"http"', '"80"'),
  badMapKey: {
    bad: when('key: request.headers\n    values:\n    - staff'),
    good: when('key: request.headers[x-group]\n    values:\n    - staff'),
  },
  attributeReplaced: {
    bad: when('key: destination.namespace\n    values:\n    - shop'),
    good: when('key: source.namespace\n    values:\n    - shop'),
  },
  attributeDeprecated: {
    bad: when('key: destination.user\n    values:\n    - web'),
    good: when('key: source.principal\n    values:\n    - web'),
  },
  attributeUnknown: {
    bad: when('key: source.address\n    values:\n    - 10.0.0.7'),
    good: when('key: source.ip\n    values:\n    - 10.0.0.7'),
  },
  jwtEmpty: either((value) => issued(`audiences:\n  - ${value}`), '""', 'shop'),
  jwtNoIssuer: either(
    authentication,
    'audiences:\n  - shop',
    'issuer: https://login.example.com\n  audiences:\n  - shop',
  ),
  jwtUri: either(
    (uri) => authentication(`jwksUri: "${uri}"`),
    'https://login example.com/keys',
    'https://login.example.com/keys',
  ),
  jwtUriScheme: either(
    (uri) => authentication(`jwksUri: ${uri}`),
    'ftp://login.example.com/keys',
    'https://login.example.com/keys',
  ),
  jwtKeys: either(keys, '{"kty": "RSA"}', PUBLIC_KEY),
  jwtPrivateKey: either(keys, '{"kty": "oct", "k": "AQAB"}', PUBLIC_KEY),
  jwtClaimToHeader: either(
    (header) => issued(`outputClaimToHeaders:\n  - claim: group\n    header: ${header}`),
    '""',
    'x-group',
  ),
  peerPortsWithoutSelector: either((part) => peers(`${part}portLevelMtls:\n  80:${STRICT}`), '', `${SELECTOR}\n`),
  peerPortsEmpty: either((part) => peers(`${SELECTOR}\nportLevelMtls:${part}`), ' {}', `\n  80:${STRICT}`),
  peerPortRange: either((port) => peers(`${SELECTOR}\nportLevelMtls:\n  ${port}:${STRICT}`), '70000', '7000'),
} satisfies WebhookExamples
