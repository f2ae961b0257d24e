// istio: pkg/config/validation/validation.go ValidateServiceEntry, validateWorkloadEntry, ValidateWorkloadGroup.

export const SERVICE_ENTRY_MESSAGES = {
  entrySelectorEmpty:
    'service entry: workload selector specified without labels, will be applied to all services in namespace',
  entrySelectorAndEndpoints: 'only one of WorkloadSelector or Endpoints is allowed in Service Entry',
  entryNoHosts: 'service entry must have at least one host',
  entryHostWildcard: 'invalid host %{host}',
  entryCidr: 'CIDR addresses are allowed only for NONE/STATIC resolution types',
  entryPortNameTwice: 'service entry port name %q{name} already defined',
  entryPortTwice: 'service entry port %{port} already defined',
  entryTcpWithoutAddress:
    'addresses are required for ports serving TCP (or unset) protocol when IP Autoallocation is not enabled',
  entryNoneEndpoints: 'no endpoints should be provided for resolution type none',
  entryNoneSelector: 'workloadSelector should not be set when resolution mode is NONE',
  entryDnsHost:
    'hosts must be FQDN or contain only prefix wildcards if no endpoints are provided for resolution mode %{resolution}, %{reason}',
  entryRoundRobin: 'there must only be 0 or 1 endpoint for resolution mode %{resolution}',
  entryEndpointHost: 'endpoint address %q{address} is not a valid FQDN or an IP address',
  entryEndpointIp: 'endpoint address %q{address} is not a valid IP address',
  entryEndpointPort: 'endpoint port %{port} is not defined by the service entry',
  entryTcpHosts: 'service entry can not have more than one host specified simultaneously with address and tcp port',
  entryDynamicNoHosts: 'at least one wildcard host must be provided for resolution type %{resolution}',
  entryDynamicHost: 'host must be wildcarded for resolution mode %{resolution}',
  entryDynamicHas: '%{what} cannot be set for resolution type %{resolution}. %{reason}',
  entryDynamicProtocol: 'only HTTP, TLS, GRPC, and HTTP2 protocols are supported for resolution type %{resolution}',
  entryDynamicLocation: 'location must be MESH_EXTERNAL or MESH_INTERNAL for resolution type %{resolution}',
  entryDynamicWaypoint:
    'location MESH_INTERNAL with resolution type %{resolution} is not supported when using waypoints',
  entryResolution: 'unsupported resolution type %{resolution}',
  entryManyHosts: 'multiple hosts provided with non-HTTP, non-TLS ports',
  workloadNoAddress: 'address is required',
  workloadNetworkOnly: 'address is unset with network %q{network}',
  workloadUnixPorts: 'unix endpoint %{address} must not include ports',
  workloadUnixService: 'exactly 1 service port required for unix endpoints',
  groupNoTemplate: 'template is required',
  probeNegative: '%{what} must be non-negative',
  probeScheme: 'httpGet.scheme must be one of "HTTPS", "HTTP"',
  probeCommand: 'exec.command is required',
  probeMethod: 'unknown health check method %{method}',
} as const
