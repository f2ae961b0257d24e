// Chinese words of what Istio's analyzers say.

import type { MissingKind, ReferencedThing, UnusedReason } from '../analysis/finding.ts'
import type { Obstacle } from '../analysis/notCheckable.ts'
import type { TestRequest } from '../engine/request.ts'
import type { AnalysisTexts } from './analysis.en.ts'
import { code } from './code.ts'
import { requestLine } from './requestLine.ts'

const list = (values: readonly (string | number)[]): string => values.map(code).join('、')

const things: Readonly<Record<ReferencedThing, (value: string) => string>> = {
  gateway: (v) => `没有 Gateway ${v}。创建它，或改正名称（其他命名空间的写作 ${code('namespace/name')}）。`,
  host: (v) => `没有 Service 或 ServiceEntry 的主机是 ${v}。定义它，或改正目标。`,
  mirrorHost: (v) => `没有 Service 或 ServiceEntry 的主机是镜像目标 ${v}。定义它，或改正镜像。`,
  hostPort: (v) => `目标没有端口 ${v}。选择它已有的端口。`,
  hostSubset: (v) => `此主机的 DestinationRule 都没有子集 ${v}。定义它，或改正名称。`,
  mirrorSubset: (v) => `镜像主机的 DestinationRule 都没有子集 ${v}。定义它，或改正名称。`,
  selector: (v) => `没有 Pod 带有标签 ${v}。改正选择器，或启动工作负载。`,
  credentialName: (v) => `网关 Pod 所在的命名空间没有 Secret ${v}。在该处创建。`,
  namespace: (v) => `没有命名空间 ${v}。改正名称，或创建该命名空间。`,
}

const unused: Readonly<Record<UnusedReason, string>> = {
  onlyLastWithoutMatch: '之前已有一条没有匹配条件的规则，会接收所有请求',
  afterRuleWithoutMatch: '之前有一条没有匹配条件的规则，会接收所有请求',
  allMatchesDuplicated: '它的所有匹配条件都已在之前的规则中出现',
}

