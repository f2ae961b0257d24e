import { expect, test } from 'vitest'
import type { ProjectFile } from '../../base/source.ts'
import { createProblemsSession } from './problemsSession.ts'
import type { FromProblems, ProblemsPart, ToProblems } from './protocol.ts'

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
  const parts = () =>
    posted.flatMap((message): readonly ProblemsPart[] => (message.type === 'problems' ? [message.part] : []))
  return {
    posted,
    parts,
    pauses: () => pauses,
    handle: session.handle,
    idle: session.idle,
    async send(...messages: readonly ToProblems[]) {
      for (const message of messages) session.handle(message)
      await session.idle()
      return parts().at(-1)
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
const codes = (list: ProblemsPart['problems'] = []) => list.map(({ code }) => code)

test('finds what the rules can not do, with place and witness', async () => {
  const part = await start().send(open(1, shop()))
  const dead = part?.problems.find(({ said }) => said.type === 'proof' && said.detail.code === 'RW0101')
  expect(dead).toMatchObject({ severity: 'error', line: late, at: { file: 'shop.yaml', document: 2 } })
  expect(part?.counts.routewright.error).toBe(1)
  expect(part).toMatchObject({ isFirst: true, isLast: true })
})

test('only the newest files are told of, and work on older ones is given up', async () => {
  const session = start()
  session.handle(open(1, shop()))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(session.posted).toEqual([])
  const part = await session.send(open(2, shop(gateway)))
  expect(session.parts().map(({ version }) => version)).toEqual([2])
  expect(codes(part?.problems)).not.toContain('RW0101')
})

test('while newer files are awaited nothing is done, and what was sent before is still known', async () => {
  const session = start()
  session.handle(open(1, shop(), { name: 'other.yaml', text: service }))
  await new Promise((resolve) => setTimeout(resolve, 5))
  await session.send({ type: 'wait' })
  expect(session.posted).toEqual([])
  const part = await session.send({ type: 'open', version: 2, names: ['shop.yaml', 'other.yaml'], changed: [] })
  expect(session.parts().map(({ version }) => version)).toEqual([2])
  expect(codes(part?.problems)).toContain('RW0101')
})

test('a file that did not change need not be sent again', async () => {
  const session = start()
  await session.send(open(1, { name: 'gateway.yaml', text: gateway }, shop(service + routes)))
  const part = await session.send({
    type: 'open',
    version: 2,
    names: ['gateway.yaml', 'shop.yaml'],
    changed: [shop(service + routes.replace('  - route', '  - match: [{uri: {exact: /}}]\n    route'))],
  })
  expect(part?.version).toBe(2)
  expect(codes(part?.problems)).not.toContain('RW0101')
})

test('the worst of many come at once, all others in further parts', async () => {
  const session = start()
  const last = await session.send(open(1, shop(`${'metadata: {}\n---\n'.repeat(60)}${'word\n---\n'.repeat(100)}`)))
  const parts = session.parts()
  const all = parts.flatMap(({ problems }) => problems)
  expect(parts.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual(
    parts.map((_, at) => [at === 0, at === parts.length - 1]),
  )
  const counted = Object.values(last?.counts ?? {}).flatMap((own) => Object.values(own))
  expect(all).toHaveLength(counted.reduce((sum, count) => sum + count, 0))
  expect(all.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([...all.keys()])
  const worst = Math.max(...(parts[0]?.problems ?? []).map(({ number }) => number))
  expect(worst).toBe((parts[0]?.problems.length ?? 0) - 1)
  expect(worst).toBeLessThan(all.length - 1)
})

test('what a comment or the project ignores is told apart', async () => {
  const session = start()
  const ignoring = text.replace('  - match:', '  # routewright-ignore RW0101: soon\n  - match:')
  const part = await session.send(open(1, shop(ignoring)))
  expect([codes(part?.problems), codes(part?.ignored)]).toEqual([expect.not.arrayContaining(['RW0101']), ['RW0101']])
  expect(part?.counts.routewright.error).toBe(0)
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
  const part = await session.send(open(1, shop()))
  const dead = part?.problems.find(({ code }) => code === 'RW0101')
  expect(dead?.fixes.map(({ label }) => label.code)).not.toEqual([])
  const [safe] = session.posted.flatMap((message) => (message.type === 'safe' ? [message] : []))
  expect(safe?.version).toBe(1)
  for (const number of safe?.safe.together ?? []) expect(safe?.safe.problems).toContain(number)
})
