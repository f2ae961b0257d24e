// istio: pilot/pkg/model/push_context.go initSidecarScopes, doGetSidecarScope

import { selects } from '../../../istio/labels.ts'
import type { Sidecar } from '../../../istio/resource.ts'
import type { Proxy as MeshProxy } from '../../proxy.ts'

/**
 * The one Sidecar that this proxy obeys, of those given by age: of its namespace first those with a selector, else the
 * mesh's default in the root namespace, which can have none. Sidecars are never merged.
 */
export function sidecarOf(
  sidecars: readonly Sidecar[],
  { namespace, labels }: MeshProxy,
  rootNamespace: string,
): Sidecar | undefined {
  const isSelective = ({ spec }: Sidecar): boolean => spec.workloadSelector !== undefined
  const own = sidecars.filter(({ metadata }) => metadata.namespace === namespace)
  return (
    own.find((sidecar) => isSelective(sidecar) && selects(sidecar.spec.workloadSelector?.labels, labels)) ??
    own.find((sidecar) => !isSelective(sidecar)) ??
    sidecars.find((sidecar) => sidecar.metadata.namespace === rootNamespace && !isSelective(sidecar))
  )
}
