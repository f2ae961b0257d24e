// 关于服务、目标规则和边车的证明的中文说法：事实、例子、怎么办。

import type { PolicyField, ServiceDetail } from '../../proof/details/services.ts'
import { code } from '../code.ts'
import type { ProofTexts } from './texts.ts'
import { han, request } from './words.zh.ts'

const fields = (names: readonly PolicyField[]): string => names.map(code).join('、')

export const serviceProofsZh: ProofTexts<ServiceDetail> = {
  RW0171: (f) =>
    han`只有命名空间 ${code(f.namespace)} 的客户端会找到这条规则，而那里没有已知的客户端：其他客户端在自己的命名空间和 ${f.namespaces.map(code).join('、')} 中查找 ${code(f.host)} 的规则。把它移到 ${code(f.namespaces[0] ?? '')}。`,
  RW0172: (f) =>
    f.meant === undefined
      ? han`没有 Service 或 ServiceEntry 定义主机 ${code(f.host)}：${f.request === undefined ? '没有请求会用到它的规则' : han`在网格内，它的规则只对发往端口 80 的明文 HTTP 起作用，例如 ${request(f.request)}`}。用 ServiceEntry 定义它。`
      : han`${code(f.host)} 不是任何 Service 的主机：发往 ${code(f.meant)} 的请求用不到这些规则。写它的完整名称。`,
  RW0173: (f) =>
    han`这些 ${code('http')} 规则对 ${code(f.host)} 永远不起作用：它的端口是 ${f.ports.map(({ port, protocol }) => han`${port}（${protocol}）`).join('、')}，所以 ${request(f.request)} 只作为字节通过。把端口命名为 ${code('http-…')}，或改写为 ${code('tcp')} 或 ${code('tls')} 规则。`,
  RW0174: (f) =>
    han`${f.subset === undefined ? '这个流量策略' : han`这个子集 ${code(f.subset)} `}被丢弃：${code(f.host)} 有几条规则，使用的是 ${code(f.used)} 中的。把两条规则合并。`,
  RW0175: (f) =>
    han`发往 ${code(f.host)} 端口 ${f.port} 的内容已经是 TLS，这里又加一层 TLS：${request(f.request)} 在握手时失败。在这里删除 ${code('tls')}，或把端口改为 HTTP 端口。`,
  RW0177: (f) =>
    han`对端口 ${f.port}，这些设置取代整个策略：其中的 ${fields(f.fields)} 在那里不生效。重复写出应当生效的部分。`,
  RW0178: (f) =>
    han`${code(f.host)} 的这条规则取代了 ${code(f.wildcard)} 的 ${code(f.rule)}：后者的 ${fields(f.fields)} 对这个主机不生效。重复写出应当生效的部分。`,
  RW0179: (f) =>
    han`没有规则把请求发往 ${code(f.host)} 的子集 ${code(f.subset)}，只发往主机本身或其他子集。路由到它，或删除它。`,
  RW0201: (f) =>
    han`这些规则只用于 ${f.gateways.map(code).join('、')}：网格内客户端的 ${request(f.request)} 不经过它们就到达 ${code(f.host)}。如果在网格内也应生效，加上网关 ${code('mesh')}。`,
  RW0200: (f) =>
    f.errors === undefined
      ? '这个异常检测永远不会驱逐端点：没有一个连续错误数大于 0。写出一个，或删除它。'
      : han`网关错误也是服务器错误：连续 ${f.errors.server} 次服务器错误就驱逐端点，所以 ${code(`consecutiveGatewayErrors: ${f.errors.gateway}`)} 永远不起作用。${f.errors.server > 1 ? han`选一个小于 ${f.errors.server} 的数。` : '删除它。'}`,
}
