import { expect, test } from 'vitest'
import { crdSays, findingsFor } from '../../testing/admission.ts'

test.each<[string, string, readonly string[]]>([
  ['VirtualService', '{hosts: [a.com], http: [{match: [{uri: {exact: 1}}]}]}', ['wrongType http.0.match.0.uri.exact']],
  ['VirtualService', '{hosts: [on]}', ['wrongType hosts.0']],
  ['VirtualService', '{http: [null]}', ['wrongType http.0']],
  ['VirtualService', 'null', ['wrongType']],
  ['VirtualService', '{http: [{match: [{uri: {exact: a, prefix: b}}]}]}', ['onlyOneOf http.0.match.0.uri']],
  ['VirtualService', '{http: [{route: [{}]}]}', ['requiredField http.0.route.0']],
  ['VirtualService', '{http: [{match: [{port: -1}]}]}', ['belowMinimum http.0.match.0.port']],
  ['VirtualService', '{http: [{mirrorPercent: null}]}', []],
  ['VirtualService', '{http: [{timeout: 0s}]}', ['brokenRule http.0.timeout']],
  ['VirtualService', '{http: [{timeout: 1.5ms}]}', []],
  ['VirtualService', '{http: [{timeout: 1d}]}', ['brokenRule http.0.timeout']],
  ['VirtualService', '{http: [{matches: []}]}', ['unknownField http.0.matches']],
  [
    'VirtualService',
    '{http: [{directResponse: {status: 200, body: {bytes: "="}}}]}',
    ['notBase64 http.0.directResponse.body.bytes'],
  ],
  [
    'DestinationRule',
    '{host: a, trafficPolicy: {loadBalancer: {simple: random}}}',
    ['notInEnum trafficPolicy.loadBalancer.simple'],
  ],
  [
    'DestinationRule',
    '{host: a, trafficPolicy: {loadBalancer: {consistentHash: {ringHash: {}, maglev: {}}}}}',
    ['onlyOneOf trafficPolicy.loadBalancer.consistentHash'],
  ],
  [
    'Gateway',
    '{servers: [{hosts: [a.b], port: {number: 80, name: a, protocol: TLS}, tls: {credentialNames: []}}]}',
    ['tooFewItems servers.0.tls.credentialNames'],
  ],
  [
    'Gateway',
    '{servers: [{hosts: [a.b], port: {number: 80, name: a, protocol: TLS}, tls: {credentialNames: [a], credentialName: b}}]}',
    ['brokenRule servers.0.tls'],
  ],
  ['ServiceEntry', '{hosts: ["*"]}', ['brokenRule hosts.0']],
  ['ServiceEntry', '{hosts: [a.b], ports: [{name: a, number: 1}, {name: a, number: 2}]}', ['repeatedItem ports.1']],
  ['ServiceEntry', '{hosts: [a.b], ports: [{name: a, number: 1}, {name: b, number: 1}]}', ['brokenRule ports']],
  ['ServiceEntry', '{hosts: [a.b], resolution: DNS, addresses: [10.0.0.0/8]}', ['brokenRule']],
  ['ServiceEntry', '{hosts: [a.b], endpoints: [{address: 10.0.0.1}]}', ['brokenRule']],
  [
    'ServiceEntry',
    '{hosts: [a.b], resolution: STATIC, endpoints: [{address: "unix://"}]}',
    ['brokenRule endpoints.0.address', 'brokenRule endpoints.0.address'],
  ],
  [
    'WorkloadGroup',
    '{template: {}, probe: {httpGet: {port: 80, httpHeaders: [{name: "a b"}]}}}',
    ['noMatch probe.httpGet.httpHeaders.0.name'],
  ],
  ['PeerAuthentication', '{selector: {matchLabels: {a: b}}, portLevelMtls: {}}', ['tooFewEntries portLevelMtls']],
  ['PeerAuthentication', '{portLevelMtls: {80: {mode: STRICT}}}', ['brokenRule']],
  ['RequestAuthentication', '{jwtRules: [{issuer: a, jwksUri: "ftp://a"}]}', ['brokenRule jwtRules.0.jwksUri']],
  ['AuthorizationPolicy', '{selector: {matchLabels: {a: "b*"}}}', ['brokenRule selector.matchLabels.a']],
])('%s %s', (kind, spec, expected) => {
  expect(crdSays(kind, spec)).toEqual(expected)
})

test('a rule is not asked where the structure is wrong', () => {
  expect(crdSays('ServiceEntry', '{hosts: ["*"], location: NOWHERE}')).toEqual(['notInEnum location'])
})

test('the message is that of Kubernetes', () => {
  const [finding] = findingsFor('VirtualService', '{http: [{match: [{uri: null}]}]}')
  expect(finding?.message).toBe(
    'spec.http[0].match[0].uri: Invalid value: "null": spec.http[0].match[0].uri in body must be of type object: "null"',
  )
})

test.each([
  ['a name in upper case', 'Gateway', ', name: A', 'badName name'],
  ['a namespace with dots', 'Gateway', ', namespace: a.b', 'badNamespace namespace'],
])('%s', (_, kind, metadata, expected) => {
  const spec = '{servers: []}'
  const said = findingsFor(kind, spec, metadata).map(({ code, path }) => `${code} ${path.slice(1).join('.')}`)
  expect(said).toContain(expected)
})
