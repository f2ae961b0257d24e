// Chinese words of every reason code.

import { assertNever } from '../base/assertNever.ts'
import { code, codeList } from './code.ts'
import type { ReasonTexts } from './reasons.en.ts'

/** As in the English words. */
const filterChainDiffers: ReasonTexts['filterChainDiffers'] = ({ criterion, expected, actual }) => {
  const wanted = codeList(expected, (n) => `另外 ${n} 个`, '、')
  switch (criterion) {
    case 'destinationPort':
      return `只接受发往端口 ${wanted} 的连接`
    case 'address':
      return actual === undefined
        ? `只接受发往 ${wanted} 的连接`
        : `只接受发往 ${wanted} 的连接，而不是 ${code(actual)}`
    case 'serverName':
      return actual === undefined
        ? `只接受 SNI ${wanted}，而连接没有 SNI`
        : `只接受 SNI ${wanted}，而不是 ${code(actual)}`
    case 'transportProtocol':
      return expected.includes('tls') ? '只接受 TLS，而这是明文' : '只接受明文，而这是 TLS'
    case 'applicationProtocol':
      return actual === undefined
        ? `只接受应用层协议 ${wanted}，而没有识别出任何协议`
        : `只接受应用层协议 ${wanted}，而不是 ${code(actual)}`
    default:
      return assertNever(criterion)
  }
}

/** As in the English words. */
const notInForce = (port: number): string =>
  `运行中的代理保留原有监听器，因此这里的配置不会改变端口 ${port}；现在启动的代理不会就绪`

