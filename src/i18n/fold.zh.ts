// Chinese words of what is folded in the picture of a large configuration.

import type { ConditionField } from '../engine/decision.ts'
import type { FoldBy, RowState } from '../graph/graph.ts'
import type { FoldTexts } from './fold.en.ts'

const field: Readonly<Record<ConditionField['type'], string>> = {
  path: '路径',
  method: '方法',
  scheme: '协议',
  authority: '主机名',
  header: '请求头',
  queryParameter: '查询参数',
}

const by: Readonly<Record<FoldBy, string>> = {
  outcome: '按结果折叠',
  path: '按路径折叠',
  file: '按文件折叠',
  destination: '按目标折叠',
  none: '不折叠',
}

const state: Readonly<Record<RowState, string>> = {
  taken: '命中',
  refused: '未命中',
  nearMiss: '接近命中',
  notTried: '未尝试',
}

export const foldZh: FoldTexts = {
  fold: {
    controls: '图中的折叠项',
    by,
    menu: (host) => `${host} 的规则如何折叠`,
    range: (first, last) => `${first}–${last}`,
    prefix: (common) => `${common}…`,
    various: '多种',
    groups: (n) => `${n} 组`,
    rules: (n) => `${n} 条规则`,
    failed: (fields) => `${fields.map((one) => field[one]).join('或')}不同`,
    notTried: '未尝试',
    hosts: (n) => `${n} 个主机`,
    otherHosts: '其他主机',
    moreServers: (n) => `另有 ${n} 个服务器`,
    moreGateways: (n) => `另有 ${n} 个网关`,
    services: (n) => `${n} 个服务`,
    worst: {
      error: '其中有规则指向未定义的对象',
      warning: '其中有主机不在任何代理上',
    },
    finding: { error: '其中有错误', warning: '其中有警告' },
    button: (isOpen, what) => `${isOpen ? '折叠' : '展开'}：${what}`,
    spectrum: (host) => `${host} 的规则`,
    tick: (number, name, how) =>
      [`规则 ${number}`, name, how === undefined ? '' : state[how]].filter((part) => part !== '').join('，'),
    orderNotPromised: '顺序无保证',
    orderAside: '，来自多个 VirtualService，Istio 不保证其先后',
    orderNotPromisedTitle:
      '多个 VirtualService 的规则合并在一个列表中。Istio 不保证其先后：相互重叠的规则应放进同一个 VirtualService',
    place: {
      byAgeAndName: '同一主机的多个 VirtualService 先按创建时间、再按名称排列',
      catchAllLast: '匹配所有请求的规则排在全部 VirtualService 之后',
    },
    tried: (n) => `已尝试 ${n} 条`,
    untried: (n) => `未尝试 ${n} 条`,
  },
}
