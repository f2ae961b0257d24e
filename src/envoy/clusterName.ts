// The names that istiod gives to clusters. A joined text is in one piece; one of a template keeps its pieces until it is
// compared, at twice the room, and there are as many names as destinations.

/** `outbound|<port>|<subset>|<host>` (istio: pilot/pkg/model/service.go BuildSubsetKey). */
export const clusterName = (port: number, subset: string, host: string): string =>
  ['outbound', port, subset, host].join('|')

/** The name of a cluster as SNI: `outbound_.<port>_.<subset>_.<host>` (istio: pilot/pkg/model/service.go BuildDNSSrvSubsetKey). */
export const sniClusterName = (port: number, subset: string, host: string): string =>
  ['outbound', port, subset, host].join('_.')

/** The host that the name of an outbound cluster ends with; undefined for other names. */
export const hostOfCluster = (name: string): string | undefined =>
  name.startsWith('outbound|') ? name.slice(name.lastIndexOf('|') + 1) : undefined
