import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { get } from '../../testing/gateway.ts'
import { compile } from '../compile/compile.ts'
import { decideFrom } from '../decideFrom.ts'
import { match } from '../match/match.ts'
import { prepare } from '../match/prepare.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import { readProject } from '../readProject.ts'
import type { TestRequest } from '../request.ts'
import { limitsOf, NOT_MODELLED, withLimits } from './limitsOf.ts'

const SHOP = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: gw, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ['*']}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {clusterIP: 10.1.0.1, selector: {app: web}, ports: [{name: http, port: 80}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: routes, namespace: shop}
spec:
  hosts: [a.com]
  gateways: [gw]
  http:
  - name: beta
    match:
    - {uri: {prefix: /beta}, headers: {'@request.auth.claims.group': {exact: beta}}}
    route: [{destination: {host: web}}]
  - name: subset
    match: [{uri: {prefix: /v2}}]
    route: [{destination: {host: web, subset: v2}}]
  - name: outside
    match: [{uri: {prefix: /outside}}]
    route: [{destination: {host: api.org}}]
  - name: teapot
    match: [{uri: {prefix: /teapot}}]
    directResponse: {status: 418}
  - name: rest
    route: [{destination: {host: web}}]
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: web, namespace: shop}
spec: {host: web, subsets: [{name: v2, labels: {version: v2}}]}
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: api, namespace: shop}
spec: {hosts: [api.org], resolution: STATIC, ports: [{number: 80, name: http, protocol: HTTP}]}
`

const INGRESS: MeshProxy = { type: 'gateway', namespace: 'istio-system', labels: { istio: 'ingressgateway' } }
const CLIENT: MeshProxy = { type: 'sidecar', namespace: 'client', labels: { app: 'client' } }

const INSIDE = get('/', { host: 'web.shop', address: '10.1.0.1' })

const GROUPS: Readonly<Record<string, string>> = {
  EnvoyFilter: 'networking.istio.io/v1alpha3',
  ProxyConfig: 'networking.istio.io/v1beta1',
  WorkloadEntry: 'networking.istio.io/v1',
  WorkloadGroup: 'networking.istio.io/v1',
  WasmPlugin: 'extensions.istio.io/v1alpha1',
  TrafficExtension: 'extensions.istio.io/v1alpha1',
  Telemetry: 'telemetry.istio.io/v1',
  Namespace: 'v1',
  Ingress: 'networking.k8s.io/v1',
}

const resource = (
  kind: string,
  namespace: string,
  spec: string,
  more = '',
  version = 'security.istio.io/v1',
): string => `
---
apiVersion: ${GROUPS[kind] ?? version}
kind: ${kind}
metadata: {name: it, namespace: ${namespace}${more}}
spec: ${spec}
`

const gatewayApi = (kind: string, namespace: string, spec: string, more = ''): string =>
  resource(kind, namespace, spec, more, 'gateway.networking.k8s.io/v1')

const resourcesOf = (text: string) => readProject([{ name: 'a.yaml', text }]).resources

/** The limits, each as the code of its reason with what it names. */
function limits(more: string, request: TestRequest = get('/'), proxy = INGRESS, shop = SHOP): readonly string[] {
  const resources = resourcesOf(shop + more)
  const decision = match(prepare(compile(resources, proxy)), request)
  return limitsOf(resources, proxy, request, decision).map(({ reason, from }) => {
    expect(from?.file).toBe('a.yaml')
    if (reason.code === 'kindNotEvaluated') return reason.kind
    if (reason.code === 'fieldNotEvaluated') return `${reason.kind} ${reason.field}`
    return reason.code === 'claimNotKnown' ? reason.claim : reason.code
  })
}

test('without anything that is not modelled there is no limit', () => {
  expect(limits('')).toEqual([])
  expect(limits('', INSIDE, CLIENT)).toEqual([])
})

type Case = readonly [title: string, more: string, request?: TestRequest, proxy?: MeshProxy]

const whole = ([title, more, request = get('/'), proxy = INGRESS]: Case) => [title, more, request, proxy] as const

/** A table for one kind: what raises a limit, and what does not. */
function kind(name: string, raised: readonly Case[], silent: readonly Case[]): void {
  describe(name, () => {
    test.each(raised.map(whole))('could change it: %s', (_, more, request, proxy) => {
      expect(limits(more, request, proxy)).toEqual([name])
    })
    test.each(silent.map(whole))('could not: %s', (_, more, request, proxy) => {
      expect(limits(more, request, proxy)).toEqual([])
    })
  })
}

const REFUSED = get('/', { port: 81 })

const filter = (namespace: string, match: string, selector = ''): string =>
  resource('EnvoyFilter', namespace, `{${selector} configPatches: [{applyTo: HTTP_FILTER, match: ${match}}]}`)

kind(
  'EnvoyFilter',
  [
    ['in the root namespace, for every workload', filter('istio-system', '{context: ANY}')],
    ['for this workload', filter('istio-system', '{}', 'workloadSelector: {labels: {istio: ingressgateway}},')],
    ['in the namespace of a sidecar', filter('client', '{context: SIDECAR_OUTBOUND}'), INSIDE, CLIENT],
    ['a patch could open a port', filter('istio-system', '{context: GATEWAY}'), REFUSED],
    ['of the port', filter('istio-system', '{context: GATEWAY, listener: {portNumber: 80}}')],
    ['of the virtual host', filter('istio-system', '{routeConfiguration: {vhost: {name: "a.com:80"}}}')],
    ['of the cluster', filter('istio-system', '{cluster: {service: web.shop.svc.cluster.local}}')],
    ['at the destination, for what it receives', filter('shop', '{context: SIDECAR_INBOUND}')],
    ['for the pods of the destination', filter('shop', '{}', 'workloadSelector: {labels: {app: web}},')],
  ],
  [
    ['of another namespace', filter('client', '{context: ANY}')],
    [
      'of another workload',
      filter('istio-system', '{context: GATEWAY}', 'workloadSelector: {labels: {istio: egress}},'),
    ],
    ['for other proxies', filter('istio-system', '{context: SIDECAR_OUTBOUND}')],
    ['for gateways', filter('client', '{context: GATEWAY}'), INSIDE, CLIENT],
    ['of another port', filter('istio-system', '{context: GATEWAY, listener: {portNumber: 443}}')],
    [
      'of another virtual host',
      filter('istio-system', '{context: GATEWAY, routeConfiguration: {vhost: {name: "b.com:80"}}}'),
    ],
    [
      'of another cluster',
      filter('istio-system', '{context: GATEWAY, cluster: {service: other.shop.svc.cluster.local}}'),
    ],
    ['of other pods at the destination', filter('shop', '{}', 'workloadSelector: {labels: {app: api}},')],
    ['at a destination that is not reached', filter('shop', '{context: SIDECAR_INBOUND}'), get('/teapot')],
    ['without patches', resource('EnvoyFilter', 'istio-system', '{configPatches: []}')],
    [
      'with targetRefs, which only Gateway API workloads have',
      filter('istio-system', '{}', 'targetRefs: [{kind: Gateway, name: gw, group: gateway.networking.k8s.io}],'),
    ],
  ],
)

const authorization = (namespace: string, spec: string): string => resource('AuthorizationPolicy', namespace, spec)

kind(
  'AuthorizationPolicy',
  [
    ['for every workload', authorization('istio-system', '{}')],
    [
      'for the gateway',
      authorization('istio-system', '{selector: {matchLabels: {istio: ingressgateway}}, action: DENY}'),
      get('/teapot'),
    ],
    ['in the namespace of the destination', authorization('shop', '{}')],
    ['for the pods of the destination', authorization('shop', '{selector: {matchLabels: {app: web, version: v1}}}')],
    ['for the pods of the subset', authorization('shop', '{selector: {matchLabels: {version: v2}}}'), get('/v2')],
    ['asked from a sidecar', authorization('shop', '{}'), INSIDE, CLIENT],
  ],
  [
    ['one that only audits', authorization('istio-system', '{action: AUDIT}')],
    ['in the namespace of the caller, who enforces nothing', authorization('client', '{}'), INSIDE, CLIENT],
    ['for pods of another subset', authorization('shop', '{selector: {matchLabels: {version: v1}}}'), get('/v2')],
    ['a connection that is refused', authorization('istio-system', '{}'), REFUSED],
    [
      'for gateways, asked from a sidecar',
      authorization('istio-system', '{selector: {matchLabels: {istio: ingressgateway}}}'),
      INSIDE,
      CLIENT,
    ],
    ['a destination outside of the mesh', authorization('shop', '{}'), get('/outside')],
    ['one of a namespace that is not reached', authorization('other', '{}')],
  ],
)

test('known pods of the destination tell more than its selector', () => {
  const pods = `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {metadata: {labels: {app: web, version: v1}}}}
