// Names of Service ports that tell no protocol (istio: pkg/config/analysis/analyzers/service/portname.go).

import { servicePortProtocol } from '../../istio/protocol.ts'
import type { Report } from '../analyzer.ts'
import { isControlPlane } from '../names.ts'
import type { World } from '../world.ts'

const MANAGED = 'gateway.istio.io/managed'
const CONTROLLERS = ['istio.io-gateway-controller', 'istio.io-mesh-controller', 'istio.io-eastwest-controller']

/** IST0118, or IST0150 where the Service is an ExternalName; there the name `tcp` will not do either. */
export function* portNames({ services }: World): Iterable<Report> {
  for (const resource of services) {
    const { metadata, spec } = resource
    if (isControlPlane(metadata) || CONTROLLERS.includes(metadata.labels[MANAGED] ?? '')) continue
    const isExternal = spec.type === 'ExternalName'
    for (const [i, port] of (spec.ports ?? []).entries()) {
      const name = port.name ?? ''
      if (servicePortProtocol(port) !== 'auto' && !(isExternal && name === 'tcp')) continue
      const at = ['spec', 'ports', i]
      const targetPort = String(port.targetPort ?? 0)
      yield {
        resource,
        detail: isExternal ? { code: 'IST0150' } : { code: 'IST0118', name, port: port.port, targetPort },
        at: [...at, port.name === undefined ? 'port' : 'name'],
        line: [...at, 'port'],
      }
    }
  }
}
