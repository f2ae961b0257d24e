import { expect, test } from 'vitest'
import { get } from '../../testing/gateway.ts'
import { authorization, CLIENT, INGRESS, INSIDE, kind, limits, REFUSED, resource, SHOP } from '../../testing/limits.ts'

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
