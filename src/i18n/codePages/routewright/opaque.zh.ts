import type { OpaqueDetail } from '../../../proof/details/opaque.ts'
import type { PageTexts } from '../page.ts'

export const opaquePagesZh: PageTexts<OpaqueDetail['code']> = {
  RW0121: {
    means:
      '没有代理使用这条 `tls` 或 `tcp` 规则。网关只在透传 TLS 时使用 `tls` 规则，只在透传字节时使用 `tcp` 规则；一个服务器名在一个端口上只算一次，`tcp` 规则中第一条符合的占用整个端口。在网格内，`tls` 规则用于名为 `tls` 或 `https` 的端口，`tcp` 规则用于其他非 HTTP 的端口。',
    fix: '让每个服务器名只属于一个匹配，每条 `tcp` 规则用单独的端口；为 HTTP 终止 TLS 的服务器写 `http` 规则。',
  },
  RW0190: {
    means:
      '一条 `tls` 或 `tcp` 规则有自己的过滤器链，却没有连接会到它：Envoy 先找最接近的地址网段，再找最接近的服务器名，而凡是符合它的连接，都有别的链更接近。',
    fix: '改为匹配其他链留下的连接，或删除这条规则。',
  },
  RW0191: {
    means:
      '一条 `tcp` 或 `tls` 规则要求的目标地址，该端口的客户端都不会连接。Sidecar 在服务的地址上监听，`destinationSubnets` 与这个地址比较，而不是与 Pod 的地址比较。',
    fix: '写一个包含服务地址的网段，或不写 `destinationSubnets`。',
  },
  RW0192: {
    means:
      '网关透传了其服务器并不接纳的服务器名。服务器和虚拟服务的主机只决定规则是否用在那里；之后过滤器链只看 `sniHosts` 写了什么。',
    fix: '在 `sniHosts` 中逐一列出需要的名称，或把主机加到服务器。',
  },
}
