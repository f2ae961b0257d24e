// Policies that select the pods of a Kubernetes Gateway, which takes policies by reference only.
// istio: pkg/config/analysis/analyzers/k8sgateway/workloadselector.go

import { selects } from '../../istio/labels.ts'
import type { Report } from '../analyzer.ts'
import { matchLabels } from '../selector.ts'
import type { World } from '../world.ts'

const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name'
const KINDS = ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry', 'WasmPlugin']

/** IST0166, for each gateway whose pods in the policy's namespace the selector takes. */
export function* gatewaySelectors(world: World): Iterable<Report> {
  for (const resource of KINDS.flatMap((kind) => world.others(kind))) {
    const labels = matchLabels(resource)
    if (labels === undefined || (resource.spec.written.targetRef ?? null) !== null) continue
    for (const pod of world.pods.filter(({ namespace }) => namespace === resource.metadata.namespace)) {
      const gateway = pod.labels[GATEWAY_NAME]
      if (gateway === undefined || !selects(labels, pod.labels)) continue
      yield { resource, detail: { code: 'IST0166', gateway }, at: ['spec', 'selector', 'matchLabels'] }
    }
  }
}
