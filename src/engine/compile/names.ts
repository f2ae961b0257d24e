// The other names that istiod gives to what it makes.

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
  host.indexOf(':') >= 0 ? `[${host}]:${port}` : [host, port].join(':')

export const listenerName = (address: string, port: number): string => `${address}_${port}`
