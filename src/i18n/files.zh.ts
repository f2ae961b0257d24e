// Chinese words of opening files from the disk and saving them there.

import { code } from './code.ts'
import type { FilesTexts } from './files.en.ts'

const listed = (names: readonly string[]) => names.map(code).join('、')

export const filesZh: FilesTexts = {
  files: {
    moreFiles: (n) => `还有 ${n} 个文件`,
    changed: '有未保存的修改',
    tooLarge: (name, size, limit) =>
      `${code(name)} 没有打开：其文本有 ${size} MB，而一个项目最多 ${limit} MB。现有内容没有变化。只打开其中一部分。`,
    unreadable: (name) => `无法读取 ${code(name)}，没有打开。`,
    skipped: (names, more) =>
      more === 0
        ? `以下文件从名称看不是 YAML，没有打开：${listed(names)}。`
        : `以下文件从名称看不是 YAML，没有打开：${listed(names)}，另有 ${more} 个。`,
    nothingToOpen: '其中没有 YAML 文件，因此没有打开任何内容。',
    saveFailed: (name, message) => `${code(name)} 没有保存：${message} 文本仍在这里，重试或导出。`,
    changedTitle: '磁盘上的文件已改变',
    changedBody: (name) =>
      `其他程序改写了 ${code(name)}。覆盖会丢失磁盘上的内容；采用磁盘上的文件会替换此处的文本，可以撤销。`,
    takeFromDisk: '采用磁盘上的文件',
    overwrite: '覆盖',
  },
}
