import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { get } from '../../testing/gateway.ts'
import {
  authorization,
  CLIENT,
  GROUPS,
  gatewayApi,
  INGRESS,
  INSIDE,
  kind,
  limits,
  resource,
  resourcesOf,
  SHOP,
} from '../../testing/limits.ts'
import { compile } from '../compile/compile.ts'
import { decideFrom } from '../decideFrom.ts'
import { match } from '../match/match.ts'
import { prepare } from '../match/prepare.ts'
import { limitsOf, NOT_MODELLED, withLimits } from './limitsOf.ts'

test('without anything that is not modelled there is no limit', () => {
  expect(limits('')).toEqual([])
  expect(limits('', INSIDE, CLIENT)).toEqual([])
})

kind(
  'WorkloadEntry',
  [['one that the Service selects', resource('WorkloadEntry', 'shop', '{address: 10.0.0.1, labels: {app: web}}')]],
  [
    ['other labels', resource('WorkloadEntry', 'shop', '{address: 10.0.0.1, labels: {app: api}}')],
    ['another namespace', resource('WorkloadEntry', 'other', '{address: 10.0.0.1, labels: {app: web}}')],
    ['a request that reaches no one', resource('WorkloadEntry', 'shop', '{labels: {app: web}}'), get('/teapot')],
  ],
)

kind(
  'WorkloadGroup',
  [
    [
      'one whose entries the Service selects',
      resource('WorkloadGroup', 'shop', '{metadata: {labels: {app: web}}, template: {}}'),
    ],
  ],
  [['other labels', resource('WorkloadGroup', 'shop', '{metadata: {labels: {app: api}}, template: {}}')]],
)

describe('claims of tokens', () => {
  test('a route that asks for one is a limit where nothing else refuses it', () => {
    expect(limits('', get('/beta'))).toEqual(['@request.auth.claims.group'])
    expect(limits('', get('/'))).toEqual([])
  })
})

const destinationRule = (policy: string, subset = ''): string =>
  resource('DestinationRule', 'shop', `{host: web, ${policy}${subset}}`, '', 'networking.istio.io/v1')

describe('fields', () => {
  test.each([
    ['proxyProtocol', 'trafficPolicy: {proxyProtocol: {version: V2}}'],
    ['tunnel', 'trafficPolicy: {tunnel: {targetHost: a, targetPort: 1}}'],
  ])('%s of the destination', (field, policy) => {
    expect(limits(destinationRule(policy))).toEqual([`DestinationRule ${field}`])
    expect(limits(destinationRule(policy), get('/teapot'))).toEqual([])
  })

  test('of a subset, for requests to it', () => {
    const subset = destinationRule('', 'subsets: [{name: v2, trafficPolicy: {proxyProtocol: {version: V1}}}]')
    expect(limits(subset, get('/v2'))).toEqual(['DestinationRule proxyProtocol'])
    expect(limits(subset)).toEqual([])
  })

  test('trafficDistribution', () => {
    const shop = SHOP.replace('selector: {app: web}', 'trafficDistribution: PreferClose, selector: {app: web}')
    expect(limits('', get('/'), INGRESS, shop)).toEqual(['Service trafficDistribution'])
    expect(limits('', get('/outside'), INGRESS, shop)).toEqual([])
  })

  test('waypoints, where gateways use them', () => {
    const labelled = (labels: string) =>
      SHOP.replace(
        'name: web, namespace: shop}\nspec: {cl',
        `name: web, namespace: shop, labels: {${labels}}}\nspec: {cl`,
      )
    const both = labelled('istio.io/use-waypoint: w, istio.io/ingress-use-waypoint: "true"')
    expect(limits('', get('/'), INGRESS, both)).toEqual(['Service istio.io/use-waypoint'])
    expect(limits('', INSIDE, CLIENT, both)).toEqual([])
    expect(limits('', get('/'), INGRESS, labelled('istio.io/use-waypoint: w'))).toEqual([])
    const none = labelled('istio.io/use-waypoint: none, istio.io/ingress-use-waypoint: "true"')
    expect(limits('', get('/'), INGRESS, none)).toEqual([])
    const namespace = `
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio.io/use-waypoint: w}}
`
    expect(limits(namespace, get('/'), INGRESS, labelled('istio.io/ingress-use-waypoint: "true"'))).toEqual([
      'Namespace istio.io/use-waypoint',
    ])
  })
})

const filter = (namespace: string): string =>
  resource('EnvoyFilter', namespace, '{configPatches: [{match: {context: SIDECAR_OUTBOUND}}]}')

