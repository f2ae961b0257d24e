// Annotations that istiod refuses. istio: pkg/config/validation/validation.go validateMetadata, checkDryRunAnnotation.

import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Subject } from './subject.ts'

const DRY_RUN = 'istio.io/dry-run'
const ALWAYS_REJECT = 'internal.istio.io/webhook-always-reject'
const INTERNAL = ['internal.istio.io/parent-namespace', 'internal.istio.io/parents']
// Go: strconv.ParseBool.
const BOOLEANS = ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False']

/** Reports the first annotation that ends the check; true if there is one. */
export function checkAnnotations(subject: Subject, report: Report): boolean {
  const { annotations } = subject
  const first = [DRY_RUN, ALWAYS_REJECT, ...INTERNAL].flatMap((annotation) => {
    const value = annotations[annotation]
    const broken = value === undefined ? undefined : annotationFault(annotation, value, subject)
    return broken === undefined ? [] : [{ annotation, broken }]
  })[0]
  if (first !== undefined) report.error(['metadata', 'annotations', first.annotation], first.broken)
  return first !== undefined
}

function annotationFault(annotation: string, value: string, subject: Subject): Fault | undefined {
  if (annotation === ALWAYS_REJECT) return fault('alwaysReject', { annotation })
  if (annotation !== DRY_RUN) return fault('internalAnnotation', { annotation })
  const { kind, name, namespace, spec } = subject
  if (kind !== 'AuthorizationPolicy') return fault('dryRunUnsupported', { namespace, name })
  const action = spec.text('action') || 'ALLOW'
  if (action !== 'ALLOW' && action !== 'DENY') return fault('dryRunAction', { action, namespace, name })
  return BOOLEANS.includes(value) ? undefined : fault('dryRunNotBoolean', { namespace, name, value })
}
