// What is said of services, destination rules and sidecars.

import type { TestRequest } from '../../engine/request.ts'

/** A field of a traffic policy that a narrower place does not inherit. */
export type PolicyField = 'loadBalancer' | 'connectionPool' | 'outlierDetection' | 'tls'

export type ServiceDetail =
  /** A client looks into its own namespace and these; the rule is in another, where no client is known. */
  | Readonly<{ code: 'RW0171'; host: string; namespace: string; namespaces: readonly string[] }>
  /** No service has the host of these rules for the mesh: they act on plain HTTP to port 80 at most, as on `request`. */
  | Readonly<{ code: 'RW0172'; host: string; meant: string | undefined; request: TestRequest | undefined }>
  /** Rules for HTTP, and no port of the host is one for it. */
  | Readonly<{
      code: 'RW0173'
      host: string
      ports: readonly Readonly<{ port: number; protocol: string }>[]
      request: TestRequest
    }>
  /** An older rule of the host has the same part (`subset`, or the traffic policy), and this one is dropped. */
  | Readonly<{ code: 'RW0174'; host: string; subset: string | undefined; used: string }>
  /** The rule makes TLS of bytes that are TLS already, as on `request`. */
  | Readonly<{ code: 'RW0175'; host: string; port: number; request: TestRequest }>
  /** Settings for a port replace the policy: these fields of it are lost there. */
  | Readonly<{ code: 'RW0177'; port: number; fields: readonly PolicyField[] }>
  /** A rule for a wildcard host would set these fields, and is not applied beside the rule for the host itself. */
  | Readonly<{ code: 'RW0178'; host: string; wildcard: string; rule: string; fields: readonly PolicyField[] }>
  /** Requests are sent to the host, and none to this subset. */
  | Readonly<{ code: 'RW0179'; host: string; subset: string }>
  /** Rules at gateways alone for the host of a service: the request of a client in the mesh does not meet them. */
  | Readonly<{ code: 'RW0201'; host: string; gateways: readonly string[]; request: TestRequest }>
  /** An outlier detection that never ejects by this number, or by none. */
  | Readonly<{ code: 'RW0200'; errors: Readonly<{ gateway: number; server: number }> | undefined }>
