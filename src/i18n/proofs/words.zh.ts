// 许多证明都用得到的中文说法：规则、请求、缺少什么。

import type { TestRequest } from '../../engine/request.ts'
import type { MissingPart, RuleLabel } from '../../proof/finding.ts'
import { code } from '../code.ts'
import { requestLine } from '../requestLine.ts'
import { spaced } from '../spaced.ts'

/** A text with a space where Han and Latin touch at a value. */
export const han = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  spaced(...texts.flatMap((text, index) => [text, String(values[index] ?? '')]))

export const rule = ({ number, match, name }: RuleLabel): string =>
  han`规则 ${number}${name === '' ? '' : `（${code(name)}）`}${match === undefined ? '' : `的第 ${match} 个匹配`}`

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
      return '没有 Service 或 ServiceEntry 定义它'
    case 'port':
      return han`它没有端口 ${of.port}`
    case 'subset':
      return han`它没有子集 ${code(of.subset)}`
  }
}
