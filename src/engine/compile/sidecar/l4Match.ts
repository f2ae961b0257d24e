// istio: pilot/pkg/networking/core/tls.go matchTLS, matchTCP

import { selects } from '../../../istio/labels.ts'
import { MESH_GATEWAY } from '../../../istio/mesh.ts'
import type { L4MatchAttributes } from '../../../istio/virtualService.ts'
import type { Proxy as MeshProxy } from '../../proxy.ts'

/** Whether a `tls[]` or `tcp[]` match is for this proxy and port. Unlike in `http[]`, naming gateways does not switch the source conditions off. */
export const appliesInMesh = (match: L4MatchAttributes, proxy: MeshProxy, port: number): boolean =>
  (!match.gateways?.length || match.gateways.includes(MESH_GATEWAY)) &&
  selects(match.sourceLabels, proxy.labels) &&
  (!match.port || match.port === port) &&
  (!match.sourceNamespace || match.sourceNamespace === proxy.namespace)
