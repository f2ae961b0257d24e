// A picture made with the cards of the one before equals one made from nothing.

import { expect, test } from 'vitest'
import { startSession } from '../testing/session.ts'
import { createEvaluator } from '../worker/evaluate.ts'

const gateway = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers:
  - {port: {number: 80, name: http, protocol: HTTP}, hosts: [shop.example.com]}
`
const service = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: shop, namespace: shop}
spec:
  gateways: [edge]
  hosts: ["*.example.com"]
  http:
  - route: [{destination: {host: web}}]
`
const before = `apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {ports: [{port: 80, name: http}]}\n---\n`

test('a host that came from a gateway which moved in its file says where that is now', async () => {
  const rules = { name: 'rules.yaml', text: service }
  const edited = startSession()
  await edited.send({ type: 'open', version: 1, files: [{ name: 'gateway.yaml', text: gateway }, rules] })
  const edits = [{ range: { start: 0, end: 0 }, text: before }]
  await edited.send({ type: 'splice', version: 2, changes: [{ file: 'gateway.yaml', edits }] })
  const fresh = startSession()
  await fresh.send({ type: 'open', version: 2, files: [{ name: 'gateway.yaml', text: before + gateway }, rules] })
  expect(edited.snapshot().graph).toEqual(fresh.snapshot().graph)
})

test('what did not change is the card of the picture before', async () => {
  const evaluate = createEvaluator({ measure: (_, work) => work(), now: () => 0, slice: 1 })
  const other = service.replace('name: shop,', 'name: other,').replace('"*.example.com"', 'pay.example.com')
  const open = { name: 'gateway.yaml', text: before + gateway.replace('[shop.example.com]', '["*"]') }
  const rowsOf = async (version: number, text: string) => {
    const files = [open, { name: 'rules.yaml', text: service }, { name: 'other.yaml', text }]
    const made = await evaluate({ version, files, assume: true, isNew: version === 1 }, async () => true)
    return made?.snapshot.graph.nodes.flatMap((node) => (node.type === 'virtualHost' ? [node.rows] : [])) ?? []
  }
  const [first, second] = [
    await rowsOf(1, other),
    await rowsOf(2, other.replace('- route', '- timeout: 3s\n    route')),
  ]
  expect(second).toHaveLength(2)
  expect(second.filter((rows) => first.includes(rows))).toHaveLength(1)
})
