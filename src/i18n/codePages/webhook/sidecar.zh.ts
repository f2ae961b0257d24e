import type { WebhookTexts } from './texts.ts'

export const sidecarZh = {
  sidecarSelectorEmpty: {
    means: 'Sidecar 的选择器没有标签。它会选中命名空间的全部工作负载。',
    fix: '加上标签，或删除选择器。',
  },
  sidecarEmpty: { means: 'Sidecar 什么也没有写。', fix: '设置 `egress`、`ingress` 或 `outboundTrafficPolicy`。' },
  sidecarIngressPort: { means: '入口监听器没有端口。', fix: '加上 `port`。' },
  sidecarTargetPort: {
    means: '`targetPort` 在 Sidecar 中不起作用。',
    fix: '删除它；流量去哪里由 `defaultEndpoint` 决定。',
  },
  sidecarPortTwice: { means: '两个监听器的端口和地址相同。', fix: '给其中一个换端口或 `bind`。' },
  sidecarUnixTwice: { means: '两个监听器使用同一个套接字文件。', fix: '给其中一个换路径。' },
  sidecarEndpointAddress: {
    means: '`defaultEndpoint` 不是带端口的地址。',
    fix: '写 `127.0.0.1:8080` 或 `unix:///path`。',
  },
  sidecarEndpointHost: {
    means: '`defaultEndpoint` 在其他机器上。工作负载的流量只能留在本机。',
    fix: '使用 `127.0.0.1`、`0.0.0.0`、`[::1]`、`[::]` 或套接字文件。',
  },
  sidecarEndpointPort: { means: '`defaultEndpoint` 的端口不是数字。', fix: '写端口号。' },
  sidecarTlsHas: { means: 'Sidecar 的 TLS 设置中有只用于网关的内容。', fix: '删除消息中指出的内容。' },
  sidecarTlsMode: { means: 'Sidecar 的 TLS 设置使用只用于网关的模式。', fix: '使用 `SIMPLE` 或 `MUTUAL`。' },
  sidecarHttpPool: {
    means: '监听器设置了 HTTP 的限制，但协议不是 HTTP。这些限制不起作用。',
    fix: '协议使用 `HTTP`，或设置 `tcp`。',
  },
  sidecarCatchAllLast: { means: '没有端口的监听器不在最后。它接收其他监听器剩下的流量。', fix: '把它放在最后。' },
  sidecarNoHosts: { means: '出口监听器没有主机。它不认识任何服务。', fix: '列出主机，例如 `"./*"`。' },
  sidecarHostTwice: { means: '主机重复出现，或包含在列表的另一个主机中。', fix: '删除其中一个。' },
  sidecarHostAll: { means: '主机 `*/*` 与其他主机同时出现。它已包含它们。', fix: '保留 `*/*`，或保留其他主机。' },
  sidecarHostForm: {
    means: '主机没有命名空间。它说明从哪里取服务。',
    fix: '写 `namespace/host`，例如用 `./*` 表示本命名空间。',
  },
  sidecarHostNamespace: { means: '主机的 `/` 前面不是命名空间。', fix: '使用命名空间的名称、`.`、`*` 或 `~`。' },
  sidecarProxyMode: {
    means: '设置了未知主机的代理，却不允许未知主机。',
    fix: '使用 `ALLOW_ANY` 模式，或删除 `egressProxy`。',
  },
  sidecarProxyPort: { means: '未知主机的代理没有端口。', fix: '加上 `port.number`。' },
  sidecarUnixBind: { means: '监听器的端口是 0，却没有套接字文件。', fix: '写端口，或 `bind: unix:///path`。' },
  sidecarUnixCapture: {
    means: '套接字文件上的监听器用 iptables 捕获流量，而它只适用于端口。',
    fix: '使用 `NONE`，或删除 `captureMode`。',
  },
} satisfies WebhookTexts
