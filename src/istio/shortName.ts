// Names that are relative to the resource which states them.

import { CLUSTER_DOMAIN } from './mesh.ts'

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

/** True for an IPv4 or IPv6 address; an IPv6 one is told by its colons, which no host name has. */
export const isIpAddress = (text: string): boolean => IPV4.test(text) || /^[0-9a-fA-F:]*:[0-9a-fA-F:.]*$/.test(text)

// Names that are looked up again and again are joined: a template keeps its pieces, and each comparison goes through them.

/** The full host name of a Kubernetes Service. */
export const serviceHostname = (name: string, namespace: string): string =>
  [name, namespace, 'svc', CLUSTER_DOMAIN].join('.')

/**
 * The full form of a host as `namespace` means it: `reviews` is a Service of that namespace; anything with a dot, `*`,
 * an IP address and the empty text stand as written (istio: pilot/pkg/model/config.go ResolveShortnameToFQDN).
 */
export function resolveHost(host: string, namespace: string): string {
  // `indexOf`, as in all that is asked of every host: engines run `includes` far slower.
  if (host === '' || host === '*' || host.indexOf('.') >= 0 || isIpAddress(host)) return host
  return serviceHostname(host, namespace)
}

/**
 * A gateway's `namespace/name` as a virtual service of `namespace` means it; `mesh` is not resolved here
 * (istio: pilot/pkg/model/config.go resolveGatewayName). A dotted name is the old `name.namespace[.svc…]`.
 */
export function resolveGatewayName(gateway: string, namespace: string): string {
  if (gateway.indexOf('/') >= 0) return gateway.startsWith('./') ? `${namespace}/${gateway.slice(2)}` : gateway
  if (gateway.indexOf('.') < 0) return [namespace, gateway].join('/')
  const [name = '', owner = ''] = gateway.split('.')
  return `${owner}/${name}`
}
