// The ingress gateway that istioctl assumes where it analyzes files (istio: pkg/config/analysis/local/defaults.go).

import { NOWHERE } from '../base/source.ts'
import { ROOT_NAMESPACE } from '../istio/mesh.ts'
import type { Service } from '../istio/resource.ts'
import type { Pod } from './world.ts'

const NAME = 'istio-ingressgateway'
const LABELS = { istio: 'ingressgateway' }

export const INGRESS_POD: Pod = {
  name: `${NAME}-dummypod`,
  namespace: ROOT_NAMESPACE,
  labels: LABELS,
  annotations: {},
  spec: {},
}

export const INGRESS_SERVICE: Service = {
  kind: 'Service',
  apiVersion: 'v1',
  metadata: { name: NAME, namespace: ROOT_NAMESPACE, labels: {}, annotations: {} },
  spec: {
    ports: [
      { name: 'http2', port: 80, protocol: 'TCP', targetPort: 80 },
      { name: 'https', port: 443, protocol: 'TCP', targetPort: 443 },
      { name: 'tcp', port: 31400, protocol: 'TCP', targetPort: 31400 },
      { name: 'tls', port: 15443, protocol: 'TCP', targetPort: 15443 },
    ],
    selector: LABELS,
  },
  ref: NOWHERE,
}
