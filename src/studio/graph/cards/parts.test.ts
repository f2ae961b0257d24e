import { expect, test } from 'vitest'
import type { VirtualHostNode } from '../../../graph/graph.ts'
import { draw } from '../../../testing/graphs.ts'
import { isMerged, partsOf } from './parts.ts'

const GATEWAY = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]}]
`
const service = (name: string, paths: readonly string[], gateways = 'edge') => `---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: ${name}, namespace: shop}
spec:
  gateways: [${gateways}]
  hosts: [shop.example.com]
  http:
${paths.map((path) => `  - {${path === '' ? '' : `match: [{uri: {prefix: ${path}}}], `}route: [{destination: {host: app}}]}\n`).join('')}`

const hosts = (text: string) =>
  draw(text).graph.nodes.filter((node): node is VirtualHostNode => node.type === 'virtualHost')

test('the parts of a merged host are headed, tinted in turn, and say why they stand there', () => {
  const [host] = hosts(GATEWAY + service('b', ['/b/', '']) + service('a', ['/a/', '/c/']))
  if (host === undefined) throw new Error('no host')
  expect(isMerged(host)).toBe(true)
  expect([...partsOf(host, host.rows).values()]).toEqual([
    { isTinted: false, head: 'a', reason: 'byAgeAndName' },
    { isTinted: false, head: undefined, reason: 'byAgeAndName' },
    { isTinted: true, head: 'b', reason: 'byAgeAndName' },
    { isTinted: true, head: undefined, reason: 'catchAllLast' },
  ])
})

test('a host of one virtual service has no parts, nor has one of the mesh, where only one is taken', () => {
  const [alone] = hosts(GATEWAY + service('a', ['/a/', '/c/']))
  expect(alone && partsOf(alone, alone.rows).size).toBe(0)
  const inMesh = hosts(service('a', ['/a/'], 'mesh') + service('b', ['/b/'], 'mesh'))
  expect(inMesh.filter(isMerged)).toEqual([])
})
