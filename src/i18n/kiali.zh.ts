// Chinese words of what Kiali's own checks say.

import type { SharedHost } from '../kiali/finding.ts'
import { code } from './code.ts'
import type { KialiTexts } from './kiali.en.ts'

const list = (values: readonly string[]): string => values.map(code).join('、')

const shared: Readonly<Record<SharedHost, (host: string, rules: string) => string>> = {
  lost: (host, rules) =>
    `${host} 也写在 ${rules} 中，且子集相同或各有流量策略：istiod 只取最早创建的那一个。合并它们。`,
  merged: (host, rules) =>
    `${host} 也写在 ${rules} 中。Kiali 会就此警告；istiod 会合并同一命名空间的规则，此处没有丢失任何内容。写成一条更易读。`,
  chosen: (host, rules) =>
    `${host} 也写在另一命名空间的 ${rules} 中：代理先取自身命名空间的规则，否则取 Service 所在命名空间的规则。只留一条，或用 ${code('exportTo')} 限制范围。`,
  narrower: (host, rules) =>
    `${host} 也被 ${rules} 覆盖。代理只取主机最匹配的规则，其余完全不起作用。把两者都应生效的内容在此重写一遍。`,
}

export const kialiZh: KialiTexts = {
  KIA0002: (f) =>
    `命名空间 ${code(f.namespace)} 中的 ${list(f.policies)} 也是没有选择器的 PeerAuthentication：istiod 取最早创建的那一个。只留一个。`,
  KIA0005: (f) => `没有名为 ${code(f.namespace)} 的命名空间，那里没有谁能看到此资源。改正名称，或创建该命名空间。`,
  KIA0102: (f) =>
    `${code(f.method)} 不是 HTTP 方法，请求几乎不会带有它。写大写的方法名、带 ${code('*')} 的开头或结尾，或只写 ${code('*')}。`,
  KIA0104: (f) =>
    `没有名为 ${code(f.host)} 的 Service，发往 Service 的请求不会带有此 Host 头。改正名称，或按客户端所发的写法写。`,
  KIA0105: (f) =>
    `${code(f.field)} 只有在双向 TLS 下才能得知，而 PeerAuthentication ${code(f.policy)} 关闭了它：此规则永不匹配。在那里用 ${code('PERMISSIVE')} 或 ${code('STRICT')}。`,
  KIA0201: (f) => shared[f.how](code(f.host), `DestinationRule ${list(f.rules)}`),
  KIA0204: (f) =>
    f.autoMtls
      ? `此规则没有 TLS 设置，并取代了要求双向 TLS 的 ${code(f.rule)}（用于 ${code(f.host)}）。Sidecar 之间仍会自动使用双向 TLS；若要确保，添加 ${code('tls: {mode: ISTIO_MUTUAL}')}。`
      : `此规则没有 TLS 设置，并取代了要求双向 TLS 的 ${code(f.rule)}（用于 ${code(f.host)}）：请求以明文发送。添加 ${code('tls: {mode: ISTIO_MUTUAL}')}。`,
  KIA0207: (f) =>
    `客户端以明文发往 ${code(f.host)}，而该命名空间的 PeerAuthentication ${code(f.policy)} 只接受双向 TLS：连接会被重置。此处用 ${code('ISTIO_MUTUAL')}，或那里用 ${code('PERMISSIVE')}。`,
  KIA0208: (f) =>
    `客户端以明文发往 ${code(f.host)}，而整个网格的 PeerAuthentication ${code(f.policy)} 只接受双向 TLS：连接会被重置。此处用 ${code('ISTIO_MUTUAL')}，或那里用 ${code('PERMISSIVE')}。`,
  KIA0209: (f) => `子集 ${code(f.subset)} 没有标签，等于该主机的全部端点。添加能区分它的标签。`,
  KIA0301: (f) =>
    f.written === 'alike'
      ? `同一组工作负载的端口 ${f.port} 上不止一处提供 ${code(f.host)}，另见 ${list(f.gateways)}。只留一处。`
      : `同一组工作负载的端口 ${f.port} 上，${code(f.host)} 被 ${list(f.gateways)} 的通配主机覆盖。Kiali 会就此警告；更具体的主机优先。写在同一个网关里更易读。`,
  KIA0505: (f) =>
    `该命名空间只接受明文，而 DestinationRule ${code(f.rule)} 让客户端发起 TLS（${code(f.mode)}）：请求会失败。此处用 ${code('PERMISSIVE')}，或那里用 ${code('DISABLE')}。`,
  KIA0506: (f) =>
    `整个网格只接受明文，而 DestinationRule ${code(f.rule)} 让客户端发起 TLS（${code(f.mode)}）：请求会失败。此处用 ${code('PERMISSIVE')}，或那里用 ${code('DISABLE')}。`,
  KIA0701: (f) =>
    `${list(f.workloads)} 的容器都没有写明目标端口 ${code(f.targetPort)}：按名称引用则无处可去，按数字则无人监听时得到 503。改用容器的端口。`,
  KIA1004: (f) =>
    `没有什么的主机是 ${code(f.host)}，Sidecar 从这一行得不到任何内容。改正主机：${code('namespace/name')}，名称写全。`,
  KIA1006: () =>
    `根命名空间的 Sidecar 是所有命名空间的默认值，带选择器时则只用于该命名空间本身。删除 ${code('workloadSelector')}，或移到别处。`,
  KIA1007: () =>
    `此策略没有写 ${code('mode')}，因此是 ${code('REGISTRY_ONLY')}：到未知主机的请求得到 502。写明所要的模式。`,
  KIA1102: (f) =>
    `没有 Gateway ${code(f.gateway)}，此匹配条件永不成立。改正名称，或创建它（其他命名空间的 Gateway 写作 ${code('namespace/name')}）。`,
  KIA1104: (f) => `权重 ${code(f.weight)} 旁边没有其他目的地，所有请求都会去那里。删除它，或补上其他目的地。`,
  KIA1105: (f) =>
    `此路由的第 ${f.first + 1} 项已是同一目的地：${code(f.host)}${f.subset === '' ? '' : `，子集 ${code(f.subset)}`}。改正子集，或把两个权重相加。`,
  KIA1106: (f) =>
    `${list(f.virtualServices)} 在网关 ${code(f.gateway)} 上也有主机 ${code(f.host)}：istiod 把它们的规则合成一个列表，较早创建的在前。若先后有别，合并它们。`,
  KIA1211: (f) =>
    `${list(f.serviceEntries)} 也定义了 ${code(f.host)} 的端口 ${f.port}；以哪一个的端点和解析方式为准，取决于创建时间和命名空间。只留一个。`,
  KIA1702: (f) => `${list(f.groups)} 给工作负载的标签与此相同，选择器无法区分它们。给每个组一个自己的标签。`,
}
