// Chinese words of the graph and of its twin, the tree.

import type { ApartNode, ConditionSummary, LeftOut, Otherwise, UnroutedRow } from '../graph/graph.ts'
import type { TlsMode } from '../istio/gateway.ts'
import type { GraphTexts } from './graph.en.ts'

type Field = ConditionSummary['field']['type']

const field: Readonly<Record<Field, string>> = {
  path: '路径',
  method: '方法',
  scheme: '协议',
  authority: '主机名',
  header: '请求头',
  queryParameter: '查询参数',
  sni: 'SNI',
  port: '端口',
  address: '地址',
  sourceLabels: '来源 Pod',
  sourceNamespace: '来源命名空间',
}

const operator: Readonly<Record<ConditionSummary['operator'], string>> = {
  exact: '精确',
  prefix: '前缀',
  regex: '正则',
  present: '存在',
}

const tlsWord: Readonly<Record<Exclude<TlsMode, 'SIMPLE'>, string>> = {
  MUTUAL: '双向',
  ISTIO_MUTUAL: 'Istio 双向',
  OPTIONAL_MUTUAL: '可选双向',
  PASSTHROUGH: '透传',
  AUTO_PASSTHROUGH: '自动透传',
}

const tlsTitle: Readonly<Record<TlsMode, string>> = {
  SIMPLE: 'SIMPLE：TLS 在此终止',
  MUTUAL: 'MUTUAL：TLS 在此终止，客户端必须出示证书',
  ISTIO_MUTUAL: 'ISTIO_MUTUAL：TLS 在此终止，客户端必须出示网格证书',
  OPTIONAL_MUTUAL: 'OPTIONAL_MUTUAL：TLS 在此终止，客户端可以出示证书',
  PASSTHROUGH: 'PASSTHROUGH：TLS 透传到目标，由 SNI 决定去向',
  AUTO_PASSTHROUGH: 'AUTO_PASSTHROUGH：TLS 透传到 SNI 所指的服务',
}

const otherwise: Readonly<Record<Otherwise, string>> = {
  notFound: '其余请求 → 404',
  redirectToHttps: '所有请求 → 301 https',
  closed: '其余连接 → 关闭',
  passthrough: '其余连接 → 直接放行',
  blackHole: '其余连接 → 因 REGISTRY_ONLY 关闭',
  service: '其余连接 → 所访问的服务',
}

const unrouted: Readonly<Record<UnroutedRow['to'], string>> = {
  service: '访问服务 → 该服务',
  serverName: 'SNI 所指的服务',
  passthrough: '其余请求 → 直接放行',
  blackHole: '其余请求 → 拦截',
  egressProxy: '其余请求 → 出口代理',
}

const otherwiseSentence: Readonly<Record<Otherwise, string>> = {
  redirectToHttps: '所有请求以 301 重定向到 https',
  notFound: '其余请求 404',
  closed: '其余连接关闭',
  passthrough: '其余连接直接放行',
  blackHole: '其余连接因 REGISTRY_ONLY 关闭',
  service: '其余连接发往所访问的服务',
}

const leftOut: Readonly<Record<LeftOut, Readonly<{ note: string; title: string }>>> = {
  behindCatchAll: {
    note: '位于全匹配规则之后',
    title: '不在任何代理中：前面的规则接收所有请求，istiod 会丢弃其后的规则',
  },
  delegateMissing: { note: '委托未定义', title: '不在任何代理中：没有文件定义它所委托的 VirtualService' },
  redirected: { note: '已先行重定向', title: '不会用到：所有请求在规则之前已重定向到 https' },
  noProxy: { note: '不在任何代理中', title: '这些文件中没有代理采用它' },
}

const group: Readonly<Record<ApartNode['about'], string>> = {
  unreached: '没有规则到达',
  withoutEntry: '不在任何代理中',
  notEvaluated: '未评估',
  refused: '被拒绝：不参与路由',
  meshSettings: 'Sidecar 设置',
}

const settings: Readonly<Record<string, (value: string) => string>> = {
  simple: (value) => value.toLowerCase().replaceAll('_', ' '),
  mode: (value) => value,
  'tcp.maxConnections': (value) => `最多 ${value} 个连接`,
  'http.http1MaxPendingRequests': (value) => `最多 ${value} 个等待请求`,
  'http.http2MaxRequests': (value) => `最多 ${value} 个请求`,
  consecutive5xxErrors: (value) => `连续 ${value} 次 5xx 后摘除`,
  consecutiveGatewayErrors: (value) => `连续 ${value} 次网关错误后摘除`,
  'consistentHash.httpHeaderName': (value) => `按请求头 ${value} 哈希`,
  'consistentHash.httpCookie.name': (value) => `按 Cookie ${value} 哈希`,
}

