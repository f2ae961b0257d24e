// 快速修复的中文名称：它怎样改动文本。

import { code } from './code.ts'
import type { FixTexts } from './fixes.en.ts'

export const fixesZh: FixTexts = {
  rename: ({ from, to }) => `将 ${code(from)} 改名为 ${code(to)}`,
  replace: ({ from, to }) => `将 ${code(from)} 换成 ${code(to)}`,
  add: ({ what }) => `添加 ${code(what)}`,
  remove: ({ what }) => `删除 ${code(what)}`,
  merge: ({ what, into }) => `将 ${code(what)} 合并到 ${code(into)}`,
  spaces: ({ lines }) => `将 ${lines} 行改用空格缩进`,
  mend: ({ lines }) => `修改 ${lines} 行，使其可以解析`,
  moveBefore: ({ what, before }) => `将 ${code(what)} 移到 ${code(before)} 之前`,
}
