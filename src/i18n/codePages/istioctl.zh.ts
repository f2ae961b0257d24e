import type { AnalysisCode } from '../../analysis/finding.ts'
import type { PageTexts } from './page.ts'

export const istioctlZh: PageTexts<AnalysisCode> = {
  IST0002: {
    means: '字段或资源类型已弃用。它可能仍有效，也可能已被忽略；以后的 Istio 版本会去掉它。',
    fix: '改用消息中指出的字段，或删除它。',
  },
  IST0101: {
    means:
      '所引用的对象不存在：网关、主机、端口、子集、选择器对应的 Pod、Secret 或命名空间。`web` 这样的短主机名指引用它的资源所在的命名空间；`web.shop` 不会被补全，永远找不到。',
    fix: '改正名称，或补上所引用的对象。只存在于集群中的对象可以不管。',
  },
  IST0102: {
    means: '命名空间没有说明是否注入 Sidecar。除非网格默认注入，它的 Pod 没有 Sidecar，也不参与路由。',
    fix: '加上标签 `istio-injection=enabled`；如果就是不要注入，写 `disabled`。',
  },
  IST0103: {
    means: '命名空间要求注入，但这个 Pod 没有 Sidecar。注入发生在创建 Pod 时；它可能早于该标签，或被排除在外。',
    fix: '重新创建 Pod，例如用 `kubectl rollout restart`；或给它加上标签 `sidecar.istio.io/inject: "false"`。',
  },
  IST0106: {
    means: 'istiod 的 webhook 拒绝这个资源。消息就是 `kubectl apply` 会显示的内容。',
    fix: '改正消息中指出的字段。',
  },
  IST0107: {
    means: 'Istio 的注解写在了不适用的资源类型上。它在那里被忽略。',
    fix: '移到消息中指出的资源类型上，或删除。',
  },
  IST0108: {
    means: '注解看起来属于 Istio，其实没有这个注解。它被忽略，想要的效果不会出现。',
    fix: '改正拼写，或删除。',
  },
  IST0109: {
    means: '网格中有两个虚拟服务使用同一主机。Sidecar 只采用其中一个的规则：更早创建的，或名称在前的。',
    fix: '把规则合并到一个虚拟服务，或把其中一个绑定到网关。',
  },
  IST0110: {
    means: '同一命名空间的两个 Sidecar 选中同一个 Pod。只有一个生效，是哪一个没有定义。',
    fix: '缩小选择器，让每个 Pod 只被选中一次。',
  },
  IST0111: {
    means: '命名空间中有两个没有工作负载选择器的 Sidecar。只有一个生效，是哪一个没有定义。',
    fix: '保留一个，或给另一个加上 `workloadSelector`。',
  },
  IST0112: {
    means: '目标有多个端口，却没有选择其中一个。istiod 不会猜测；除非请求的端口恰好是其中之一，路由就没有集群。',
    fix: '给目标加上 `port.number`。',
  },
  IST0116: {
    means:
      '同一 Deployment 的多个 Service 在同一端口上使用不同协议。代理对该端口只有一个监听器，只能使用其中一种协议。',
    fix: '给其中一个 Service 换一个端口。',
  },
  IST0118: {
    means:
      'Service 端口的名称没有说明协议。代理只好根据开头的字节区分 HTTP 和其他流量；这需要时间，而且对由服务器先发言的协议会失败。',
    fix: '让名称以协议开头（`http`、`grpc`、`tcp` 等），或设置 `appProtocol`。',
  },
  IST0123: {
    means: '命名空间有多个注入标签。哪一个生效取决于注入器。',
    fix: '在 `istio-injection`、`istio.io/rev` 和 `istio.io/dataplane-mode` 中保留一个。',
  },
  IST0127: {
    means: '策略没有选中网格中的任何 Pod。它什么也保护不了。',
    fix: '改正标签，或把 Pod 加入网格。',
  },
  IST0128: {
    means:
      'DestinationRule 发起 TLS，却没有说明信任谁。没有 `caCertificates` 时，旧版本完全不验证证书，新版本使用系统的证书。',
    fix: '加上 `caCertificates`，或同时使用 `credentialName` 和 `workloadSelector`。',
  },
  IST0129: {
    means:
      'DestinationRule 在某个端口发起 TLS，却没有说明信任谁。没有 `caCertificates` 时，旧版本完全不验证证书，新版本使用系统的证书。',
    fix: '在该端口的设置中加上 `caCertificates`。',
  },
  IST0130: {
    means:
      'istioctl 认为某条规则没有用到。它排在一条没有 `match` 的规则之后，或者它的全部匹配都已出现在前面的规则中。这只是经验判断，我们的证明（RW0101）才是准确的。',
    fix: '把没有 `match` 的规则放在最后，或删除重复的部分。',
  },
  IST0131: {
    means:
      'istioctl 认为某个匹配没有用到，因为前面的规则已有它，或者它的前缀在前面某个前缀之下。它会忽略其他条件，可能出错；如果规则有效，我们的证明（RW0101）会给出一个请求。',
    fix: '把更长的前缀放到前面，或删除这个匹配。',
  },
  IST0132: {
    means: '网关不接纳虚拟服务的任何主机。它的服务器都没有列出这些主机，所以发往它们的请求得到 404。',
    fix: '把主机加到网关的某个服务器，或改正主机。',
  },
  IST0133: {
    means: 'istiod 的 webhook 接受这个资源，但给出警告。消息就是 `kubectl apply` 会显示的内容。',
    fix: '查看消息中指出的字段；多半是已弃用。',
  },
  IST0134: {
    means:
      'ServiceEntry 有 TCP 端口（或没有写协议的端口），却没有地址。TCP 没有主机名，代理只能按地址区分这类连接；没有地址时，它会接走该端口的全部连接。',
    fix: '加上 `addresses`；如果其实是 HTTP 或 TLS，就写明协议；或者让 Istio 自动分配地址。',
  },
  IST0135: {
    means: '注解已弃用。现在仍有效，以后的 Istio 版本会去掉它。',
    fix: '如果有同名的标签就改用标签，或删除它。',
  },
  IST0137: {
    means: '同一 Deployment 的多个 Service 从不同端口通向 Pod 的同一端口。代理对该端口只有一个监听器，无法区分它们。',
    fix: '每个目标端口只用一个 Service 端口。',
  },
  IST0138: {
    means:
      '多个网关共用一份证书。浏览器与其中一个主机建立 HTTP/2 连接后，会把它用于证书中的所有主机；而该网关在这个连接上只认识自己的主机，于是应答 404。',
    fix: '每个网关使用自己的证书，或把主机放进同一个网关。',
  },
  IST0140: {
    means: '网格主机的子集规则对经过网关的请求不起作用。请求只路由一次：网关的虚拟服务把它发往整个主机。',
    fix: '在网关的虚拟服务的路由中也写明子集。',
  },
  IST0145: {
    means: '多个网关在同一工作负载的同一端口提供同一主机。对该主机只有其中一个服务器生效。',
    fix: '只在其中一个网关保留这个主机。',
  },
  IST0144: {
    means: '应用以用户 1337 运行。这是 Sidecar 的用户，其流量不会被重定向，所以应用会绕过代理。',
    fix: '让应用以其他用户运行。',
  },
  IST0147: {
    means: 'Pod 中代理的镜像是 `auto`。注入时会替换这个名称；这个 Pod 没有被注入，而这样的镜像并不存在。',
    fix: '在启用注入的命名空间中创建 Pod，或写明镜像。',
  },
  IST0149: {
    means:
      '规则匹配令牌中的声明，但网关上没有检查令牌。只有经过 RequestAuthentication 检查的令牌才有已知的声明，所以这个条件永远不成立。',
    fix: '为网关的 Pod 添加 RequestAuthentication。',
  },
  IST0150: {
    means:
      'ExternalName Service 的端口没有说明协议，或只写了 TCP。这样的监听器没有自己的地址，会接走该端口的全部流量。',
    fix: '写明协议，例如 `tls` 或 `http`。',
  },
  IST0151: {
    means: 'EnvoyFilter 的补丁依赖于其他补丁先前的结果。没有 `priority` 时，顺序取决于创建先后，可能改变。',
    fix: '设置 `priority`，或改用 `INSERT_FIRST`、`ADD` 或 `MERGE`。',
  },
  IST0152: {
    means: '补丁在不起作用的地方使用 `REPLACE`。它只对 `HTTP_FILTER`、`NETWORK_FILTER` 和 `VIRTUAL_HOST` 有效。',
    fix: '改用 `MERGE`，或 `REMOVE` 加 `ADD`。',
  },
  IST0153: {
    means: '补丁在不起作用的地方使用 `ADD`：`ROUTE_CONFIGURATION` 或 `HTTP_ROUTE`。',
    fix: '改用 `INSERT_FIRST`、`INSERT_BEFORE` 或 `MERGE`。',
  },
  IST0154: {
    means: '补丁在不起作用的地方使用 `REMOVE`：`ROUTE_CONFIGURATION` 或 `HTTP_ROUTE`。',
    fix: '改用 `MERGE`，或删除整个虚拟主机。',
  },
  IST0155: {
    means: '补丁依赖于一个过滤器，而前面的补丁只给部分版本的代理添加它。在其余代理上，没有可以依附的过滤器。',
    fix: '设置 `priority`，或改用 `INSERT_FIRST` 或 `ADD`。',
  },
  IST0157: {
    means: '访问日志没有指定提供者，网格也没有默认的提供者。什么也不会被记录。',
    fix: '指定一个提供者，例如 `envoy`。',
  },
  IST0159: {
    means: '同一命名空间的两个 Telemetry 选中同一个 Pod。只有一个生效，是哪一个没有定义。',
    fix: '缩小选择器，让每个 Pod 只被选中一次。',
  },
  IST0160: {
    means: '命名空间中有两个没有选择器的 Telemetry。只有一个生效，是哪一个没有定义。',
    fix: '保留一个，或给另一个加上 `selector`。',
  },
  IST0162: {
    means: '网关监听的端口不在其 Pod 的任何 Service 中。代理会打开这个端口，但没有请求经由 Service 到达。',
    fix: '把端口加到网关 Pod 的 Service，或使用它已有的端口。',
  },
  IST0165: {
    means: '虚拟服务引用了 istiod 根据 Kubernetes Gateway 生成的网关。这个名称随时可能改变。',
    fix: '用 HTTPRoute 引用 Kubernetes Gateway。',
  },
  IST0166: {
    means: '选择器选中了 Kubernetes Gateway 的 Pod，而选择器对它们不起作用。',
    fix: '用 `targetRefs` 引用该 Gateway。',
  },
  IST0167: {
    means: 'Sidecar 针对的是 ambient 模式的 Pod。它们没有 Sidecar，所以这个资源不起作用。',
    fix: '删除它，或让 Pod 退出 ambient 模式。',
  },
  IST0173: {
    means: '子集没有选中任何 Pod。发往它的请求得到 503（标志 UH）。',
    fix: '让子集使用 Pod 具有的标签，或启动这样的 Pod。',
  },
  IST0174: {
    means: 'DestinationRule 的主机没有任何 Service 或 ServiceEntry。它不起作用。',
    fix: '改正主机；短主机名指规则所在的命名空间。',
  },
  IST0177: {
    means: '多个 ServiceEntry 给同一主机和端口写了不同协议。代理只采用其中一个；如果实际是另一个，流量会被错误处理。',
    fix: '只用一种协议，或使用不同端口。',
  },
}
