// Why a proxy has no cluster for a destination although the files have what was meant.

export type HostWhy =
  /** A short name means the own namespace: the only Service of that name is elsewhere. */
  | Readonly<{ type: 'elsewhere'; meant: string }>
  /** A name with a dot is taken as it is written. */
  | Readonly<{ type: 'halfQualified'; meant: string }>
  /** Its `exportTo` leaves out the namespace of the proxy. */
  | Readonly<{ type: 'notExported'; namespace: string }>
  /** No `egress` entry of the Sidecar that the proxy obeys names it. */
  | Readonly<{ type: 'notImported'; sidecar: string }>

/** `rule`: the DestinationRule that has the subset. */
export type SubsetWhy =
  /** Its `exportTo` leaves out the namespace of the proxy. */
  | Readonly<{ type: 'notExported'; rule: string; namespace: string }>
  /** A proxy looks into its own namespace, the service's and the root namespace; the rule is in none of them. */
  | Readonly<{ type: 'unvisited'; rule: string; namespaces: readonly string[] }>
  /** The proxy applies this other rule to the host, and only one. */
  | Readonly<{ type: 'replaced'; rule: string; by: string }>
  /** The proxy looks up the endpoints by DNS, and none of those stated has the labels. */
  | Readonly<{ type: 'noEndpoint'; rule: string }>
