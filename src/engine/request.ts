/** A header line as the client sends it: raw case, repeats allowed. */
export type HeaderLine = readonly [name: string, value: string]

/** One test request, in the fields of the recordings. */
export type TestRequest = Readonly<{
  /** `HTTP`; `HTTPS` = TLS that the proxy terminates; `TLS`, `TCP` = opaque bytes. */
  protocol: 'HTTP' | 'HTTPS' | 'TLS' | 'TCP'
  port: number
  /** Original destination IP, for sidecars; `originalDestination` says what a client's lookup would give. */
  address?: string
  /** The name or address that the client looks up, where the Host header says another one; for sidecars. */
  lookup?: string
  /** The Host header's value, port included if the client sends one. */
  host: string
  method: string
  /** Raw request target with query. */
  path: string
  headers: readonly HeaderLine[]
  sni?: string
  clientCert?: boolean
  alpn?: readonly string[]
}>
