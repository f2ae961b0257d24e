export type TlsMode = 'PASSTHROUGH' | 'SIMPLE' | 'MUTUAL' | 'AUTO_PASSTHROUGH' | 'ISTIO_MUTUAL' | 'OPTIONAL_MUTUAL'

export type ServerTlsSettings = Readonly<{
  httpsRedirect?: boolean
  mode?: TlsMode
  credentialName?: string
  serverCertificate?: string
  privateKey?: string
  caCertificates?: string
  subjectAltNames?: readonly string[]
}>

export type Port = Readonly<{ number: number; protocol?: string; name?: string; targetPort?: number }>

/** One `servers[]` entry: a port, its protocol and the hosts it admits. */
export type Server = Readonly<{
  port?: Port
  bind?: string
  hosts?: readonly string[]
  tls?: ServerTlsSettings
  name?: string
}>

export type GatewaySpec = Readonly<{ servers?: readonly Server[]; selector?: Readonly<Record<string, string>> }>
