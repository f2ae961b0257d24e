// istio: pkg/config/validation/validation.go ValidateSidecar.

export const SIDECAR_MESSAGES = {
  sidecarSelectorEmpty:
    'sidecar: workload selector specified without labels, will be applied to all services in namespace',
  sidecarEmpty: 'sidecar: empty configuration provided',
  sidecarIngressPort: 'sidecar: port is required for ingress listeners',
  sidecarTargetPort: 'targetPort has no impact on Sidecars',
  sidecarPortTwice: 'sidecar: ports on IP bound listeners must be unique',
  sidecarUnixTwice: 'sidecar: unix domain socket values for listeners must be unique',
  sidecarEndpointAddress: 'address %{address}: %{reason}',
  sidecarEndpointHost:
    'sidecar: defaultEndpoint must be of form 127.0.0.1:<port>,0.0.0.0:<port>,[::1]:port,[::]:port,unix://filepath or unset',
  sidecarEndpointPort:
    'sidecar: defaultEndpoint port (%{port}) is not a number: strconv.Atoi: parsing %q{port}: invalid syntax',
  sidecarTlsHas: 'sidecar: %{what} is not %{how}',
  sidecarTlsMode: 'configuration is invalid: cannot set mode to %{mode} in sidecar ingress tls',
  sidecarHttpPool:
    'sidecar: HTTP connection pool settings are configured for port %{port} (%q{name}) but its protocol is not HTTP (%{protocol}); only TCP settings will apply',
  sidecarCatchAllLast: 'sidecar: the egress listener with empty port should be the last listener in the list',
  sidecarNoHosts: 'sidecar: egress listener must contain at least one host',
  sidecarHostTwice: 'duplicated egress host: %{host}',
  sidecarHostAll: '`*/*` host select all resources, no other hosts can be added',
  sidecarHostForm: 'host must be of form namespace/dnsName',
  sidecarHostNamespace: 'invalid namespace value %q{namespace} in sidecar',
  sidecarProxyMode: 'sidecar: egress_proxy must be set only with ALLOW_ANY outbound_traffic_policy mode',
  sidecarProxyPort: 'sidecar: egress_proxy port must be non-nil',
  sidecarUnixBind: 'sidecar: ports with 0 value must have a unix domain socket bind address',
  sidecarUnixCapture: 'sidecar: captureMode must be DEFAULT/NONE for unix domain socket listeners',
} as const
