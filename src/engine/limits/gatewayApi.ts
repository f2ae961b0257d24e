// Kubernetes' own routes: Gateway API gateways and routes, and Ingress.
// istio: pilot/pkg/config/kube/gateway/conversion.go, pilot/pkg/config/kube/ingress

import { isHostSubsetOf } from '../../istio/hostname.ts'
import { selects } from '../../istio/labels.ts'
import type { OtherResource } from '../../istio/resource.ts'
import { serviceHostname } from '../../istio/shortName.ts'
import type { Asked } from './asked.ts'
import { groupOf, mappingsIn, textOf, textsIn } from './asked.ts'
import { GATEWAY_NAME } from './attachment.ts'

const GATEWAY_API = 'gateway.networking.k8s.io'
const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute']

export const GATEWAY_API_KINDS: readonly string[] = ['Gateway (Gateway API)', ...ROUTES, 'Ingress']

/** The gateways of the deciding workload, the routes attached to them or to a service that was asked for, and Ingresses. */
export function gatewayApi(asked: Asked): readonly OtherResource[] {
  const gateways = asked.others.filter((resource) => isGatewayOf(resource, asked))
  const names = new Set(gateways.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`))
  const routes = asked.others.filter(
    (resource) =>
      groupOf(resource) === GATEWAY_API &&
      ROUTES.includes(resource.spec.actualKind) &&
      (asked.proxy.type === 'gateway' ? hangsOn(resource, names, asked) : isForService(resource, asked)),
  )
  return [...gateways, ...routes, ...asked.others.filter((resource) => isIngressOf(resource, asked))]
}

/** istiod gives such a gateway pods of its own, by its name, unless it states addresses: then the pods of those Services are meant. */
function isGatewayOf(resource: OtherResource, { proxy, resources }: Asked): boolean {
  const { metadata, spec } = resource
  if (groupOf(resource) !== GATEWAY_API || spec.actualKind !== 'Gateway' || proxy.type !== 'gateway') return false
  if (proxy.labels[GATEWAY_NAME] === metadata.name && proxy.namespace === metadata.namespace) return true
  return mappingsIn(spec.written.addresses).some(({ value }) => {
    const [name, namespace = metadata.namespace] = textOf(value).split('.')
    return resources.some(
      (service) =>
        service.kind === 'Service' &&
        service.metadata.name === name &&
        service.metadata.namespace === namespace &&
        service.metadata.namespace === proxy.namespace &&
        service.spec.selector !== undefined &&
        selects(service.spec.selector, proxy.labels),
    )
  })
}

function hangsOn({ metadata, spec }: OtherResource, gateways: ReadonlySet<string>, { request }: Asked): boolean {
  const parents = mappingsIn(spec.written.parentRefs).filter(({ kind = 'Gateway' }) => kind === 'Gateway')
  const hostnames = textsIn(spec.written.hostnames)
  const host = hostOf(request.sni && request.protocol !== 'HTTP' ? request.sni : request.host)
  return (
    parents.some(({ namespace = metadata.namespace, name }) => gateways.has(`${textOf(namespace)}/${textOf(name)}`)) &&
    (hostnames.length === 0 || hostnames.some((hostname) => isHostSubsetOf(host, hostname.toLowerCase())))
  )
}

/** A route of a service is for all its clients if it is in the service's namespace, else for those of its own. */
function isForService({ metadata, spec }: OtherResource, { proxy, request, decision, destinations }: Asked): boolean {
  const virtualHost = decision.trace.find(({ stage, verdict }) => stage === 'virtualHost' && verdict === 'taken')
  const hosts = new Set([
    hostOf(request.host),
    hostOf(virtualHost?.subject ?? ''),
    ...destinations.map(({ host }) => host),
  ])
  return mappingsIn(spec.written.parentRefs).some(({ kind, namespace = metadata.namespace, name }) => {
    if (kind !== 'Service' && kind !== 'ServiceEntry') return false
    if (metadata.namespace !== namespace && metadata.namespace !== proxy.namespace) return false
    if (kind === 'Service') return hosts.has(serviceHostname(textOf(name), textOf(namespace)))
    return destinations.some(({ services }) =>
      services.some((entry) => entry.metadata.name === name && entry.metadata.namespace === namespace),
    )
  })
}

/** istiod gives Ingresses of class `istio` to the workload `istio: ingressgateway`, on ports 80 and 443. */
function isIngressOf(resource: OtherResource, { proxy, request }: Asked): boolean {
  const { metadata, spec } = resource
  if (groupOf(resource) !== 'networking.k8s.io' || spec.actualKind !== 'Ingress') return false
  const className = metadata.annotations['kubernetes.io/ingress.class'] ?? spec.written.ingressClassName
  const hosts = mappingsIn(spec.written.rules).flatMap(({ host }) => (typeof host === 'string' ? [host] : ['*']))
  return (
    className === 'istio' &&
    proxy.type === 'gateway' &&
    proxy.labels.istio === 'ingressgateway' &&
    (request.port === 80 || request.port === 443) &&
    (spec.written.defaultBackend !== undefined || hosts.some((host) => isHostSubsetOf(hostOf(request.host), host)))
  )
}

const hostOf = (host: string): string => host.replace(/:\d*$/, '').toLowerCase()
