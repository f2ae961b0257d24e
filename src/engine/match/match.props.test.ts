import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import { gatewayWith } from '../../testing/gateway.ts'
import type { HeaderLine, TestRequest } from '../request.ts'
import { decide } from './decide.ts'
import { match } from './match.ts'
import { type PreparedConfig, prepare } from './prepare.ts'

const gateway = gatewayWith(`
- match:
  - {uri: {regex: '/(a|é)+.*'}, headers: {x: {regex: '[^v]*'}}}
  - {uri: {prefix: /A}, ignoreUriCase: true, withoutHeaders: {x: {prefix: v}}}
  rewrite: {uriRegexRewrite: {match: '(a*)', rewrite: '\\1é'}}
  headers: {request: {set: {y: '%REQ(x)% %PATH(NQ)%'}, remove: [cookie]}}
  corsPolicy: {allowOrigins: [{regex: 'http://.*'}], allowMethods: [GET]}
  route: [{destination: {host: web}, weight: 30}, {destination: {host: gone}, weight: 70}]
- match: [{uri: {prefix: /b}, queryParams: {q: {exact: a}}, method: {exact: POST}}]
  redirect: {prefixRewrite: /c, scheme: https}
- match: [{uri: {exact: /c}, authority: {prefix: a}}]
  directResponse: {status: 200, body: {string: 'é'}}
- match: [{uri: {prefix: /b}}]
  fault: {abort: {grpcStatus: NOT_FOUND, percentage: {value: 100}}}
  rewrite: {uri: ''}
  route: [{destination: {host: api}}]`)

const bytes = fc.string({ unit: 'binary', maxLength: 12 })
const near = fc.string({ unit: fc.constantFrom(...'/abcAé.%2e;\\?#=&q \0\r', '\ud800'), maxLength: 12 })
const text = fc.oneof(near, bytes)
const header: fc.Arbitrary<HeaderLine> = fc.tuple(
  fc.oneof(fc.constantFrom('x', 'X', 'host', 'Origin', 'content-type', 'connection', 'upgrade', ':path'), text),
  fc.oneof(fc.constantFrom('v', 'http://a', 'application/grpc', 'upgrade', 'x'), text),
)
const request: fc.Arbitrary<TestRequest> = fc.record(
  {
    protocol: fc.constantFrom('HTTP', 'HTTPS', 'TLS', 'TCP'),
    port: fc.constantFrom(80, 443, 81, -1, Number.NaN),
    host: fc.oneof(fc.constantFrom('a.com', 'A.com:80', '[::1]:1'), text),
    method: fc.oneof(fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'CONNECT', 'QUERY'), text),
    path: fc.oneof(
      text,
      near.map((rest) => `/${rest}`),
    ),
    headers: fc.array(header, { maxLength: 4 }),
    sni: fc.oneof(fc.constant('a.com'), text),
    address: text,
    alpn: fc.array(text, { maxLength: 2 }),
    clientCert: fc.boolean(),
  },
  { requiredKeys: ['protocol', 'port', 'host', 'method', 'path', 'headers'] },
)
const random = fc.oneof(fc.integer(), fc.double())

const holds = (predicate: (request: TestRequest, random: number) => void) =>
  fc.assert(fc.property(request, random, predicate), { numRuns: 1000 })

test('every request gets a decision: no bytes make it throw, and the shares sum to 1', () => {
  holds((asked, drawn) => {
    const { answers, picked } = match(gateway, asked, drawn)
    expect(answers[picked]).toBeDefined()
    expect(answers.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
  })
})

test('the same request gets the same decision, in a new engine too', () => {
  holds((asked, drawn) => {
    const again = prepare(gateway.config, gateway.environment)
    expect(match(again, asked, drawn)).toEqual(match(gateway, asked, drawn))
  })
})

test('with and without trace the answer is the same', () => {
  holds((asked, drawn) => {
    const { answers, picked } = match(gateway, asked, drawn)
    expect(decide(gateway, asked, drawn)).toEqual({ answers, picked })
  })
})

test('the trace says what the answer says', () => {
  holds((asked, drawn) => {
    const { answers, picked, trace } = match(gateway, asked, drawn)
    const answer = answers[picked]
    const route = trace.find(({ stage }) => stage === 'route')
    expect(route?.candidates.findIndex(({ verdict }) => verdict === 'taken') ?? -1).toBe(answer?.routeIndex ?? -1)
    for (const { verdict, conditions, reason } of route?.candidates ?? []) {
      const failing = conditions.filter(({ holds: each }) => !each).length
      expect(failing > 0).toBe(verdict === 'refused')
      if (reason.code === 'conditionFailed') expect(reason.failing).toBe(failing)
    }
  })
})

test('a route that was not reached does not change the answer', () => {
  holds((asked, drawn) => {
    const { answers, picked, trace } = match(gateway, asked, drawn)
    const host = answers[picked]?.virtualHost
    const index = trace
      .find(({ stage }) => stage === 'route')
      ?.candidates.findIndex(({ verdict }) => verdict === 'notReached')
    if (host === undefined || index === undefined || index < 0) return
    expect(decide(withoutRoute(gateway, host, index), asked, drawn)).toEqual({ answers, picked })
  })
})

test('every repair of the request makes it take the near miss', () => {
  holds((asked) => {
    const { nearMiss } = match(gateway, asked)
    for (const repair of nearMiss?.repairs ?? []) {
      if (repair.type !== 'request') continue
      expect(decide(gateway, repair.request).answers[0]?.routeIndex).toBe(nearMiss?.candidate)
    }
  })
})

function withoutRoute({ config, environment }: PreparedConfig, host: string, index: number): PreparedConfig {
  const routeConfigurations: ProxyConfig['routeConfigurations'] = new Map(
    [...config.routeConfigurations].map(([name, configuration]) => [
      name,
      {
        ...configuration,
        virtualHosts: configuration.virtualHosts.map((virtualHost) =>
          virtualHost.name === host ? { ...virtualHost, routes: virtualHost.routes.toSpliced(index, 1) } : virtualHost,
        ),
      },
    ]),
  )
  return prepare({ ...config, routeConfigurations }, environment)
}
