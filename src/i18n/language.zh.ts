// Chinese words of what the text editor says about fields, values and names.

import type { TypeFacts } from '../language/hover.ts'
import { code } from './code.ts'
import type { LanguageTexts } from './language.en.ts'
import { spaced } from './spaced.ts'

const types: Readonly<Record<TypeFacts['type'], string>> = {
  string: '文本',
  duration: '时长',
  boolean: 'true 或 false',
  integer: '整数',
  number: '数字',
  integerOrString: '数字或文本',
  list: '列表',
  map: '映射',
  object: '映射',
  anything: '任意值',
}

const listed = (names: readonly (string | number)[]) => names.map(code).join('、')

export const languageZh: LanguageTexts = {
  language: {
    required: '必填',
    newDocument: '新文档',
    field: (name, type, required) => `${code(name)}：${type}${required ? '，必填' : ''}`,
    type: ({ type, enum: allowed, minimum, maximum }) => {
      if (allowed !== undefined) return `取值为 ${listed(allowed)} 之一`
      if (minimum !== undefined && maximum !== undefined) return `${types[type]}，${minimum} 至 ${maximum}`
      return minimum === undefined ? types[type] : `${types[type]}，不小于 ${minimum}`
    },
    listOf: (type) => spaced('列表，每项为', type),
    mapOf: (type) => spaced('由名称到', type, '的映射'),
    onlyOneOf: (fields) => `${listed(fields)} 中最多设置一个。`,
    seen: (values) =>
      `此项目中的值：${values.map(({ value, count }) => (count === 1 ? code(value) : `${code(value)}（${count} 次）`)).join('、')}`,
    host: ({ host, known, ports, subsets }) => {
      if (!known) return `没有文件定义 ${code(host)}。`
      const at = ports.length === 0 ? '' : `，端口 ${listed(ports.map(({ number }) => number))}`
      return `${code(host)}${at}${subsets.length === 0 ? '' : `；子集 ${listed(subsets)}`}`
    },
    subset: ({ host, name, labels }) => {
      if (labels === undefined) return `没有 DestinationRule 定义 ${code(host)} 的子集 ${code(name)}。`
      const all = Object.entries(labels).map(([label, value]) => `${label}=${value}`)
      return all.length === 0
        ? `${code(host)} 的子集 ${code(name)}：没有标签，因此包含全部工作负载`
        : `${code(host)} 的子集 ${code(name)}：带有 ${listed(all)} 的工作负载`
    },
    gateway: ({ name, known }) => (known ? `网关 ${code(name)}` : `没有文件定义网关 ${code(name)}。`),
    delegate: ({ name, known }) =>
      known ? `VirtualService ${code(name)}` : `没有文件把 ${code(name)} 定义为不带 hosts 的 VirtualService。`,
    fillPlaceholder: (placeholder, value) => `将 ${placeholder} 填为 ${value}`,
    notRenamable: '此处只能重命名主机和子集。',
    renamed: (from, to) => `将 ${from} 重命名为 ${to}`,
  },
}
