// 关于条件与动作的证明的中文说法：事实、例子、怎么办。

import type { ActionDetail, WeightShare } from '../../proof/details/actions.ts'
import type { RuleLabel } from '../../proof/finding.ts'
import { code } from '../code.ts'
import { conditionsZh } from '../conditions.zh.ts'
import type { ProofTexts } from './texts.ts'
import { han, request, rule, rules, seconds } from './words.zh.ts'

const { field } = conditionsZh

/** 请求实际去哪里。 */
const goes = (to: RuleLabel | undefined, own: RuleLabel): string =>
  to === undefined ? '得到 404' : han`由${rules([to], own)}接走`

const share = ({ host, subset, weight, percent }: WeightShare): string =>
  han`${code(subset === '' ? host : `${host} ${subset}`)}${weight === undefined ? '（没有权重）' : ' '}${percent}%`

const FAULTS = { delay: '延迟', abort: '中止' } as const

export const actionProofsZh: ProofTexts<ActionDetail> = {
  RW0150: (f) =>
    han`重定向改变了协议，却保留了端口：${request(f.request)} 被送往 ${code(f.location)}，而这个端口只用原来的协议。把主机写进 ${code('authority')}；新协议自己的端口会被 istiod 省去。`,
  RW0151: (f) =>
    han`${code(f.virtualService)} 没有覆盖其余请求的规则：${request(f.request)} 得到 404，而没有这个虚拟服务时 ${code(f.host)} 会应答它。加一条没有 ${code('match')} 的规则。`,
  RW0152: (f) =>
    han`匹配正则时，重写替换整个路径：${f.requests.map(request).join(' 和 ')} 都被转发为 ${code(f.path)}。如果其余部分应当保留，改用 ${code('uriRegexRewrite')}。`,
  RW0153: (f) =>
    han`重写用 ${code(f.written)} 表示分组，而 Envoy 不认识这种写法：${request(f.request)} 被转发为 ${code(f.path)}。分组应写作 ${code('\\1')}。`,
  RW0154: (f) =>
    han`重写用到分组 ${code(`\\${f.group}`)}，而正则表达式${f.groups === 0 ? '没有分组' : han`只有 ${f.groups} 个分组`}：${request(f.request)} 原样转发。改正分组，或把它加进正则表达式。`,
  RW0155: (f) =>
    han`正则表达式 ${code(f.regex)} 与整个${field(f.field)}比较：${request(f.request)} ${goes(f.to, f.rule)}。如果其余部分可以是任何内容，在那里写上 ${code('.*')}。`,
  RW0156: (f) =>
    f.because === 'port'
      ? han`客户端会在主机名中写上端口，而 ${code(f.authority)} 没有：${request(f.request)} ${goes(f.to, f.rule)}。如果 ${code('hosts')} 已选定主机，删除这个条件，或允许端口。`
      : han`客户端用小写字母写主机名，而 ${code(f.authority)} 逐字母比较：${request(f.request)} ${goes(f.to, f.rule)}。改用小写字母。`,
  RW0157: (f) =>
    han`写了 ${code('gateways')} 时，${f.fields.map(code).join(' 和 ')} 不被查看：${request(f.request)} 无论从哪里来都到${rule(f.rule)}。为网格单独写一条规则。`,
  RW0158: (f) =>
    han`${code('ignoreUriCase')} 对正则表达式 ${code(f.regex)} 不起作用：${request(f.request)} 不匹配。让正则表达式以 ${code('(?i)')} 开头。`,
  RW0159: (f) =>
    f.lacks === 'kind'
      ? han`${rule(f.rule)}的${FAULTS[f.part]}没有说明${f.part === 'delay' ? han`多久（${code('fixedDelay')}）` : han`应答什么（${code('httpStatus')} 或 ${code('grpcStatus')}）`}：它从不发生${shown(f)}。写明它，或删除这个故障。`
      : han`${rule(f.rule)}的${FAULTS[f.part]}没有百分比，按 0 计算：它从不发生${shown(f)}。写上 ${code('percentage: {value: 100}')}，或想要的比例。`,
  RW0160: (f) =>
    f.part === 'delay'
      ? han`${rule(f.rule)}的延迟发生在超时开始计时之前：它永远不会引起超时。要试验超时，让服务器延迟应答，或把故障放进后面的代理。`
      : han`${rule(f.rule)}在尝试转发之前就中止请求：故障的应答永远不会重试。要试验重试，让服务器出错，或把故障放进后面的代理。`,
  RW0161: (f) =>
    han`一次缓慢的尝试就用完 ${seconds(f.timeoutMs)} 的超时：${f.attempts} 次重试都轮不到。写上 ${code('perTryTimeout')}。`,
  RW0162: (f) =>
    han`浏览器在某些请求之前发送的预检请求到不了${rule(f.rule)}和它的 CORS 策略：${request(f.request)} ${goes(f.to, f.rule)}。用方法为 ${code('OPTIONS')}、路径相同的匹配接收它。`,
  RW0163: (f) =>
    han`${rule(f.rule)}既删除又设置${f.side === 'request' ? '请求头' : '响应头'} ${code(f.header)}：Envoy 先删除，所以最后是设置的值。去掉其中之一。`,
  RW0164: (f) =>
    han`${rule(f.rule)}的权重是 ${f.total} 份中的份数，不是百分比：${f.shares.map(share).join('、')}。如果想写百分比，让权重之和为 100。`,
  RW0165: (f) =>
    han`${rule(f.rule)}的 ${f.attempts} 次重试只针对连接失败：5xx 应答${f.perTryTimeoutMs === undefined ? '' : han`，或超过 ${seconds(f.perTryTimeoutMs)} 的尝试，都`}不会重试。如果应当重试，写上 ${code('retryOn')}，例如 ${code('5xx')}。`,
  RW0166: (f) =>
    han`遇到 ${code(f.retryOn)} 时，${rule(f.rule)}会把 ${code(f.method)} 请求最多发送 ${f.attempts + 1} 次，即使服务器已经处理过。只对 ${code('connect-failure,refused-stream')} 重试，除非重复处理无害。`,
  RW0167: (f) =>
    han`镜像没有尽头：${f.hosts.map(code).join(' 和 ')} 在网格之外解析，又由这个网关自己提供，它会把 ${request(f.request)} 的每个副本再次镜像。改为镜像到它后面的 Service。`,
}

const shown = ({ request: asked, part }: Extract<ActionDetail, { code: 'RW0159' }>): string =>
  asked === undefined ? '' : han`，${request(asked)} ${part === 'delay' ? '没有延迟' : '照常应答'}`
