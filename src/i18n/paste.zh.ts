// Chinese words of pasted text that needs repair, and of placeholders.

import { code } from './code.ts'
import type { PasteTexts } from './paste.en.ts'

export const pasteZh: PasteTexts = {
  paste: {
    title: '这段文本需要修复',
    repairs: '修复方式',
    repair: {
      markdownFence: { what: () => '这是一段 Markdown，YAML 在代码围栏之间。', apply: () => '只保留围栏之间的内容。' },
      hereDocument: {
        what: () => '这是一条带有 here-document 的 shell 命令。',
        apply: () => '只保留 here-document。',
      },
      promptLine: { what: () => 'YAML 前后带有 shell 提示符行。', apply: () => '删除提示符行。' },
      cutOutput: {
        what: () => `${code('...')} 表示省略的内容。对 YAML 而言，它会结束文档。`,
        apply: (args) => `删除 ${args.lines ?? ''} 行 ${code('...')}。`,
      },
      fragment: {
        what: () => '这是资源的一部分，缺少它上面的内容。',
        apply: (args) =>
          args.placeholder === undefined
            ? `补成 ${args.kind ?? '资源'} ${code(args.name ?? '')}。`
            : `补成 ${args.kind ?? '资源'} ${code(args.name ?? '')}，其中 ${code(args.placeholder)} 待填写。`,
      },
      tabs: {
        what: () => '这段文本用制表符缩进。YAML 要求空格。',
        apply: (args) => `将 ${args.lines ?? ''} 行的制表符换成空格。`,
      },
      lostIndentation: {
        what: () => '这段文本丢失了缩进。',
        apply: (args) => `按 ${args.kind ?? '资源'} 的字段重新缩进。`,
      },
      indentedWhole: { what: () => '整段文本都带有缩进。', apply: (args) => `整体左移 ${args.spaces ?? ''} 个空格。` },
    },
    preview: '改动内容',
    applyRepair: '打开修复后的文本',
    openAsIs: '按原样打开',
    removed: '删除',
    added: '新增',
    unchangedLines: (n) => `${n} 行未变`,
  },
  placeholders: {
    title: '填写占位符',
    lead: '每个值会替换该占位符的所有出现。留空的保持不变。',
    count: (n) => `${n} 处`,
    valueOf: (text) => `${text} 的值`,
    use: (suggestion) => `使用 ${code(suggestion)}`,
    fill: '填写',
    later: '稍后',
  },
}
