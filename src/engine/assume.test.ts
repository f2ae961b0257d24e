import { describe, expect, test } from 'vitest'
import { resourcesOf } from '../testing/resources.ts'
import { assume } from './assume.ts'
import { compile } from './compile/compile.ts'

const GATEWAY = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: gw}
spec:
  selector: {istio: ingressgateway}
  servers:
  - {port: {number: 80, name: http, protocol: HTTP}, hosts: ["*.example.com"]}
  - {port: {number: 8443, name: other, protocol: HTTP}, hosts: ["other.org"]}
---
`

const virtualService = (http: string, binding = 'hosts: [a.example.com], gateways: [gw]'): string => `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: vs, namespace: default}
spec: {${binding}, http: ${http}}
`

const assumptionsOf = (text: string) =>
  assume(resourcesOf(text)).assumptions.map(({ host, ports }) => `${host} ${ports.join(',')}`)

describe('which hosts are assumed', () => {
  test.each([
    ['a short name is a Service of the own namespace', 'reviews', 'reviews.default.svc.cluster.local 80'],
    ['a full name is that Service', 'web.prod.svc.cluster.local', 'web.prod.svc.cluster.local 80'],
    ['a name with one dot is not a Service of another namespace', 'web.prod', 'web.prod 80'],
    ['a host outside of the cluster stands as written', 'api.example.org', 'api.example.org 80'],
  ])('%s', (_, host, expected) => {
    expect(assumptionsOf(GATEWAY + virtualService(`[{route: [{destination: {host: ${host}}}]}]`))).toEqual([expected])
  })

  test.each([
    ['an IP address', '10.0.0.1', ''],
    ['a placeholder', '"<service-a>"', ''],
    ['a wildcard', '"*.a.org"', ''],
    ['a Service that is there', 'web', '---\napiVersion: v1\nkind: Service\nmetadata: {name: web}'],
    [
      'a Service under a name that istiod does not know',
      'web.default',
      '---\napiVersion: v1\nkind: Service\nmetadata: {name: web}',
    ],
    [
      'a host under the wildcard of a ServiceEntry',
      'a.wild.org',
      '---\napiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata: {name: se}\nspec: {hosts: ["*.wild.org"]}',
    ],
  ])('not %s', (_, host, more) => {
    const text = `${GATEWAY}${virtualService(`[{route: [{destination: {host: ${host}}}]}]`)}${more}`
    expect(assumptionsOf(text)).toEqual([])
  })

  test('mirrors are destinations too', () => {
    const http = '[{route: [{destination: {host: a}}], mirror: {host: b}, mirrors: [{destination: {host: c}}]}]'
    expect(assume(resourcesOf(virtualService(http))).assumptions.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  })

  test('one assumption names every destination that needs it', () => {
    const http = '[{route: [{destination: {host: a}}, {destination: {host: a}}]}]'
    expect(assume(resourcesOf(virtualService(http))).assumptions.map(({ because }) => because.length)).toEqual([2])
  })
})

describe('which ports an assumed Service has', () => {
  test('those that destinations name and those of the servers that serve the virtual service', () => {
    const http = '[{route: [{destination: {host: a, port: {number: 9080}}}, {destination: {host: a}}]}]'
    expect(assumptionsOf(GATEWAY + virtualService(http))).toEqual(['a.default.svc.cluster.local 80,9080'])
  })

  test('80 in the mesh if no destination names one', () => {
    expect(assumptionsOf(virtualService('[{route: [{destination: {host: a}}]}]', 'hosts: [a]'))).toEqual([
      'a.default.svc.cluster.local 80',
    ])
  })

  test("a delegate's destinations get the ports of the root", () => {
    const root = virtualService('[{delegate: {name: leaf}}]', 'hosts: [other.org], gateways: [gw]')
    const leaf = virtualService('[{route: [{destination: {host: a}}]}]', 'hosts: []').replace('name: vs', 'name: leaf')
    expect(assumptionsOf(`${GATEWAY}${root}---\n${leaf}`)).toEqual(['a.default.svc.cluster.local 8443'])
  })
})

test('the route of an assumed host finds its cluster, but no subset that no DestinationRule names', () => {
  const http = '[{route: [{destination: {host: a}}, {destination: {host: a, subset: v1}}]}]'
  const { resources } = assume(resourcesOf(GATEWAY + virtualService(http)))
  const { clusters } = compile(resources, {
    type: 'gateway',
    namespace: 'istio-system',
    labels: { istio: 'ingressgateway' },
  })
  expect(clusters.has('outbound|80||a.default.svc.cluster.local')).toBe(true)
  expect(clusters.has('outbound|80|v1|a.default.svc.cluster.local')).toBe(false)
})

test('an assumed resource points to the first destination that needs it', () => {
  const { resources } = assume(resourcesOf(virtualService('[{route: [{destination: {host: a}}]}]')))
  expect(resources.at(-1)?.ref.path).toEqual(['spec', 'http', 0, 'route', 0, 'destination'])
})
