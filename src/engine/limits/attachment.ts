// Which workloads a policy, filter or plugin is for. istio: pilot/pkg/model/policyattachment.go ShouldAttachPolicy

import { selects } from '../../istio/labels.ts'
import { mappingOf } from '../../istio/metadata.ts'
import type { OtherResource } from '../../istio/resource.ts'
import { labelsIn, mappingsIn } from './asked.ts'

type Labels = Readonly<Record<string, string>>

/** Pods by what is known of them: `mayHave` is false if a selector that a resource of `owner` has cannot mean any of them. */
export type Workload = Readonly<{
  namespace: string
  labels: Labels
  mayHave: (selector: Labels, owner: string) => boolean
}>

export const workload = (namespace: string, labels: Labels): Workload => ({
  namespace,
  labels,
  mayHave: (selector) => selects(selector, labels),
})

/** The label that pods of a Gateway API gateway have: its name. */
export const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name'

/**
 * True if the resource, of the workload's namespace or the root namespace, is for the workload: its selector can select it,
 * or its targetRefs name the Gateway API gateway that it is of. Others have no use of targetRefs and are left out by them.
 */
export function attaches(resource: OtherResource, to: Workload, rootNamespace: string): boolean {
  const { metadata, spec } = resource
  if (metadata.namespace !== to.namespace && metadata.namespace !== rootNamespace) return false
  const targets = targetsOf(spec.written)
  const gateway = to.labels[GATEWAY_NAME]
  if (gateway !== undefined) {
    // Without targetRefs it is by selector, unless istiod's flag ENABLE_SELECTOR_BASED_K8S_GATEWAY_POLICY is off.
    if (targets.length === 0) return to.mayHave(selectorOf(spec.written), metadata.namespace)
    return (
      metadata.namespace === to.namespace && targets.some(({ kind, name }) => kind === 'Gateway' && name === gateway)
    )
  }
  return targets.length === 0 && to.mayHave(selectorOf(spec.written), metadata.namespace)
}

/** `targetRefs`, or the old single `targetRef`. */
export function targetsOf(written: OtherResource['spec']['written']): readonly Readonly<Record<string, unknown>>[] {
  const targets = mappingsIn(written.targetRefs)
  return targets.length > 0 ? targets : mappingsIn([written.targetRef])
}

/** EnvoyFilter writes `workloadSelector.labels`, the others `selector.matchLabels`; none selects everything. */
const selectorOf = (written: OtherResource['spec']['written']): Labels =>
  labelsIn(mappingOf(written.workloadSelector).labels) ?? labelsIn(mappingOf(written.selector).matchLabels) ?? {}
