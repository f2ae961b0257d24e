import { describe, expect, test } from 'vitest'
import { match } from '../../../engine/match/match.ts'
import { prepare } from '../../../engine/match/prepare.ts'
import type { TestRequest } from '../../../engine/request.ts'
import type { RuleRow } from '../../../graph/graph.ts'
import { livePath } from '../../../graph/livePath.ts'
import { textFor } from '../../../i18n/index.ts'
import { draw } from '../../../testing/graphs.ts'
import { SHOP } from '../../../testing/shop.ts'
import { trialOf } from '../trial.ts'
import { conditionParts, cutMiddle, ruleName, shownAlternative, triedCondition, valueMark } from './ruleText.ts'

const en = await textFor('en')
const zh = await textFor('zh')

const TWO_MATCHES = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: gw, namespace: shop }
spec: { selector: { istio: ingressgateway }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ["*"] }] }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: a, namespace: shop }
spec:
  gateways: [gw]
  hosts: ["shop.example.com"]
  http:
  - match: [{ uri: { exact: /a } }, { uri: { exact: /b }, method: { exact: POST } }]
    directResponse: { status: 200 }
  - directResponse: { status: 201 }
`

/** How the conditions of a rule read and are marked while a request is asked: `label value` and its mark. */
function marks(text: string, rule: number, change: Partial<TestRequest>): readonly string[] {
  const { graph, configs } = draw(text)
  const [source] = configs
  if (source === undefined) throw new Error('the text has no gateway')
  const base = { protocol: 'HTTP', port: 80, host: 'shop.example.com', method: 'GET', path: '/', headers: [] } as const
  const question = { ...base, ...change }
  const decision = match(prepare(source.config), question)
  const live = livePath(graph, source.viewpoint.id, decision)
  const row = rowOf(text, rule)
  const answer = { version: 1, question: { viewpoint: source.viewpoint.id, request: question, random: 0 } }
  const { candidate, nearMiss } = trialOf({ ...answer, decision, live, lines: {}, milliseconds: 0 }, row.id)
  return shownAlternative(row, candidate).map((summary) => {
    const { label, value } = conditionParts(en, summary)
    const mark = valueMark(triedCondition(summary, candidate), candidate, nearMiss)
    return `${label} ${value}: ${mark.type === 'near' ? `near ${mark.missing}` : mark.type}`
  })
}

function rowOf(text: string, rule: number): RuleRow {
  const host = draw(text).graph.nodes.find((node) => node.type === 'virtualHost')
  const row = host?.type === 'virtualHost' ? host.rows[rule - 1] : undefined
  if (row === undefined) throw new Error(`there is no rule ${rule}`)
  return row
}

describe('conditions of a tried rule', () => {
  test('the matched path is marked', () => {
    expect(marks(SHOP, 3, { path: '/service/api/public/x' })).toEqual(['path prefix /service/api/public/: held'])
  })

  test('only the first condition that failed is marked', () => {
    expect(marks(SHOP, 2, { path: '/service/api/public/x' })).toEqual([
      'path prefix /service/api/: plain',
      'header x-canary=always: failed',
    ])
    expect(marks(SHOP, 2, { path: '/' })).toEqual([
      'path prefix /service/api/: failed',
      'header x-canary=always: plain',
    ])
  })

  test('a near miss names the characters that the path lacks', () => {
    expect(marks(SHOP, 4, { path: '/service' })).toEqual(['path prefix /service/: near /'])
  })

  test('a rule that was not tried has no marks', () => {
    expect(marks(SHOP, 5, { path: '/service/' })).toEqual(['path prefix /checkout: plain'])
  })

  test('of two alternatives the one that matched is shown', () => {
    expect(marks(TWO_MATCHES, 1, { path: '/b', method: 'POST' })).toEqual(['path exact /b: held', 'method POST: plain'])
  })
})

test('a rule without a name is called after its first condition', () => {
  expect(ruleName(en, rowOf(TWO_MATCHES, 1))).toBe('/a')
  expect(ruleName(en, rowOf(TWO_MATCHES, 2))).toBe('every request')
  expect(ruleName(zh, rowOf(TWO_MATCHES, 2))).toBe('所有请求')
})

test.each([
  ['short.example.com', 20, 'short.example.com'],
  ['a-very-long-name.example.com', 15, 'a-very-…ple.com'],
])('%s in %d characters', (host, length, shown) => {
  expect(cutMiddle(host, length)).toBe(shown)
  expect(cutMiddle(host, length).length).toBeLessThanOrEqual(length)
})
