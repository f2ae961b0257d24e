import type { PageTexts, ReadingCode } from './page.ts'

export const readingZh: PageTexts<ReadingCode> = {
  yamlSyntax: {
    means: '文档无法解析。从这个位置起，YAML 读不下去；文件中的其他文档不受影响。',
    fix: '改正这一行；消息说明了那里应有什么。',
  },
  tabIndentation: {
    means: '某行用制表符缩进。YAML 只允许空格，因为制表符的宽度没有统一规定。',
    fix: '把制表符换成空格，与周围各行对齐。',
  },
  duplicateKey: {
    means: '一个映射中同一个键出现两次。不同的程序会取不同的那个；kubectl 会拒绝。',
    fix: '删除其中一个，或合并两者的内容。',
  },
  unquotedWildcard: {
    means: '值以 `*` 开头却没有引号。YAML 会把它当作上文定义的别名。',
    fix: '给值加上引号：`"*.example.com"`。',
  },
  binaryFile: {
    means: '文件不是文本。它含有 UTF-8 文本中不会出现的字节。',
    fix: '打开 YAML 或 JSON 文件本身，或另存为 UTF-8。',
  },
  emptyDocument: {
    means: '这里没有资源，只有注释或什么也没有。',
    fix: '写一个资源，或删除这个文件或分隔行。',
  },
  placeholder: {
    means: '应该写值的地方是占位符。它本来就是等着填写的，这样不是有效的值。',
    fix: '在这里写上真正的值。',
  },
  notAMapping: {
    means: '文档是一个列表或单个值。每个资源都是由键组成的映射。',
    fix: '以 `apiVersion`、`kind` 和 `metadata` 开头；多个资源之间用 `---` 行分隔。',
  },
  missingKind: {
    means: '文档没有说明自己是什么。没有 `kind`，就不知道该按什么规则读它。',
    fix: '加上 `kind`，例如 `kind: VirtualService`。',
  },
  missingApiVersion: {
    means: '文档没有说明属于哪个 API。',
    fix: '加上 `apiVersion`，例如 `networking.istio.io/v1`。',
  },
  missingName: {
    means: '资源没有名称。集群按类型、命名空间和名称保存资源。',
    fix: '加上 `metadata.name`。',
  },
  notAResource: {
    means: '文档是有效的 YAML，但不是 Kubernetes 资源。它可能是其他程序的设置，例如 Envoy 或 Helm。',
    fix: '从这些文件中删除它，或在外面写上它所属的资源。',
  },
  duplicateResource: {
    means: '两个文档定义了同一个资源。依次应用时，后面的会取代前面的。',
    fix: '删除其中一个，或给它换一个名称或命名空间。',
  },
  rejected: {
    means: '集群会拒绝这个资源，所以它在这里也不参与路由。消息是判定者自己的话。',
    fix: '改正消息中指出的字段。',
  },
  kindNotEvaluated: {
    means: '这类资源会保留，但不参与判断。可能被它改变的回答会说明这一点。',
    fix: '不必做什么；在集群中检查它对请求的影响。',
  },
  meshTextUnreadable: {
    means: '网格配置不是映射。istiod 不会读取它，而是采用默认值。',
    fix: '在 `mesh: |` 下面写 `key: value` 形式的行。',
  },
  meshFieldNotEvaluated: {
    means: '这个网格设置可能改变回答，但这里没有考虑它。',
    fix: '不必做什么；在集群中检查它对请求的影响。',
  },
  yaml11Boolean: {
    means:
      '应该是文本的地方，一个词被读成了真或假。按照 YAML 1.1，`y`、`n`、`yes`、`no`、`on` 和 `off` 对 Kubernetes 都是布尔值。',
    fix: '给它加上引号。',
  },
  outOfRange: {
    means: '数字超出了字段能容纳的范围。',
    fix: '写一个在消息所述范围内的数字。',
  },
}
