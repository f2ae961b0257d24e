// Destination rules for the whole mesh or a namespace, and the TLS that they ask for.
// kiali: kubernetes/istio.go

import { CLUSTER_DOMAIN } from '../../istio/mesh.ts'
import type { DestinationRule } from '../../istio/resource.ts'

const NAMESPACE_HOST = new RegExp(`^\\*\\.([^.*]+)\\.svc\\.${CLUSTER_DOMAIN.replaceAll('.', '\\.')}$`)

/** `mesh`, or the namespace that a rule is for as a whole; undefined for any other host. */
export function tlsHost({ spec: { host = '' } }: DestinationRule): Readonly<{ namespace?: string }> | undefined {
  if (host === '*.local') return {}
  const [, namespace] = NAMESPACE_HOST.exec(host) ?? []
  return namespace === undefined ? undefined : { namespace }
}

/** The TLS mode that it states for all ports; undefined if it states none. */
export const tlsMode = ({ spec }: DestinationRule): string | undefined => {
  const { tls } = spec.trafficPolicy ?? {}
  return tls && (tls.mode ?? 'DISABLE')
}

export const isMutual = (rule: DestinationRule): boolean => tlsMode(rule) === 'ISTIO_MUTUAL'
