import { describe, expect, test } from 'vitest'
import { webhookSays } from '../../testing/admission.ts'

describe('AuthorizationPolicy', () => {
  const policy = (text: string, metadata?: string) => webhookSays('AuthorizationPolicy', `{${text}}`, metadata)

  test.each<[string, readonly string[]]>([
    ['', []],
    ['action: DENY', ['policyNeverTriggered']],
    ['action: DENY, rules: []', ['policyNeverTriggered']],
    ['action: CUSTOM, rules: [{}]', ['policyProviderName provider']],
    ['provider: {name: a}', ['policyProvider provider']],
    [
      'action: CUSTOM, provider: {name: a}, rules: [{from: [{source: {namespaces: [a]}}], when: [{key: "request.auth.claims[a]", values: [b]}]}]',
      ['policyCustom rules.0.from.0.source.namespaces', 'policyCustom rules.0.when.0.key'],
    ],
    [
      'selector: {matchLabels: {a: b}}, targetRefs: [{kind: Pod, name: ""}]',
      ['targetAndSelector', 'targetName targetRefs.0.name', 'targetKind targetRefs.0.kind'],
    ],
    ['targetRefs: [{kind: Service, name: a}, {kind: Gateway, group: gateway.networking.k8s.io, name: a}]', []],
    ['selector: {}', ['selectorEmpty? selector']],
  ])('{%s}', (text, expected) => {
    expect(policy(text)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['from: []', []],
    ['from: [{}]', ['policySourceMissing rules.0.from.0.source']],
    ['from: [{source: {}}]', ['policySourceEmpty rules.0.from.0.source']],
    [
      'from: [{source: {principals: [""], serviceAccounts: ["a/b/c"]}}]',
      [
        'policyServiceAccounts rules.0.from.0.source',
        'valueEmpty rules.0.from.0.source.principals',
        'accountFormat rules.0.from.0.source.serviceAccounts',
      ],
    ],
    [
      'from: [{source: {notIpBlocks: [10.0.0.0/33, x], trustDomains: ["a*b"]}}]',
      ['badCidr rules.0.from.0.source.notIpBlocks', 'valueWildcardPlace rules.0.from.0.source.trustDomains'],
    ],
    ['to: [{}]', ['policyOperationMissing rules.0.to.0.operation']],
    ['to: [{operation: {}}]', ['policyOperationEmpty rules.0.to.0.operation']],
    ['to: [{operation: {ports: ["65536"], paths: ["/a/{*}/b", "/{**}/a"]}}]', ['badPort rules.0.to.0.operation.ports']],
    ['to: [{operation: {paths: ["/{**}/{*}"]}}]', ['pathAfterAny rules.0.to.0.operation.paths']],
    ['to: [{operation: {paths: ["/a{*}"]}}]', ['pathBraces rules.0.to.0.operation.paths']],
    ['to: [{operation: {paths: ["/{*}/a b"]}}]', ['pathLiteral rules.0.to.0.operation.paths']],
    ['when: [{key: ""}]', ['policyKeyEmpty rules.0.when.0.key']],
    ['when: [{key: source.ip}]', ['policyNoValues rules.0.when.0']],
    ['when: [{key: source.ip, values: [x], notValues: [1.2.3.4]}]', ['policyCondition rules.0.when.0.values']],
    [
      'when: [{key: "request.headers", values: [x]}]',
      ['policyCondition rules.0.when.0.values', 'policyCondition rules.0.when.0.notValues'],
    ],
    ['when: [{key: "request.headers[a]", values: [x]}]', []],
  ])('rule {%s}', (text, expected) => {
    expect(policy(`rules: [{${text}}]`)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['to: [{operation: {methods: [GET]}}]', ['policyDenyTcp? rules.0']],
    ['to: [{operation: {methods: [GET], ports: ["80"]}}]', []],
    ['from: [{source: {requestPrincipals: [a]}}]', ['policyDenyTcp? rules.0']],
    ['from: [{source: {namespaces: [a]}}]', []],
  ])('DENY of {%s}', (text, expected) => {
    expect(policy(`action: DENY, rules: [{${text}}]`)).toEqual(expected)
  })

  test('may be a dry run', () => {
    const dryRun = (value: string, action = 'ALLOW') =>
      policy(`action: ${action}, rules: [{}]`, `, annotations: {istio.io/dry-run: "${value}"}`)
    expect(dryRun('T')).toEqual([])
    expect(dryRun('yes')).toEqual(['dryRunNotBoolean annotations.istio.io/dry-run'])
    expect(dryRun('true', 'AUDIT')).toEqual(['dryRunAction annotations.istio.io/dry-run'])
  })
})

describe('RequestAuthentication', () => {
  test.each<[string, readonly string[]]>([
    ['{}', ['jwtNoIssuer jwtRules.0']],
    ['{jwksUri: "%"}', ['jwtUri jwtRules.0.jwksUri']],
    ['{jwks_uri: "ftp://a"}', ['jwtUriScheme jwtRules.0.jwks_uri']],
    [
      '{issuer: a, audiences: [""], fromHeaders: [{}], fromParams: [""], fromCookies: [""]}',
      [
        'jwtEmpty jwtRules.0.audiences.0',
        'jwtEmpty jwtRules.0.fromParams.0',
        'jwtEmpty jwtRules.0.fromCookies.0',
        'jwtEmpty jwtRules.0.fromHeaders.0.name',
      ],
    ],
    [
      '{issuer: a, outputClaimToHeaders: [{claim: b}, {claim: c, header: "d e"}]}',
      ['jwtClaimToHeader jwtRules.0.outputClaimToHeaders.0', 'headerInvalid jwtRules.0.outputClaimToHeaders.1.header'],
    ],
    ['{issuer: a, timeout: 0s}', ['durationTooShort jwtRules.0.timeout']],
    ["{issuer: a, jwks: 'x'}", ['jwtKeys jwtRules.0.jwks']],
    ['{issuer: a, jwks: \'{"keys": [{"kty": "RSA", "n": "AQAB", "e": "AQAB"}]}\'}', []],
    ['{issuer: a, jwks: \'{"keys": [{"kty": "RSA"}]}\'}', ['jwtKeys jwtRules.0.jwks']],
    ['{issuer: a, jwks: \'{"keys": [{"kty": "oct", "k": "AQAB"}]}\'}', ['jwtPrivateKey? jwtRules.0.jwks']],
  ])('%s', (rule, expected) => {
    expect(webhookSays('RequestAuthentication', `{jwtRules: [${rule}]}`)).toEqual(expected)
  })
})

test.each<[string, readonly string[]]>([
  ['{portLevelMtls: {80: {mode: STRICT}}}', ['peerPortsWithoutSelector portLevelMtls']],
  ['{selector: {matchLabels: {a: b}}, portLevelMtls: {70000: {}}}', ['peerPortRange portLevelMtls.70000']],
  ['{selector: {matchLabels: {a: b}}, portLevelMtls: {x: {}}}', ['invalidNumber portLevelMtls.x']],
  ['{portLevelMtls: {}}', ['peerPortsEmpty portLevelMtls']],
])('PeerAuthentication %s', (spec, expected) => {
  expect(webhookSays('PeerAuthentication', spec)).toEqual(expected)
})
