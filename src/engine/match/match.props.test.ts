import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import { GATEWAY, requests, SIDECAR } from '../../testing/requests.ts'
import type { Decision, Outcome } from '../decision.ts'
import type { HeaderLine, TestRequest } from '../request.ts'
import { decide } from './decide.ts'
import { match } from './match.ts'
import { type PreparedConfig, prepare } from './prepare.ts'

const random = fc.oneof(fc.integer(), fc.double())

describe.each([
  ['a gateway', GATEWAY],
  ['a sidecar', SIDECAR],
])('%s', (_, proxy) => {
  const holds = (predicate: (request: TestRequest, random: number) => void) =>
    fc.assert(fc.property(requests, random, predicate), { numRuns: 1000 })

  test('every request gets a decision: no bytes make it throw, and the shares sum to 1', () => {
    holds((asked, drawn) => {
      const { answers, picked } = match(proxy, asked, drawn)
      expect(answers[picked]).toBeDefined()
      expect(answers.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
    })
  })

  test('the same request gets the same decision, in a new engine too', () => {
    holds((asked, drawn) => {
      const again = prepare(proxy.config, proxy.environment)
      expect(match(again, asked, drawn)).toEqual(match(proxy, asked, drawn))
    })
  })

  test('with and without trace the answer is the same', () => {
    holds((asked, drawn) => {
      const { answers, picked } = match(proxy, asked, drawn)
      expect(decide(proxy, asked, drawn)).toEqual({ answers, picked })
    })
  })

  test('the last step that was taken agrees with the outcome', () => {
    holds((asked, drawn) => {
      const decision = match(proxy, asked, drawn)
      expect(outcomeOf(decision)).toBe(decision.answers[decision.picked]?.outcome)
    })
  })

  test('a stage that refused is followed by nothing but the response to it', () => {
    holds((asked, drawn) => {
      const { trace } = match(proxy, asked, drawn)
      const refused = trace.findIndex(({ verdict }) => verdict === 'refused')
      if (refused >= 0) expect(trace.slice(refused + 1).every(({ stage }) => stage === 'response')).toBe(true)
    })
  })

  test('the route that was taken is the one of the answer, and only failing conditions refuse one', () => {
    holds((asked, drawn) => {
      const { answers, picked, trace } = match(proxy, asked, drawn)
      const route = trace.find(({ stage }) => stage === 'route')
      const taken = route?.candidates.findIndex(({ verdict }) => verdict === 'taken')
      expect(taken ?? -1).toBe(answers[picked]?.routeIndex ?? -1)
      for (const { verdict, conditions, reason } of route?.candidates ?? []) {
        const failing = conditions.filter(({ holds: each }) => !each).length
        expect(failing > 0).toBe(verdict === 'refused')
        if (reason.code === 'conditionFailed') expect(reason.failing).toBe(failing)
      }
    })
  })

  test('a route that was not reached does not change the answer, alone or with the others', () => {
    holds((asked, drawn) => {
      const { answers, picked, trace } = match(proxy, asked, drawn)
      const host = answers[picked]?.virtualHost
      const routes = trace.find(({ stage }) => stage === 'route')?.candidates ?? []
      const notReached = routes.filter(({ verdict }) => verdict === 'notReached').map(({ index }) => index)
      if (host === undefined || notReached.length === 0) return
      for (const removed of [notReached, ...notReached.map((index) => [index])]) {
        expect(decide(withoutRoutes(proxy, host, removed), asked, drawn)).toEqual({ answers, picked })
      }
    })
  })

  test('the order of headers of different names does not change the answer', () => {
    const reordered = requests.chain((asked) =>
      fc.tuple(fc.constant(asked), fc.shuffledSubarray([...asked.headers], { minLength: asked.headers.length })),
    )
    fc.assert(
      fc.property(reordered, random, ([asked, shuffled], drawn) => {
        const headers = inOrderOfNames(asked.headers, shuffled)
        expect(decide(proxy, { ...asked, headers }, drawn)).toEqual(decide(proxy, asked, drawn))
      }),
      { numRuns: 1000 },
    )
  })

  test('every repair of the request makes it take the near miss', () => {
    holds((asked) => {
      const { nearMiss } = match(proxy, asked)
      for (const repair of nearMiss?.repairs ?? []) {
        if (repair.type !== 'request') continue
        expect(decide(proxy, repair.request).answers[0]?.routeIndex).toBe(nearMiss?.candidate)
      }
    })
  })
})

test('the order of lines of one header does change the answer', () => {
  const asked = (values: readonly string[]): TestRequest => ({
    ...{ protocol: 'HTTP', port: 80, host: 'a.com', method: 'GET', path: '/a' },
    headers: values.map((value): HeaderLine => ['x', value]),
  })
  expect(decide(GATEWAY, asked(['a', 'b']))).not.toEqual(decide(GATEWAY, asked(['b', 'a'])))
})

/** What the stages say became of the request. */
function outcomeOf({ trace }: Decision): Outcome {
  const last = trace.findLast(({ verdict }) => verdict === 'taken')?.stage
  const isHttp = trace.some(({ stage }) => stage === 'request')
  if (last === undefined) return 'refused'
  if (last === 'response') return 'upstream'
  return isHttp ? 'local' : 'closed'
}

/** The lines in the shuffled order of their names, those of one name (whatever its case) in their own order. */
function inOrderOfNames(lines: readonly HeaderLine[], shuffled: readonly HeaderLine[]): readonly HeaderLine[] {
  const left = [...lines]
  return shuffled.flatMap(([name]) => {
    const next = left.findIndex(([other]) => other.toLowerCase() === name.toLowerCase())
    return left.splice(next, 1)
  })
}

function withoutRoutes(
  { config, environment }: PreparedConfig,
  host: string,
  removed: readonly number[],
): PreparedConfig {
  const routeConfigurations: ProxyConfig['routeConfigurations'] = new Map(
    [...config.routeConfigurations].map(([name, configuration]) => [
      name,
      {
        ...configuration,
        virtualHosts: configuration.virtualHosts.map((virtualHost) =>
          virtualHost.name === host
            ? { ...virtualHost, routes: virtualHost.routes.filter((_, index) => !removed.includes(index)) }
            : virtualHost,
        ),
      },
    ]),
  )
  return prepare({ ...config, routeConfigurations }, environment)
}
