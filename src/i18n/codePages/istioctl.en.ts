import type { AnalysisCode } from '../../analysis/finding.ts'
import type { PageTexts } from './page.ts'

export const istioctlEn: PageTexts<AnalysisCode> = {
  IST0002: {
    means:
      'A field, or a kind, is deprecated. It still works or is already ignored, and a later version of Istio may drop it.',
    fix: 'Use the field that the message names in its place, or remove it.',
  },
  IST0101: {
    means:
      'Something that is referred to is not there: a gateway, a host, a port, a subset, a pod for a selector, a Secret, a namespace. A short host such as `web` means the namespace of the resource that names it; `web.shop` is not completed and is never found.',
    fix: 'Correct the name, or add what it refers to. What only the cluster holds can be left out of account.',
  },
  IST0102: {
    means:
      'A namespace says nothing of sidecar injection. Unless the mesh injects by default, its pods get no sidecar and take no part in routing.',
    fix: 'Label it `istio-injection=enabled`, or `disabled` to say that this is meant.',
  },
  IST0103: {
    means:
      'A pod has no sidecar although its namespace asks for one. Injection happens when a pod is created; this one is older than the label, or was left out.',
    fix: 'Create the pod anew, for example with `kubectl rollout restart`, or label it `sidecar.istio.io/inject: "false"`.',
  },
  IST0106: {
    means: 'istiod’s webhook refuses the resource. The message is the one that `kubectl apply` would print.',
    fix: 'Correct the field that the message names.',
  },
  IST0107: {
    means: 'An annotation of Istio stands on a kind that it means nothing on. It is ignored there.',
    fix: 'Move it to a resource of the kind that the message names, or remove it.',
  },
  IST0108: {
    means:
      'An annotation looks like one of Istio and is none. It is ignored, so that what it should do does not happen.',
    fix: 'Correct its spelling, or remove it.',
  },
  IST0109: {
    means:
      'Two virtual services of the mesh have the same host. Sidecars take the rules of one of them alone: of the older one, or of the first by name.',
    fix: 'Put the rules into one virtual service, or bind one of them to a gateway.',
  },
  IST0110: {
    means: 'Two Sidecars of a namespace select the same pod. Only one of them counts, and which one is not defined.',
    fix: 'Narrow a selector, so that each pod is selected once.',
  },
  IST0111: {
    means:
      'A namespace has two Sidecars without workload selector. Only one of them counts, and which one is not defined.',
    fix: 'Keep one, or give the other a `workloadSelector`.',
  },
  IST0112: {
    means:
      'A destination has several ports and none is chosen. istiod does not guess, so the route leads to no cluster unless the request’s own port is one of them.',
    fix: 'Add `port.number` to the destination.',
  },
  IST0116: {
    means:
      'Services of one Deployment use the same port with different protocols. A proxy has one listener for the port and can speak one of them only.',
    fix: 'Give one of the Services another port.',
  },
  IST0118: {
    means:
      'The name of a Service port states no protocol. Proxies then look at the first bytes to tell HTTP from other traffic, which costs time and fails for protocols where the server speaks first.',
    fix: 'Begin the name with a protocol (`http`, `grpc`, `tcp`, …), or set `appProtocol`.',
  },
  IST0123: {
    means: 'A namespace has several labels for injection. Which one counts depends on the injector.',
    fix: 'Keep one of `istio-injection`, `istio.io/rev` and `istio.io/dataplane-mode`.',
  },
  IST0127: {
    means: 'A policy selects no pod of the mesh. It protects nothing.',
    fix: 'Correct the labels, or add the pods to the mesh.',
  },
  IST0128: {
    means:
      'A DestinationRule starts TLS and does not say whom to trust. Without `caCertificates` older versions verify no certificate at all, newer ones use the certificates of the system.',
    fix: 'Add `caCertificates`, or a `credentialName` together with a `workloadSelector`.',
  },
  IST0129: {
    means:
      'A DestinationRule starts TLS at a port and does not say whom to trust. Without `caCertificates` older versions verify no certificate at all, newer ones use the certificates of the system.',
    fix: 'Add `caCertificates` to the settings of the port.',
  },
  IST0130: {
    means:
      'istioctl takes a rule for unused. It follows a rule without `match`, or all of its matches stand in earlier rules. Our proof (RW0101) is exact where this is a rule of thumb.',
    fix: 'Put the rule without `match` last, or remove what stands twice.',
  },
  IST0131: {
    means:
      'istioctl takes a match for unused, because it stands in an earlier rule, or its prefix lies under the prefix of one. It overlooks other conditions and can be mistaken; our proof (RW0101) shows a request if the rule is alive.',
    fix: 'Put the longer prefix first, or remove the match.',
  },
  IST0132: {
    means:
      'A gateway admits none of the hosts of a virtual service. No server of it lists them, so that requests for them get 404.',
    fix: 'Add the hosts to a server of the gateway, or correct them.',
  },
  IST0133: {
    means:
      'istiod’s webhook takes the resource with a warning. The message is the one that `kubectl apply` would print.',
    fix: 'Look at the field that the message names; mostly it is deprecated.',
  },
  IST0134: {
    means:
      'A ServiceEntry has a port of TCP, or without protocol, and no addresses. TCP has no host name, so a proxy can tell such connections apart by their address only; without one it takes all of this port.',
    fix: 'Add `addresses`, state HTTP or TLS if it is that, or let Istio allocate addresses.',
  },
  IST0135: {
    means: 'An annotation is deprecated. It works today, and a later version of Istio may drop it.',
    fix: 'Use the label of the same name where there is one, or remove it.',
  },
  IST0137: {
    means:
      'Services of one Deployment lead to the same port of its pods from different ports. The proxy has one listener for that port and cannot keep them apart.',
    fix: 'Use one Service port for each target port.',
  },
  IST0138: {
    means:
      'Gateways share a certificate. A browser that has an HTTP/2 connection to one of their hosts uses it for all hosts of the certificate; the gateway knows only its own hosts there and answers 404.',
    fix: 'Use a certificate for each gateway, or put the hosts into one gateway.',
  },
  IST0140: {
    means:
      'Subset rules of a mesh host do not act on requests through a gateway. A request is routed once: the virtual service of the gateway sends it to the host as a whole.',
    fix: 'Name the subset in the route of the gateway’s virtual service too.',
  },
  IST0145: {
    means:
      'Gateways offer the same host at the same port of the same workload. Only one of the servers counts for the host.',
    fix: 'Keep the host in one of them.',
  },
  IST0144: {
    means:
      'An application runs as user 1337. That is the user of the sidecar, whose traffic is not redirected, so that the application passes the proxy by.',
    fix: 'Let the application run as another user.',
  },
  IST0147: {
    means:
      'The proxy of a pod has the image `auto`. Injection replaces that name; the pod was not injected, and no such image exists.',
    fix: 'Create the pod in an injected namespace, or name the image.',
  },
  IST0149: {
    means:
      'A rule matches a claim of a token, and nothing checks tokens at the gateway. Claims are known only from a token that a RequestAuthentication has checked, so the condition never holds.',
    fix: 'Add a RequestAuthentication for the gateway’s pods.',
  },
  IST0150: {
    means:
      'A port of an ExternalName Service states no protocol, or plain TCP. Such a listener has no address of its own and takes all traffic of the port.',
    fix: 'Name a protocol, such as `tls` or `http`.',
  },
  IST0151: {
    means:
      'A patch of an EnvoyFilter depends on what other filters did before it. Without `priority` their order is that of creation, and can change.',
    fix: 'Set `priority`, or use `INSERT_FIRST`, `ADD` or `MERGE`.',
  },
  IST0152: {
    means:
      'A patch uses `REPLACE` where it does nothing. It works on `HTTP_FILTER`, `NETWORK_FILTER` and `VIRTUAL_HOST`.',
    fix: 'Use `MERGE`, or `REMOVE` and `ADD`.',
  },
  IST0153: {
    means: 'A patch uses `ADD` where it does nothing: on `ROUTE_CONFIGURATION` or `HTTP_ROUTE`.',
    fix: 'Use `INSERT_FIRST`, `INSERT_BEFORE` or `MERGE`.',
  },
  IST0154: {
    means: 'A patch uses `REMOVE` where it does nothing: on `ROUTE_CONFIGURATION` or `HTTP_ROUTE`.',
    fix: 'Use `MERGE`, or remove the virtual host.',
  },
  IST0155: {
    means:
      'A patch depends on a filter that an earlier patch adds to some proxy versions only. On the others there is nothing that it could stand next to.',
    fix: 'Set `priority`, or use `INSERT_FIRST` or `ADD`.',
  },
  IST0157: {
    means: 'An access log names no provider and the mesh has no default one. Nothing is logged.',
    fix: 'Name a provider, such as `envoy`.',
  },
  IST0159: {
    means: 'Two Telemetries of a namespace select the same pod. Only one of them counts, and which one is not defined.',
    fix: 'Narrow a selector, so that each pod is selected once.',
  },
  IST0160: {
    means: 'A namespace has two Telemetries without selector. Only one of them counts, and which one is not defined.',
    fix: 'Keep one, or give the other a `selector`.',
  },
  IST0162: {
    means:
      'A gateway listens on a port that no Service of its pods has. The proxy opens the port, and nobody comes to it through the Service.',
    fix: 'Add the port to the Service of the gateway’s pods, or use one that it has.',
  },
  IST0165: {
    means:
      'A virtual service names a gateway that istiod makes from a Kubernetes Gateway. Its name can change at any time.',
    fix: 'Refer to the Kubernetes Gateway from an HTTPRoute.',
  },
  IST0166: {
    means: 'A selector meets the pods of a Kubernetes Gateway, on which selectors have no effect.',
    fix: 'Refer to the Gateway with `targetRefs`.',
  },
  IST0167: {
    means: 'A Sidecar is meant for pods in ambient mode. They have no sidecar, so it does nothing.',
    fix: 'Remove it, or take the pods out of ambient mode.',
  },
  IST0173: {
    means: 'A subset selects no pod. Requests to it get 503 with the flag UH.',
    fix: 'Give the subset the labels that the pods have, or start such pods.',
  },
  IST0174: {
    means: 'A DestinationRule is for a host that no Service or ServiceEntry has. It does nothing.',
    fix: 'Correct the host; a short one means the namespace of the rule.',
  },
  IST0177: {
    means:
      'ServiceEntries give one host and port different protocols. A proxy takes one of them, and treats the traffic wrongly if it was the other.',
    fix: 'Use one protocol, or other ports.',
  },
}
