import { expect, test } from 'vitest'
import type { FieldPath, SourceRef } from '../base/source.ts'
import { resourcesOf } from '../testing/resources.ts'
import { definitionsOf, referencesOf } from './links.ts'

const routes = `
kind: VirtualService
metadata: {name: a, namespace: shop}
spec:
  hosts: [reviews]
  gateways: [edge, mesh]
  http:
  - match: [{gateways: [infra/public]}]
    route:
    - destination: {host: reviews, subset: v1}
    - destination: {host: api.partner.example}
    - destination: {host: nowhere}
  - delegate: {name: part}
---
kind: VirtualService
metadata: {name: part, namespace: shop}
spec: {http: [{route: [{destination: {host: reviews.shop.svc.cluster.local, subset: v1}}]}]}
`
const others = `
kind: Service
metadata: {name: reviews, namespace: shop}
---
kind: DestinationRule
metadata: {name: reviews, namespace: shop}
spec: {host: reviews, subsets: [{name: v1}, {name: v2}]}
---
kind: Gateway
metadata: {name: edge, namespace: shop}
---
kind: Gateway
metadata: {name: public, namespace: infra}
---
kind: ServiceEntry
metadata: {name: partner, namespace: shop}
spec: {hosts: ['*.partner.example']}
`
const resources = [...resourcesOf(routes, 'routes.yaml'), ...resourcesOf(others, 'mesh.yaml')]
const inRoutes = (document: number, ...path: FieldPath): SourceRef => ({ file: 'routes.yaml', document, path })
const inMesh = (document: number, ...path: FieldPath): SourceRef => ({ file: 'mesh.yaml', document, path })
const route = (index: number, field: string) => inRoutes(0, 'spec', 'http', 0, 'route', index, 'destination', field)

test('a host comes to be in its Service, or in the ServiceEntry that covers it', () => {
  expect(definitionsOf(resources, route(0, 'host'))).toEqual([inMesh(0, 'metadata', 'name')])
  expect(definitionsOf(resources, route(1, 'host'))).toEqual([inMesh(4, 'spec', 'hosts', 0)])
  expect(definitionsOf(resources, route(2, 'host'))).toEqual([])
})

test('without its Service a host leads to what speaks of it', () => {
  const without = resources.filter(({ kind }) => kind !== 'Service')
  expect(definitionsOf(without, route(0, 'host'))).toEqual([inRoutes(0, 'spec', 'hosts', 0), inMesh(1, 'spec', 'host')])
})

test('subsets, gateways and delegates', () => {
  expect(definitionsOf(resources, route(0, 'subset'))).toEqual([inMesh(1, 'spec', 'subsets', 0, 'name')])
  expect(definitionsOf(resources, inRoutes(0, 'spec', 'gateways', 0))).toEqual([inMesh(2, 'metadata', 'name')])
  const inMatch = inRoutes(0, 'spec', 'http', 0, 'match', 0, 'gateways', 0)
  expect(definitionsOf(resources, inMatch)).toEqual([inMesh(3, 'metadata', 'name')])
  expect(definitionsOf(resources, inRoutes(0, 'spec', 'gateways', 1))).toEqual([])
  const delegate = inRoutes(0, 'spec', 'http', 1, 'delegate', 'name')
  expect(definitionsOf(resources, delegate)).toEqual([inRoutes(1, 'metadata', 'name')])
})

test('references are all places that mean the same, wherever it is asked', () => {
  const subset = [
    route(0, 'subset'),
    inRoutes(1, 'spec', 'http', 0, 'route', 0, 'destination', 'subset'),
    inMesh(1, 'spec', 'subsets', 0, 'name'),
  ]
  for (const at of subset) expect(referencesOf(resources, at)).toEqual(subset)
  expect(referencesOf(resources, inMesh(0, 'metadata', 'name'))).toHaveLength(5)
  expect(referencesOf(resources, inMesh(1, 'metadata', 'name'))).toEqual([])
})
