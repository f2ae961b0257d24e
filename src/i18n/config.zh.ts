// Chinese words of the Envoy config tab.

import type { ConfigTexts } from './config.en.ts'

export const configZh: ConfigTexts = {
  config: {
    loading: '正在读取配置',
    none: '还没有代理。添加 Gateway 或 Service，即可看到 istiod 会下发的配置',
    tables: '表',
    kind: { listeners: '监听器', routes: '路由', clusters: '集群' },
    form: '形式',
    table: '表格',
    json: 'JSON',
    filter: '筛选',
    filterHint: '名称、主机、路径、集群',
    rows: (n, total) => (n === total ? `${total} 行` : `${n} 行，共 ${total} 行`),
    lines: (n) => `${n} 行`,
    noRows: '此代理没有这类配置',
    noMatch: '没有包含此内容的行',
    ofSelection: (n) => `选中内容的 ${n} 行`,
    goToLive: '转到此请求',
    live: '此请求',
    builtIn: 'Istio 自带',
    builtInHint: '没有文件写明，每个代理都有',
    caption: (kind) => `${kind}（此代理）。方向键移动，按 Enter 转到该行的 YAML`,
    copy: '复制',
    copied: '已复制',
  },
}
