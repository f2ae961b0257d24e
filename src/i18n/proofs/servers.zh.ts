// 关于网关服务器的证明的中文说法：事实、例子、怎么办。

import type { Lost, ServerDetail, ServerLabel } from '../../proof/details/servers.ts'
import { code } from '../code.ts'
import type { ProofTexts } from './texts.ts'
import { han, request } from './words.zh.ts'

const OUTCOMES: Readonly<Record<Lost['outcome'], string>> = {
  notFound: '得到 404',
  closed: '得不到应答',
  bytes: '未经读取就被转发',
}

const lost = ({ request: asked, outcome }: Lost): string => han`${request(asked)} ${OUTCOMES[outcome]}`

const server = ({ gateway, number }: ServerLabel): string => han`${code(gateway)} 的第 ${number} 个服务器`

const list = (values: readonly string[]): string => values.map(code).join('、')

/** 只列出这么多。 */
const MOST = 3
const some = (values: readonly string[]): string =>
  values.length > MOST ? han`${list(values.slice(0, MOST))} 等 ${values.length} 个主机` : list(values)

export const serverProofsZh: ProofTexts<ServerDetail> = {
  RW0130: (f) =>
    [
      f.host === undefined
        ? han`这个服务器在端口 ${f.port} 上没有位置：${server(f.by)}已将它用于 ${code(f.byProtocol)}，${code(f.protocol)} 不能与之共用`
        : han`这个服务器在端口 ${f.port} 上被省去：${server(f.by)}在那里已有主机 ${code(f.host)}`,
      f.lost === undefined ? '' : `，${lost(f.lost)}`,
      f.host === undefined ? '。给它单独的端口。' : '。从其中之一删除这个主机。',
    ].join(''),
  RW0131: (f) =>
    han`端口 ${f.port} 上没有监听器接收 UDP：网关只服务 TCP 及其之上的协议。换一个协议，或删除这个服务器。`,
  RW0132: (f) =>
    f.mode === undefined
      ? han`没有代理使用 ${code(f.virtualService)} 的 ${code('http')} 规则：对协议 ${code(f.protocol)}，它的网关只使用 ${code('tcp')} 规则，${lost(f.lost)}。让服务器使用 ${code('HTTP')} 或 ${code('HTTPS')}。`
      : han`没有代理使用 ${code(f.virtualService)} 的 ${code('http')} 规则：它的网关透传 TLS 而不读取（${f.mode === '' ? han`${code('tls')} 没有 ${code('mode')}` : code(`mode: ${f.mode}`)}），${lost(f.lost)}。设置 ${code('mode: SIMPLE')} 和证书${f.mode === 'AUTO_PASSTHROUGH' ? '' : han`，或为服务器名编写 ${code('tls')} 规则`}。`,
  RW0133: (f) =>
    han`发往 ${some(f.hosts)} 的请求被重定向到没有服务器接收的地址：${request(f.request)} 被送往 ${code(f.location)}。把主机加到一个 HTTPS 服务器。`,
  RW0134: (f) =>
    han`发往 ${code(f.host)} 的请求，只有在此网关的虚拟服务具有该主机时才会重定向：${lost(f.lost)}，而 ${request(f.answered)} 有应答。写主机时不要带命名空间。`,
  RW0135: (f) =>
    han`${code(f.virtualService)} 未导出到 ${code(f.namespace)}，而网关 ${code(f.gateway)} 的 Pod ${f.assumed ? '按假定运行在那里' : '运行在那里'}：它们没有它的规则${f.lost === undefined ? '' : han`，${lost(f.lost)}`}。把 ${code(f.namespace)} 加到 ${code('exportTo')}。`,
  RW0136: (f) =>
    han`网关只服务 ${code(f.host)} 中的 ${some(f.served)}：${lost(f.lost)}。如果不是本意，让某个服务器接纳它的全部。`,
  RW0137: (f) =>
    han`主机 ${code(f.host)} 只接收 Host 请求头以点结尾的请求：${f.outcome === 'elsewhere' ? han`${request(f.request)} 绕过它的规则` : lost({ request: f.request, outcome: f.outcome })}。删除末尾的点。`,
  RW0138: (f) => han`此网关没有虚拟服务具有 ${some(f.hosts)}：${lost(f.lost)}。绑定一个，或删除主机。`,
}
