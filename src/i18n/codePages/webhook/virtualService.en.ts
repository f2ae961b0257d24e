import type { WebhookTexts } from './texts.ts'

export const virtualServiceEn = {
  delegateHas: {
    means: 'A virtual service without hosts is a delegate, and has what only a root may have.',
    fix: 'Give it hosts, or remove what the message names.',
  },
  jwtWithoutGateway: {
    means: 'A rule matches a claim of a token outside of gateways. Sidecars do not know claims.',
    fix: 'Bind the virtual service to a gateway.',
  },
  meshWildcard: {
    means: 'A virtual service of the mesh has the host `*`. It would take all traffic of all sidecars.',
    fix: 'Name the hosts, or bind it to a gateway alone.',
  },
  hostsOverlap: {
    means: 'Two hosts of a virtual service overlap. The one is contained in the other.',
    fix: 'Keep the wider one, or use two virtual services.',
  },
  noRoutes: { means: 'A virtual service has no rules.', fix: 'Add `http`, `tls` or `tcp`.' },
  gatewayLegacy: { means: 'A gateway is named in the old form `name.namespace`.', fix: 'Write `namespace/name`.' },
  gatewayPartEmpty: { means: 'A gateway of the form `namespace/name` lacks one of its halves.', fix: 'Write both.' },
  gatewayNamespace: {
    means: 'The namespace before the name of a gateway is none. `.` is not known here.',
    fix: 'Write the namespace, or the name alone for the own one.',
  },
  gatewayBadName: { means: 'A gateway has a name that no Gateway can have.', fix: 'Correct the name.' },
  tlsNoMatch: {
    means: 'A TLS rule has no match. Connections are told apart by their server name.',
    fix: 'Add `match` with `sniHosts`.',
  },
  tlsNoRoute: { means: 'A TLS rule has no route.', fix: 'Add `route` with a destination.' },
  tlsNoSni: { means: 'A match of a TLS rule has no server names.', fix: 'Add `sniHosts`.' },
  sniIsIp: {
    means: 'A server name is an IP address. Clients do not send one for addresses.',
    fix: 'Use a host name, or a TCP rule.',
  },
  sniNotSubset: {
    means: 'A server name is none of the hosts of the virtual service.',
    fix: 'Add it to `hosts`, or correct it.',
  },
  tcpNoRoute: { means: 'A TCP rule has no route.', fix: 'Add `route` with a destination.' },
  unreachableRule: {
    means:
      'istiod takes a rule for unused. It follows a rule without `match`, or its matches stand in earlier rules. Our proof (RW0101) is exact where this is a rule of thumb.',
    fix: 'Put the rule without `match` last, or remove what stands twice.',
  },
  ineffectiveMatch: {
    means:
      'istiod takes a match for unused, because an earlier rule has it, or has a prefix above it. It overlooks other conditions and can be mistaken.',
    fix: 'Put the longer prefix first, or remove the match.',
  },
  destinationMissing: { means: 'A route has no destination.', fix: 'Add `destination` with a host.' },
  destinationWildcard: { means: 'A destination has the host `*`. A request goes to one host.', fix: 'Name the host.' },
  subsetEmpty: { means: 'A subset has no name.', fix: 'Give it a name.' },
  subsetInvalid: { means: 'The name of a subset is no DNS label.', fix: 'Use letters, digits and `-`.' },
  weightNegative: { means: 'A weight is negative.', fix: 'Write 0 or more.' },
  weightsZero: {
    means: 'All weights of a rule are 0, so that nothing would be sent anywhere.',
    fix: 'Give one destination a weight.',
  },
} satisfies WebhookTexts
