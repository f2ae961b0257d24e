import type { ActionDetail } from '../../../proof/details/actions.ts'
import type { PageTexts } from '../page.ts'

export const actionPagesEn: PageTexts<ActionDetail['code']> = {
  RW0150: {
    means:
      'The redirect changes the scheme and keeps the port. A client that had to name a port finds the same port in the new address: `http://shop:8080/` becomes `https://shop:8080/`, where nothing speaks TLS. It is only a note where a Service that no file has may translate the port of a gateway.',
    fix: 'Write the host as `redirect.authority`, with its port if that is not the usual one. `port: 443` beside `scheme: https` changes nothing: istiod leaves the usual port out.',
  },
  RW0151: {
    means:
      'The virtual service has no rule for the rest of the requests. In the mesh a service answers every request by itself; a virtual service for its host replaces that altogether, and what no rule takes gets 404.',
    fix: 'Add a last rule without `match` that goes to the service, unless the rest should get 404.',
  },
  RW0152: {
    means:
      'Under a regex `rewrite.uri` replaces the whole path. A prefix is replaced alone and keeps what follows it; a regex has matched the whole path, so that all paths are sent on as the same one. Only the query stays.',
    fix: 'Use `uriRegexRewrite` with a group for the part that should stay, or match a prefix.',
  },
  RW0153: {
    means:
      'A rewrite names a group with a dollar sign. Envoy writes groups as `\\1`; `$1` is sent on as these two characters.',
    fix: 'Write `\\1` in place of `$1`.',
  },
  RW0154: {
    means:
      'A rewrite names a group that its pattern does not have. Envoy then rewrites nothing, and the request is sent on with the path that it came with.',
    fix: 'Correct the number of the group, or put parentheses into the pattern.',
  },
  RW0155: {
    means:
      'A regex that looks as if it were searched for is compared with the whole value. `^/api` takes `/api` and no path below it; `user=jason` takes a cookie header with this one cookie and nothing else.',
    fix: 'Put `.*` where anything may stand, or end the regex with `$` to say that the whole value is meant.',
  },
  RW0156: {
    means:
      'The condition on the host does not take what clients send. They name every port but 80 and 443 in it (`shop.example.com:8080`), and browsers write it in small letters; the condition is compared with all of it, letter by letter, while `hosts` looks at neither port nor case. It is only a note where a Service that no file has may translate the port of a gateway.',
    fix: 'Remove the condition if `hosts` says the same, or allow the port with a regex.',
  },
  RW0157: {
    means:
      'Source conditions beside `gateways` are not looked at. As soon as a match names gateways, istiod ignores its `sourceLabels` and `sourceNamespace`, so that requests from anywhere come to the rule.',
    fix: 'Write one rule for the gateway, and one for the mesh with the source conditions and without `gateways`.',
  },
  RW0158: {
    means: '`ignoreUriCase` has no effect on a regex. Envoy ignores the case of exact paths and of prefixes only.',
    fix: 'Begin the regex with `(?i)`.',
  },
  RW0159: {
    means:
      'The fault never happens. Without `percentage` it counts as 0 percent, and a delay without `fixedDelay` or an abort without a status is left out; the cluster takes both without a word.',
    fix: 'Add `percentage`, and say how long to delay or what to answer.',
  },
  RW0160: {
    means:
      'The fault happens before the timeout or the retries of the same rule. The proxy delays and aborts before it tries a server: a delay is not counted in the timeout, and an abort is not retried, so that such a test shows nothing.',
    fix: 'Test with a server that is slow or fails, or with the fault in a proxy further on; else ignore this.',
  },
  RW0161: {
    means:
      'One slow try takes all of the timeout. Without `perTryTimeout` a try may last as long as all of them together, so that a server that hangs leaves no time for the retries.',
    fix: 'Set `perTryTimeout` so that `attempts` plus one of them fit into the timeout.',
  },
  RW0162: {
    means:
      'The preflight of the CORS policy comes out elsewhere. Before some requests browsers ask with `OPTIONS`, without the headers and cookies of the request; the question is routed like any other, and a rule that asks for another method or for such a header does not see it. It is only a note where browsers send the requests of the rule without asking.',
    fix: 'Let the rule match `OPTIONS` with the same path too, or move the policy to a rule that does.',
  },
  RW0163: {
    means: 'A header is set and removed at once. Envoy removes before it sets, so that removing it has no effect.',
    fix: 'Keep the one that is meant.',
  },
  RW0164: {
    means:
      'The weights are no percentages. Their sum is not 100, or one is missing: each destination gets its weight by the sum of all, and one without a weight gets nothing.',
    fix: 'Write weights that make 100 if percentages are meant.',
  },
  RW0165: {
    means:
      'The retries are for connections that fail. Without `retryOn` the proxy tries again when it could not connect or was turned away; an answer with status 5xx and a try that takes too long are passed on to the client.',
    fix: 'Set `retryOn`, such as `5xx` or `gateway-error,connect-failure`, if the requests may be repeated.',
  },
  RW0166: {
    means:
      'A request that changes something is sent again. The rule takes `POST` or `PATCH` only and retries answers that come from the server, or tries that take too long; the server may have done its work already.',
    fix: 'Retry only what did not reach the server, such as `connect-failure,refused-stream`, unless the requests may be repeated.',
  },
  RW0167: {
    means:
      'The mirror leads round. Its host is looked up outside of the mesh, and the gateway serves this host itself: if the name leads to the gateway, each copy comes back with the same Host and is mirrored again.',
    fix: 'Mirror to the Service that stands behind the host.',
  },
}
