import type { ServiceDetail } from '../../../proof/details/services.ts'
import type { PageTexts } from '../page.ts'

export const servicePagesZh: PageTexts<ServiceDetail['code']> = {
  RW0171: {
    means:
      '这条目标规则在几乎没有客户端会查找的地方。代理在自己的命名空间、服务的命名空间和根命名空间中查找一个主机的规则；别处的规则只对它自己命名空间的客户端生效，而这些文件中那里没有客户端。',
    fix: '把规则移到服务的命名空间，或它所针对的客户端的命名空间。',
  },
  RW0172: {
    means:
      '没有服务拥有这些网格规则的主机。边车有 Service 和 ServiceEntry 的主机的路由；对其他主机，规则只对发往端口 80 的明文 HTTP 起作用，而且网格中要有服务使用这个端口。像 `web.shop` 这样带一两个点的名称不会被补全。',
    fix: '写出 Service 的完整名称，或用 ServiceEntry 定义这个主机。',
  },
  RW0173: {
    means:
      'HTTP 规则对应的端口不是 HTTP 端口。端口的协议来自它的名称（`http-web`、`tcp-web`）或 `appProtocol`；发往 TCP、TLS 或数据库端口的内容只作为字节通过，`http` 规则看不到它。',
    fix: '如果端口使用 HTTP，命名为 `http-…` 或设置 `appProtocol: http`；否则改写为 `tcp` 或 `tls` 规则。',
  },
  RW0174: {
    means:
      '这条目标规则的一部分被丢弃。同一命名空间中同一主机的几条规则由 istiod 合成一条：新的子集会加入，但同名的子集和流量策略都只算较早创建的那个。`exportTo` 不同的规则不会合并，只整条使用其中之一。',
    fix: '为这个主机只写一条规则，或给子集起不同的名称。',
  },
  RW0175: {
    means:
      '目标规则在 TLS 之上又加 TLS。HTTPS 或 TLS 端口，以及透传 TLS 的服务器，传送的是客户端自己加密的内容；`mode: SIMPLE` 或 `MUTUAL` 会再包一层，后面的服务器在应是请求的地方看到的是握手。',
    fix: '从规则中删除 `tls`。如果应由代理加密，让客户端使用 HTTP：端口写 `protocol: HTTP`，用 `targetPort` 写出服务器的端口。',
  },
  RW0177: {
    means:
      '端口设置使流量策略的一部分失效。`portLevelSettings` 不会与旁边的设置合并：对所列端口，它取代负载均衡、连接池、异常检测和 TLS，没有写出的部分就是 Istio 的默认值。',
    fix: '在 `portLevelSettings` 中重复写出对该端口也应生效的设置。',
  },
  RW0178: {
    means:
      '通配主机的规则不会被继承。代理对一个主机只应用一条目标规则，即主机最贴近的那条；只写在较宽规则中的设置，对有自己规则的主机不生效。',
    fix: '如果较宽规则的设置也应对这个主机生效，在这条规则中重复写出。',
  },
  RW0179: {
    means: '没有规则路由到这个子集。这些文件中有规则把请求发往它的主机，但都没有写它，所以它的标签和流量策略不起作用。',
    fix: '在某个目标中写上这个子集，或删除它。',
  },
  RW0201: {
    means:
      '网格内的客户端不经过这些规则。虚拟服务有某个服务的主机，但只用于网关，所以从网格内发往该主机的请求使用默认路由。',
    fix: '如果规则在网格内也应生效，在 `gateways` 中加上 `mesh`。',
  },
  RW0200: {
    means:
      '异常检测中有一个永远不起作用的数。状态码 502、503 和 504 既算网关错误也算服务器错误，所以 `consecutiveGatewayErrors` 只有小于 `consecutive5xxErrors`（未写时为 5）才起作用。两者都是 0 时，不会驱逐任何端点。',
    fix: '让 `consecutiveGatewayErrors` 取较小的数，或把 `consecutive5xxErrors` 设为 0，只计网关错误。',
  },
}
