// The answer without the explanation: what a suite, a comparison or a repair asks for.

import type { Answer } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import { answersOf } from './answers.ts'
import type { PreparedConfig } from './prepare.ts'
import { type Way, walk } from './walk.ts'
import { pickCluster } from './weightedClusters.ts'

/** The possible answers and the one that Envoy's random value picks. */
export type Decided = Readonly<{ answers: readonly Answer[]; picked: number }>

/** Decides one request as Envoy 1.40 does. `random` is Envoy's one random value for it, an integer. Never throws. */
export function decide(prepared: PreparedConfig, request: TestRequest, random = 0): Decided {
  return decideWay(prepared, walk(prepared, request), request, random)
}

export function decideWay(prepared: PreparedConfig, way: Way, request: TestRequest, random: number): Decided {
  const answers = answersOf(prepared, way, request)
  return { answers, picked: answers.length > 1 ? pickCluster(weightsOf(way), random) : 0 }
}

// Integer weights, not probabilities: Envoy draws `random % total`.
function weightsOf(way: Way): readonly Readonly<{ weight: number }>[] {
  if (way.type === 'tcp') return way.target.clusters
  const action = way.type === 'route' ? way.route.route.action : undefined
  if (action?.type !== 'route' || action.clusters.type === 'cluster') return []
  return action.clusters.clusters.filter(({ weight }) => weight > 0)
}
