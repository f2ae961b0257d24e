import type { WebhookTexts } from './texts.ts'

export const sidecarEn = {
  sidecarSelectorEmpty: {
    means: 'The selector of a Sidecar has no labels. It selects all workloads of the namespace.',
    fix: 'Add labels, or remove the selector.',
  },
  sidecarEmpty: { means: 'A Sidecar says nothing.', fix: 'Set `egress`, `ingress` or `outboundTrafficPolicy`.' },
  sidecarIngressPort: { means: 'A listener for ingress has no port.', fix: 'Add `port`.' },
  sidecarTargetPort: {
    means: '`targetPort` has no effect in a Sidecar.',
    fix: 'Remove it; `defaultEndpoint` says where the traffic goes.',
  },
  sidecarPortTwice: {
    means: 'Two listeners have the same port and address.',
    fix: 'Give one of them another port or `bind`.',
  },
  sidecarUnixTwice: { means: 'Two listeners have the same socket file.', fix: 'Give one of them another path.' },
  sidecarEndpointAddress: {
    means: '`defaultEndpoint` is no address with a port.',
    fix: 'Write `127.0.0.1:8080`, or `unix:///path`.',
  },
  sidecarEndpointHost: {
    means: '`defaultEndpoint` is on another machine. Traffic of the workload stays with it.',
    fix: 'Use `127.0.0.1`, `0.0.0.0`, `[::1]`, `[::]` or a socket file.',
  },
  sidecarEndpointPort: { means: 'The port of `defaultEndpoint` is no number.', fix: 'Write the number of a port.' },
  sidecarTlsHas: {
    means: 'The TLS settings of a Sidecar have something that only gateways know.',
    fix: 'Remove what the message names.',
  },
  sidecarTlsMode: {
    means: 'The TLS settings of a Sidecar have a mode that only gateways know.',
    fix: 'Use `SIMPLE` or `MUTUAL`.',
  },
  sidecarHttpPool: {
    means: 'A listener has limits for HTTP, and its protocol is another. They have no effect.',
    fix: 'Use the protocol `HTTP`, or set `tcp`.',
  },
  sidecarCatchAllLast: {
    means: 'A listener without port is not the last one. It takes what the others leave.',
    fix: 'Put it last.',
  },
  sidecarNoHosts: {
    means: 'A listener for egress has no hosts. It would know no service.',
    fix: 'List hosts, such as `"./*"`.',
  },
  sidecarHostTwice: { means: 'A host stands twice, or lies in another one of the list.', fix: 'Remove one of them.' },
  sidecarHostAll: {
    means: 'The host `*/*` stands beside others. It contains them.',
    fix: 'Keep `*/*`, or the others.',
  },
  sidecarHostForm: {
    means: 'A host has no namespace. It says from where services are taken.',
    fix: 'Write `namespace/host`, such as `./*` for the own one.',
  },
  sidecarHostNamespace: {
    means: 'A host has something before its `/` that is no namespace.',
    fix: 'Use a namespace, `.`, `*` or `~`.',
  },
  sidecarProxyMode: {
    means: 'A proxy for unknown hosts is set, and unknown hosts are not allowed.',
    fix: 'Use mode `ALLOW_ANY`, or remove `egressProxy`.',
  },
  sidecarProxyPort: { means: 'A proxy for unknown hosts has no port.', fix: 'Add `port.number`.' },
  sidecarUnixBind: {
    means: 'A listener has port 0 and no socket file.',
    fix: 'Write a port, or `bind: unix:///path`.',
  },
  sidecarUnixCapture: {
    means: 'A listener on a socket file captures traffic by iptables, which works for ports only.',
    fix: 'Use `NONE`, or remove `captureMode`.',
  },
} satisfies WebhookTexts
