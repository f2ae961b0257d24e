import { describe, expect, test } from 'vitest'
import { get } from '../../testing/gateway.ts'
import {
  authorization,
  CLIENT,
  gatewayApi,
  INSIDE,
  kind,
  limits,
  REFUSED,
  resource,
  SHOP,
} from '../../testing/limits.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'

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
