import { describe, expect, test } from 'vitest'
import { document } from '../testing/compiled.ts'
import { startSession, type TestSession } from '../testing/session.ts'
import type { Question } from './protocol.ts'

const INGRESS = 'gateway/istio-system/istio=ingressgateway'

const files = [
  document(
    'Gateway',
    'gw',
    '{selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]}]}',
  ),
  document(
    'VirtualService',
    'web',
    '{hosts: [web.org], gateways: [gw], http: [{route: [{destination: {host: web}}]}]}',
  ),
  document(
    'VirtualService',
    'reviews',
    `{hosts: [reviews], http: [
      {match: [{sourceLabels: {app: web}}], name: inner, route: [{destination: {host: reviews, subset: v2}}]},
      {name: outer, match: [{uri: {prefix: /v1/}}], route: [{destination: {host: reviews, subset: v1}}]}]}`,
  ),
  document(
    'DestinationRule',
    'reviews',
    '{host: reviews, subsets: [{name: v1, labels: {v: "1"}}, {name: v2, labels: {v: "2"}}]}',
  ),
  '---\n{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: 80, name: http}]}}\n',
  '---\n{apiVersion: v1, kind: Service, metadata: {name: reviews}, spec: {clusterIP: 10.5.0.3, ports: [{port: 9080, name: http}]}}\n',
]

const ask = (viewpoint: string, url: string, more: Partial<Question['request']> = {}): Question => {
  const { hostname, port, pathname, host } = new URL(url)
  expect(hostname).not.toBe('')
  const request = { protocol: 'HTTP', port: Number(port || 80), host, method: 'GET', path: pathname } as const
  return { viewpoint, random: 0, request: { ...request, headers: [], ...more } }
}

async function asked(question: Question): Promise<TestSession> {
  const session = startSession()
  await session.send({ type: 'open', version: 1, files: [{ name: 'a.yaml', text: files.join('') }] })
  await session.send({ type: 'ask', request: 1, question })
  return session
}

const routeOf = (session: TestSession) => {
  const { decision } = session.last('answer').answer
  return decision.answers[decision.picked]?.route
}

describe('a question from the mesh', () => {
  test('is answered by the sidecar of that namespace, at the address that a lookup gives', async () => {
    const session = await asked(ask('mesh/default', 'http://reviews:9080/v1/x'))
    expect(routeOf(session)).toBe('outer')
    expect(session.last('answer').answer.resolved).toEqual({
      address: '10.5.0.3',
      host: 'reviews.default.svc.cluster.local',
      reason: { code: 'addressOfService', host: 'reviews.default.svc.cluster.local', address: '10.5.0.3' },
      from: { file: 'a.yaml', document: 5, path: [] },
    })
  })

  test('is answered by the labels of the workload', async () => {
    expect(routeOf(await asked(ask('mesh/default/app=web', 'http://reviews:9080/v1/x')))).toBe('inner')
  })

  test('is not looked up if it states an address', async () => {
    const session = await asked(ask('mesh/default', 'http://reviews:9080/v1/x', { address: '10.9.9.9' }))
    expect(session.last('answer').answer.resolved).toBeUndefined()
  })

  test('is offered changes without the address that was looked up', async () => {
    const session = await asked(ask('mesh/default', 'http://reviews:9080/v1'))
    const repairs = session.last('answer').answer.decision.nearMiss?.repairs ?? []
    const requests = repairs.flatMap((repair) => (repair.type === 'request' ? [repair.request] : []))
    expect(requests.map(({ path, address }) => [path, address])).toEqual([['/v1/', undefined]])
  })

  test('has no lines of what no file states', async () => {
    const session = await asked(ask('mesh/default', 'http://nowhere.org/'))
    const { decision, lines } = session.last('answer').answer
    expect(decision.trace.some(({ from }) => from?.file === '')).toBe(true)
    expect(Object.keys(lines).filter((key) => key.startsWith('["",'))).toEqual([])
  })
})

describe('what other viewpoints answer', () => {
  test('is told if it differs, in the order of the viewpoints', async () => {
    const session = await asked(ask('mesh/default', 'http://reviews:9080/v1/x'))
    const { request, version, answers } = session.last('elsewhere')
    expect({ request, version }).toEqual({ request: 1, version: 1 })
    expect(answers.map(({ viewpoint, decision }) => [viewpoint, decision.answers[decision.picked]])).toEqual([
      [INGRESS, expect.objectContaining({ outcome: 'refused' })],
      ['mesh/default/app=web', expect.objectContaining({ route: 'inner' })],
    ])
  })

  test('is not told if it is the same', async () => {
    const session = await asked(ask('mesh/default', 'http://web.org:9999/'))
    expect(session.last('elsewhere').answers.map(({ viewpoint }) => viewpoint)).toEqual([INGRESS])
  })

  test('from a gateway is what the mesh makes of the same URL', async () => {
    const session = await asked(ask(INGRESS, 'http://web.org/', { address: '10.1.2.3' }))
    const [other] = session.last('elsewhere').answers
    expect(session.last('answer').answer.decision.answers[0]?.virtualHost).toBe('web.org:80')
    expect(other?.decision.answers[0]?.destinations?.map(({ cluster }) => cluster)).toEqual(['PassthroughCluster'])
  })
})
