// Chinese words of the first run, of pasted text that needs repair, and of placeholders.

import type { StartTexts } from './start.en.ts'

export const startZh: StartTexts = {
  start: {
    hero: '看清每个请求的去向',
    lead: '粘贴 Istio YAML，输入一个 URL，就能看到它命中哪条规则、去往哪里，以及其他规则为何没有命中。',
    pasteLabel: 'Istio YAML',
    pasteHint: '# 粘贴 Gateway、VirtualService、DestinationRule…\n# 一个或多个文件，顺序不限',
    fromCluster: '或直接从集群中获取',
    copyCommand: '复制命令',
    openFiles: '打开文件',
    startWithGateway: '从网关开始',
    startEmpty: '从空白开始',
    openText: '打开这段文本',
    orDrop: '或直接拖到页面上',
    privacy: '一切都在本页运行，配置绝不会上传。',
    dropHere: '松开即可打开',
    sampleTitle: 'Bookinfo',
    sampleSummary: (documents, kinds) => `${documents} 个文档：${kinds.join('、')}`,
    openSample: '打开此示例',
  },
}
