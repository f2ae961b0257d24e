// 许多证明都用得到的中文说法：规则、请求、缺少什么。

import type { TestRequest } from '../../engine/request.ts'
import type { HostWhy, SubsetWhy } from '../../proof/details/missing.ts'
import type { MissingPart, RuleLabel } from '../../proof/finding.ts'
import { code } from '../code.ts'
import { requestLine } from '../requestLine.ts'
import { spaced } from '../spaced.ts'

/** A text with a space where Han and Latin touch at a value. */
export const han = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  spaced(...texts.flatMap((text, index) => [text, String(values[index] ?? '')]))

export const rule = ({ kind, number, match, name }: RuleLabel): string =>
  han`${kind === 'http' ? '' : code(kind)}规则 ${number}${name === '' ? '' : `（${code(name)}）`}${match === undefined ? '' : `的第 ${match} 个匹配`}`

export const rules = (labels: readonly RuleLabel[], own: RuleLabel): string =>
  spaced(
    ...labels.flatMap((label, index) => [
      index === 0 ? '' : '和',
      label.virtualService === own.virtualService ? rule(label) : han`${code(label.virtualService)} 的${rule(label)}`,
    ]),
  )

export const taken = (labels: readonly RuleLabel[], own: RuleLabel): string =>
  labels.length === 1 ? han`${rules(labels, own)}已接走` : han`${rules(labels, own)}合起来已接走`

export const request = (asked: TestRequest): string => code(requestLine(asked))

export const seconds = (milliseconds: number): string => code(`${milliseconds / 1000}s`)

export const missing = (of: MissingPart): string => {
  switch (of.part) {
    case 'host':
      return of.why ? missingHost(of.why) : UNDEFINED
    case 'port':
      return han`它没有端口 ${of.port}`
    case 'subset':
      return of.why ? missingSubset(of.subset, of.why) : han`它没有子集 ${code(of.subset)}`
  }
}

const UNDEFINED = '没有 Service 或 ServiceEntry 定义它'

const missingHost = (why: HostWhy): string => {
  switch (why.type) {
    case 'elsewhere':
      return han`${UNDEFINED}（这个名称的 Service 是 ${code(why.meant)}）`
    case 'halfQualified':
      return han`${UNDEFINED}（带点的名称按原样使用；对应的 Service 是 ${code(why.meant)}）`
    case 'notExported':
      return han`它未导出到命名空间 ${code(why.namespace)}`
    case 'notImported':
      return han`Sidecar ${code(why.sidecar)} 没有导入它`
  }
}

const missingSubset = (subset: string, why: SubsetWhy): string => {
  const where = han`它的子集 ${code(subset)} 在 DestinationRule ${code(why.rule)} 中`
  switch (why.type) {
    case 'notExported':
      return han`${where}，而该规则未导出到命名空间 ${code(why.namespace)}`
    case 'unvisited':
      return han`${where}，而代理只在命名空间 ${why.namespaces.map(code).join('、')} 中查找`
    case 'replaced':
      return han`${where}，而实际应用的是 ${code(why.by)}`
    case 'noEndpoint':
      return han`它的端点都没有子集 ${code(subset)} 的标签`
  }
}

/** 怎么办。 */
export const remedy = (of: MissingPart): string => {
  switch (of.part === 'port' ? undefined : of.why?.type) {
    case 'elsewhere':
    case 'halfQualified':
      return '写它的完整名称。'
    case 'notExported':
      return '把这个命名空间加入 `exportTo`。'
    case 'notImported':
      return '把这个主机加入 `egress`。'
    case 'unvisited':
      return '把这条 DestinationRule 移到其中之一。'
    case 'replaced':
      return '把子集写到那条规则中。'
    case 'noEndpoint':
      return '改正标签。'
    case undefined:
      return '改正目标，或定义它。'
  }
}
