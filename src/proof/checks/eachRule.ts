import type { Answer } from '../../engine/decision.ts'
import { decide } from '../../engine/match/decide.ts'
import { walk } from '../../engine/match/walk.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { Route } from '../../envoy/route.ts'
import type { ProofFinding } from '../finding.ts'
import type { ProvedRoute } from '../proveConfig.ts'
import type { ReachedRoute, World } from '../world.ts'

/** For each `match[]` entry of a virtual service, what is found first where requests come to it. */
export function forEachRule(
  { reachedRules, proxies }: World,
  find: (route: ReachedRoute) => ProofFinding | undefined,
): readonly ProofFinding[] {
  const findings: ProofFinding[] = []
  for (const places of reachedRules) {
    for (const place of places) {
      const found = find(place)
      if (found === undefined) continue
      const from = proxies.find(({ prepared }) => prepared === place.prepared)?.viewpoint
      findings.push(from === undefined ? found : { ...found, viewpoint: from.id })
      break
    }
  }
  return findings
}

/** The answer to a request that this very route takes; undefined if it does not. */
export function answerOf({ prepared, host, index }: ProvedRoute, request: TestRequest): Answer | undefined {
  const [answer] = decide(prepared, request).answers
  return answer?.virtualHost === host.virtualHost.name && answer.routeIndex === index ? answer : undefined
}

/** Where a request comes out that is not this route's: at another route, or at none of the host; undefined for what does not come to routes, or here. */
export function elsewhere(
  { prepared, host, index }: ProvedRoute,
  request: TestRequest,
): Readonly<{ route: Route | undefined }> | undefined {
  const way = walk(prepared, request)
  if (!('host' in way) || way.type === 'requireTls') return undefined
  if (way.type !== 'route') return { route: undefined }
  return way.host === host && way.routeIndex === index ? undefined : { route: way.route.route }
}

/** The request with another path; its query stays. */
export const withPath = (request: TestRequest, path: string): TestRequest => ({
  ...request,
  path: path + request.path.replace(/^[^?]*/, ''),
})

/** True if the two routes do the same with a request, wherever that is written. */
export const doTheSame = (a: Route, b: Route): boolean =>
  isSame(a.action, b.action) && isSame(a.headers, b.headers) && isSame(a.cors, b.cors) && isSame(a.fault, b.fault)

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  let keys = 0
  for (const key in a) {
    if (key === 'from') continue
    keys += 1
    if (!isSame(Reflect.get(a, key), Reflect.get(b, key))) return false
  }
  for (const key in b) if (key !== 'from') keys -= 1
  return keys === 0
}
