// `routewright match`: one request through the files, from one viewpoint.

import { fail, ok, type Result } from '../base/result.ts'
import type { ProjectFile } from '../base/source.ts'
import {
  type Assumption,
  assume,
  compile,
  type Decision,
  match,
  notEvaluated,
  prepare,
  readProject,
  type TestRequest,
  type Viewpoint,
  viewpointsOf,
} from '../engine/index.ts'
import type { Finding } from '../istio/finding.ts'

export type Matched = Readonly<{
  viewpoint: Viewpoint
  request: TestRequest
  decision: Decision
  assumptions: readonly Assumption[]
  /** Errors in the files: what they are about took no part. */
  errors: readonly Finding[]
}>

export type ViewpointProblem =
  | Readonly<{ code: 'noViewpoints' }>
  | Readonly<{ code: 'unknownViewpoint'; from: string; known: readonly string[] }>

/** Answers the request from the viewpoint `from`, or from the first gateway that listens on its port (else the first of all). */
export function matchFiles(
  files: readonly ProjectFile[],
  request: TestRequest,
  options: Readonly<{ from: string | undefined; assume: boolean }>,
): Result<Matched, ViewpointProblem> {
  const project = readProject(files)
  const { resources, assumptions } = options.assume ? assume(project.resources) : { ...project, assumptions: [] }
  const viewpoints = viewpointsOf(resources)
  const decide = (viewpoint: Viewpoint): Decision =>
    viewpoint.type === 'sidecar'
      ? notEvaluated({ code: 'sidecarNotEvaluated', namespace: viewpoint.namespace })
      : match(prepare(compile(resources, viewpoint)), request)
  const asked = options.from === undefined ? viewpoints : viewpoints.filter(({ id }) => id === options.from)
  const decisions = asked.map((viewpoint) => ({ viewpoint, decision: decide(viewpoint) }))
  const taken = decisions.find(({ decision }) => decision.answers.some(({ outcome }) => outcome !== 'refused'))
  const answered = taken ?? decisions[0]
  if (answered) {
    const errors = project.findings.filter(({ severity }) => severity === 'error')
    return ok({ ...answered, request, assumptions, errors })
  }
  return options.from === undefined || viewpoints.length === 0
    ? fail({ code: 'noViewpoints' })
    : fail({ code: 'unknownViewpoint', from: options.from, known: viewpoints.map(({ id }) => id) })
}
