// 关于规则的证明的中文说法：事实、例子、怎么办。

import type { DelegationFault, RefusalCause, RuleDetail } from '../../proof/details/rules.ts'
import type { Doubt } from '../../proof/routeProof.ts'
import { code } from '../code.ts'
import { conditionsZh } from '../conditions.zh.ts'
import type { ProofTexts } from './texts.ts'
import { han, missing, remedy, request, rule, rules, seconds, taken } from './words.zh.ts'

const { field } = conditionsZh

const doubt = (of: Doubt): string => {
  switch (of.type) {
    case 'condition':
      return han`它对${field(of.field)}的条件无法判定`
    case 'noWayIn':
      return '不知道有什么连接通向它'
    case 'tooLarge':
      return '证明耗时过长'
    case 'witnessStrays':
      return '为它构造的请求由别处应答'
  }
}

const refusal = (of: RefusalCause): string => {
  switch (of.type) {
    case 'sameMatch':
      return of.shared === '' ? '两条过滤器链接收同样的连接' : han`两条过滤器链都接收 ${code(of.shared)} 的连接`
    case 'serverName':
      return han`服务器名 ${code(of.serverName)} 中的 ${code('*')} 不是完整的第一段`
    case 'redirectCode':
      return han`它不认识重定向状态码 ${of.code}；可用的是 301、302、303、307 和 308`
    case 'status':
      return han`状态码 ${of.status} 大于 599`
  }
}

const delegation: Readonly<Record<Exclude<DelegationFault, 'contradicts'>, string>> = {
  missing: '而文件中没有它',
  hasHosts: '而它有自己的主机',
  notExported: '而它未导出到这个命名空间',
}

export const ruleProofsZh: ProofTexts<RuleDetail> = {
  RW0101: (f) => han`${rule(f.rule)}永远不会匹配：${taken(f.by, f.rule)}它的全部请求。把它移到前面，或删除它。`,
  RW0102: (f) =>
    han`${rule(f.rule)}的一部分请求被${rules([f.by], f.rule)}接走：${request(f.request)} 去那里，${request(f.left)} 才到这里。如果不是本意，把它移到前面。`,
  RW0103: (f) => han`${rule(f.rule)}永远不会匹配：能到这里的请求，${field(f.field)}都不满足它的条件。改正这个条件。`,
  RW0104: (f) => han`没有代理使用${rule(f.rule)}：它的网关、端口或来源标签都对不上。改正它们，或删除这条规则。`,
  RW0105: (f) =>
    han`在主机 ${code(f.host)} 上，${rule(f.rule)}永远不会匹配：${taken(f.by, f.rule)}它在那里的全部请求。如果不是本意，调整顺序。`,
  RW0106: (f) =>
    han`${rule(f.rule)}能否到达无法判定：${f.doubts.map(doubt).join('；')}。用一个测试请求可以看到其中一种情况。`,
  RW0107: (f) =>
    han`前缀 ${code(f.prefix)} 不含末尾没有斜杠的路径：${request(f.request)} ${f.to === undefined ? '得到 404' : han`由${rules([f.to], f.rule)}接走`}。补上 ${code(`exact: ${f.prefix.slice(0, -1)}`)}。`,
  RW0108: (f) =>
    han`前缀 ${code(f.prefix)} 会在一段路径的中间继续：${request(f.request)} 也到${rule(f.rule)}。如果不是本意，改用 ${code(`exact: ${f.prefix}`)} 和 ${code(`prefix: ${f.prefix}/`)}。`,
  RW0109: (f) =>
    han`重写产生两个斜杠：${request(f.request)} 被转发为 ${code(f.path)}。前缀和重写应同时以斜杠结尾，或都不以斜杠结尾。`,
  RW0110: (f) =>
    han`重写丢掉了斜杠：${request(f.request)} 被转发为 ${code(f.path)}。前缀和重写应同时以斜杠结尾，或都不以斜杠结尾。`,
  RW0111: (f) =>
    han`${rule(f.rule)}的重定向没有尽头：${request(f.request)} 被送往 ${f.locations.map(code).join('、')}，如此往复。缩小匹配范围，或重定向到由其他规则应答的地址。`,
  RW0112: (f) =>
    han`${rule(f.rule)}镜像到 ${code(f.host)}，而它的请求本来就去那里：那里会把同一请求收到两次。换一个镜像目标。`,
  RW0113: (f) =>
    han`${rule(f.rule)}镜像到 ${code(f.host)}，${missing(f.missing)}：什么也不会被镜像。${remedy(f.missing)}`,
  RW0114: (f) =>
    han`${rule(f.rule)}把${f.percent === 100 ? '' : han`${f.percent}% 的`}${f.rule.kind === 'http' ? '请求' : '连接'}发往 ${code(f.host)}，${missing(f.missing)}：${f.rule.kind === 'http' ? '这些请求得到 503 NC' : '这些连接被关闭'}。${remedy(f.missing)}`,
  RW0115: (f) =>
    han`${code(f.host)} 的工作负载（${f.workloads.map(code).join('、')}）都没有子集 ${code(f.subset)} 的标签：发往它的请求得到 503 UH。改正标签。`,
  RW0116: (f) =>
    f.namespaces.length === 0
      ? han`${f.gateways.map(code).join('、')} 的服务器都不接纳主机 ${code(f.host)}：它的请求得到 404。把它加到某个服务器，或在这里删除。`
      : han`${f.gateways.map(code).join('、')} 只为 ${f.namespaces.map(code).join('、')} 的虚拟服务接纳主机 ${code(f.host)}：它的请求得到 404。把虚拟服务移到那里，或让网关也为这个命名空间接纳该主机。`,
  RW0117: (f) =>
    han`${code(f.host)} 从 ${code(f.wildcard)} 接走了请求：${request(f.request)} 得到 404，而 ${code(f.rule.virtualService)} 的${rule(f.rule)}本来会应答。为其余路径添加规则。`,
  RW0118: (f) =>
    han`在 ${code(f.host)} 上，${request(f.request)} 同时符合${rule(f.rule)}和${rules([f.by], f.rule)}；后者接走它，只因为所属的虚拟服务更早创建，或名称在前。把两者合并。`,
  RW0119: (f) =>
    han`超时 ${seconds(f.timeoutMs)} 只够 ${f.attempts} 次尝试（每次 ${seconds(f.perTryTimeoutMs)}）中的 ${f.fitting} 次。放宽到至少 ${seconds(f.attempts * f.perTryTimeoutMs)}，或缩短每次尝试。`,
  RW0120: (f) =>
    han`Envoy 不会加载 ${code(f.name)}：${refusal(f.cause)}。它保留原来的配置，之后的改动都不会生效。先改正这里。`,
  RW0122: (f) =>
    f.fault === 'contradicts'
      ? han`委托目标的${rule(f.rule)}被省去：它的条件与委托它的规则矛盾。匹配该规则前缀之下的路径，且不要重复正则表达式。`
      : han`${rule(f.rule)}委托给 ${code(f.delegate)}，${delegation[f.fault]}：不会产生任何规则。改正名称，或${f.fault === 'notExported' ? '导出它' : '定义一个没有主机的虚拟服务'}。`,
  RW0123: (f) => han`${code(f.virtualService)} 没有主机，也没有规则委托给它：不起作用。委托给它，或给它主机。`,
}
