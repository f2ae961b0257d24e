import type { ServiceDetail } from '../../../proof/details/services.ts'
import type { PageTexts } from '../page.ts'

export const servicePagesEn: PageTexts<ServiceDetail['code']> = {
  RW0171: {
    means:
      'The destination rule is where hardly a client looks. A proxy looks for the rule of a host in its own namespace, in that of the service and in the root namespace; a rule elsewhere holds for clients of its own namespace alone, and these files show none there.',
    fix: 'Move the rule into the namespace of the service, or into that of the clients which it is for.',
  },
  RW0172: {
    means:
      'No service has the host of these rules for the mesh. Sidecars have routes for the hosts of Services and ServiceEntries; for another host they only act on plain HTTP to port 80, and only if something in the mesh has that port. A name with one or two dots, such as `web.shop`, is not completed.',
    fix: 'Write the name of a Service in full, or define the host in a ServiceEntry.',
  },
  RW0173: {
    means:
      'Rules for HTTP stand beside ports that are not for HTTP. The protocol of a port comes from its name (`http-web`, `tcp-web`) or `appProtocol`; what is sent to a port for TCP, TLS or a database passes as bytes, and no `http` rule sees it.',
    fix: 'If the port speaks HTTP, name it `http-…` or set `appProtocol: http`; else write `tcp` or `tls` rules.',
  },
  RW0174: {
    means:
      'A part of this destination rule is dropped. istiod makes one of several rules of a namespace for one host: new subsets are added, but of two with one name, and of two traffic policies, only the older one counts. Rules with different `exportTo` are not merged, and one of them is used whole.',
    fix: 'Write one rule for the host, or give the subsets different names.',
  },
  RW0175: {
    means:
      'A destination rule makes TLS of TLS. A port for HTTPS or TLS, and a server that passes TLS on, carry what the client encrypted itself; `mode: SIMPLE` or `MUTUAL` wraps it again, and the server behind it finds a handshake where it expects a request.',
    fix: 'Remove `tls` from the rule. If the proxy should encrypt, let the clients speak HTTP: a port with `protocol: HTTP`, and `targetPort` for the one of the server.',
  },
  RW0177: {
    means:
      'Settings for a port lose a part of the traffic policy. `portLevelSettings` are not added to what stands beside them: for the port they name they replace load balancer, connection pool, outlier detection and TLS, and what they leave out is Istio’s default.',
    fix: 'Repeat in `portLevelSettings` what should hold for the port as well.',
  },
  RW0178: {
    means:
      'A rule for a wildcard host is not inherited. A proxy applies one destination rule to a host, the one whose host fits best; what only the wider rule sets does not apply to a host that has a rule of its own.',
    fix: 'Repeat the settings of the wider rule in this one, if they should hold for its host.',
  },
  RW0179: {
    means:
      'No rule routes to this subset. Rules of these files send requests to its host, but none names it, so its labels and its traffic policy have no effect.',
    fix: 'Name the subset in a destination, or remove it.',
  },
  RW0201: {
    means:
      'Clients in the mesh pass these rules by. The virtual service has the host of a service but is for gateways alone, so that requests from inside the mesh to that host get the default route.',
    fix: 'Add `mesh` to `gateways` if the rules should hold in the mesh as well.',
  },
  RW0200: {
    means:
      'An outlier detection has a number that never acts. The statuses 502, 503 and 504 count as gateway errors and as server errors, so `consecutiveGatewayErrors` only acts if it is below `consecutive5xxErrors`, which is 5 if not stated. With 0 for both nothing is ever ejected.',
    fix: 'Let `consecutiveGatewayErrors` be the lower number, or set `consecutive5xxErrors` to 0 to count gateway errors alone.',
  },
}
