import { describe, expect, test } from 'vitest'
import type { FieldPath } from '../base/source.ts'
import { resourcesOf } from '../testing/resources.ts'
import { renamableAt, rename } from './rename.ts'

const shop = `
kind: DestinationRule
metadata: {name: catalog, namespace: shop}
spec: {host: catalog, subsets: [{name: v1}, {name: v2}]}
---
kind: VirtualService
metadata: {name: catalog, namespace: shop}
spec:
  hosts: [catalog]
  http:
  - route: [{destination: {host: catalog, subset: v1}}, {destination: {host: catalog, subset: v2}}]
    mirror: {host: catalog.shop.svc.cluster.local, subset: v1}
    mirrors: [{destination: {host: catalog, subset: v1}}]
  tls:
  - match: [{port: 443, sniHosts: [catalog.shop.svc.cluster.local]}]
    route: [{destination: {host: catalog, subset: v1}}]
  tcp:
  - route: [{destination: {host: catalog, subset: v1}}]
---
kind: VirtualService
metadata: {name: front, namespace: front}
spec:
  http:
  - route:
    - destination: {host: catalog.shop.svc.cluster.local, subset: v1}
    - destination: {host: catalog, subset: v1}
---
kind: Service
metadata: {name: catalog, namespace: shop}
---
kind: Sidecar
metadata: {name: default, namespace: front}
spec:
  egress: [{hosts: [shop/catalog.shop.svc.cluster.local, ./*]}]
  outboundTrafficPolicy: {egressProxy: {host: catalog.shop.svc.cluster.local, subset: v1}}
---
kind: Gateway
metadata: {name: entry, namespace: front}
spec: {servers: [{hosts: [shop/catalog.shop.svc.cluster.local]}]}
---
kind: ServiceEntry
metadata: {name: partner, namespace: shop}
spec: {hosts: [api.partner.example]}
---
kind: DestinationRule
metadata: {name: partner, namespace: front}
spec: {host: '*.partner.example', subsets: [{name: v1}]}
---
kind: VirtualService
metadata: {name: partner, namespace: front}
spec:
  hosts: [api.partner.example]
  http: [{route: [{destination: {host: api.partner.example, subset: v1}}]}]
`
const resources = resourcesOf(shop)
const at = (document: number, ...path: FieldPath) => ({ file: 'test.yaml', document, path: ['spec', ...path] })

/** The new texts, by `document path`. */
function renamed(place: ReturnType<typeof at>, to: string): unknown {
  const texts = rename(resources, place, to)
  if (!texts.ok) return texts.error.code
  return Object.fromEntries(texts.value.map((text) => [`${text.at.document} ${text.at.path.join('.')}`, text.value]))
}

describe('a subset', () => {
  const everywhere = {
    '0 spec.subsets.0.name': 'stable',
    '1 spec.http.0.route.0.destination.subset': 'stable',
    '1 spec.http.0.mirror.subset': 'stable',
    '1 spec.http.0.mirrors.0.destination.subset': 'stable',
    '1 spec.tls.0.route.0.destination.subset': 'stable',
    '1 spec.tcp.0.route.0.destination.subset': 'stable',
    '2 spec.http.0.route.0.destination.subset': 'stable',
    '4 spec.outboundTrafficPolicy.egressProxy.subset': 'stable',
  }

  test('is renamed where it is defined and wherever a destination means that host', () => {
    expect(renamed(at(0, 'subsets', 0, 'name'), 'stable')).toEqual(everywhere)
  })

  test('is renamed from any of its places', () => {
    expect(renamed(at(2, 'http', 0, 'route', 0, 'destination', 'subset'), 'stable')).toEqual(everywhere)
  })

  test('of a short name in another namespace is another one', () => {
    expect(renamed(at(2, 'http', 0, 'route', 1, 'destination', 'subset'), 'stable')).toEqual({
      '2 spec.http.0.route.1.destination.subset': 'stable',
    })
  })

  test('of a rule with a wildcard host belongs to the hosts that it covers', () => {
    expect(renamed(at(7, 'subsets', 0, 'name'), 'stable')).toEqual({
      '7 spec.subsets.0.name': 'stable',
      '8 spec.http.0.route.0.destination.subset': 'stable',
    })
  })

  test.each([
    ['v2', 'nameTaken'],
    ['', 'invalidName'],
    ['a.b', 'invalidName'],
    ['v1', {}],
  ])('to %j: %j', (to, result) => {
    expect(renamed(at(0, 'subsets', 0, 'name'), to)).toEqual(result)
  })
})

describe('a host', () => {
  test('keeps its short and full forms, and the Service takes the name', () => {
    expect(renamed(at(1, 'hosts', 0), 'products')).toEqual({
      '0 spec.host': 'products',
      '1 spec.hosts.0': 'products',
      '1 spec.tls.0.match.0.sniHosts.0': 'products.shop.svc.cluster.local',
      '1 spec.http.0.route.0.destination.host': 'products',
      '1 spec.http.0.route.1.destination.host': 'products',
      '1 spec.http.0.mirror.host': 'products.shop.svc.cluster.local',
      '1 spec.http.0.mirrors.0.destination.host': 'products',
      '1 spec.tls.0.route.0.destination.host': 'products',
      '1 spec.tcp.0.route.0.destination.host': 'products',
      '2 spec.http.0.route.0.destination.host': 'products.shop.svc.cluster.local',
      '3 metadata.name': 'products',
      '4 spec.egress.0.hosts.0': 'shop/products.shop.svc.cluster.local',
      '4 spec.outboundTrafficPolicy.egressProxy.host': 'products.shop.svc.cluster.local',
      '5 spec.servers.0.hosts.0': 'shop/products.shop.svc.cluster.local',
    })
  })

  test('outside the mesh is renamed in its ServiceEntry', () => {
    expect(renamed(at(6, 'hosts', 0), 'api.other.example')).toEqual({
      '6 spec.hosts.0': 'api.other.example',
      '8 spec.hosts.0': 'api.other.example',
      '8 spec.http.0.route.0.destination.host': 'api.other.example',
    })
  })

  test.each([
    ['api.partner.example', 'nameTaken'],
    ['products.front.svc.cluster.local', 'invalidName'],
    ['no spaces', 'invalidName'],
    ['catalog.shop.svc.cluster.local', {}],
  ])('to %j: %j', (to, result) => {
    expect(renamed(at(0, 'host'), to)).toEqual(result)
  })
})

test('what is no name cannot be renamed', () => {
  expect(renamed(at(0, 'subsets', 0), 'x')).toBe('nothingNamed')
  expect(renamed(at(99, 'host'), 'x')).toBe('nothingNamed')
  expect(renamableAt(resources, at(0, 'subsets'))).toBeUndefined()
})

test('a name knows its places', () => {
  expect(renamableAt(resources, at(0, 'subsets', 1, 'name'))).toEqual({
    type: 'subset',
    name: 'v2',
    places: [at(0, 'subsets', 1, 'name'), at(1, 'http', 0, 'route', 1, 'destination', 'subset')],
  })
})
