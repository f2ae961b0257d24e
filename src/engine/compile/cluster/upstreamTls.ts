// Whether a cluster's connections are TLS. istio: pilot/pkg/networking/core/cluster_tls.go buildUpstreamTLSSettings,
// buildUpstreamClusterTLSContext; pilot/pkg/model/push_context.go BestEffortInferServiceMTLSMode

import type { DiscoveryType, UpstreamTls } from '../../../envoy/cluster.ts'
import type { ClientTls, TrafficPolicy } from '../../../istio/destinationRule.ts'
import type { RegistryService } from '../serviceRegistry.ts'
import type { UpstreamProtocol } from './httpProtocol.ts'
import { isPassthrough } from './trafficPolicy.ts'

export const PLAINTEXT: UpstreamTls = { type: 'plaintext' }

const ISTIO_ALPN = ['istio-peer-exchange', 'istio']
const ISTIO_H2_ALPN = [...ISTIO_ALPN, 'h2']

/** The settings by which the proxy itself makes TLS to a server that is not of the mesh; undefined if it does not. */
export function originatedTls(
  tls: ClientTls | undefined,
  isSidecar: boolean,
  selectsWorkloads: boolean,
): ClientTls | undefined {
  if (tls?.mode !== 'SIMPLE' && tls?.mode !== 'MUTUAL') return undefined
  const { credentialName = '', clientCertificate, privateKey } = tls
  // A secret would be given to every sidecar that the rule is for, so istiod does not; a ConfigMap anyone may read.
  const isSecret = credentialName !== '' && !credentialName.startsWith('configmap://')
  if (isSecret && isSidecar && !selectsWorkloads) return undefined
  const lacksCertificate = tls.mode === 'MUTUAL' && credentialName === '' && !(clientCertificate && privateKey)
  return lacksCertificate ? undefined : tls
}

// Most clusters have one of these: they share it.
const istioTls = <Type extends 'tls' | 'auto'>(type: Type, alpn: readonly string[]) => ({ type, sni: undefined, alpn })
const ISTIO_TLS = {
  tls: { http1: istioTls('tls', ISTIO_ALPN), http2: istioTls('tls', ISTIO_H2_ALPN) },
  auto: { http1: istioTls('auto', ISTIO_ALPN), http2: istioTls('auto', ISTIO_H2_ALPN) },
} as const

/**
 * The TLS of a cluster. Istio's own uses the cluster's name as SNI if none is stated. Without a `tls` block the mesh's
 * services get Istio's TLS where their endpoints can take it; `raw` is the policy in which istiod looks for PASSTHROUGH.
 */
export function upstreamTls(
  tls: ClientTls | undefined,
  originated: ClientTls | undefined,
  cluster: Readonly<{ type: DiscoveryType | undefined; protocol: UpstreamProtocol }>,
  service: RegistryService,
  raw: TrafficPolicy | undefined,
): UpstreamTls {
  const isHttp2 = cluster.protocol === 'http2'
  if (originated !== undefined) return { type: 'tls', sni: originated.sni ?? '', alpn: isHttp2 ? ['h2'] : [] }
  if (tls === undefined && !usesMutualTls(service, raw)) return PLAINTEXT
  if (tls !== undefined && tls.mode !== 'ISTIO_MUTUAL') return PLAINTEXT
  // Endpoints that the client chose cannot be told apart.
  const type = tls !== undefined || cluster.type === 'ORIGINAL_DST' ? 'tls' : 'auto'
  const own = ISTIO_TLS[type][isHttp2 ? 'http2' : 'http1']
  // A dynamic forward proxy has no name to say.
  const sni = tls?.sni || (cluster.type === undefined ? '' : undefined)
  return sni === undefined ? own : { ...own, sni }
}

/** Where the client chooses the endpoint, all that are known must be able to. */
function usesMutualTls(
  { meshExternal, resolution, endpoints }: RegistryService,
  raw: TrafficPolicy | undefined,
): boolean {
  if (meshExternal) return false
  if (resolution !== 'passthrough' && !isPassthrough(raw)) return true
  return endpoints.length > 0 && endpoints.every(({ takesIstioTls }) => takesIstioTls)
}
