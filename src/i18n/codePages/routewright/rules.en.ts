import type { RuleDetail } from '../../../proof/details/rules.ts'
import type { PageTexts } from '../page.ts'

export const rulePagesEn: PageTexts<RuleDetail['code']> = {
  RW0101: {
    means:
      'Earlier rules take every request from this rule. A proxy tries rules in their order and the first that fits answers; all that this one could match is matched before it is tried, by one rule or by several together, so it never acts.',
    fix: 'Move the rule above those that take its requests, narrow them, or remove it.',
  },
  RW0102: {
    means:
      'An earlier rule with a wider path takes a part of this rule. Some requests that fit both never come here, because the earlier rule has a further condition (a method, a header) that they fulfil. Often that is meant.',
    fix: 'If the narrower path should answer all of its requests, move its rule above the wider one.',
  },
  RW0103: {
    means:
      'No request fulfils a condition of this rule. The proxy compares with what requests really have: a path without its query, a method in capitals, header values without spaces around them.',
    fix: 'Write the condition about what requests have; what follows `?` belongs into `queryParams`.',
  },
  RW0104: {
    means:
      'No proxy has this rule. istiod gives a rule only to the proxies that its `gateways`, `port`, `sourceLabels` and `sourceNamespace` fit, and none of those that the files describe does.',
    fix: 'Correct these fields, list the gateway in `spec.gateways` too, or remove the rule.',
  },
  RW0105: {
    means:
      'The rule is dead on one of its hosts. On another host it answers, but here the rules of another virtual service for the same host come first and take everything.',
    fix: 'Leave the host to one virtual service, or put the narrower rule in front there.',
  },
  RW0106: {
    means:
      'It is not decided whether a request comes to this rule. The proof would have to look into what the proxy itself sets (such as `x-request-id`), into a very large pattern, or takes too many steps. It is neither right nor wrong.',
    fix: 'Nothing has to be done. A condition on a header that clients send can be decided.',
  },
  RW0107: {
    means:
      'A prefix that ends in a slash does not take the path without it. `prefix: /shop/` fits `/shop/cart`, but `/shop` goes to a later rule, or gets 404.',
    fix: 'Add a match with `exact` for the path without the slash.',
  },
  RW0108: {
    means:
      'A prefix goes on in the middle of a segment. Prefixes are compared letter by letter: `prefix: /api` also takes `/apix`. With a rewrite the rest is put behind the new path, so such requests are sent on changed.',
    fix: 'Use `exact` for the path itself and a `prefix` that ends in a slash for what is below it.',
  },
  RW0109: {
    means:
      'The rewrite makes two slashes in a row. It replaces the letters of the prefix alone: with `prefix: /api` and `uri: /`, `/api/x` is sent on as `//x`, which many servers answer with 404.',
    fix: 'Let prefix and rewrite both end in a slash, or neither.',
  },
  RW0110: {
    means:
      'The rewrite loses a slash. It replaces the letters of the prefix alone: with `prefix: /api/` and `uri: /v1`, `/api/x` is sent on as `/v1x`. A rule that asks for no path has the prefix `/`, so that `/x` is sent on as `/v1x` too.',
    fix: 'Let prefix and rewrite both end in a slash, or neither.',
  },
  RW0111: {
    means:
      'The redirects never end. Where the client is sent, the same or another rule redirects it again, and it comes back to where it was, or its path grows for ever; browsers give up with an error.',
    fix: 'Let the rule match only what should move, and let another rule answer the new address.',
  },
  RW0112: {
    means:
      'The mirror is where the request goes already. That service gets each mirrored request twice, once with the real answer and once for nothing.',
    fix: 'Mirror to another host or subset, or remove the mirror.',
  },
  RW0113: {
    means:
      'The mirror leads nowhere. No proxy has a cluster for its host, port or subset, so nothing is mirrored, and nobody is told.',
    fix: 'Correct the host, port or subset of the mirror, or define what is missing.',
  },
  RW0114: {
    means:
      'A destination has no cluster. No Service or ServiceEntry defines its host, the host has no such port, or no DestinationRule that the proxy applies defines its subset. A short name means a Service of the own namespace, a name with a dot is taken as written, and a proxy knows only what is exported to its namespace and imported by its Sidecar; for a rule it looks into its own namespace, that of the service and the root namespace. The proxy answers these requests itself with 503 and the flag NC. If the files hold no Service at all, this is only a note: the cluster may have it.',
    fix: 'Correct the host, port or subset of the destination, or define what is missing.',
  },
  RW0115: {
    means:
      'None of the known workloads is in this subset. Its labels select none of the pods and endpoints that the service has in these files, so requests to it get 503 with the flag UH.',
    fix: 'Give the subset the labels that the pods have, or the pods these labels.',
  },
  RW0116: {
    means:
      'No server of its gateways admits this host. A virtual service is bound to a gateway only for the hosts that one of its servers lists, itself or by a wildcard; a host that is listed with a namespace (`shop/*.example.com`) is for the virtual services of that namespace. Requests for another get 404.',
    fix: 'Add the host to a server of the gateway, or remove it from the virtual service.',
  },
  RW0117: {
    means:
      'A narrower host takes requests away from a wildcard and answers 404. A proxy chooses one host before it looks at rules, the most specific one; what its rules leave open is not handed on to the wildcard.',
    fix: 'Give the narrower host a rule for the other paths.',
  },
  RW0118: {
    means:
      'Which of two virtual services takes a request is a matter of age. Both have this host and a rule that fits; istiod puts the older one first, or the first by name, so that creating one anew can change the answer.',
    fix: 'Put the rules into one virtual service, in the order that is meant.',
  },
  RW0119: {
    means:
      'The timeout ends before the retries. It covers all tries together, so that the last ones are cut off or never made.',
    fix: 'Allow at least `perTryTimeout` times one more than `attempts`, or shorten the tries.',
  },
  RW0120: {
    means:
      'Envoy does not load this configuration. A cluster takes it, istiod sends it, and the proxy refuses it and keeps what it had before; later changes to the same listener or route table are lost with it.',
    fix: 'Correct the value that the message names.',
  },
  RW0122: {
    means:
      'A rule delegates and nothing comes of it. The virtual service must exist, have no hosts and be exported to the namespace of the one that delegates; its rules are left out one by one where their conditions contradict the rule that delegates.',
    fix: 'Correct the name or `exportTo`; in the delegate, ask for paths below the prefix of the rule that delegates.',
  },
  RW0123: {
    means: 'A virtual service without hosts is for others to delegate to, and none does. It has no effect.',
    fix: 'Name it in the `delegate` of a rule, or give it hosts.',
  },
}
