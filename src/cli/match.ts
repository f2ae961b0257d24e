// `routewright match`: one request through the files, from one viewpoint, and from where it would be answered otherwise.

import { createAdmission } from '../admission/index.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { ProjectFile } from '../base/source.ts'
import {
  type Assumption,
  affordableViewpoints,
  assume,
  compileProxy,
  type Decision,
  type DecisionFrom,
  decideFrom,
  prepare,
  pushContext,
  type ReadProject,
  readProject,
  sameAnswer,
  type TestRequest,
  type Viewpoint,
  viewpointsOf,
} from '../engine/index.ts'
import type { Finding } from '../istio/finding.ts'
import { chooseViewpoint, type ViewpointProblem } from './viewpointChoice.ts'

/** The decision from a viewpoint other than the one asked. */
export type Elsewhere = Readonly<{ viewpoint: string; decision: Decision }>

export type Matched = DecisionFrom &
  Readonly<{
    viewpoint: Viewpoint
    request: TestRequest
    assumptions: readonly Assumption[]
    /** The other viewpoints whose answer differs. */
    elsewhere: readonly Elsewhere[]
    /** How many other viewpoints there are beyond those that were asked. */
    notAsked: number
    /** Errors in the files: what they are about took no part. */
    errors: readonly Finding[]
  }>

/** Answers the request from the viewpoint `from`; without it see `usualViewpoint`. */
export function matchFiles(
  files: readonly ProjectFile[],
  request: TestRequest,
  options: Readonly<{ from: string | undefined; assume: boolean }>,
): Result<Matched, ViewpointProblem> {
  const project = readProject(files, undefined, createAdmission())
  const { resources, assumptions } = options.assume ? assume(project.resources) : { ...project, assumptions: [] }
  const viewpoints = viewpointsOf(project.resources)
  const affordable = affordableViewpoints(viewpoints, resources)
  const decide = deciderOf(resources, request)
  const chosen =
    options.from === undefined ? usualViewpoint(affordable, decide) : chooseViewpoint(viewpoints, options.from)
  if (!chosen.ok) return chosen
  const viewpoint = chosen.value
  const decided = decide(viewpoint)
  const isOther = (other: Viewpoint) => other !== viewpoint
  const elsewhere = affordable
    .filter(isOther)
    .map((other) => ({ viewpoint: other.id, decision: decide(other).decision }))
    .filter(({ decision }) => !sameAnswer(decision, decided.decision))
  const notAsked = viewpoints.filter((other) => isOther(other) && !affordable.includes(other)).length
  const errors = project.findings.filter(({ severity }) => severity === 'error')
  return ok({ viewpoint, request, ...decided, assumptions, elsewhere, notAsked, errors })
}

type Decide = (viewpoint: Viewpoint) => DecisionFrom

/** Decides the request from a viewpoint, once. */
function deciderOf(resources: ReadProject['resources'], request: TestRequest): Decide {
  const push = pushContext(resources)
  const known = new Map<Viewpoint, DecisionFrom>()
  return (viewpoint) => {
    const prepared = () => prepare(compileProxy(push, viewpoint))
    const decided = known.get(viewpoint) ?? decideFrom({ resources, viewpoint, prepared: prepared() }, request)
    known.set(viewpoint, decided)
    return decided
  }
}

/** The first gateway that listens on the port; else the first sidecar that knows the destination; else the first viewpoint. */
function usualViewpoint(viewpoints: readonly Viewpoint[], decide: Decide): Result<Viewpoint, ViewpointProblem> {
  const takes = (viewpoint: Viewpoint): boolean => {
    const { answers } = decide(viewpoint).decision
    return viewpoint.type === 'gateway'
      ? answers.some(({ outcome }) => outcome !== 'refused')
      : answers.some(({ virtualHost, destinations = [] }) => virtualHost !== undefined || destinations.length > 0) &&
          !answers.some(({ destinations = [] }) => destinations.some(({ cluster }) => OUTSIDE.has(cluster)))
  }
  const usual = viewpoints.find(takes) ?? viewpoints[0]
  return usual === undefined ? fail({ code: 'noViewpoints' }) : ok(usual)
}

/** Where a sidecar sends what it has no service for. */
const OUTSIDE: ReadonlySet<string> = new Set(['PassthroughCluster', 'BlackHoleCluster'])
