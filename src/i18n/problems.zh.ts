// Chinese words of the list of problems.

import { code } from './code.ts'
import type { ProblemListTexts } from './problems.en.ts'

export const problemsZh: ProblemListTexts = {
  problems: {
    list: '问题',
    none: '没有问题。集群会接受此配置，每条规则都能起作用。',
    noneShown: '没有这些类别的问题。',
    looking: '正在查找问题',
    severities: '严重程度',
    judges: '由谁指出',
    severity: {
      error: (n) => `${n} 个错误`,
      warning: (n) => `${n} 条警告`,
      info: (n) => `${n} 条提示`,
    },
    judge: {
      schema: 'API server',
      webhook: 'Istio webhook',
      istioctl: 'istioctl',
      kiali: 'Kiali',
      routewright: 'Routewright',
    },
    fixSafe: (n) => `修复 ${n} 个安全项`,
    fixSafeHint: '仅应用经证明不改变任何请求目的地的修复',
    fixedSafe: '修复问题',
    more: (n) => `另有 ${n} 个未列出。`,
    noneToGoTo: '没有可前往的问题。',
    wentTo: ({ severity, code: name, message, file, line }, at, total) =>
      `第 ${at} 个问题，共 ${total} 个，${{ error: '错误', warning: '警告', info: '提示' }[severity]} ${name}：${message}${file} 第 ${line} 行`,
    explain: (name) => `${name} 的含义`,
    fix: (label) => `修复：${label}`,
    safe: '不改变任何请求的目的地',
    noChange: '以目前的文本无法作此改动。',
    ignoreHere: '在此忽略',
    ignoreCodeHere: (name) => `在此忽略 ${name}`,
    ignoreHereHint: '在该行上方写一条注释',
    ignoreCode: (name) => `在此项目中忽略 ${name}`,
    ignored: (n) => `已忽略 ${n} 个`,
    inProject: '在此项目中忽略',
    tellAgain: '重新提示',
    askIt: '试问',
    askHint: (request) => `将 ${code(request)} 填入请求栏`,
    witness: '可证明此问题的请求',
    also: (name) => `亦即 ${name}`,
    inKiali: (names) => `Kiali 中：${names}。`,
    seeAlso: '另见',
    claim: 'istioctl 说',
    refutation: '此请求证明并非如此',
    arrives: '它确实会到达。',
    saidBy: '依据',
    bad: '有问题的写法',
    good: '正确的写法',
    noPage: '此代码暂无说明页。',
    legend: `${code('IST')} 为 Istio 自带的分析器，${code('KIA')} 为 Kiali，${code('RW')} 为 Routewright；其他名称是集群会拒绝的内容。`,
  },
}