export const reasonsZh: ReasonTexts = {
  addressWritten: () => '主机就是地址本身',
  addressOfService: (r) => `${code(r.address)} 是 Service ${code(r.host)} 的 ClusterIP`,
  addressNotStated: (r) => `没有文件写明 Service ${code(r.host)} 的 ClusterIP，以 ${code(r.address)} 代替，监听器相同`,
  addressOfPod: (r) => `Service ${code(r.host)} 是无头服务，其 Pod 未知，以 ${code(r.address)} 代替其中一个`,
  addressOfServiceEntry: (r) => `ServiceEntry 为 ${code(r.host)} 给出地址 ${code(r.address)}`,
  addressInRange: (r) => `ServiceEntry 为 ${code(r.host)} 给出网段 ${code(r.range)}，${code(r.address)} 在其中`,
  addressNotGiven: (r) => `ServiceEntry 没有为 ${code(r.host)} 给出地址，以网格外的 ${code(r.address)} 代替`,
  addressOutside: (r) => `没有文件定义 ${code(r.host)}，以网格外的 ${code(r.address)} 代替`,
  listenerTaken: (r) => `${code(r.listener)} 接收该连接`,
  listenerOfAddress: (r) => `${code(r.listener)} 正是绑定到 ${code(r.address)} 的监听器`,
  listenerOfRest: (r) => `没有其他监听器绑定到该地址或端口 ${r.port}，由 ${code(r.listener)} 接收该连接`,
  listenerOtherPort: (r) => `绑定在端口 ${r.port}`,
  listenerOtherAddress: (r) => `绑定在另一个地址 ${code(r.address)}`,
  listenerLessSpecific: () => '只接收没有其他监听器绑定到该地址和端口的连接',
  noListener: (r) => `:${r.port} 上没有监听器，连接被拒绝`,
  filterChainPlaintext: () => '明文连接，与该过滤器链一致',
  filterChainServerName: (r) =>
    r.serverName === r.sni
      ? `服务器名 ${code(r.serverName)} 与 SNI 相同`
      : `服务器名 ${code(r.serverName)} 覆盖 SNI ${code(r.sni)}`,
  filterChainAnyServerName: () => '该过滤器链接受任意服务器名',
  filterChainAddress: (r) => `地址 ${code(r.address)} 在 ${code(r.range)} 之内`,
  filterChainApplicationProtocol: (r) => `该过滤器链接受应用层协议 ${code(r.protocol)}（ALPN）`,
  filterChainHttpSeen: () => '字节被识别为 HTTP，与该过滤器链一致',
  filterChainDefault: () => '没有其他过滤器链适用，由默认过滤器链处理',
  filterChainDiffers,
  filterChainLessSpecific: () => '该过滤器链也适用，但更具体的优先',
  noFilterChain: (r) => {
    if (!r.tls) return '没有过滤器链接受此明文连接，连接被关闭'
    return r.sni === ''
      ? '没有过滤器链接受不带 SNI 的连接，连接被关闭'
      : `没有过滤器链接受 SNI ${code(r.sni)}，连接被关闭`
  },
  plaintextToTls: (r) => `:${r.port} 要求 TLS，而请求是明文，连接被关闭`,
  tlsToPlaintext: (r) => `:${r.port} 要求明文，而请求使用 TLS，连接被关闭`,
  clientCertificateMissing: (r) => `${code(`mode: ${r.mode}`)} 要求客户端证书，而请求没有提供，连接被关闭`,
  requestAccepted: () => '请求格式正确',
  pathNormalized: (r) => `路径 ${code(r.before)} 被规范化为 ${code(r.after)}`,
  badRequestTarget: (r) => `${code(r.path)} 不是有效的请求目标`,
  badMethod: (r) => (r.method === '' ? '这里要求 HTTP，而这些字节不是 HTTP' : `${code(r.method)} 不是有效的方法`),
  badHeader: (r) => `请求头 ${code(r.name)} 无效`,
  hostMissing: () => '请求没有主机名',
  badHost: (r) => `${code(r.host)} 不是有效的主机名`,
  pathNormalizationFailed: (r) => `路径 ${code(r.path)} 无法规范化`,
  domainExact: (r) => `域名 ${code(r.domain)} 与主机名相同`,
  domainSuffix: (r) => `后缀通配符 ${code(r.domain)} 覆盖 ${code(r.host)}`,
  domainPrefix: (r) => `前缀通配符 ${code(r.domain)} 覆盖 ${code(r.host)}`,
  domainAny: (r) => `${code('*')} 覆盖所有主机名，包括 ${code(r.host)}`,
  domainDiffers: (r) => `其域名都不覆盖 ${code(r.host)}`,
  domainLessSpecific: (r) => `域名 ${code(r.domain)} 也覆盖该主机名，但更具体的域名优先`,
  noVirtualHost: (r) => `:${r.port} 上没有 ${code(r.host)} 对应的虚拟主机`,
  requireTls: () => '该服务器将明文 HTTP 重定向到 HTTPS',
  routeMatched: () => '所有条件都满足',
  conditionFailed: (r) => `${r.failing} 个条件不满足`,
  earlierRouteMatched: () => '前面的规则已命中',
  noRouteMatched: (r) => `${r.tried} 条路由都未命中`,
  noRoutes: () => '该虚拟主机没有路由',
  routeWithoutAction: () => '该路由没有动作，Envoy 会拒绝这样的配置',
  conditionHolds: () => '满足',
  valueAbsent: () => '请求中没有这个值',
  valueDiffers: () => '两个值不同',
  valueTooShort: (r) => `值在 ${code(r.missing)} 之前就结束了`,
  trailingSlashMissing: () => '路径缺少末尾斜杠',
  differsOnlyInCase: () => '两个值仅大小写不同',
  regexNoMatch: () => '正则不匹配整个值',
  regexInvalid: () => '该正则不是有效的 RE2 表达式，不会匹配任何值',
  excludedValue: () => '请求带有规则排除的值',
  clusterFound: () => '集群存在',
  clusterMissing: (r) => `没有集群 ${code(r.cluster)}：没有 Service、ServiceEntry 或子集定义它`,
  forwarded: () => '请求被转发',
  redirected: (r) => `${r.status} 重定向到 ${code(r.location)}`,
  directResponse: (r) => `代理按规则直接返回 ${r.status}`,
  bytesForwarded: () => '字节按原样转发',
  blackHole: () => '连接进入黑洞并被关闭',
  faultDelay: (r) => `故障注入将请求延迟 ${r.delayMs} ms`,
  faultAbort: (r) => `故障注入返回 ${r.status}`,
  corsPreflight: () => '由代理直接应答 CORS 预检请求',
  upgradeRefused: () => '连接升级被拒绝',
  respondedNotFound: () => `代理直接返回 404，响应标志 ${code('NR')}（无路由）`,
  filterChainsClash: (r) =>
    `Envoy 拒绝监听器 ${code(r.listener)}：两条过滤器链接收${r.shared === '' ? '相同的连接' : `发往 ${code(r.shared)} 的连接`}。${notInForce(r.port)}`,
  serverNameRefused: (r) =>
    `Envoy 拒绝监听器 ${code(r.listener)}：服务器名 ${code(r.serverName)} 的通配符不是开头的 ${code('*.')}。${notInForce(r.port)}`,
  kindNotEvaluated: (r) => `${r.kind} ${code(`${r.namespace}/${r.name}`)} 未参与求值，可能改变此结果`,
  fieldNotEvaluated: (r) =>
    `${r.kind} ${code(`${r.namespace}/${r.name}`)} 的 ${code(r.field)} 未参与求值，可能改变此结果`,
  claimNotKnown: (r) => `${code(r.claim)} 要求令牌中的声明；此处不读取令牌，因此任何请求都没有该声明`,
  valueNotKnown: (r) => `${code(r.operator)} 在运行时才能确定，因此保持原样`,
}
