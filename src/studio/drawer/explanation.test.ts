import { expect, test } from 'vitest'
import type { Answer, Decision } from '../../engine/decision.ts'
import type { Reason } from '../../engine/reason.ts'
import type { TestRequest } from '../../engine/request.ts'
import { explanationOf } from './explanation.ts'

const decide = (reason: Reason, answer: Partial<Answer> = {}): Decision => ({
  answers: [{ probability: 1, outcome: 'upstream', ...answer }],
  picked: 0,
  trace: [{ stage: 'response', verdict: 'taken', subject: '', reason, candidates: [] }],
  limits: [],
})

const to = (cluster: string): Partial<Answer> => ({ destinations: [{ cluster, weight: 100 }] })

test.each<[string, Decision, TestRequest['protocol'], string | undefined]>([
  ['a closed port', decide({ code: 'noListener', port: 81 }, { outcome: 'refused' }), 'HTTP', 'noListener'],
  [
    'no certificate for a server that asks for one',
    decide({ code: 'clientCertificateMissing', mode: 'MUTUAL' }, { outcome: 'closed' }),
    'HTTPS',
    'clientCertificateMissing',
  ],
  ['a rule', decide({ code: 'forwarded' }, to('outbound|80||web')), 'HTTP', undefined],
  ['an unknown host', decide({ code: 'forwarded' }, to('PassthroughCluster')), 'HTTP', 'passthroughCluster'],
  ['an unknown address', decide({ code: 'bytesForwarded' }, to('PassthroughCluster')), 'TLS', 'passthroughCluster'],
  [
    'a blocked address',
    decide({ code: 'blackHole' }, { outcome: 'closed', ...to('BlackHoleCluster') }),
    'TCP',
    'blackHole',
  ],
  [
    'a proxy that would call itself',
    decide({ code: 'blackHole' }, { filterChain: 'virtualOutbound-blackhole', ...to('BlackHoleCluster') }),
    'TCP',
    undefined,
  ],
  ['a blocked host', decide({ code: 'directResponse', status: 502 }, { virtualHost: 'block_all' }), 'HTTP', 'blockAll'],
  ['TLS passed through', decide({ code: 'bytesForwarded' }, to('outbound|443||web')), 'TLS', 'tlsPassthrough'],
  ['HTTPS passed through', decide({ code: 'bytesForwarded' }, to('outbound|443||web')), 'HTTPS', 'tlsPassthrough'],
  ['plain bytes', decide({ code: 'bytesForwarded' }, to('outbound|3306||db')), 'TCP', 'bytes'],
])('%s', (_, decision, protocol, expected) => {
  const request = { protocol, port: 80, host: 'a', method: 'GET', path: '/', headers: [] }
  expect(explanationOf(decision, request)).toBe(expected)
})
