// Chinese pages about Kiali's codes.

import type { KialiCode } from '../../kiali/finding.ts'
import type { PageTexts } from './page.ts'

export const kialiZh: PageTexts<KialiCode> = {
  KIA0002: {
    means:
      '一个命名空间里有多个没有选择器的 PeerAuthentication。每一个都用于那里的全部工作负载，istiod 取最早创建的那一个；文件里没有时间时，以哪一个为准全凭偶然。',
    fix: '为该命名空间只留一个，给其余的加上选择器。',
  },
  KIA0005: {
    means: '资源导出到了文件中未定义的命名空间，而文件定义了其他命名空间。那里没有谁能看到它，因此它可能完全不起作用。',
    fix: '改正 `exportTo` 中的名称，或创建该命名空间。',
  },
  KIA0102: {
    means:
      'AuthorizationPolicy 写的方法不在 HTTP 常用的九种之内。比较是逐字进行的，拼错的方法要么谁也放不进来，要么谁也拦不住。对 gRPC 来说方法总是 `POST`。',
    fix: '按 HTTP 的写法写方法；若指多种，在开头或结尾用 `*`。',
  },
  KIA0104: {
    means:
      'AuthorizationPolicy 写了一个不存在的 Service 的主机，而文件定义了该命名空间的 Service。它会按原样与请求的 Host 头比较。',
    fix: '改正名称，或按客户端所发的写法写，把会用到的形式都写上。',
  },
  KIA0105: {
    means:
      '规则所问的内容只有双向 TLS 才能得知（谁在调用、来自哪个命名空间、用哪个 SNI），而 PeerAuthentication 对同一批工作负载关闭了双向 TLS。规则永不匹配：`ALLOW` 谁也放不进来，`DENY` 谁也拦不住。',
    fix: '在 PeerAuthentication 中用 `PERMISSIVE` 或 `STRICT`，或改问其他内容。',
  },
  KIA0201: {
    means:
      '多个 DestinationRule 用于同一主机。Kiali 一律警告。istiod 会合并同一命名空间的规则，两者都写的内容会被丢弃（此时为警告）；不同命名空间的，代理只取其中一个（也是警告）；通配主机与更具体的主机之间，只有更具体的起作用。',
    fix: '每个主机写一条规则，或限制 `exportTo`。',
  },
  KIA0204: {
    means:
      '用于整个网格或命名空间的规则要求双向 TLS，而用于其中某个主机的规则没有 TLS 设置。只有更具体的规则起作用。在 Istio 默认的自动双向 TLS 下，Sidecar 之间仍会使用它；否则请求以明文发送。',
    fix: '在更具体的规则中重写 `tls: {mode: ISTIO_MUTUAL}`。',
  },
  KIA0207: {
    means:
      'DestinationRule 让客户端以明文发往某命名空间的全部 Service，而那里的 PeerAuthentication 只接受双向 TLS。连接会被重置。',
    fix: '在规则中用 `ISTIO_MUTUAL`，或在策略中用 `PERMISSIVE`。',
  },
  KIA0208: {
    means: 'DestinationRule 让客户端发送明文，而整个网格的 PeerAuthentication 只接受双向 TLS。连接会被重置。',
    fix: '在规则中用 `ISTIO_MUTUAL`，或在策略中用 `PERMISSIVE`。',
  },
  KIA0209: {
    means: '子集没有标签，因而等同于整个主机。若它有自己的流量策略，也许是有意如此，仅供参考。',
    fix: '添加它的 Pod 带有而其他 Pod 没有的标签。',
  },
  KIA0301: {
    means:
      '选择器相同的网关在同一端口提供同一主机。Kiali 对通配主机与被它覆盖的主机也会警告；Istio 对两者都提供服务，因此仅供参考。',
    fix: '只在一个服务器里保留该主机。',
  },
  KIA0505: {
    means:
      '某命名空间的 PeerAuthentication 关闭了双向 TLS，而 DestinationRule 让客户端对那里的全部 Service 发起 TLS。请求会失败。',
    fix: '在策略中用 `PERMISSIVE`，或在规则中用 `DISABLE`。',
  },
  KIA0506: {
    means:
      '整个网格的 PeerAuthentication 关闭了双向 TLS，而 DestinationRule 让客户端对全部 Service 发起 TLS。请求会失败。',
    fix: '在策略中用 `PERMISSIVE`，或在规则中用 `DISABLE`。',
  },
  KIA0701: {
    means:
      'Service 指向的端口，其 Pod 的容器都没有写明。按名称写的目标端口因此没有号码，Service 在那里没有端点。按数字写的，只要进程在监听就仍可用；因此 Kiali 比 Kubernetes 严格。',
    fix: '改用容器的端口，或在容器中写明它。',
  },
  KIA1004: {
    means:
      'Sidecar 引入的主机不属于任何 Service、ServiceEntry 或 VirtualService。代理从这一行得不到任何内容。只在文件定义了该命名空间的 Service 或 ServiceEntry 时才检查。',
    fix: '改正主机：`namespace/name`，名称写全；全部则写 `*`。',
  },
  KIA1006: {
    means:
      '根命名空间的 Sidecar 是所有没有自己 Sidecar 的命名空间的默认值。带 `workloadSelector` 时，它只用于根命名空间的工作负载。',
    fix: '删除选择器，或把 Sidecar 移到其工作负载所在的命名空间。',
  },
  KIA1007: {
    means:
      '`outboundTrafficPolicy` 没有写 `mode`。缺省值是第一个，即 `REGISTRY_ONLY`，而网格的默认值是 `ALLOW_ANY`：到注册表之外主机的请求会失败。',
    fix: '写明模式。',
  },
  KIA1102: {
    means: '匹配条件针对一个不存在的网关，永不成立。`spec.gateways` 下的网关由 istioctl 指出。',
    fix: '改正名称，或创建该网关。',
  },
  KIA1104: {
    means:
      '唯一的目的地写了小于 100 的权重。权重只在多个目的地之间分配；所有请求都去这一个。这往往是灰度发布后的残留。',
    fix: '删除权重，或补上缺少的目的地。',
  },
  KIA1105: {
    means: '路由里两次写了相同的主机、子集和端口。权重会相加，而本意多半是两个版本。',
    fix: '改正子集，或只留一项并写两者权重之和。',
  },
  KIA1106: {
    means:
      '多个 VirtualService 在同一网关上有同一主机。Kiali 会就此警告；istiod 把它们的规则合成一个列表，较早创建的在前，因此仅供参考。若先后决定了请求的去向，`RW0118` 会指出。',
    fix: '若先后有别，把规则写进同一个 VirtualService。',
  },
  KIA1211: {
    means:
      '多个 ServiceEntry 对相同的命名空间定义了相同的主机、端口和协议。以哪一个的地址、端点和解析方式为准，取决于创建时间和命名空间。',
    fix: '只留一个，或限制 `exportTo`。',
  },
  KIA1702: {
    means: '同一命名空间的多个 WorkloadGroup 给工作负载的标签相同。任何选择器都无法区分这些组。',
    fix: '给每个组一个自己的标签。',
  },
}
