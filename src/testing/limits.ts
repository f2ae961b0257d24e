// A small shop, and the limits of one decision in it, for tests.

import { describe, expect, test } from 'vitest'
import { compile } from '../engine/compile/compile.ts'
import { limitsOf } from '../engine/limits/limitsOf.ts'
import { match } from '../engine/match/match.ts'
import { prepare } from '../engine/match/prepare.ts'
import type { Proxy as MeshProxy } from '../engine/proxy.ts'
import { readProject } from '../engine/readProject.ts'
import type { TestRequest } from '../engine/request.ts'
import { get } from './gateway.ts'

export const SHOP = `
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

export const INGRESS: MeshProxy = { type: 'gateway', namespace: 'istio-system', labels: { istio: 'ingressgateway' } }
export const CLIENT: MeshProxy = { type: 'sidecar', namespace: 'client', labels: { app: 'client' } }

export const INSIDE = get('/', { host: 'web.shop', address: '10.1.0.1' })

export const GROUPS: Readonly<Record<string, string>> = {
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

export const resource = (
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

export const gatewayApi = (kind: string, namespace: string, spec: string, more = ''): string =>
  resource(kind, namespace, spec, more, 'gateway.networking.k8s.io/v1')

export const resourcesOf = (text: string) => readProject([{ name: 'a.yaml', text }]).resources

/** The limits, each as the code of its reason with what it names. */
export function limits(more: string, request: TestRequest = get('/'), proxy = INGRESS, shop = SHOP): readonly string[] {
  const resources = resourcesOf(shop + more)
  const decision = match(prepare(compile(resources, proxy)), request)
  return limitsOf(resources, proxy, request, decision).map(({ reason, from }) => {
    expect(from?.file).toBe('a.yaml')
    if (reason.code === 'kindNotEvaluated') return reason.kind
    if (reason.code === 'fieldNotEvaluated') return `${reason.kind} ${reason.field}`
    return reason.code === 'claimNotKnown' ? reason.claim : reason.code
  })
}

type Case = readonly [title: string, more: string, request?: TestRequest, proxy?: MeshProxy]

const whole = ([title, more, request = get('/'), proxy = INGRESS]: Case) => [title, more, request, proxy] as const

/** A table for one kind: what raises a limit, and what does not. */
export function kind(name: string, raised: readonly Case[], silent: readonly Case[]): void {
  describe(name, () => {
    test.each(raised.map(whole))('could change it: %s', (_, more, request, proxy) => {
      expect(limits(more, request, proxy)).toEqual([name])
    })
    test.each(silent.map(whole))('could not: %s', (_, more, request, proxy) => {
      expect(limits(more, request, proxy)).toEqual([])
    })
  })
}

export const REFUSED = get('/', { port: 81 })

export const authorization = (namespace: string, spec: string): string =>
  resource('AuthorizationPolicy', namespace, spec)
