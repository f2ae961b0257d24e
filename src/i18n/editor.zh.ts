// Chinese words of the YAML pane and of the export dialog.

import type { EditorTexts } from './editor.en.ts'

export const editorZh: EditorTexts = {
  editor: {
    label: 'YAML 编辑器',
    loading: '正在加载编辑器',
    tabs: '文件',
    addFile: '添加文件',
    closeFile: (name) => `关闭 ${name}`,
    renameFile: (name) => `${name} 的新名称`,
    newFileName: (n) => `file-${n}.yaml`,
    breadcrumb: '在 YAML 中的位置',
    matched: '命中',
    nearMiss: '接近命中',
    notTried: '未尝试',
    tabHint: 'Tab 键用于缩进。按 Ctrl+M 可让 Tab 键离开编辑器。',
  },
}
