// istio: pkg/config/validation/validation.go ValidateVirtualService and what it calls, but for HTTP routes.

export const VIRTUAL_SERVICE_MESSAGES = {
  delegateHas: 'delegate virtual service must have no %{what} specified',
  jwtWithoutGateway:
    'JWT claim based routing (key: %{key}) is only supported for gateway, found no gateways: [%{gateways}]',
  meshWildcard: 'wildcard host * is not allowed for virtual services bound to the mesh gateway',
  hostsOverlap: 'duplicate hosts in virtual service: %{first} & %{second}',
  noRoutes: 'http, tcp or tls must be provided in virtual service',
  gatewayLegacy: 'using legacy gatewayName format %q{gateway}; prefer the <namespace>/<name> format: %q{recommended}',
  gatewayPartEmpty: 'config namespace and gateway name cannot be empty',
  gatewayNamespace: 'invalid value for namespace: %q{namespace}',
  gatewayBadName: 'invalid value for gateway name: %q{name}',
  tlsNoMatch: 'TLS route must have at least one match condition',
  tlsNoRoute: 'TLS route is required',
  tlsNoSni: 'TLS match must have at least one SNI host',
  sniIsIp: 'using an IP address (%q{host}) goes against SNI spec and most clients do not support this',
  sniNotSubset: 'SNI host %q{host} is not a compatible subset of any of the virtual service hosts: [%{hosts}]',
  tcpNoRoute: 'TCP route is required',
  unreachableRule: 'virtualService rule %{rule} not used (%{reason})',
  ineffectiveMatch:
    'virtualService rule %{rule} match %{match} is not used (duplicate/overlapping match in rule %{other})',
  destinationMissing: 'destination is required',
  destinationWildcard: 'invalid destination host %{host}',
  subsetEmpty: 'subset name cannot be empty',
  subsetInvalid: 'subset name is invalid: %{name}',
  weightNegative: 'weight %{weight} < 0',
  weightsZero: 'total destination weight = 0',
} as const
