// Chinese words of undo and redo, and of the plus signs in the picture.

import type { HistoryTexts } from './history.en.ts'

export const historyZh: HistoryTexts = {
  history: {
    undone: (step) => `已撤销：${step}`,
    redone: (step) => `已重做：${step}`,
    undo: (step) => `撤销：${step}`,
    redo: (step) => `重做：${step}`,
    redoShort: '重做',
    code: {
      typing: '输入',
      open: '打开文件',
      close: '关闭文件',
      rename: '重命名文件',
      placeholders: '填写占位符',
    },
  },
  plus: {
    card: '添加',
    server: '添加服务器',
    rule: (n) => `为规则 ${n} 添加`,
  },
}
