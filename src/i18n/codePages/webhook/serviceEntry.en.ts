import type { WebhookTexts } from './texts.ts'

export const serviceEntryEn = {
  entrySelectorEmpty: {
    means: 'The selector of a ServiceEntry has no labels. It selects all workloads of the namespace.',
    fix: 'Add labels, or remove the selector.',
  },
  entrySelectorAndEndpoints: {
    means: 'A ServiceEntry selects workloads and lists endpoints at once.',
    fix: 'Keep one of them.',
  },
  entryNoHosts: { means: 'A ServiceEntry has no hosts.', fix: 'Add a host.' },
  entryHostWildcard: {
    means: 'A ServiceEntry has the host `*`. It would be a service for everything.',
    fix: 'Name the hosts, or use `*.example.com`.',
  },
  entryCidr: {
    means:
      'A ServiceEntry has a range of addresses, and its hosts are looked up. Ranges need resolution `NONE` or `STATIC`.',
    fix: 'Write single addresses, or change the resolution.',
  },
  entryPortNameTwice: {
    means: 'Two ports of a ServiceEntry have the same name.',
    fix: 'Give one of them another name.',
  },
  entryPortTwice: { means: 'Two ports of a ServiceEntry have the same number.', fix: 'Remove one of them.' },
  entryTcpWithoutAddress: {
    means:
      'A ServiceEntry has a TCP port and no addresses, and Istio gives it none. It would take all connections of this port.',
    fix: 'Add `addresses`, or state HTTP or TLS if it is that.',
  },
  entryNoneEndpoints: {
    means: 'A ServiceEntry without resolution lists endpoints. With `NONE` a connection goes where the client wanted.',
    fix: 'Use `STATIC` or `DNS`, or remove the endpoints.',
  },
  entryNoneSelector: {
    means: 'A ServiceEntry without resolution selects workloads. With `NONE` they are not used.',
    fix: 'Use `STATIC`, or remove the selector.',
  },
  entryDnsHost: {
    means:
      'A ServiceEntry is looked up in DNS, has no endpoints, and its host has a wildcard. DNS has no answer for that.',
    fix: 'Name the host, or add endpoints.',
  },
  entryRoundRobin: {
    means: 'A ServiceEntry with `DNS_ROUND_ROBIN` has several endpoints.',
    fix: 'Keep one, or use `DNS`.',
  },
  entryEndpointHost: {
    means: 'An endpoint has an address that is neither a host name nor an IP address.',
    fix: 'Write one of them, without port.',
  },
  entryEndpointIp: {
    means: 'An endpoint of a `STATIC` ServiceEntry is no IP address.',
    fix: 'Write an IP address, or use `DNS`.',
  },
  entryEndpointPort: {
    means: 'An endpoint maps a port that the ServiceEntry does not have.',
    fix: 'Use the names of its ports.',
  },
  entryTcpHosts: {
    means: 'A ServiceEntry has several hosts at one address and a TCP port. TCP has no host name to tell them apart.',
    fix: 'Use a ServiceEntry for each host.',
  },
  entryDynamicNoHosts: {
    means: 'A ServiceEntry with `DYNAMIC_DNS` has no wildcard host.',
    fix: 'Add one, such as `*.example.com`.',
  },
  entryDynamicHost: {
    means: 'A ServiceEntry with `DYNAMIC_DNS` has a host without wildcard.',
    fix: 'Use `*.example.com`, or `DNS`.',
  },
  entryDynamicHas: {
    means:
      'A ServiceEntry with `DYNAMIC_DNS` has addresses, endpoints or a selector. It takes the host of the request.',
    fix: 'Remove what the message names.',
  },
  entryDynamicProtocol: {
    means: 'A ServiceEntry with `DYNAMIC_DNS` has a port whose protocol names no host.',
    fix: 'Use HTTP, HTTP2, GRPC or TLS.',
  },
  entryDynamicLocation: {
    means: 'A ServiceEntry with `DYNAMIC_DNS` has an unknown location.',
    fix: 'Use `MESH_EXTERNAL` or `MESH_INTERNAL`.',
  },
  entryDynamicWaypoint: {
    means: 'A ServiceEntry with `DYNAMIC_DNS` is inside of the mesh, which waypoints do not support.',
    fix: 'Use `MESH_EXTERNAL` if a waypoint serves it.',
  },
  entryResolution: {
    means: 'A ServiceEntry has a resolution that istiod does not know.',
    fix: 'Use `NONE`, `STATIC`, `DNS`, `DNS_ROUND_ROBIN` or `DYNAMIC_DNS`.',
  },
  entryManyHosts: {
    means:
      'A ServiceEntry has several hosts and a port whose protocol names no host. Their connections cannot be told apart.',
    fix: 'Use a ServiceEntry for each host.',
  },
  workloadNoAddress: { means: 'A workload has no address.', fix: 'Add `address`.' },
  workloadNetworkOnly: {
    means: 'A workload has a network and no address. It is then reached through the gateway of that network.',
    fix: 'Add `address` if that is not meant.',
  },
  workloadUnixPorts: { means: 'A workload on a socket file has ports.', fix: 'Remove `ports`.' },
  workloadUnixService: {
    means: 'A ServiceEntry with an endpoint on a socket file has not exactly one port.',
    fix: 'Keep one port.',
  },
  groupNoTemplate: { means: 'A WorkloadGroup has no template.', fix: 'Add `template`.' },
  probeNegative: { means: 'A number of a probe is negative.', fix: 'Write 0 or more.' },
  probeScheme: { means: 'A probe has another scheme than `HTTP` or `HTTPS`.', fix: 'Use one of them, in capitals.' },
  probeCommand: { means: 'A probe runs no command.', fix: 'Add `exec.command`.' },
  probeMethod: {
    means: 'A probe does not say how to look, or looks by `grpc`, which istiod does not take.',
    fix: 'Add `httpGet`, `tcpSocket` or `exec`.',
  },
} satisfies WebhookTexts
