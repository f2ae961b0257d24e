// 关于 `tls[]` 和 `tcp[]` 规则的证明的中文说法。

import type { ChainOwner, NoChainCause, OpaqueDetail, RuleKind } from '../../proof/details/opaque.ts'
import type { RuleLabel } from '../../proof/finding.ts'
import { code } from '../code.ts'
import type { ProofTexts } from './texts.ts'
import { han, request, rule, rules } from './words.zh.ts'

export const opaqueProofsZh: ProofTexts<OpaqueDetail> = {
  RW0121: (f) => han`没有代理使用${rule(f.rule)}：${cause(f.cause, f)}`,
  RW0190: (f) =>
    f.by.length === 0
      ? han`${rule(f.rule)}永远不会匹配：它的连接（例如 ${request(f.request)}）最终不符合任何过滤器链，因而被关闭。改变匹配条件，或删除它。`
      : han`${rule(f.rule)}永远不会匹配：${f.by.map((one) => owner(one, f.rule)).join('和')}接走它的全部连接，例如 ${request(f.request)}。改变匹配条件，或删除它。`,
  RW0191: (f) =>
    han`${rule(f.rule)}永远不会匹配：端口 ${f.port} 的客户端连接的是 ${f.addresses.map(code).join('、')}，不在它的任何网段内。把该地址加入 ${code('destinationSubnets')}，或删除这条规则。`,
  RW0192: (f) =>
    han`${rule(f.rule)}的服务器名 ${code(f.serverName)} 超出了所用服务器的主机（${f.hosts.map(code).join('、')}），而过滤器链只看规则写的名称：${request(f.request)} 也会通过。在 ${code('sniHosts')} 中逐一列出需要的名称，或把主机加到服务器。`,
}

function cause(of: NoChainCause, { rule: own, request: asked }: Extract<OpaqueDetail, { code: 'RW0121' }>): string {
  const lost = asked === undefined ? '' : han`；${request(asked)} 不会到这里`
  switch (of.type) {
    case 'serverName':
      return han`${rules([of.by], own)}已有服务器名 ${code(of.serverName)}，istiod 丢弃了整个匹配${lost}。从其中之一删除这个名称。`
    case 'earlierRule':
      return han`${rules([of.by], own)}接走该端口的全部连接${lost}。给它单独的端口。`
    case 'port':
      return han`它要求端口 ${of.port}，而实际只有 ${of.ports.join('、')}。改正端口。`
    case 'gateways':
      return han`它指名 ${of.gateways.map(code).join('、')}，而这不是所属虚拟服务的网关。在虚拟服务中加上它，或改正名称。`
    case 'kind':
      return of.of === 'server'
        ? han`${code(of.name)} 在端口 ${of.port} 上的服务器${kinds(of.takes)}${lost}。改变服务器的协议和 TLS 模式${written(of.takes)}。`
        : han`${code(of.name)} 的端口 ${of.port} ${kinds(of.takes)}。改正端口名称中的协议${written(of.takes)}。`
    case 'host':
      return han`${of.gateways.map(code).join('、')} 的服务器都不接纳其虚拟服务的主机。把主机加到某个服务器，或改正它。`
  }
}

const kinds = (takes: RuleKind): string =>
  takes === 'none' ? '不使用任何虚拟服务的规则' : han`只使用 ${code(takes)} 规则`
const written = (takes: RuleKind): string => (takes === 'none' ? '' : han`，或改写为 ${code(takes)} 规则`)

function owner(of: ChainOwner, own: RuleLabel): string {
  switch (of.type) {
    case 'rule':
      return rules([of.rule], own)
    case 'server':
      return han`${code(of.gateway)} 在端口 ${of.port} 上的服务器`
    case 'service':
      return han`服务 ${code(of.name)}`
    case 'passthrough':
      return '离开网格的出口'
  }
}