export const analysisZh: AnalysisTexts = {
  IST0002: (f) =>
    f.replacement === undefined
      ? `${code(f.field)} 已不再起作用。删除它。`
      : `${code(f.field)} 已弃用。改用 ${code(f.replacement)}。`,
  IST0101: (f) => things[f.thing](code(f.value)),
  IST0102: (f) =>
    `命名空间 ${code(f.namespace)} 未说明是否注入 Sidecar。加上标签 ${code('istio-injection=enabled')} 或 ${code('istio-injection=disabled')}。`,
  IST0103: (f) => `Pod ${code(f.pod)} 没有 Sidecar，而它的命名空间要求注入。重新启动它。`,
  IST0106: (f) => `istiod 的 webhook 会拒绝：${code(f.message)}。改正该字段。`,
  IST0107: (f) => `注解 ${code(f.annotation)} 只在 ${list(f.kinds)} 上有意义。移到该处，或删除它。`,
  IST0108: (f) => `Istio 没有注解 ${code(f.annotation)}。改正拼写，或删除它。`,
  IST0109: (f) =>
    `网格中的虚拟服务 ${list(f.virtualServices)} 有相同的主机 ${code(f.host)}，以哪个为准没有定义。合并它们。`,
  IST0110: (f) =>
    `命名空间 ${code(f.namespace)} 的 Sidecar ${list(f.sidecars)} 选中了同一个 Pod ${code(f.pod)}，以哪个为准没有定义。缩小选择器的范围。`,
  IST0111: (f) =>
    `命名空间 ${code(f.namespace)} 的 Sidecar ${list(f.sidecars)} 都没有工作负载选择器，以哪个为准没有定义。只保留一个。`,
  IST0112: (f) => `目标 ${code(f.host)} 有多个端口 ${list(f.ports)}，而此处未选择。添加 ${code('port')}。`,
  IST0116: (f) =>
    `Deployment ${code(f.deployment)} 的 Service ${list(f.services)} 在端口 ${f.port} 上使用不同的协议。为其中一个换用其他端口。`,
  IST0118: (f) =>
    `端口 ${f.port}（目标端口 ${code(f.targetPort)}）的名称 ${code(f.name)} 未说明协议，代理只能根据内容判断。让名称以协议开头，或设置 ${code('appProtocol')}。`,
  IST0123: (f) => `此命名空间有多个注入标签：${list(f.labels)}。只保留一个。`,
  IST0127: (f) =>
    f.labels === ''
      ? '此命名空间没有网格中的 Pod，此资源不起作用。移动它，或将 Pod 加入网格。'
      : `网格中没有 Pod 带有标签 ${code(f.labels)}，此资源不起作用。改正选择器。`,
  IST0128: (f) =>
    `到 ${code(f.host)} 的 TLS 模式为 ${code(f.mode)}，而此规则没有 ${code('caCertificates')}。添加它，以说明信任谁。`,
  IST0129: (f) =>
    `到 ${code(f.host)} 端口 ${f.port ?? 0} 的 TLS 模式为 ${code(f.mode)}，而此规则没有 ${code('caCertificates')}。添加它，以说明信任谁。`,
  IST0130: (f) => `istioctl 认为规则 ${code(f.rule)} 不会被使用：${unused[f.reason]}。调整顺序或删除。`,
  IST0131: (f) =>
    f.overlap === undefined
      ? `istioctl 认为规则 ${code(f.rule)} 的匹配 ${code(f.match)} 不会被使用：规则 ${code(f.earlierRule)} 已有相同的匹配。删除它。`
      : `istioctl 认为规则 ${code(f.rule)} 的匹配 ${code(f.match)} 不会被使用：前缀 ${code(f.overlap.prefix)} 已被规则 ${code(f.earlierRule)} 的匹配 ${code(f.overlap.earlierMatch)} 的前缀 ${code(f.overlap.earlierPrefix)} 覆盖。将它移到前面。`,
  IST0132: (f) =>
    `Gateway ${code(f.gateway)} 不接受主机 ${list(f.hosts)} 中的任何一个。将它们加入其服务器，或改正它们。`,
  IST0133: (f) => `istiod 的 webhook 会警告：${code(f.message)}。检查该字段。`,
  IST0134: () => 'TCP 端口或未写协议的端口靠地址区分，而此 ServiceEntry 没有地址。添加地址，或写明协议。',
  IST0135: (f) =>
    f.label ? `注解 ${code(f.annotation)} 已弃用。改用同名标签。` : `注解 ${code(f.annotation)} 已弃用。不需要时删除。`,
  IST0137: (f) =>
    `Deployment ${code(f.deployment)} 的 Service ${list(f.services)} 用不同的端口 ${list(f.ports)} 指向它的端口 ${code(f.targetPort)}。使用同一个端口。`,
  IST0138: (f) =>
    `Gateway ${list(f.gateways)} 共用一份证书：客户端复用 HTTP/2 连接时可能得到 404。合并它们，或各用一份证书。`,
  IST0140: (f) =>
    `虚拟服务 ${code(f.subsetOwner)} 的子集规则只在网格内有效，经 ${code(f.virtualService)} 的网关进入的请求不受其影响。在此处也写明子集。`,
  IST0144: () => '用户 1337 属于 Sidecar：以它运行的应用，其流量会绕过代理。换用其他用户。',
  IST0145: (f) =>
    `Gateway ${list(f.gateways)} 在同一工作负载（${code(f.selector)}）的同一端口 ${f.port} 上提供相同的主机，此处为 ${list(f.hosts)}。只保留一个。`,
  IST0147: (f) => `Pod ${code(f.pod)} 的代理镜像是 ${code('auto')}，本应由注入替换。在开启注入的命名空间重新创建它。`,
  IST0149: (f) =>
    `此处匹配声明 ${code(f.key)}，而没有 RequestAuthentication 在 Gateway ${code(f.gateway)} 的 Pod ${code(f.pod)} 上校验令牌，条件永远不成立。为该工作负载添加一个。`,
  IST0150: () => '此 ExternalName Service 的端口未说明协议，或只说明 TCP。写明协议，例如 TLS。',
  IST0151: () =>
    `此补丁依赖其他过滤器先前的结果，而此资源没有 ${code('priority')}。设置它，或改用 ${code('INSERT_FIRST')} 或 ${code('ADD')}。`,
  IST0152: () =>
    `${code('REPLACE')} 只能用于 ${code('HTTP_FILTER')}、${code('NETWORK_FILTER')} 和 ${code('VIRTUAL_HOST')}。换用其他操作。`,
  IST0153: () => `${code('ADD')} 对 ${code('ROUTE_CONFIGURATION')} 和 ${code('HTTP_ROUTE')} 不起作用。换用其他操作。`,
  IST0154: () =>
    `${code('REMOVE')} 对 ${code('ROUTE_CONFIGURATION')} 和 ${code('HTTP_ROUTE')} 不起作用。换用其他操作。`,
  IST0155: () =>
    `此补丁依赖的过滤器由之前的补丁只加到某些代理版本中，而此资源没有 ${code('priority')}。设置它，或改用 ${code('INSERT_FIRST')} 或 ${code('ADD')}。`,
  IST0157: (f) => `Telemetry ${code(f.telemetry)} 的一项访问日志没有提供者，网格也没有默认的提供者。写明一个。`,
  IST0159: (f) =>
    `命名空间 ${code(f.namespace)} 的 Telemetry ${list(f.telemetries)} 选中了同一个 Pod ${code(f.pod)}，以哪个为准没有定义。缩小选择器的范围。`,
  IST0160: (f) =>
    `命名空间 ${code(f.namespace)} 的 Telemetry ${list(f.telemetries)} 都没有选择器，以哪个为准没有定义。只保留一个。`,
  IST0162: (f) =>
    `Pod ${code(f.selector)} 的 Service 都没有端口 ${f.port}，无法经由 Service 到达。在其中添加，或换用其他端口。`,
  IST0165: (f) => `${code(f.gateway)} 是 istiod 自行生成的 Gateway。改在 HTTPRoute 中写明 Kubernetes Gateway。`,
  IST0166: (f) => `选择器对 Kubernetes Gateway ${code(f.gateway)} 不起作用。改用 ${code('targetRefs')}。`,
  IST0167: (f) =>
    f.ambient === 'workload'
      ? '它选中的 Pod 处于 ambient 模式，没有 Sidecar，此资源不起作用。删除它。'
      : '此命名空间处于 ambient 模式，没有 Sidecar，此资源不起作用。删除它。',
  IST0173: (f) => `没有 Pod 带有子集 ${code(f.subset)} 的标签，到它的请求会得到 503。改正标签，或启动工作负载。`,
  IST0174: (f) => `没有 Service 或 ServiceEntry 的主机是 ${code(f.host)}，此规则不起作用。改正主机。`,
  IST0177: (f) =>
    `ServiceEntry ${list(f.serviceEntries)} 为 ${code(f.host)} 的端口 ${f.port} 写了不同的协议：${list(f.protocols)}。只用一种。`,
}

/** Said beside a finding of which this request shows that it is mistaken. */
export const refutedZh = (request: TestRequest): string =>
  `但 ${code(requestLine(request))} 证明并非如此：它确实会到达。`

const nothingOf: Readonly<Record<MissingKind, string>> = {
  Service: '没有 Service 和 ServiceEntry',
  Pod: '没有 Pod 和 Deployment',
  Secret: '没有 Secret',
  Namespace: '没有 Namespace',
}

/** Said before a finding that the cluster could show to be void. */
export const unsureZh = (kinds: readonly MissingKind[]): string =>
  `此处无法检查：文件中${kinds.map((kind) => nothingOf[kind]).join('，')}。仅凭这些文件，istioctl 会说：`

/** Why a code of Istio never comes up here. */
export const obstaclesZh: Readonly<Record<Obstacle, string>> = {
  cluster: '此处无法检查：需要询问运行中的集群',
  notRead: '此处无法检查：所需的资源内容未被读取',
  annotations: '此处无法检查：不判断注解的值',
}