`
  const policy = (version: string) => authorization('shop', `{selector: {matchLabels: {version: ${version}}}}`)
  expect(limits(pods + policy('v1'))).toEqual(['AuthorizationPolicy'])
  expect(limits(pods + policy('v9'))).toEqual([])
})

const withToken = get('/', { headers: [['Authorization', 'Bearer x']] })

kind(
  'RequestAuthentication',
  [
    [
      'a request with a token',
      resource('RequestAuthentication', 'istio-system', '{jwtRules: [{issuer: a}]}'),
      withToken,
    ],
    [
      'in a parameter',
      resource('RequestAuthentication', 'istio-system', '{jwtRules: [{issuer: a}]}'),
      get('/?access_token=x'),
    ],
    [
      'in a header of its own',
      resource('RequestAuthentication', 'shop', '{jwtRules: [{fromHeaders: [{name: X-Jwt}]}]}'),
      get('/', { headers: [['x-jwt', 'x']] }),
    ],
  ],
  [
    ['a request without one', resource('RequestAuthentication', 'istio-system', '{jwtRules: [{issuer: a}]}')],
    [
      'looked for elsewhere',
      resource('RequestAuthentication', 'istio-system', '{jwtRules: [{fromParams: [t]}]}'),
      withToken,
    ],
    ['without rules', resource('RequestAuthentication', 'istio-system', '{}'), withToken],
  ],
)

kind(
  'PeerAuthentication',
  [
    ['the destination takes mutual TLS alone', resource('PeerAuthentication', 'shop', '{mtls: {mode: STRICT}}')],
    ['on a port', resource('PeerAuthentication', 'shop', '{portLevelMtls: {80: {mode: DISABLE}}}'), INSIDE, CLIENT],
    ['in the root namespace', resource('PeerAuthentication', 'istio-system', '{mtls: {mode: STRICT}}')],
  ],
  [
    ['it takes both', resource('PeerAuthentication', 'shop', '{mtls: {mode: PERMISSIVE}}')],
    ['of the gateway', resource('PeerAuthentication', 'istio-system', '{mtls: {mode: STRICT}}'), get('/teapot')],
  ],
)

for (const plugin of ['WasmPlugin', 'TrafficExtension']) {
  kind(
    plugin,
    [
      ['at the gateway', resource(plugin, 'istio-system', '{selector: {matchLabels: {istio: ingressgateway}}}')],
      ['at the caller', resource(plugin, 'client', '{match: [{mode: CLIENT}]}'), INSIDE, CLIENT],
      ['at the destination', resource(plugin, 'shop', '{match: [{mode: SERVER}]}'), INSIDE, CLIENT],
    ],
    [
      ['another workload', resource(plugin, 'istio-system', '{selector: {matchLabels: {istio: egress}}}')],
      ['for what a caller receives', resource(plugin, 'client', '{match: [{mode: SERVER}]}'), INSIDE, CLIENT],
      [
        'for another port',
        resource(plugin, 'client', '{match: [{mode: CLIENT, ports: [{number: 81}]}]}'),
        INSIDE,
        CLIENT,
      ],
      ['a connection that is refused', resource(plugin, 'istio-system', '{}'), REFUSED],
    ],
  )
}

kind(
  'ProxyConfig',
  [['environment variables', resource('ProxyConfig', 'istio-system', '{environmentVariables: {A: b}}')]],
  [
    ['image and concurrency', resource('ProxyConfig', 'istio-system', '{concurrency: 2}')],
    ['another workload', resource('ProxyConfig', 'shop', '{environmentVariables: {A: b}}')],
  ],
)

test('of a Service without selector the label app is meant', () => {
  const shop = SHOP.replace('selector: {app: web}, ', '')
  const policy = (app: string) => authorization('shop', `{selector: {matchLabels: {app: ${app}}}}`)
  expect(limits(policy('web'), get('/'), INGRESS, shop)).toEqual(['AuthorizationPolicy'])
  expect(limits(policy('api'), get('/'), INGRESS, shop)).toEqual([])
})

test('Telemetry changes no answer', () => {
  expect(limits(resource('Telemetry', 'istio-system', '{tracing: [{randomSamplingPercentage: 100}]}'))).toEqual([])
})

test('a resource of another group is none of these kinds', () => {
  expect(limits(resource('AuthorizationPolicy', 'istio-system', '{}', '', 'policy.example.org/v1'))).toEqual([])
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

const OWN: MeshProxy = {
  type: 'gateway',
  namespace: 'shop',
  labels: { 'gateway.networking.k8s.io/gateway-name': 'it' },
}

describe('Gateway API', () => {
  test('a gateway is for pods of its own, or for those of the Service that it names', () => {
    expect(limits(gatewayApi('Gateway', 'shop', '{}'), get('/'), OWN)).toEqual(['Gateway'])
    expect(limits(gatewayApi('Gateway', 'shop', '{}'))).toEqual([])
    const service = `
