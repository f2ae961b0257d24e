import { describe, expect, test } from 'vitest'
import { get } from '../testing/gateway.ts'
import { CLIENT } from '../testing/sidecar.ts'
import { compile, createCompiler } from './compile/compile.ts'
import { match } from './match/match.ts'
import { prepare } from './match/prepare.ts'
import { meshConfigsOf } from './meshSettings.ts'
import type { Proxy as MeshProxy } from './proxy.ts'
import { readProject } from './readProject.ts'
import type { TestRequest } from './request.ts'

const configMap = (mesh: string, name = 'istio'): string => `
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: istio-system}
data:
  mesh: |
    ${mesh}
---
`

const operator = (mesh: string): string => `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
spec: {meshConfig: ${mesh}}
---
`

const SHOP = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: gw, namespace: default}
spec:
  selector: {istio: ingressgateway}
  servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ['*']}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: default}
spec: {clusterIP: 10.1.0.1, ports: [{name: http, port: 80}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: routes, namespace: default}
spec:
  hosts: [a.com]
  gateways: [gw]
  http:
  - match: [{uri: {prefix: /a/b}}]
    name: deep
    route: [{destination: {host: web}}]
  - name: rest
    route: [{destination: {host: web}}]
    retries: {attempts: 5}
---
`

const INGRESS: MeshProxy = { type: 'gateway', namespace: 'istio-system', labels: { istio: 'ingressgateway' } }

const resourcesOf = (text: string) => readProject([{ name: 'a.yaml', text }]).resources

/** The one answer of this proxy. */
const answer = (text: string, request: TestRequest, proxy = INGRESS) =>
  match(prepare(compile(resourcesOf(text), proxy)), request).answers[0]

const OUTSIDE = get('/', { host: 'unknown.org', address: '10.11.12.13' })
const toWeb = get('/', { host: 'web', address: '10.1.0.1' })

describe('outboundTrafficPolicy', () => {
  test.each([
    ['nothing', '', 'upstream', 'PassthroughCluster'],
    ['ALLOW_ANY', configMap('outboundTrafficPolicy: {mode: ALLOW_ANY}'), 'upstream', 'PassthroughCluster'],
    ['REGISTRY_ONLY', configMap('outboundTrafficPolicy: {mode: REGISTRY_ONLY}'), 'local', undefined],
    ['no mode', operator('{outboundTrafficPolicy: {}}'), 'local', undefined],
  ])('%s: HTTP on a port of the mesh', (_, mesh, outcome, cluster) => {
    expect(answer(mesh + SHOP, OUTSIDE, CLIENT)).toMatchObject({ outcome, ...(cluster && { cluster }) })
  })

  test('REGISTRY_ONLY answers HTTP with 502, drops other bytes, and the trace leads to the field', () => {
    const mesh = configMap('outboundTrafficPolicy: {mode: REGISTRY_ONLY}') + SHOP
    expect(answer(mesh, OUTSIDE, CLIENT)).toMatchObject({ status: 502, virtualHost: 'block_all' })
    const bytes: TestRequest = { ...OUTSIDE, protocol: 'TCP', port: 9999 }
    expect(answer(mesh, bytes, CLIENT)).toMatchObject({
      outcome: 'closed',
      destinations: [{ cluster: 'BlackHoleCluster', from: { path: ['data', 'mesh', 'outboundTrafficPolicy'] } }],
    })
  })

  test("a Sidecar's own goes before it", () => {
    const sidecar =
      'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata: {name: s, namespace: default}\nspec: {outboundTrafficPolicy: {mode: ALLOW_ANY}}\n---'
    const mesh = configMap('outboundTrafficPolicy: {mode: REGISTRY_ONLY}')
    expect(answer(mesh + SHOP + sidecar, OUTSIDE, CLIENT)).toMatchObject({ cluster: 'PassthroughCluster' })
  })
})

describe('pathNormalization', () => {
  const rule = (mode: string | undefined, path: string) =>
    answer((mode === undefined ? '' : configMap(`pathNormalization: {normalization: ${mode}}`)) + SHOP, get(path))

  test.each([
    [undefined, '/x/../a/b', 'deep', '/a/b'],
    ['DEFAULT', '/x/../a/b', 'deep', '/a/b'],
    ['NONE', '/x/../a/b', 'rest', '/x/../a/b'],
    ['BASE', '/a//b', 'rest', '/a//b'],
    ['MERGE_SLASHES', '/a//b', 'deep', '/a/b'],
    ['MERGE_SLASHES', '/a%2Fb', 'rest', '/a%2Fb'],
    ['DECODE_AND_MERGE_SLASHES', '/a%2F%2fb', 'deep', '/a/b'],
  ])('%s: %s is for the route %s', (mode, path, route, upstream) => {
    expect(rule(mode, path)).toMatchObject({ route, upstream: { path: upstream } })
  })
})

describe('defaultHttpRetryPolicy', () => {
  const mesh = configMap('defaultHttpRetryPolicy: {attempts: 7, retryOn: 5xx}') + SHOP

  test('is for routes that state no retries, those of services too', () => {
    expect(answer(mesh, get('/a/b'))?.retry).toEqual({ attempts: 7, retryOn: '5xx' })
    expect(answer(mesh, toWeb, CLIENT)?.retry).toEqual({ attempts: 7, retryOn: '5xx' })
  })

  test('a route that states its own keeps them', () => {
    expect(answer(mesh, get('/'))?.retry).toMatchObject({ attempts: 5 })
  })

  test('no attempts are no retries', () => {
    const none = configMap('defaultHttpRetryPolicy: {attempts: 0}') + SHOP
    expect(answer(none, get('/a/b'))?.retry).toBeUndefined()
    expect(answer(SHOP, get('/a/b'))?.retry).toMatchObject({ attempts: 2 })
  })
})

describe('default exportTo', () => {
  const elsewhere: MeshProxy = { ...CLIENT, namespace: 'other' }

  test('Services of another namespace are not found where it is "."', () => {
    const request = get('/', { host: 'web.default', address: '10.1.0.1' })
    const cluster = 'outbound|80||web.default.svc.cluster.local'
    expect(answer(SHOP, request, elsewhere)).toMatchObject({ cluster })
    const mesh = configMap('defaultServiceExportTo: ["."]')
    expect(answer(mesh + SHOP, request, elsewhere)).toMatchObject({ cluster: 'PassthroughCluster' })
    expect(answer(mesh + SHOP, request, CLIENT)).toMatchObject({ cluster })
  })

  test('nor are virtual services, unless they state their own', () => {
    const mesh = configMap('defaultVirtualServiceExportTo: ["."]')
    expect(answer(SHOP, get('/'))).toMatchObject({ status: 200 })
    expect(answer(mesh + SHOP, get('/'))).toMatchObject({ status: 404 })
    const stated = SHOP.replace('hosts: [a.com]', 'hosts: [a.com], exportTo: ["*"]').replace(
      'spec:\n  hosts: [a.com], exportTo: ["*"]',
      'spec:\n  exportTo: ["*"]\n  hosts: [a.com]',
    )
    expect(answer(mesh + stated, get('/'))).toMatchObject({ status: 200 })
  })

  test('nor are DestinationRules', () => {
    const rule =
      'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: dr, namespace: default}\nspec: {host: web, subsets: [{name: v1}]}\n---\n'
    const subset = SHOP.replace('{destination: {host: web}}', '{destination: {host: web, subset: v1}}') + rule
    expect(answer(subset, get('/a/b'))).toMatchObject({ status: 200 })
    const mesh = configMap('defaultDestinationRuleExportTo: ["."]')
    expect(answer(mesh + subset, get('/a/b'))).toMatchObject({ status: 503, flags: 'NC' })
  })
})

test('rootNamespace: its Sidecar is for namespaces without one', () => {
  const sidecar =
    'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata: {name: s, namespace: root}\nspec: {outboundTrafficPolicy: {mode: REGISTRY_ONLY}}\n---'
  expect(answer(SHOP + sidecar, OUTSIDE, CLIENT)).toMatchObject({ cluster: 'PassthroughCluster' })
  expect(answer(configMap('rootNamespace: root') + SHOP + sidecar, OUTSIDE, CLIENT)).toMatchObject({ status: 502 })
})

test('a compiler that remembers sees a changed mesh configuration', () => {
  const compileAgain = createCompiler()
  const texts = [
    '',
    'outboundTrafficPolicy: {}',
    'defaultHttpRetryPolicy: {attempts: 7}',
    'defaultServiceExportTo: ["."]',
  ]
  const shop = readProject([{ name: 'shop.yaml', text: SHOP }])
  for (const mesh of [...texts, ...texts.toReversed()]) {
    const files = [
      { name: 'shop.yaml', text: SHOP },
      { name: 'mesh.yaml', text: mesh === '' ? '' : configMap(mesh) },
    ]
    const { resources } = readProject(files, shop.cache)
    for (const proxy of [INGRESS, CLIENT, { ...CLIENT, namespace: 'other' }]) {
      expect(compileAgain(resources, proxy), mesh).toEqual(compile(resources, proxy))
    }
  }
})

describe('which mesh configuration is read', () => {
  const names = (text: string) => {
    const { used, others } = meshConfigsOf(resourcesOf(text))
    return [used, ...others].map((mesh) => mesh && `${mesh.spec.writtenKind} ${mesh.metadata.name}`)
  }

  test('the ConfigMap of the default revision, before others and before an IstioOperator', () => {
    const text = operator('{}') + configMap('{}', 'istio-canary') + configMap('{}')
    expect(names(text)).toEqual(['ConfigMap istio', 'IstioOperator installed-state', 'ConfigMap istio-canary'])
    expect(names(operator('{}'))).toEqual(['IstioOperator installed-state'])
    expect(names(SHOP)).toEqual([undefined])
  })

  test('one that istiod could not read leaves the defaults', () => {
    const mesh = configMap('outboundTrafficPolicy: {mode: NEVER}')
    expect(answer(mesh + SHOP, OUTSIDE, CLIENT)).toMatchObject({ cluster: 'PassthroughCluster' })
  })
})
