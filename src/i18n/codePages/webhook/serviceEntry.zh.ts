import type { WebhookTexts } from './texts.ts'

export const serviceEntryZh = {
  entrySelectorEmpty: {
    means: 'ServiceEntry 的选择器没有标签。它会选中命名空间的全部工作负载。',
    fix: '加上标签，或删除选择器。',
  },
  entrySelectorAndEndpoints: { means: 'ServiceEntry 同时选择工作负载和列出端点。', fix: '保留其中之一。' },
  entryNoHosts: { means: 'ServiceEntry 没有主机。', fix: '加上主机。' },
  entryHostWildcard: {
    means: 'ServiceEntry 的主机是 `*`。它会成为一切的服务。',
    fix: '写明主机，或使用 `*.example.com`。',
  },
  entryCidr: {
    means: 'ServiceEntry 写了地址范围，但它的主机需要解析。地址范围要求解析方式为 `NONE` 或 `STATIC`。',
    fix: '写单个地址，或改变解析方式。',
  },
  entryPortNameTwice: { means: 'ServiceEntry 的两个端口同名。', fix: '给其中一个换一个名称。' },
  entryPortTwice: { means: 'ServiceEntry 的两个端口号码相同。', fix: '删除其中一个。' },
  entryTcpWithoutAddress: {
    means: 'ServiceEntry 有 TCP 端口却没有地址，Istio 也不会分配。它会接走该端口的全部连接。',
    fix: '加上 `addresses`；如果其实是 HTTP 或 TLS，就写明协议。',
  },
  entryNoneEndpoints: {
    means: '不解析的 ServiceEntry 列出了端点。用 `NONE` 时，连接去客户端原本要去的地方。',
    fix: '使用 `STATIC` 或 `DNS`，或删除端点。',
  },
  entryNoneSelector: {
    means: '不解析的 ServiceEntry 选择了工作负载。用 `NONE` 时不会用到它们。',
    fix: '使用 `STATIC`，或删除选择器。',
  },
  entryDnsHost: {
    means: 'ServiceEntry 要用 DNS 解析，没有端点，主机又含通配符。DNS 无法解析它。',
    fix: '写明主机，或加上端点。',
  },
  entryRoundRobin: { means: '`DNS_ROUND_ROBIN` 的 ServiceEntry 有多个端点。', fix: '保留一个，或使用 `DNS`。' },
  entryEndpointHost: { means: '端点的地址既不是主机名，也不是 IP 地址。', fix: '写其中之一，不带端口。' },
  entryEndpointIp: { means: '`STATIC` 的 ServiceEntry 的端点不是 IP 地址。', fix: '写 IP 地址，或使用 `DNS`。' },
  entryEndpointPort: { means: '端点映射了 ServiceEntry 没有的端口。', fix: '使用它的端口名称。' },
  entryTcpHosts: {
    means: 'ServiceEntry 的多个主机共用一个地址和 TCP 端口。TCP 没有主机名，无法区分它们。',
    fix: '每个主机使用一个 ServiceEntry。',
  },
  entryDynamicNoHosts: {
    means: '`DYNAMIC_DNS` 的 ServiceEntry 没有通配主机。',
    fix: '加上一个，例如 `*.example.com`。',
  },
  entryDynamicHost: {
    means: '`DYNAMIC_DNS` 的 ServiceEntry 的主机没有通配符。',
    fix: '使用 `*.example.com`，或改用 `DNS`。',
  },
  entryDynamicHas: {
    means: '`DYNAMIC_DNS` 的 ServiceEntry 有地址、端点或选择器。它使用请求的主机。',
    fix: '删除消息中指出的内容。',
  },
  entryDynamicProtocol: {
    means: '`DYNAMIC_DNS` 的 ServiceEntry 有的端口协议不带主机名。',
    fix: '使用 HTTP、HTTP2、GRPC 或 TLS。',
  },
  entryDynamicLocation: {
    means: '`DYNAMIC_DNS` 的 ServiceEntry 的位置未知。',
    fix: '使用 `MESH_EXTERNAL` 或 `MESH_INTERNAL`。',
  },
  entryDynamicWaypoint: {
    means: '`DYNAMIC_DNS` 的 ServiceEntry 位于网格内部，而 waypoint 不支持它。',
    fix: '如果由 waypoint 处理，使用 `MESH_EXTERNAL`。',
  },
  entryResolution: {
    means: 'ServiceEntry 的解析方式 istiod 不认识。',
    fix: '使用 `NONE`、`STATIC`、`DNS`、`DNS_ROUND_ROBIN` 或 `DYNAMIC_DNS`。',
  },
  entryManyHosts: {
    means: 'ServiceEntry 有多个主机，某个端口的协议却不带主机名。无法区分它们的连接。',
    fix: '每个主机使用一个 ServiceEntry。',
  },
  workloadNoAddress: { means: '工作负载没有地址。', fix: '加上 `address`。' },
  workloadNetworkOnly: {
    means: '工作负载有网络却没有地址。这时会经由该网络的网关到达它。',
    fix: '如果不是本意，加上 `address`。',
  },
  workloadUnixPorts: { means: '使用套接字文件的工作负载写了端口。', fix: '删除 `ports`。' },
  workloadUnixService: { means: '端点是套接字文件的 ServiceEntry 不是恰好一个端口。', fix: '保留一个端口。' },
  groupNoTemplate: { means: 'WorkloadGroup 没有模板。', fix: '加上 `template`。' },
  probeNegative: { means: '探测的某个数字是负数。', fix: '写 0 或更大的数。' },
  probeScheme: { means: '探测的协议不是 `HTTP` 或 `HTTPS`。', fix: '使用其中之一，大写。' },
  probeCommand: { means: '探测没有要运行的命令。', fix: '加上 `exec.command`。' },
  probeMethod: {
    means: '探测没有说明怎样检查，或使用 istiod 不接受的 `grpc`。',
    fix: '加上 `httpGet`、`tcpSocket` 或 `exec`。',
  },
} satisfies WebhookTexts
