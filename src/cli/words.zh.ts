// Chinese words of the command line.

import type { Words } from './words.en.ts'

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  EISDIR: '是文件夹；写出其中的文件名',
  EACCES: '没有读取权限',
}

export const wordsZh: Words = {
  help: `Routewright 说明请求在 Istio 中去往何处，以及原因。

用法
  routewright check FILE…
  routewright match FILE… --url URL [选项]
  routewright compile FILE… [listeners|routes|clusters] [选项]
  routewright lint FILE|FOLDER|-… [选项]
  routewright explain CODE
  routewright --version | --help

check 读取文件，每个问题输出一行：文件:行:列 严重程度 代码 说明
  退出码 0  最多只有提示     退出码 1   有错误或警告
  退出码 2  无法运行         退出码 70  程序自身的错误

match 用这些文件判断一个测试请求，输出结论和追踪
  --url URL         请求：http、https、tls（其中没有 HTTP）或 tcp；路径和查询参数按原样发出
  --method METHOD   默认 GET
  --header 'K: V'   可以多次给出；Host 会取代 URL 中的主机名
  --sni NAME        TLS 的服务器名；默认是 URL 中的主机名，'' 表示不发送
  --client-certificate  客户端出示服务器接受的证书
  --from VIEWPOINT  请求从哪里发出：网格内的工作负载写 NAMESPACE 或 NAMESPACE/LABEL=VALUE,…，
                    网关写 LABEL=VALUE,…，也可以写完整的 id；默认是第一个监听该端口的网关，
                    否则是知道该主机的网格
  --assume          为没有文件定义的目标主机补上 Service
  --json            以 JSON 输出结果
  退出码 0  已回答     退出码 1  已回答，但文件有错误     退出码 2、70  同上

compile 输出 istiod 会发给一个代理的配置，列与 istioctl proxy-config 相同，并给出每行的来源位置
  listeners、routes、clusters  只输出该表
  --from VIEWPOINT  哪个代理；默认是文件中的第一个
  --assume          与 match 相同
  --json、-o json   输出 protobuf JSON，只含影响路由的字段
  退出码 0  完成     退出码 1  文件有错误，或 Envoy 会拒绝此配置     退出码 2、70  同上

lint 说明文件有什么问题，并证明哪些规则没有请求能到达；- 表示标准输入
  --judge JUDGE,…   schema（API 服务器）、webhook（istiod）、istioctl（它的 analyze）、kiali（它自己的检查）、routewright（本程序的证明）；默认全部
  --ignore CODE,…   无论在何处都不列出这些代码；文件中的注释只对一处有效
  --fail-on LEVEL   error、warning（默认）、info 或 none
  -o, --output FORMAT  text（默认）、json、sarif、junit、github
  退出码 0  没有达到该级别的问题     退出码 1  有该级别或更严重的问题     退出码 2、70  同上

explain 输出一个代码的页面：含义、怎么办、由谁判定、一个坏例和一个好例
  退出码 0  完成     退出码 2  没有这个代码

所有命令都接受 --lang en|zh。
`,
  version: (version, istio, envoy) =>
    `routewright ${version}\n回答以 Istio ${istio} 和 Envoy ${envoy} 在默认网格设置下的实测记录为准。\n`,
  usage: {
    noCommand: () => '没有给出命令',
    unknownCommand: (p) => `未知命令 ${p.command}`,
    unknownLanguage: (p) => `--lang ${p.language}：可选语言是 en 和 zh`,
    oneCode: () => 'explain 需要一个代码，例如 RW0101',
    noFiles: (p) => `${p.command} 至少需要一个文件`,
    unknownChoice: (p) => `${p.option} ${p.given}：可选的是 ${p.known.join('、')}`,
    unknownOutput: (p) => `-o ${p.output}：另一种输出只有 json`,
    noUrl: () => 'match 需要 --url URL',
    headerWithoutColon: (p) => `--header '${p.header}'：请求头应写成 'name: value'`,
    badOption: (p) => p.message,
  },
  seeHelp: 'routewright --help --lang zh 列出所有命令。',
  file: (problem) => `${problem.name}：${fileProblems[problem.code] ?? problem.code}`,
  noViewpoints: '这些文件中没有 Gateway、VirtualService、Service 或工作负载：请求没有可以发出的地方',
  unknownViewpoint: (from) => `--from ${from}：没有这个视角。可用的有：`,
  ambiguousViewpoint: (from) => `--from ${from}：可能是以下任意一个：`,
  compiledFor: (id) => `已为 ${id} 编译；--from 还可以是：`,
  noYaml: (folders) => `${folders}：其中没有 YAML 或 JSON 文件`,
  ignored: (codes) => `已忽略：${codes.join('，')}`,
  unknownCode: (given) => `${given}：没有这个代码；lint 会在方括号中给出代码`,
  page: {
    toDo: (fix) => `怎么办：${fix}`,
    saidBy: (says) => `由谁判定：${says}`,
    inKiali: (codes) => `Kiali 中：${codes}`,
    badExample: '坏例：',
    goodExample: '好例：',
  },
  ourMistake: '这是 Routewright 的错误，不是文件的问题：',
  from: '来自',
  gateway: (labels, namespace) => `网关 ${labels}，命名空间 ${namespace}`,
  assumedNamespace: '（命名空间为假定）',
  mesh: (namespace, labels) => `网格内，命名空间 ${namespace}${labels === '' ? '' : `，标签 ${labels}`}`,
  address: '地址',
  verdict: '结论',
  share: (percent) => `占请求的 ${percent}`,
  receives: '目标收到',
  answered: '代理回答',
  setHeader: (name, value) => `+ ${name}: ${value}`,
  removedHeader: (name) => `− ${name}`,
  timeout: '超时',
  mirror: '镜像',
  retries: '重试',
  retryOn: (attempts, on) => `${attempts} 次，条件 ${on}`,
  stages: {
    listener: '监听器',
    filterChain: '过滤器链',
    request: '请求',
    virtualHost: '虚拟主机',
    route: '路由',
    cluster: '集群',
    response: '响应',
  },
  unnamed: '未命名',
  nearMiss: '接近命中',
  nearMissOf: (number) => `路由 ${number} 会命中`,
  repairRequest: (path) => `如果请求是 ${path}`,
  repairSet: (place, value) => `如果 ${place} 处是 \`${value}\``,
  repairAdd: (place, value) => `如果在 ${place} 的匹配条件中加入 \`exact: ${value}\``,
  assumed: '假定存在',
  assumedService: (host, ports) => `${host}（端口 ${ports}）；没有它则为 503 NC`,
  limits: '未建模',
  elsewhere: '其他来源',
  fromViewpoint: (id, verdict) => `来自 ${id}：${verdict}`,
  notAsked: (count) => `另有 ${count} 个视角未判断`,
  refused: '未生效',
}
