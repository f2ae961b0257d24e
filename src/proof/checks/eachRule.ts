import type { Answer } from '../../engine/decision.ts'
import { decide } from '../../engine/match/decide.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { Route } from '../../envoy/route.ts'
import type { ProofFinding } from '../finding.ts'
import type { ProvedRoute } from '../proveConfig.ts'
import type { World } from '../world.ts'

/** A route that a request was seen to come to. */
export type ReachedRoute = ProvedRoute & Readonly<{ request: TestRequest }>

/** For each `match[]` entry of a virtual service, what is found first where requests come to it. */
export function forEachRule(
  { routesOf }: World,
  find: (route: ReachedRoute) => ProofFinding | undefined,
): readonly ProofFinding[] {
  return [...routesOf.values()].flatMap((places) => {
    for (const place of places) {
      if (place.proof.state !== 'reachable' || !place.route.match.from.path.includes('http')) continue
      const found = find({ ...place, request: place.proof.request })
      if (found !== undefined) return [found]
    }
    return []
  })
}

/** The answer to a request that this very route takes; undefined if it does not. */
export function answerOf({ prepared, host, index }: ProvedRoute, request: TestRequest): Answer | undefined {
  const [answer] = decide(prepared, request).answers
  return answer?.virtualHost === host.virtualHost.name && answer.routeIndex === index ? answer : undefined
}

/** The request with another path; its query stays. */
export const withPath = (request: TestRequest, path: string): TestRequest => ({
  ...request,
  path: path + request.path.replace(/^[^?]*/, ''),
})

/** True if the two routes do the same with a request. */
export const doTheSame = (a: Route, b: Route): boolean => shown(a) === shown(b)

/** What a route does, without the places that say so. */
const shown = ({ action, headers, cors, fault }: Route): string =>
  JSON.stringify([action, headers, cors, fault], (key, value) => (key === 'from' ? undefined : value))
