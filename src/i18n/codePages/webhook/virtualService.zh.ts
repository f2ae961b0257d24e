import type { WebhookTexts } from './texts.ts'

export const virtualServiceZh = {
  delegateHas: {
    means: '没有主机的虚拟服务是委托，却写了只有根才能有的内容。',
    fix: '给它加上主机，或删除消息中指出的内容。',
  },
  jwtWithoutGateway: { means: '规则在网关之外匹配令牌中的声明。Sidecar 不认识声明。', fix: '把虚拟服务绑定到网关。' },
  meshWildcard: {
    means: '网格的虚拟服务使用主机 `*`。它会接走所有 Sidecar 的全部流量。',
    fix: '写明主机，或只绑定到网关。',
  },
  hostsOverlap: { means: '虚拟服务的两个主机重叠。其中一个包含另一个。', fix: '保留较宽的那个，或分成两个虚拟服务。' },
  noRoutes: { means: '虚拟服务没有规则。', fix: '加上 `http`、`tls` 或 `tcp`。' },
  gatewayLegacy: { means: '网关使用旧的 `name.namespace` 形式。', fix: '写成 `namespace/name`。' },
  gatewayPartEmpty: { means: '`namespace/name` 形式的网关缺了一半。', fix: '两半都写。' },
  gatewayNamespace: {
    means: '网关名称前的命名空间无效。这里不认识 `.`。',
    fix: '写命名空间的名称；如果是本命名空间，只写网关名称。',
  },
  gatewayBadName: { means: '网关的名称不可能是 Gateway 的名称。', fix: '改正名称。' },
  tlsNoMatch: { means: 'TLS 规则没有匹配。连接靠服务器名区分。', fix: '加上带 `sniHosts` 的 `match`。' },
  tlsNoRoute: { means: 'TLS 规则没有路由。', fix: '加上带目标的 `route`。' },
  tlsNoSni: { means: 'TLS 规则的匹配没有服务器名。', fix: '加上 `sniHosts`。' },
  sniIsIp: { means: '服务器名是 IP 地址。客户端不会为地址发送服务器名。', fix: '使用主机名，或改用 TCP 规则。' },
  sniNotSubset: { means: '服务器名不属于虚拟服务的主机。', fix: '把它加到 `hosts`，或改正。' },
  tcpNoRoute: { means: 'TCP 规则没有路由。', fix: '加上带目标的 `route`。' },
  unreachableRule: {
    means:
      'istiod 认为某条规则没有用到。它排在没有 `match` 的规则之后，或它的匹配都已出现在前面。这只是经验判断，我们的证明（RW0101）才是准确的。',
    fix: '把没有 `match` 的规则放在最后，或删除重复的部分。',
  },
  ineffectiveMatch: {
    means: 'istiod 认为某个匹配没有用到，因为前面的规则已有它，或有更短的前缀。它会忽略其他条件，可能出错。',
    fix: '把更长的前缀放到前面，或删除这个匹配。',
  },
  destinationMissing: { means: '路由没有目标。', fix: '加上带主机的 `destination`。' },
  destinationWildcard: { means: '目标的主机是 `*`。请求只能去一个主机。', fix: '写明主机。' },
  subsetEmpty: { means: '子集没有名称。', fix: '给它起一个名称。' },
  subsetInvalid: { means: '子集的名称不是 DNS 标签。', fix: '使用字母、数字和 `-`。' },
  weightNegative: { means: '权重是负数。', fix: '写 0 或更大的数。' },
  weightsZero: { means: '规则的权重都是 0，什么也不会发往任何地方。', fix: '给某个目标写上权重。' },
} satisfies WebhookTexts
