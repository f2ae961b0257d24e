import { expect, test } from 'vitest'
import type { Answer, Decision, TraceStep } from '../engine/decision.ts'
import type { Reason } from '../engine/reason.ts'
import { en } from './en.ts'
import { clusterParts, destinationsText, percentText, sharesOf, verdictOf } from './verdict.ts'
import { verdictText } from './verdictText.ts'
import { zh } from './zh.ts'

const step = (reason: Reason): TraceStep => ({
  stage: 'response',
  verdict: 'refused',
  subject: '',
  reason,
  candidates: [],
})
const decide = (answer: Omit<Answer, 'probability'>, ...reasons: readonly Reason[]): Decision => ({
  answers: [{ probability: 1, ...answer }],
  picked: 0,
  trace: reasons.map(step),
  limits: [],
})
const catalog = (subset: string) => `outbound|8080|${subset}|catalog.shop.svc.cluster.local`
const split = [
  { cluster: catalog('v1'), weight: 80 },
  { cluster: catalog('v2'), weight: 20 },
]
const notFound: Reason = { code: 'respondedNotFound' }

const cases: readonly (readonly [name: string, decision: Decision, english: string, chinese: string])[] = [
  [
    'a split',
    decide({ outcome: 'upstream', destinations: split }),
    'Rule 3 catalog v1 80% · v2 20%',
    '规则 3 catalog v1 80% · v2 20%',
  ],
  [
    'a destination that does not exist',
    decide({
      outcome: 'local',
      status: 503,
      flags: 'NC',
      destinations: [{ cluster: catalog('v9'), weight: 100, missing: true }],
    }),
    '503 NC, catalog v9 does not exist',
    '503 NC，catalog v9 不存在',
  ],
  [
    'bytes for a destination that does not exist',
    decide({ outcome: 'closed', flags: 'NC', destinations: [{ cluster: catalog('v9'), weight: 100, missing: true }] }),
    'Closed, catalog v9 does not exist',
    '连接被关闭，catalog v9 不存在',
  ],
  [
    'a redirect',
    decide({ outcome: 'local', status: 301, location: 'https://a.example/' }),
    '301 to https://a.example/',
    '301 重定向到 https://a.example/',
  ],
  [
    'an address of no known service',
    decide({ outcome: 'upstream', status: 200, destinations: [{ cluster: 'PassthroughCluster', weight: 100 }] }),
    'Passed through, no known service',
    '直接透传，不是已知服务',
  ],
  [
    'a host that may not be called',
    decide(
      { outcome: 'local', status: 502, virtualHost: 'block_all', route: 'block_all' },
      { code: 'directResponse', status: 502 },
    ),
    '502, no known service',
    '502，不是已知服务',
  ],
  [
    'an address that may not be called',
    decide(
      { outcome: 'closed', flags: 'UH', destinations: [{ cluster: 'BlackHoleCluster', weight: 100 }] },
      { code: 'blackHole' },
    ),
    'Closed, no known service',
    '连接被关闭，不是已知服务',
  ],
  [
    'a direct response',
    decide({ outcome: 'local', status: 503 }, { code: 'directResponse', status: 503 }),
    '503 direct response',
    '503 直接响应',
  ],
  [
    'an abort',
    decide({ outcome: 'local', status: 500 }, { code: 'faultAbort', status: 500 }),
    '500 fault injection',
    '500 故障注入',
  ],
  [
    'no rule',
    decide({ outcome: 'local', status: 404 }, { code: 'noRouteMatched', tried: 2 }, notFound),
    '404, no rule matched',
    '404，无规则命中',
  ],
  [
    'no host',
    decide({ outcome: 'local', status: 404 }, { code: 'noVirtualHost', host: 'a', port: 80 }, notFound),
    '404, no such host',
    '404，没有该主机',
  ],
  [
    'no listener',
    decide({ outcome: 'refused' }, { code: 'noListener', port: 81 }),
    'Refused, no listener on :81',
    '被拒绝，:81 上没有监听器',
  ],
  [
    'plain text to TLS',
    decide({ outcome: 'closed' }, { code: 'plaintextToTls', port: 443 }),
    'Closed, plain text to a TLS port',
    '连接被关闭，向 TLS 端口发送明文',
  ],
  [
    'a malformed request',
    decide({ outcome: 'local', status: 400 }, { code: 'badHost', host: 'a b' }),
    '400 from the proxy itself `a b` is not a valid host',
    '代理直接返回 400 `a b` 不是有效的主机名',
  ],
  ['no answer at all', { answers: [], picked: 0, trace: [], limits: [] }, 'No answer', '没有结论'],
]

test.each(cases)('%s', (_, decision, english, chinese) => {
  const say = (t: typeof en) =>
    Object.values(verdictText(t, verdictOf(decision), 3))
      .join(' ')
      .trim()
  expect([say(en), say(zh)]).toEqual([english, chinese])
})

test('a kind that is not evaluated does not make the answer unknown', () => {
  const decision = decide({ outcome: 'upstream', destinations: split })
  const limits = [{ reason: { code: 'kindNotEvaluated', kind: 'EnvoyFilter', name: 'x', namespace: 'y' } as const }]
  expect(verdictOf({ ...decision, limits }).type).toBe('forwarded')
})

test('shares are true shares where the weights do not sum to 100', () => {
  const shares = sharesOf([
    { cluster: catalog('v1'), weight: 1 },
    { cluster: catalog('v2'), weight: 2 },
  ])
  expect(destinationsText(shares)).toBe('catalog v1 33.3% · v2 66.7%')
})

test('a part of a split that does not exist is said', () => {
  const shares = sharesOf([
    split[0] ?? { cluster: '', weight: 0 },
    { cluster: catalog('v9'), weight: 20, missing: true },
  ])
  expect(destinationsText(shares)).toBe('catalog v1 80% · v9 20% (503 NC)')
})

test.each([
  ['outbound|80||auth.shop.svc.cluster.local', 'auth'],
  ['outbound|443||api.example.com', 'api.example.com'],
  ['BlackHoleCluster', 'BlackHoleCluster'],
])('the name of %s is %s', (cluster, name) => {
  expect(clusterParts(cluster).name).toBe(name)
})

test.each([
  [80, '80%'],
  [100 / 3, '33.3%'],
  [0.04, '0%'],
])('%d is written %s', (percent, text) => {
  expect(percentText(percent)).toBe(text)
})
