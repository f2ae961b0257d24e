// What is said of services, destination rules and sidecars.

/** A field of a traffic policy that a narrower place does not inherit. */
export type PolicyField = 'loadBalancer' | 'connectionPool' | 'outlierDetection' | 'tls'

export type ServiceDetail =
  /** An older rule of the host has the same part (`subset`, or the traffic policy), and this one is dropped. */
  | Readonly<{ code: 'RW0174'; host: string; subset: string | undefined; used: string }>
  /** Settings for a port replace the policy: these fields of it are lost there. */
  | Readonly<{ code: 'RW0177'; port: number; fields: readonly PolicyField[] }>
  /** A rule for a wildcard host would set these fields, and is not applied beside the rule for the host itself. */
  | Readonly<{ code: 'RW0178'; host: string; wildcard: string; rule: string; fields: readonly PolicyField[] }>
  /** Requests are sent to the host, and none to this subset. */
  | Readonly<{ code: 'RW0179'; host: string; subset: string }>
  /** An outlier detection that never ejects by this number, or by none. */
  | Readonly<{ code: 'RW0200'; errors: Readonly<{ gateway: number; server: number }> | undefined }>
