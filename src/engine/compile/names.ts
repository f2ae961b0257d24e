// The names that istiod gives to what it makes. A joined text is in one piece; one of a template keeps its pieces until it is
// compared, at twice the room, and there are as many names as destinations.

/** `outbound|<port>|<subset>|<host>` (istio: pilot/pkg/model/service.go BuildSubsetKey). */
export const clusterName = (port: number, subset: string, host: string): string =>
  ['outbound', port, subset, host].join('|')

/** The name of a cluster as SNI: `outbound_.<port>_.<subset>_.<host>` (istio: pilot/pkg/model/service.go BuildDNSSrvSubsetKey). */
export const sniClusterName = (port: number, subset: string, host: string): string =>
  ['outbound', port, subset, host].join('_.')

/** The cluster of a destination without a host; it never exists. */
export const UNKNOWN_SERVICE = 'UnknownService'

/** A cluster without endpoints that every proxy has. */
export const BLACK_HOLE_CLUSTER = 'BlackHoleCluster'

/** The cluster that sends bytes where the client wanted to go; every sidecar has it. */
export const PASSTHROUGH_CLUSTER = 'PassthroughCluster'

/** Every address of the machine; also the address of a service that has none of its own. */
export const ANY_ADDRESS = '0.0.0.0'

/** `host:port`, the host in brackets if it has a colon itself (istio: util.DomainName, Go: net.JoinHostPort). */
export const virtualHostName = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`

export const listenerName = (address: string, port: number): string => `${address}_${port}`
