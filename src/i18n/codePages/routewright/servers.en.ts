import type { ServerDetail } from '../../../proof/details/servers.ts'
import type { PageTexts } from '../page.ts'

export const serverPagesEn: PageTexts<ServerDetail['code']> = {
  RW0130: {
    means:
      'A server of a gateway gets no place on its port. All gateways that select the same pods share their ports: HTTP can join HTTP, and servers for TLS can share a port if none of their hosts is written twice. After a server for HTTP or TCP, everything else that comes second is left out, and of two servers with `tls` and the same host the second is left out with all of its hosts. First is what stands first in a Gateway, and of several Gateways the oldest, then the first by name.',
    fix: 'Give the server a port of its own, or write each host once.',
  },
  RW0131: {
    means:
      'No listener takes UDP. A cluster admits the protocol for a server of a gateway, but gateways serve TCP and what is on top of it.',
    fix: 'Use `TCP` if the clients can, or remove the server and let a Service lead to the pods.',
  },
  RW0132: {
    means:
      'No proxy uses the `http` rules of this virtual service, because the servers that admit its hosts read no HTTP. A server that passes TLS on (`mode: PASSTHROUGH`, which is also meant where no mode is written) sees the server name alone, and one for `TCP`, or for `TLS` that it terminates, uses `tcp` rules alone.',
    fix: 'Let the server be for `HTTP`, or for `HTTPS` with `mode: SIMPLE` and a certificate. If the bytes are to be passed on, write `tls` or `tcp` rules.',
  },
  RW0133: {
    means:
      'A server redirects to HTTPS where no server takes the requests. Clients are sent to the same host with `https`, and no server for TLS of the same pods has that host on any port, so their connections fail. Where the files hold no server for TLS at all, this is only a hint: it may be elsewhere.',
    fix: 'Add the host to a server for HTTPS, or do not redirect.',
  },
  RW0134: {
    means:
      'A host is not redirected to HTTPS, because it is written with a namespace. A redirecting server makes a host of what is written, `shop/` and all, and no request has such a Host header: it gets 404. Only where a virtual service of that namespace is bound to this gateway and has the host, it is redirected.',
    fix: 'Write the host of the redirecting server without the namespace.',
  },
  RW0135: {
    means:
      'A gateway does not see the virtual service that names it. `exportTo` has to reach the namespace that the pods of the gateway run in, wherever the Gateway itself is. Where no file has these pods, they are assumed to run in `istio-system`.',
    fix: 'Add the namespace of the pods to `exportTo`.',
  },
  RW0136: {
    means:
      'Of a wildcard host only a part is served. A gateway serves what its servers and the virtual service have in common: of `*.example.com` behind a server for `shop.example.com` that is `shop.example.com`. Often that is meant.',
    fix: 'If all of it should be served, let a server of the gateway admit the wildcard host.',
  },
  RW0137: {
    means:
      'A host ends in a dot. DNS writes full names so, but the proxy compares the Host header letter by letter, and clients send it without the dot: their requests get 404, or pass the rules by.',
    fix: 'Remove the dot.',
  },
  RW0138: {
    means:
      'No virtual service has a host of this server. All requests for it get 404; where bytes are passed on there is not even a listener. Where the files hold no virtual service at all, nothing is said: they may be elsewhere.',
    fix: 'Bind a virtual service with the host to the gateway, or remove the host.',
  },
}
