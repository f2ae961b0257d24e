import { expect, test } from 'vitest'
import { bookinfo } from '../samples/bookinfo.ts'
import { startSession } from '../testing/session.ts'
import type { Question } from './protocol.ts'

const open = { type: 'open', version: 1, files: [bookinfo] } as const
const viewpoint = 'gateway/istio-system/istio=ingressgateway'

const ask = (path: string, headers: Question['request']['headers'] = []): Question => ({
  viewpoint,
  random: 0,
  request: { protocol: 'HTTP', port: 80, host: 'bookinfo.example.com', method: 'GET', path, headers },
})

test('a text is read, drawn and asked', async () => {
  const session = startSession()
  await session.send(open, { type: 'ask', request: 1, question: ask('/reviews/1') })
  const { resources, namespaces, viewpoints, graph, suggestedUrl, findings } = session.snapshot()
  expect(findings).toEqual([])
  expect({ resources, namespaces, suggestedUrl }).toEqual({
    resources: 5,
    namespaces: 1,
    suggestedUrl: 'http://bookinfo.example.com/reviews',
  })
  expect(viewpoints.map(({ id }) => id)).toContain(viewpoint)
  expect(graph.nodes.map(({ type }) => type)).toContain('virtualHost')
  const { request, answer } = session.last('answer')
  expect(request).toBe(1)
  expect(answer.decision.answers.map(({ route, cluster }) => [route, cluster])).toMatchInlineSnapshot(`
    [
      [
        "everyone",
        "outbound|9080|v3|reviews.bookinfo.svc.cluster.local",
      ],
      [
        "everyone",
        "outbound|9080|v1|reviews.bookinfo.svc.cluster.local",
      ],
    ]
  `)
  expect(answer.live.rules).toMatchInlineSnapshot(`
    {
      "gateway/istio-system/istio=ingressgateway|http.80|bookinfo.example.com:80/VirtualService/bookinfo/bookinfo/http/0": "refused",
      "gateway/istio-system/istio=ingressgateway|http.80|bookinfo.example.com:80/VirtualService/bookinfo/bookinfo/http/1": "taken",
      "gateway/istio-system/istio=ingressgateway|http.80|bookinfo.example.com:80/VirtualService/bookinfo/bookinfo/http/2": "notTried",
      "gateway/istio-system/istio=ingressgateway|http.80|bookinfo.example.com:80/VirtualService/bookinfo/bookinfo/http/3": "notTried",
    }
  `)
})