---
apiVersion: v1
kind: Service
metadata: {name: ingress, namespace: istio-system}
spec: {selector: {istio: ingressgateway}, ports: [{port: 80, name: http}]}
`
    const named = gatewayApi(
      'Gateway',
      'shop',
      '{addresses: [{type: Hostname, value: ingress.istio-system.svc.cluster.local}]}',
    )
    expect(limits(service + named)).toEqual(['Gateway'])
    const route = (hostname: string) =>
      gatewayApi('HTTPRoute', 'shop', `{parentRefs: [{name: it}], hostnames: ["${hostname}"]}`)
    expect(limits(service + named + route('*.com'))).toEqual(['Gateway', 'HTTPRoute'])
    expect(limits(service + named + route('*.org'))).toEqual(['Gateway'])
    expect(limits(service + route('*.com'))).toEqual([])
  })

  kind(
    'HTTPRoute',
    [
      [
        'of the service, beside it',
        gatewayApi('HTTPRoute', 'shop', '{parentRefs: [{kind: Service, group: "", name: web}]}'),
        INSIDE,
        CLIENT,
      ],
      [
        'of the service, beside the caller',
        gatewayApi('HTTPRoute', 'client', '{parentRefs: [{kind: Service, name: web, namespace: shop}]}'),
        INSIDE,
        CLIENT,
      ],
    ],
    [
      [
        'of another service',
        gatewayApi('HTTPRoute', 'shop', '{parentRefs: [{kind: Service, name: api}]}'),
        INSIDE,
        CLIENT,
      ],
      [
        'of the service, for callers of another namespace',
        gatewayApi('HTTPRoute', 'other', '{parentRefs: [{kind: Service, name: web, namespace: shop}]}'),
        INSIDE,
        CLIENT,
      ],
      [
        'of the service, asked from a gateway',
        gatewayApi('HTTPRoute', 'shop', '{parentRefs: [{kind: Service, name: web}]}'),
      ],
      ['of a gateway that is none', gatewayApi('HTTPRoute', 'shop', '{parentRefs: [{name: gw}]}')],
    ],
  )

  test('targetRefs attach to the gateway that they name', () => {
    const policy = (name: string) =>
      authorization('shop', `{targetRefs: [{kind: Gateway, group: gateway.networking.k8s.io, name: ${name}}]}`)
    const pod = SHOP.replace('{istio: ingressgateway}', '{gateway.networking.k8s.io/gateway-name: it}')
    expect(limits(policy('it'), get('/'), OWN, pod)).toEqual(['AuthorizationPolicy'])
    expect(limits(policy('other'), get('/'), OWN, pod)).toEqual([])
  })
})

const rules = (host: string) => `{ingressClassName: istio, rules: [{host: ${host}}]}`

kind(
  'Ingress',
  [['of class istio, with the host', resource('Ingress', 'shop', rules('a.com'))]],
  [
    ['another host', resource('Ingress', 'shop', rules('b.com'))],
    ['another class', resource('Ingress', 'shop', '{ingressClassName: nginx, rules: [{host: a.com}]}')],
    ['asked from a sidecar', resource('Ingress', 'shop', rules('web.shop')), INSIDE, CLIENT],
    ['another port', resource('Ingress', 'shop', rules('a.com')), REFUSED],
  ],
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
    const filters =
      filter('istio-system', '{context: SIDECAR_OUTBOUND}') + filter('root', '{context: SIDECAR_OUTBOUND}')
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
  )
})

test('what is not modelled can be listed', () => {
  expect(NOT_MODELLED.kinds).toEqual(expect.arrayContaining(['EnvoyFilter', 'WorkloadEntry', 'HTTPRoute', 'Ingress']))
})
