// The port a gateway listens on: the pod's, behind the Service in front of it.
// istio: pilot/pkg/model/gateway.go resolvePorts, pilot/pkg/model/context.go SetServiceTargets

import { selects } from '../../istio/labels.ts'
import { compareText } from '../../istio/ordering.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import type { RegistryService } from './serviceRegistry.ts'

const NO_TRANSLATION = 'experimental.istio.io/disable-gateway-port-translation'

/**
 * For a declared port the targetPort of the oldest Service that selects this proxy and has the port; the port itself
 * if there is none. A targetPort that is a name cannot be known without the pod and counts as the port itself.
 */
export function portResolver(services: readonly RegistryService[], proxy: MeshProxy): (declared: number) => number {
  const targets = services
    .filter(
      ({ namespace, selector, labels }) =>
        namespace === proxy.namespace &&
        selector !== undefined &&
        Object.keys(selector).length > 0 &&
        selects(selector, proxy.labels) &&
        labels[NO_TRANSLATION] === undefined,
    )
    .sort((a, b) => compareAges(a, b) || compareText(a.hostname, b.hostname))
  return (declared) => {
    for (const { ports } of targets) {
      const port = ports.find(({ number }) => number === declared)
      if (port !== undefined) return port.targetPort ?? declared
    }
    return declared
  }
}

const compareAges = (a: RegistryService, b: RegistryService): number =>
  a.createdAt === b.createdAt ? 0 : a.createdAt - b.createdAt
