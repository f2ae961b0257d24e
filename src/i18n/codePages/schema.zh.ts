import type { CrdCode } from '../../admission/fault.ts'
import type { PageTexts } from './page.ts'

export const schemaZh: PageTexts<CrdCode> = {
  wrongType: {
    means: '值的类型与字段不符。多半是少了或多了引号：`5` 是数字，`"5"` 是文本，`5s` 是时长。',
    fix: '写一个符合消息所述类型的值。',
  },
  notInEnum: {
    means: '值不在字段允许的范围内。拼写必须与列出的完全一致，包括大小写和下划线。',
    fix: '使用消息中列出的某个值。',
  },
  belowMinimum: { means: '数字小于字段允许的最小值。', fix: '写允许的最小值或更大的数字。' },
  aboveMaximum: { means: '数字大于字段允许的最大值。', fix: '写允许的最大值或更小的数字。' },
  requiredField: { means: '缺少必须设置的字段。', fix: '加上消息中指出的字段。' },
  onlyOneOf: {
    means: '只能设置一个的字段同时出现。它们是互相替代的，例如 `exact`、`prefix` 和 `regex`。',
    fix: '保留其中一个；需要多个条件时写成多个条目。',
  },
  tooShort: { means: '文本短于字段的要求，多半是空的。', fix: '写上值，或删除这个字段。' },
  tooLong: { means: '文本长于字段的允许。', fix: '缩短到消息所述的长度。' },
  noMatch: { means: '文本不符合字段要求的格式。', fix: '按消息中的格式书写。' },
  notBase64: { means: '值不是 base64。这个字段存放用 base64 书写的字节。', fix: '先编码，或改用存放普通文本的字段。' },
  tooFewItems: { means: '列表的条目少于字段的要求，多半是空的。', fix: '加一个条目，或删除这个字段。' },
  tooManyItems: { means: '列表的条目多于字段的允许。', fix: '删除多余的条目，直到符合消息所述的数量。' },
  tooFewEntries: { means: '映射的条目少于字段的要求，多半是空的。', fix: '加一个条目，或删除这个字段。' },
  tooManyEntries: { means: '映射的条目多于字段的允许。', fix: '删除多余的条目，直到符合消息所述的数量。' },
  repeatedItem: {
    means: '列表中两个条目的键相同。API 服务器靠它区分条目，例如按名称区分端口。',
    fix: '给其中一个换一个键，或删除它。',
  },
  unknownField: {
    means: '这类资源在此处没有这个字段。kubectl 会拒绝；API 服务器会丢弃它，想要的效果不会出现。',
    fix: '改正拼写或缩进，或删除它。',
  },
  brokenRule: {
    means: 'CRD 的某条规则不成立。这类规则涉及多个字段，或者超出类型能表达的范围；例如时长至少是 1 ms。',
    fix: '按消息修改值。',
  },
  versionNotServed: { means: 'API 中这类资源没有这个版本。', fix: '在 `apiVersion` 中使用 `v1`。' },
  badName: {
    means: '名称含有资源名称不允许的字符。',
    fix: '使用小写字母、数字、`-` 和 `.`，首尾必须是字母或数字。',
  },
  badNamespace: {
    means: '命名空间含有其名称不允许的字符。',
    fix: '使用小写字母、数字和 `-`，首尾必须是字母或数字。',
  },
}