export const graphZh: GraphTexts = {
  graph: {
    lane: { entry: '入口', virtualHost: '虚拟主机', rules: '路由规则', destination: '目标', policy: '策略' },
    legend: {
      request: '当前请求',
      route: '路由',
      mirror: '镜像',
      redirect: '重定向',
      directResponse: '直接响应',
      abort: '故障注入',
    },
    search: {
      label: '在图中搜索',
      hint: '名称、主机、取值或目标',
      place: (place, hits) => `第 ${place} 个，共 ${hits} 个`,
      none: '没有找到',
      previous: '上一个结果',
      next: '下一个结果',
      close: '关闭搜索',
    },
    zoomOut: '缩小',
    zoomIn: '放大',
    zoomTo100: '缩放到 100%',
    fit: '适应窗口',
    follow: '跟随请求',
    empty: '暂无可显示的内容',
    gatewayIn: (namespace) => `Gateway · ${namespace}`,
    inTheMesh: '网格内',
    meshOf: (namespaces, workloads) => {
      const where = namespaces.length > 2 ? `${namespaces.length} 个命名空间` : namespaces.join('、')
      return workloads === 0 ? where : `${where} · ${workloads} 个工作负载`
    },
    tlsWord,
    tlsTitle,
    httpsRedirect: '明文请求以 301 重定向到 https',
    refusedBy: { crd: '被 API server 拒绝', webhook: '被 Istio webhook 拒绝' },
    kindNotEvaluated: (kind) => `${kind} · 未评估`,
    ports: (ports) => ports.map((port) => `:${port}`).join(' '),
    rules: (virtualServices, rules) => {
      if (virtualServices.length === 0) return '没有 VirtualService'
      if (virtualServices.length > 1) return `${virtualServices.length} 个 VirtualService · ${rules} 条规则`
      return `VirtualService ${virtualServices[0]} · ${rules} 条规则`
    },
    beforeRules: '先于所有规则重定向',
    moreHosts: (n) => `+${n}`,
    firstMatchWins: '自上而下，首个命中生效',
    mostSpecificWins: '最具体者生效',
    noEntry: '没有代理采用它',
    audience: (proxies) => (proxies.length > 1 ? `来自 ${proxies.length} 个来源` : `来自 ${proxies.join()}`),
    audienceTitle: (proxies) => `仅限来自 ${proxies.join('；')}`,
    proxy: (namespace, labels, isRest) =>
      isRest ? `${namespace} 的其余 Pod` : labels === '' ? namespace : `${namespace} ${labels}`,
    bytes: (protocol, ports) => [protocol.toUpperCase(), ...ports.slice(0, 3).map((port) => `:${port}`)].join(' '),
    unroutedTitle: '没有 VirtualService',
    unroutedSubtitle: { mesh: 'Sidecar 的默认行为', gateway: 'AUTO_PASSTHROUGH，供其他集群的 Sidecar 使用' },
    unrouted,
    alternatives: (n) => `或 +${n}`,
    everyRequest: '所有请求',
    condition: (of, how, invert) => {
      const hasName = of === 'header' || of === 'queryParameter'
      const isPlain = how === 'exact' && of !== 'path' && of !== 'scheme'
      const words = isPlain ? field[of] : `${field[of]} ${operator[how]}`
      if (hasName && invert) return how === 'present' ? `缺少${field[of]}` : `排除 ${words}`
      return words
    },
    badge: {
      rewrite: '重写',
      mirror: (percent) => `镜像 ${percent}`,
      headers: (n) => `${n} 个请求头`,
      delay: (percent, duration) => `${percent} ${duration}`,
      abort: (percent, status) => `${percent} ${status}`,
      cors: 'CORS',
      more: (n) => `+${n}`,
      title: {
        rewrite: (to) => `重写为 ${to}`,
        headers: (n) => `改动 ${n} 个头`,
        timeout: (duration) => `超时 ${duration}`,
        retries: (n) => `重试 ${n} 次`,
        mirror: (percent) => `镜像 ${percent} 的请求`,
        delay: (percent, duration) => `${percent} 的请求延迟 ${duration}`,
        abort: (percent, status) => `${percent} 的请求以 ${status} 中止`,
        cors: '处理 CORS',
        redirect: (status) => `以 ${status} 重定向`,
        directResponse: (status) => `直接响应 ${status}`,
      },
    },
    nearMiss: (why) => (why === '' ? '接近命中' : `接近命中：${why}`),
    finalCharacters: (missing) => `差末尾 “${missing}”`,
    otherwise,
    allTried: (n) => (n === 0 ? '没有规则' : `${n} 条规则均已尝试`),
    namespacePort: (namespace, ports) => {
      const shown = ports.length === 0 ? '' : `端口 ${ports.slice(0, 3).join('、')}${ports.length > 3 ? ' 等' : ''}`
      return [namespace, shown].filter((part) => part !== '').join(' · ')
    },
    outsideMesh: '网格外',
    mirrorOnly: '仅镜像，响应被丢弃',
    notDefined: '未在任何文件中定义',
    ruleOfNoHost: 'DestinationRule，没有此主机',
    changed: '打开或保存之后有改动',
    problemAt: (line, problem) => `第 ${line} 行：${problem}`,
    subsetNotDefined: '未定义',
    assumed: '假定存在',
    assumedTitle: (host) => `没有文件定义 ${host}，此处假定它存在；若不存在：503 NC。`,
    directResponse: '直接响应',
    abort: '故障注入',
    ownCluster: {
      passthrough: { name: 'PassthroughCluster', title: '发往客户端原本要访问的地址，如同没有网格' },
      blackHole: { name: 'BlackHoleCluster', title: '因 REGISTRY_ONLY 拦截：HTTP 得到 502，其他连接被关闭' },
    },
    policy: {
      loadBalancer: '负载均衡',
      connectionPool: '连接池',
      outlierDetection: '异常点检测',
      tls: '上游 TLS',
    },
    policyScope: (subset, port) => [subset, port === '' ? '' : `端口 ${port}`].filter((part) => part !== '').join(' '),
    policySetting: (setting, value) => settings[setting]?.(value) ?? `${setting} ${value}`,
    policyLine: (name, scope, about) =>
      `${scope === '' ? name : `${name}（${scope}）`}${about.length === 0 ? '' : `：${about.join('，')}`}`,
    leftOut,
    delegate: '委托',
    delegateTitle: (name, namespace) => `委托给命名空间 ${namespace} 的 VirtualService ${name}`,
    group,
    groupCount: (kind, n) => `${n} 个 ${kind}`,
    groupTitle: (name, n) => `${name} · ${n}`,
    openGroup: '全部显示',
    closeGroup: '折叠列表',
    setting: { Sidecar: 'Sidecar', MeshConfig: '网格配置' },
    workloads: (n) => `${n} 个工作负载`,
  },
  tree: {
    label: '树形路由视图',
    gateway: (name, namespace, servers) => `网关 ${name}，命名空间 ${namespace}，${servers} 个服务器`,
    server: (port, protocol, hosts, tls, isLit) =>
      [`服务器 ${port} ${protocol}，主机 ${hosts.join('、')}`, tls, isLit ? '当前请求由此进入' : '']
        .filter((part) => part !== '')
        .join('，'),
    mesh: (namespaces, isLit) => `网格内，命名空间 ${namespaces.join('、')}${isLit ? '，当前请求由此发出' : ''}`,
    unrouted: (about, isLit) => (isLit ? `${about}，当前请求发往这里` : about),
    pill: (name, title) => `${name}：${title}`,
    refused: (kind, name, namespace, by) => `${kind} ${name}，命名空间 ${namespace}，${by}，不参与路由`,
    notEvaluated: (kind, name, namespace) => `${kind} ${name}，命名空间 ${namespace}，未评估`,
    listed: (kind, name, namespace) => `${kind} ${name}，命名空间 ${namespace}`,
    withoutEntry: '没有入口的虚拟服务',
    host: (domains, rules, audience) =>
      [`虚拟主机 ${domains.join('、')}`, audience, `${rules} 条规则`, '自上而下，首个命中生效']
        .filter((part) => part !== '')
        .join('，'),
    bytes: (protocol, hosts, rules, audience) =>
      [`${protocol.toUpperCase()} 到 ${hosts.join('、')}`, audience, `${rules} 条规则`, '最具体者生效']
        .filter((part) => part !== '')
        .join('，'),
    rule: (parts) =>
      [`规则 ${parts.number}`, parts.name, parts.conditions, parts.state, parts.actions]
        .filter((part) => part !== '')
        .join('，'),
    or: (alternatives) => alternatives.join('，或 '),
    state: { taken: '命中', refused: '未命中', nearMiss: '接近命中', notTried: '未尝试' },
    sendsAll: (destination) => `发往 ${destination}`,
    sends: (shares) => shares.map(({ percent, destination }) => `${percent} 发往 ${destination}`).join('，'),
    mirrors: (shares) => shares.map(({ percent, destination }) => `${percent} 镜像到 ${destination}`).join('，'),
    redirects: (status, target) => `以 ${status} 重定向到 ${target}`,
    responds: (status) => `直接响应 ${status}`,
    otherwise: otherwiseSentence,
    endsHere: (sentence) => `${sentence}，当前请求到此为止`,
    share: (percent) => percent,
    delegated: (virtualService) => `委托给 VirtualService ${virtualService}`,
    destination: (of) =>
      [
        `目标 ${of.name}`,
        of.share,
        of.isOutside ? '网格外' : '',
        of.isUnknown ? '未在任何文件中定义' : '',
        of.isAssumed ? '假定存在' : '',
      ]
        .filter((part) => part !== '')
        .join('，'),
    mirrored: (name, percent) => `镜像到 ${name}，${percent} 的请求`,
    redirect: (status, target) => `重定向 ${status} 到 ${target}`,
    directResponse: (status) => `直接响应 ${status}`,
    abort: (status, share) => `故障注入 ${status}${share === '' ? '' : `，${share} 的请求`}`,
    other: '没有规则引用的目标',
  },
}
