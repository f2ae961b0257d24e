// English pages about Kiali's codes: what it means and what to do.

import type { KialiCode } from '../../kiali/finding.ts'
import type { PageTexts } from './page.ts'

export const kialiEn: PageTexts<KialiCode> = {
  KIA0002: {
    means:
      'Several PeerAuthentications of a namespace have no selector. Each of them is for all workloads there, and istiod takes the oldest one; in files without times that is a matter of chance.',
    fix: 'Keep one for the namespace, and give the others a selector.',
  },
  KIA0005: {
    means:
      'A resource is exported to a namespace that the files do not define, while they define others. Nobody there sees it, so that it may have no effect at all.',
    fix: 'Correct the name in `exportTo`, or create the namespace.',
  },
  KIA0102: {
    means:
      'An AuthorizationPolicy names a method that is none of HTTP’s usual nine. The comparison is exact, so that a misspelt method lets nobody in, or keeps nobody out. For gRPC the method is always `POST`.',
    fix: 'Write the method as HTTP does, with `*` at its beginning or end if several are meant.',
  },
  KIA0104: {
    means:
      'An AuthorizationPolicy names the host of a Service that is not there, while the files define Services of that namespace. It is compared with the Host header of requests, as it is written.',
    fix: 'Correct the name, or write the header as clients send it, with all forms that they use.',
  },
  KIA0105: {
    means:
      'A rule asks for what only mutual TLS tells (who calls, from which namespace, by which SNI), and a PeerAuthentication turns mutual TLS off for the same workloads. The rule never fits: an `ALLOW` lets nobody in, a `DENY` keeps nobody out.',
    fix: 'Use `PERMISSIVE` or `STRICT` in the PeerAuthentication, or ask for something else.',
  },
  KIA0201: {
    means:
      'Several DestinationRules are for the same host. Kiali warns of all of them. istiod merges those of one namespace and drops what two of them state (then this is a warning); of several namespaces a proxy takes one (a warning, too); of a wildcard and a narrower host the narrower one counts alone.',
    fix: 'Write one rule for each host, or restrict `exportTo`.',
  },
  KIA0204: {
    means:
      'A rule for the whole mesh or a namespace asks for mutual TLS, and a rule for one of its hosts has no TLS settings. The narrower rule counts alone. With automatic mutual TLS, Istio’s default, sidecars speak it with each other all the same; without it requests go in plain text.',
    fix: 'Repeat `tls: {mode: ISTIO_MUTUAL}` in the narrower rule.',
  },
  KIA0207: {
    means:
      'A DestinationRule makes clients send plain text to all Services of a namespace, whose PeerAuthentication takes mutual TLS alone. Their connections are reset.',
    fix: 'Use `ISTIO_MUTUAL` in the rule, or `PERMISSIVE` in the policy.',
  },
  KIA0208: {
    means:
      'A DestinationRule makes clients send plain text, and the PeerAuthentication of the mesh takes mutual TLS alone. Their connections are reset.',
    fix: 'Use `ISTIO_MUTUAL` in the rule, or `PERMISSIVE` in the policy.',
  },
  KIA0209: {
    means:
      'A subset has no labels. It is then the same as the whole host. With a traffic policy of its own that may be meant, and is only worth knowing.',
    fix: 'Add the labels that its pods have and others do not.',
  },
  KIA0301: {
    means:
      'Servers of gateways with the same selector offer the same host at the same port. Kiali warns of a wildcard beside a host that it covers as well; there Istio serves both, and it is only worth knowing.',
    fix: 'Keep the host in one server.',
  },
  KIA0505: {
    means:
      'The PeerAuthentication of a namespace turns mutual TLS off, and a DestinationRule makes clients begin TLS with all its Services. Their requests fail.',
    fix: 'Use `PERMISSIVE` in the policy, or `DISABLE` in the rule.',
  },
  KIA0506: {
    means:
      'The PeerAuthentication of the mesh turns mutual TLS off, and a DestinationRule makes clients begin TLS with all Services. Their requests fail.',
    fix: 'Use `PERMISSIVE` in the policy, or `DISABLE` in the rule.',
  },
  KIA0701: {
    means:
      'A Service leads to a port that no container of its pods states. A target port by name has no number then, and the Service no endpoints there. A number works if the process listens all the same; so Kiali is stricter than Kubernetes.',
    fix: 'Use a port of the containers, or state it there.',
  },
  KIA1004: {
    means:
      'A Sidecar imports a host that nothing has: no Service, no ServiceEntry, no VirtualService. The proxy gets nothing from that line. Only asked where the files define Services of that namespace, or ServiceEntries.',
    fix: 'Correct the host: `namespace/name` with the full name, or `*` for all.',
  },
  KIA1006: {
    means:
      'A Sidecar of the root namespace is the default for all namespaces without one. With a `workloadSelector` it is for workloads of the root namespace alone.',
    fix: 'Remove the selector, or move the Sidecar to the namespace of its workloads.',
  },
  KIA1007: {
    means:
      'An `outboundTrafficPolicy` states no `mode`. An absent value is the first one, `REGISTRY_ONLY`, while the mesh’s default is `ALLOW_ANY`: requests to hosts outside of the registry fail.',
    fix: 'Write the mode.',
  },
  KIA1102: {
    means:
      'A match is for requests of a gateway that is not there. It never holds. Gateways under `spec.gateways` are told by istioctl.',
    fix: 'Correct the name, or create the gateway.',
  },
  KIA1104: {
    means:
      'A destination has a weight below 100 and stands alone. Weights only share out among several; all requests go to the one. It often is the rest of a canary.',
    fix: 'Remove the weight, or add the destinations that are missing.',
  },
  KIA1105: {
    means:
      'A route has the same host, subset and port twice. The weights add up, where two versions were probably meant.',
    fix: 'Correct the subset, or keep one of them with both weights.',
  },
  KIA1106: {
    means:
      'Several VirtualServices have the same host at the same gateway. Kiali warns of that; istiod puts their rules into one list, those of the older one first, so that it is only worth knowing. Where the order decides about a request, `RW0118` says so.',
    fix: 'Put the rules into one VirtualService where their order counts.',
  },
  KIA1211: {
    means:
      'Several ServiceEntries define the same host and port with the same protocol, for the same namespaces. Which addresses, endpoints and resolution count depends on age and namespace.',
    fix: 'Keep one of them, or restrict `exportTo`.',
  },
  KIA1702: {
    means:
      'Several WorkloadGroups of a namespace give their workloads the same labels. No selector can tell the groups apart.',
    fix: 'Give each group a label of its own.',
  },
}
