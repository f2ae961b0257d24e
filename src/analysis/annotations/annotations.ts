// Istio's annotations on Kubernetes' kinds: unknown ones, deprecated ones, and those on a kind that they mean nothing for.
// istio: pkg/config/analysis/analyzers/annotations/annotations.go

import type { Resource } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { kindOf } from '../names.ts'
import type { World } from '../world.ts'
import { ANNOTATION_KINDS, DEPRECATED_ANNOTATIONS } from './registry.ts'

const INJECT = 'sidecar.istio.io/inject'
// Written by istiod itself (istio: analyzers/maturity/maturity.go AlwaysIgnoredAnnotations).
const IGNORED: readonly string[] = ['sidecar.istio.io/status', 'gateway.istio.io/controller-version', 'istio.io/rev']

/** IST0107 for a misplaced annotation, IST0108 for one that Istio does not know, IST0135 for a deprecated one. */
export function* annotations(world: World): Iterable<Report> {
  const workloads = world.workloads.filter(({ spec }) => ['Pod', 'Deployment'].includes(spec.workloadKind))
  for (const resource of [...world.others('Namespace', ''), ...world.services, ...workloads]) {
    for (const annotation of Object.keys(resource.metadata.annotations)) yield* checkAnnotation(resource, annotation)
  }
}

function* checkAnnotation(resource: Resource, annotation: string): Iterable<Report> {
  if (!isIstios(annotation) || IGNORED.includes(annotation)) return
  const at = ['metadata', 'annotations', annotation]
  const kinds = ANNOTATION_KINDS.get(annotation)
  if (kinds === undefined) {
    yield { resource, detail: { code: 'IST0108', annotation }, at }
    return
  }
  // Next to the label that replaces it, the annotation is taken for kept on purpose.
  const isKept = annotation === INJECT && INJECT in resource.metadata.labels
  if (DEPRECATED_ANNOTATIONS.includes(annotation) && !isKept) {
    yield { resource, detail: { code: 'IST0135', annotation, label: annotation === INJECT }, at }
  }
  if (kinds.includes('Any') || kinds.includes(kindOf(resource))) return
  yield { resource, detail: { code: 'IST0107', annotation, kinds }, at }
}

const isIstios = (annotation: string): boolean =>
  annotation === 'kubernetes.io/ingress.class' || (annotation.split('/')[0] ?? '').endsWith('istio.io')
