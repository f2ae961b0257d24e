import { expect, test } from 'vitest'
import { resourcesOf } from '../testing/resources.ts'

const [resource] = resourcesOf(`apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: a, namespace: shop}
spec:
  hosts: [a.com]
  http:
  - match: [{uri: {prefix: /x}, gateways: [edge, mesh]}, {uri: {exact: /y}}]
    route: [{destination: {host: b, subset: v1}, weight: 80}, {destination: {host: c.example.com}}]
  - redirect: {uri: /z}
`)
const entries = resource?.kind === 'VirtualService' ? resource.entries : []
const at = (...path: readonly (string | number)[]) => ({
  file: 'test.yaml',
  document: 0,
  path: ['spec', 'http', ...path],
})

test('each entry, match and destination has its address', () => {
  expect(entries.map(({ ref }) => ref)).toEqual([at(0), at(1)])
  expect(entries[0]?.matches.map(({ ref }) => ref)).toEqual([at(0, 'match', 0), at(0, 'match', 1)])
  expect(entries[0]?.destinations.map(({ from }) => from)).toEqual([at(0, 'route', 0), at(0, 'route', 1)])
  expect(entries[1]).toMatchObject({ matches: [], destinations: [], route: { redirect: { uri: '/z' } } })
})

test('names are those that the namespace means', () => {
  expect(entries[0]?.matches[0]?.match.gateways).toEqual(['shop/edge', 'mesh'])
  expect(entries[0]?.destinations.map(({ host, subset, weight }) => [host, subset, weight])).toEqual([
    ['b.shop.svc.cluster.local', 'v1', 80],
    ['c.example.com', undefined, 0],
  ])
})
