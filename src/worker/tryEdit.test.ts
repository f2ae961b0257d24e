import { expect, test } from 'vitest'
import { startSession } from '../testing/session.ts'
import type { EditCommand, Question, ToWorker } from './protocol.ts'

const file = 'shop.yaml'
const text = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers:
  - port: {number: 80, name: http, protocol: HTTP}
    hosts: ["*"]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: shop, namespace: shop}
spec:
  hosts: ["*"]
  gateways: [edge]
  http:
  - match:
    - uri: {prefix: /service/}
    route: [{destination: {host: catalog}}]
  - match:
    - uri: {prefix: /services}
    route: [{destination: {host: registry}}]
`
const viewpoint = 'gateway/istio-system/istio=ingressgateway'
const open: ToWorker = { type: 'open', version: 1, files: [{ name: file, text }] }
const ask = (path: string, from = viewpoint): Question => ({
  viewpoint: from,
  random: 0,
  request: { protocol: 'HTTP', port: 80, host: 'a.com', method: 'GET', path, headers: [] },
})
const setPrefix = (value: string): EditCommand => ({
  file,
  document: 1,
  operations: [{ type: 'set', path: ['spec', 'http', 0, 'match', 0, 'uri', 'prefix'], value }],
})

/** Of each edit the questions that it changes, with the clusters before and after. */
async function tried(edits: readonly (readonly EditCommand[])[], questions: readonly Question[]) {
  const session = startSession()
  await session.send(open, { type: 'settings', assume: true }, { type: 'try', request: 7, edits, questions })
  const { request, version, changes } = session.last('tried')
  expect([request, version]).toEqual([7, 1])
  return changes.map((changed) =>
    changed?.map(({ question, before, after }) => [
      questions[question]?.request.path,
      before.answers[before.picked]?.cluster,
      after?.answers[after.picked]?.cluster,
    ]),
  )
}

test('tells what a wider prefix takes from the rules after it, and leaves the text alone', async () => {
  const questions = [ask('/service'), ask('/service/a'), ask('/services'), ask('/other')]
  expect(await tried([[setPrefix('/service')]], questions)).toEqual([
    [
      ['/service', undefined, 'outbound|80||catalog.shop.svc.cluster.local'],
      ['/services', 'outbound|80||registry.shop.svc.cluster.local', 'outbound|80||catalog.shop.svc.cluster.local'],
    ],
  ])
})

test('each edit is tried by itself', async () => {
  expect(await tried([[setPrefix('/nothing')], [setPrefix('/service/')]], [ask('/service/a')])).toEqual([
    [['/service/a', 'outbound|80||catalog.shop.svc.cluster.local', undefined]],
    [],
  ])
})

test('an edit that cannot be made changes nothing, and a viewpoint that it takes away has no answer', async () => {
  const nowhere: EditCommand = { file, document: 9, operations: [{ type: 'remove', path: ['spec'] }] }
  const other: EditCommand = {
    file,
    document: 0,
    operations: [{ type: 'set', path: ['spec', 'selector', 'istio'], value: 'other' }],
  }
  expect(await tried([[nowhere], [other]], [ask('/service/a')])).toEqual([
    undefined,
    [['/service/a', 'outbound|80||catalog.shop.svc.cluster.local', undefined]],
  ])
})
