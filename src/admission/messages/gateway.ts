// istio: pkg/config/validation/validation.go ValidateGateway, validateServer, validateTLSOptions.

export const GATEWAY_MESSAGES = {
  gatewayName: 'invalid gateway name: %q{name}',
  gatewayNoServers: 'gateway must have at least one server',
  serverNoHosts: 'server config must contain at least one host',
  serverHostNamespace: 'invalid namespace value %q{namespace} in gateway',
  serverPortNameTwice: 'port names in servers must be unique: duplicate name %{name}',
  redirectNotHttp: 'tls.httpsRedirect should only be used with http servers',
  serverNoPort: 'port is required',
  serverProtocol:
    'invalid protocol %q{protocol}, supported protocols are HTTP, HTTP2, GRPC, GRPC-WEB, MONGO, REDIS, MYSQL, TCP',
  serverTargetPort: 'targetPort has no impact on Gateways',
  serverPortName: 'port name must be set: number:%{number} protocol:%q{protocol}',
  serverUnixPort: 'port number must be 0 for unix domain socket: number:%{number}',
  serverNeedsTls: 'server must have TLS settings for HTTPS/TLS protocols',
  serverPlainTls: 'server cannot have TLS settings for plain text HTTP ports',
  serverNoTls: 'server cannot have TLS settings for non HTTPS/TLS ports',
  tlsOldWithoutCiphers:
    'TLS version below TLSV1_2 require setting compatible ciphers as by default they no longer include compatible ciphers.',
  tlsInvalidCiphers: 'ignoring invalid cipher suites: [%{suites}]',
  tlsRepeatedCiphers: 'ignoring duplicate cipher suites: [%{suites}]',
  tlsIstioMutual: 'ISTIO_MUTUAL TLS cannot have associated %{what}',
  tlsPassthroughCertificates: '%{mode} mode does not use certificates, they will be ignored',
  tlsOneCertificate:
    'only one of credential_name, credential_names, server_certificate/private_key, tls_certificates should be specified',
  tlsTwoCertificates: '%{mode} can support up to 2 server certificates',
  tlsNeeds: '%{mode} requires %{what}',
  tlsCrlCredential: 'CRL is not supported with credentialName. CRL has to be specified in the credential',
  tlsCrlSimple: 'CRL is not supported with SIMPLE TLS',
} as const
