// Ambient mode, in which pods have no sidecar (istio: pkg/config/analysis/analyzers/util/in_mesh.go).

import { namespaceLabels } from './pods.ts'
import type { Pod, World } from './world.ts'

/** True if ztunnel takes the pod's traffic. */
export const isAmbientPod = ({ annotations }: Pod): boolean => annotations['ambient.istio.io/redirection'] === 'enabled'

/** True if the files hold the namespace, with the label for ambient mode and none for sidecar injection. */
export function inAmbientNamespace(world: World, name: string): boolean {
  const labels = namespaceLabels(world, name)
  if (labels['istio-injection'] === 'enabled' || labels['istio.io/rev']) return false
  return labels['istio.io/dataplane-mode'] === 'ambient'
}