describe('mesh configuration', () => {
  const mesh = (fields: string, name = 'istio'): string => `
---
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: istio-system}
data: {mesh: '${fields}'}
`
  const headers = mesh('defaultConfig: {proxyHeaders: {}}')
  const dynamic = mesh('outboundTrafficPolicy: {mode: ALLOW_ANY_DYNAMIC_DNS}')
  const unknown = get('/', { host: 'unknown.org', address: '10.11.12.13' })

  test('fields that are not evaluated', () => {
    expect(limits(headers)).toEqual(['ConfigMap defaultConfig.proxyHeaders'])
    expect(limits(mesh('rootNamespace: istio-system'))).toEqual([])
  })

  test('only where they have a say', () => {
    expect(limits(dynamic, unknown, CLIENT)).toEqual(['ConfigMap outboundTrafficPolicy.mode'])
    expect(limits(dynamic, INSIDE, CLIENT)).toEqual([])
    expect(limits(dynamic)).toEqual([])
    const topology = mesh('defaultConfig: {gatewayTopology: {numTrustedProxies: 1}}')
    expect(limits(topology)).toEqual(['ConfigMap defaultConfig.gatewayTopology'])
    expect(limits(topology, INSIDE, CLIENT)).toEqual([])
  })

  test('a further one, of another revision', () => {
    expect(limits(mesh('rootNamespace: a') + mesh('rootNamespace: b', 'istio-canary'))).toEqual(['ConfigMap'])
  })

  test('the root namespace is the one that it names', () => {
    const filters = filter('istio-system') + filter('root')
    const root = (text: string) => limits(filters + text, INSIDE, CLIENT)
    expect(root('')).toEqual(['EnvoyFilter'])
    expect(root(mesh('rootNamespace: nowhere'))).toEqual([])
  })
})

test('limits are added to those of the decision itself', () => {
  const resources = resourcesOf(SHOP + authorization('istio-system', '{}'))
  const decision = match(prepare(compile(resources, INGRESS)), get('/'))
  const own = { reason: { code: 'valueNotKnown', operator: '%A%' } } as const
  const limited = withLimits({ ...decision, limits: [own] }, resources, INGRESS, get('/'))
  expect(limited.limits.map(({ reason }) => reason.code)).toEqual(['valueNotKnown', 'kindNotEvaluated'])
  expect(withLimits(decision, resourcesOf(SHOP), INGRESS, get('/'))).toBe(decision)
})

test('every answer from a viewpoint has them', () => {
  const resources = resourcesOf(SHOP + authorization('shop', '{}'))
  for (const [viewpoint, request] of [
    [INGRESS, get('/')],
    [CLIENT, get('/', { host: 'web.shop' })],
  ] as const) {
    const { decision } = decideFrom({ resources, viewpoint, prepared: prepare(compile(resources, viewpoint)) }, request)
    expect(decision.limits).toMatchObject([{ reason: { kind: 'AuthorizationPolicy' } }])
  }
})

const withToken = get('/', { headers: [['Authorization', 'Bearer x']] })

test('whatever stands in a resource that nobody checked, nothing throws', () => {
  const kinds = [
    ...Object.keys(GROUPS),
    'AuthorizationPolicy',
    'RequestAuthentication',
    'PeerAuthentication',
    'HTTPRoute',
  ]
  const names = 'selector matchLabels labels targetRefs configPatches match context listener jwtRules fromHeaders'
  const more = 'parentRefs hostnames addresses rules host mtls portLevelMtls environmentVariables name kind mode ports'
  const { spec } = fc.letrec((tie) => ({
    spec: fc.dictionary(fc.constantFrom(...`${names} ${more}`.split(' ')), tie('value'), { maxKeys: 5 }),
    value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), tie('spec'), fc.array(tie('spec'), { maxLength: 2 })),
  }))
  const shop = resourcesOf(SHOP)
  const decision = match(prepare(compile(shop, INGRESS)), withToken)
  fc.assert(
    fc.property(spec, (written) => {
      const others = kinds.flatMap((name) =>
        resourcesOf(
          name === 'HTTPRoute'
            ? gatewayApi(name, 'shop', JSON.stringify(written))
            : resource(name, 'istio-system', JSON.stringify(written)),
        ),
      )
      expect(() => limitsOf([...shop, ...others], INGRESS, withToken, decision)).not.toThrow()
    }),
    { numRuns: 40 },
  )
})

test('what is not modelled can be listed', () => {
  expect(NOT_MODELLED.kinds).toEqual(expect.arrayContaining(['EnvoyFilter', 'WorkloadEntry', 'HTTPRoute', 'Ingress']))
})
