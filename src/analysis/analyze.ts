// All analyzers over a set of resources, as `istioctl analyze` runs them: resources in, findings out.
// istio: pkg/config/analysis/local/istiod_analyze.go internalAnalyze, pkg/config/analysis/diag/messages.go

import { type FieldPath, refBelow } from '../base/source.ts'
import type { Resource } from '../istio/resource.ts'
import type { Analyzer, Report } from './analyzer.ts'
import { ANALYZERS } from './analyzers.ts'
import type { AnalysisFinding } from './finding.ts'
import { friendlyName } from './names.ts'
import { SEVERITIES } from './severity.ts'
import { worldOf } from './world.ts'

const SUPPRESS = 'galley.istio.io/analyze-suppress'
const ORDER = ['error', 'warning', 'info']

/**
 * What istioctl would say of these resources alone, without repetitions, worst first, then by code and resource; or what those
 * of its analyzers that are named would.
 */
export function analyze(
  resources: readonly Resource[],
  analyzers: readonly Analyzer[] = ANALYZERS,
): readonly AnalysisFinding[] {
  const steps = analyzeSteps(resources, analyzers)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of one analyzer. */
export function* analyzeSteps(
  resources: readonly Resource[],
  analyzers: readonly Analyzer[] = ANALYZERS,
): Generator<undefined, readonly AnalysisFinding[]> {
  const world = worldOf(resources)
  const findings = new Map<string, AnalysisFinding>()
  for (const analyzer of analyzers) {
    for (const report of analyzer(world)) {
      if (isSuppressed(report)) continue
      const key = identity(report)
      if (!findings.has(key)) findings.set(key, findingOf(report))
    }
    yield
  }
  return [...findings.values()].sort(
    (a, b) =>
      ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
      compare(a.detail.code, b.detail.code) ||
      compare(a.resource, b.resource),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const findingOf = ({ resource, detail, at, missing = [] }: Report): AnalysisFinding => ({
  severity: SEVERITIES[detail.code],
  detail,
  resource: friendlyName(resource),
  at: refBelow(resource.ref, at),
  missing,
})

/** Messages that say the same of one resource at one line are one; a message whose line istioctl cannot tell stands at the resource. */
function identity({ resource, detail, line }: Report): string {
  return JSON.stringify([
    detail,
    friendlyName(resource),
    line !== undefined && isScalarAt(resource, line) ? line : null,
  ])
}

// The lines that istioctl knows are those of scalars (istio: pilot/pkg/config/file/store.go BuildFieldPathMap).
function isScalarAt(resource: Resource, path: FieldPath): boolean {
  let value: unknown =
    resource.kind === 'Other' ? { metadata: resource.metadata, spec: resource.spec.written } : resource
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false
    value = Reflect.get(value, step)
  }
  return value !== undefined && typeof value !== 'object'
}

/** The annotation lists codes, or `*`, without spaces. */
function isSuppressed({ resource, detail }: Report): boolean {
  const codes = (resource.metadata.annotations[SUPPRESS] ?? '').split(',')
  return codes.includes('*') || codes.includes(detail.code)
}
