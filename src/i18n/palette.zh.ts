// Chinese words of the command palette.

import type { PaletteTexts } from './palette.en.ts'
import { spaced } from './spaced.ts'

const steps: Readonly<Record<string, string>> = {
  typing: '输入',
  open: '打开文件',
  close: '关闭文件',
  rename: '重命名文件',
  placeholders: '填写占位符',
}

export const paletteZh: PaletteTexts = {
  step: (label) => steps[label] ?? label,
  palette: {
    placeholder: '搜索或执行命令',
    verbs: '执行',
    places: '转到',
    nothing: '没有符合这些词的结果',
    results: (verbs, places) => `${verbs} 条命令，${places} 个位置`,
    setWeights: (rule, weights) => spaced('将', rule, '的权重设为', weights),
    shiftAll: (rule, destination) => spaced('将', rule, '的全部流量切换到', destination),
    rule: (number, name) => (name === '' ? `规则 ${number}` : `规则 ${number} ${name}`),
    host: (name) => spaced('主机', name),
    subset: (name) => spaced('子集', name),
    file: (name) => spaced('文件', name),
    weightsStep: (before, after) => `权重 ${before} → ${after}`,
  },
}
