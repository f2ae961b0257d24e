import { expect, test } from 'vitest'
import type { ProjectFile } from '../../base/source.ts'
import { createProblemsSession } from './problemsSession.ts'
import type { FromProblems, ProblemsView, ToProblems } from './protocol.ts'

const gateway = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: gw, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers:
  - port: {number: 80, name: http, protocol: HTTP}
    hosts: ["*"]
---
`
const service =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {ports: [{port: 80, name: http}]}\n---\n'
const routes = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: shop, namespace: shop}
spec:
  hosts: [shop.example.com]
  gateways: [gw]
  http:
  - route: [{destination: {host: web}}]
  - match:
    - uri: {prefix: /late}
    route: [{destination: {host: web}}]
`
const text = gateway + service + routes
const late = text.split('\n').indexOf('    - uri: {prefix: /late}') + 1

/** A session whose slices are of one step, so that a message can come between any two. */
function start(slice = 0) {
  const posted: FromProblems[] = []
  let time = 0
  let pauses = 0
  const session = createProblemsSession({
    post: (message) => posted.push(message),
    pause: () => {
      pauses += 1
      return new Promise((resolve) => setTimeout(resolve))
    },
    now: () => (time += 1),
    slice: slice + 2,
  })
  const views = () =>
    posted.flatMap((message): readonly ProblemsView[] => (message.type === 'problems' ? [message.view] : []))
  return {
    posted,
    views,
    pauses: () => pauses,
    handle: session.handle,
    idle: session.idle,
    async send(...messages: readonly ToProblems[]) {
      for (const message of messages) session.handle(message)
      await session.idle()
      return views().at(-1)
    },
  }
}

const open = (version: number, ...files: readonly ProjectFile[]): ToProblems => ({
  type: 'open',
  version,
  names: files.map(({ name }) => name),
  changed: files,
})
const shop = (content = text): ProjectFile => ({ name: 'shop.yaml', text: content })
const codes = (list: ProblemsView['problems'] = []) => list.map(({ code }) => code)

test('finds what the rules can not do, with place and witness', async () => {
  const view = await start().send(open(1, shop()))
  const dead = view?.problems.find(({ said }) => said.type === 'proof' && said.detail.code === 'RW0101')
  expect(dead).toMatchObject({ severity: 'error', line: late, at: { file: 'shop.yaml', document: 2 } })
  expect(view?.counts.routewright.error).toBe(1)
  expect(view?.marks).toEqual(view?.problems)
})

test('only the newest files are told of, and work on older ones is given up', async () => {
  const session = start()
  session.handle(open(1, shop()))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(session.posted).toEqual([])
  const view = await session.send(open(2, shop(gateway)))
  expect(session.views().map(({ version }) => version)).toEqual([2])
  expect(codes(view?.problems)).not.toContain('RW0101')
})

test('a file that did not change need not be sent again', async () => {
  const session = start()
  await session.send(open(1, { name: 'gateway.yaml', text: gateway }, shop(service + routes)))
  const view = await session.send({
    type: 'open',
    version: 2,
    names: ['gateway.yaml', 'shop.yaml'],
    changed: [shop(service + routes.replace('  - route', '  - match: [{uri: {exact: /}}]\n    route'))],
  })
  expect(view?.version).toBe(2)
  expect(codes(view?.problems)).not.toContain('RW0101')
})

test('the filter chooses what is told, the counts and the marks stay', async () => {
  const session = start()
  await session.send(open(1, shop()))
  const view = await session.send({
    type: 'filter',
    filter: { judges: ['istioctl'], severities: ['error', 'warning', 'info'] },
  })
  expect(new Set(view?.problems.map(({ said }) => said.judge))).toEqual(new Set(['istioctl']))
  expect(view?.counts.routewright.error).toBe(1)
  expect(codes(view?.marks)).toContain('RW0101')
})

test('what a comment or the project ignores is told apart', async () => {
  const session = start()
  const ignoring = text.replace('  - match:', '  # routewright-ignore RW0101: soon\n  - match:')
  const view = await session.send(open(1, shop(ignoring)))
  expect([codes(view?.problems), codes(view?.ignored)]).toEqual([expect.not.arrayContaining(['RW0101']), ['RW0101']])
  expect(view?.counts.routewright.error).toBe(0)
  await session.send(open(2, shop()))
  const ignored = await session.send({ type: 'ignore', codes: ['RW0101'] })
  expect(codes(ignored?.ignored)).toEqual(['RW0101'])
})

test('the work is done in many slices', async () => {
  const session = start()
  await session.send(open(1, shop()))
  expect(session.pauses()).toBeGreaterThan(20)
})

test('what would mend a problem comes with it; then which of them changes no destination', async () => {
  const session = start()
  const view = await session.send(open(1, shop()))
  const dead = view?.problems.find(({ code }) => code === 'RW0101')
  expect(dead?.fixes.map(({ label }) => label.code)).not.toEqual([])
  const [safe] = session.posted.flatMap((message) => (message.type === 'safe' ? [message] : []))
  expect(safe?.version).toBe(1)
  for (const number of safe?.safe.together ?? []) expect(safe?.safe.problems).toContain(number)
})
