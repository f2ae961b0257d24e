// Chinese words of every finding.

import type { YamlExpectation } from '../istio/finding.ts'
import { code } from './code.ts'
import type { FindingTexts } from './findings.en.ts'
import { spaced } from './spaced.ts'

const list = (values: readonly string[]): string => values.map(code).join('、')

/** What the YAML reader expected where it stopped, and what to do. */
const syntax: Readonly<Record<YamlExpectation, string>> = {
  sameIndentation: '应与上面各行缩进相同：对齐此行。',
  deeperIndentation: '应比上一行缩进更深：将此行右移。',
  mappingEntry: `应为 ${code('key: value')}：写出键和值。`,
  colon: `键之后应有 ${code(':')} 和空格：补上它。`,
  comma: `应为 ${code(',')} 或右括号：补上它。`,
  closingQuote: '应有右引号：在值的末尾补上。',
  closingBracket: '应有右括号：补上它。',
  quotedValue: '以这些字符开头的值应带引号：加引号。',
  escapeSequence: '应为有效的转义序列：改正反斜杠之后的字符，或改用单引号。',
  knownAnchor: '应为上文定义过的锚点：定义它，或给值加引号。',
  documentMarker: `${code('---')} 之后应开始新文档：让分隔符独占一行。`,
  printableCharacter: '应为可打印字符：删除控制字符。',
  taggedValue: '值应符合其标签：改正值或删除标签。',
  fewerAliases: '别名应更少：写出实际值。',
  lessNesting: '嵌套应更浅：让文档更扁平。',
  noMarkdown: '应只有 YAML：删除属于 Markdown 的内容，例如此行。',
  noShell: '应只有 YAML：删除属于命令行的内容，例如此行。',
  otherSyntax: '应为有效的 YAML：改正此行。',
}

/** Types of YAML values, as the schema names them. */
const types: Readonly<Record<string, string>> = {
  string: '字符串',
  boolean: '布尔值',
  integer: '整数',
  number: '数字',
  integerOrString: '整数或字符串',
  list: '列表',
  object: '映射',
  null: '空值',
}
const type = (name: string): string => types[name] ?? name

export const findingsZh: FindingTexts = {
  yamlSyntax: (f) => `此文档无法解析（${code(f.message)}）。${syntax[f.expected]}`,
  tabIndentation: () => '此行用制表符缩进。YAML 要求空格：将制表符换成空格。',
  duplicateKey: (f) => `键 ${code(f.key)} 在同一映射中出现了两次。每个键只应出现一次：删除或改名其中一个。`,
  unquotedWildcard: (f) => `${code(f.text)} 以 ${code('*')} 开头，YAML 会将其读作别名。此处应为字符串：加引号。`,
  binaryFile: () => '此文件不是文本。应为 UTF-8 编码的 YAML 或 JSON：打开其他文件。',
  emptyDocument: () => '此文档为空。此处应为一个资源：填写，或删除分隔行。',
  placeholder: (f) => `${code(f.text)} 是占位符。此处应为实际值：在应用此文件之前填写。`,
  notAMapping: (f) =>
    `${spaced('此文档是', type(f.actual))}。应为带有 ${code('apiVersion')}、${code('kind')} 和 ${code('metadata')} 的映射：以这些键开头，或删除此文档。`,
  missingKind: () => `此文档缺少 ${code('kind')}。添加一个，例如 ${code('kind: VirtualService')}。`,
  missingApiVersion: () =>
    `此文档缺少 ${code('apiVersion')}。添加一个，例如 ${code('apiVersion: networking.istio.io/v1')}。`,
  missingName: () => `此资源缺少 ${code('metadata.name')}。资源应有名称：添加它。`,
  notAResource: (f) =>
    `此文档不是资源，它的键是 ${list(f.keys)}。应有 ${code('apiVersion')}、${code('kind')} 和 ${code('metadata')}：添加，或删除此文档。`,
  duplicateResource: (f) =>
    `${f.kind} ${code(`${f.namespace}/${f.name}`)} 已在 ${f.first.file} 中定义。只应有一个定义：删除或改名此处的定义。`,
  rejected: (f) =>
    `${f.judge === 'crd' ? 'API 服务器' : 'Istio '}会拒绝此资源，因此它不参与路由：${code(f.message)}。改正该字段。`,
  kindNotEvaluated: (f) => `${f.kind} 在此不参与路由求值。内容原样保留；在集群中确认它对请求的影响。`,
  meshTextUnreadable: () => '此文本不是 YAML 映射。istiod 在此应读到网格配置，否则会采用默认值：改正它。',
  meshFieldNotEvaluated: (f) => `${code(f.field)} 可能改变结果，但在此不参与求值。内容原样保留；在集群中确认其影响。`,
  wrongType: (f) => spaced('此值是', type(f.actual), '，应为', type(f.expected), '：改写它。'),
  yaml11Boolean: (f) => `Kubernetes 会将 ${code(f.written)} 读作布尔值。此处应为字符串：加引号。`,
  unknownField: (f) =>
    f.suggestion === undefined
      ? `此处没有字段 ${code(f.field)}。应为 API 中的字段：检查拼写和缩进，或将其删除。`
      : `此处没有字段 ${code(f.field)}。应为 ${code(f.suggestion)}：改正拼写。`,
  notInEnum: (f) => `此处不允许 ${code(f.value)}。应为 ${list(f.allowed)} 之一：选择其一。`,
  outOfRange: (f) => {
    if (f.minimum !== undefined && f.maximum !== undefined)
      return `${f.value} 超出范围。应在 ${f.minimum} 到 ${f.maximum} 之间：修改它。`
    if (f.minimum !== undefined) return `${f.value} 太小。应不小于 ${f.minimum}：修改它。`
    return `${f.value} 太大。应不大于 ${f.maximum ?? ''}：修改它。`
  },
  requiredField: (f) => `缺少字段 ${code(f.field)}。此处必须有该字段：添加它。`,
  onlyOneOf: (f) => `${list(f.fields)} 同时出现。只应有其中一个：保留一个。`,
}
