// 关于规则的证明的中文说法：事实、例子、怎么办。

import type { TestRequest } from '../engine/request.ts'
import type { RuleLabel } from '../proof/finding.ts'
import type { Doubt } from '../proof/routeProof.ts'
import { code } from './code.ts'
import { conditionsZh } from './conditions.zh.ts'
import type { ProofTexts } from './proofs.en.ts'
import { requestLine } from './requestLine.ts'
import { spaced } from './spaced.ts'

/** A text with a space where Han and Latin touch at a value. */
const han = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  spaced(...texts.flatMap((text, index) => [text, String(values[index] ?? '')]))

const { field } = conditionsZh

const rule = ({ number, match, name }: RuleLabel): string =>
  han`规则 ${number}${name === '' ? '' : `（${code(name)}）`}${match === undefined ? '' : `的第 ${match} 个匹配`}`

const rules = (labels: readonly RuleLabel[], own: RuleLabel): string =>
  spaced(
    ...labels.flatMap((label, index) => [
      index === 0 ? '' : '和',
      label.virtualService === own.virtualService ? rule(label) : han`${code(label.virtualService)} 的${rule(label)}`,
    ]),
  )

const taken = (labels: readonly RuleLabel[], own: RuleLabel): string =>
  labels.length === 1 ? han`${rules(labels, own)}已接走` : han`${rules(labels, own)}合起来已接走`

const doubt = (of: Doubt): string => {
  switch (of.type) {
    case 'condition':
      return han`它对${field(of.field)}的条件无法判定`
    case 'noWayIn':
      return '不知道有什么连接通向它'
    case 'tooLarge':
      return '证明耗时过长'
    case 'witnessStrays':
      return '为它构造的请求由别处应答'
  }
}

const request = (asked: TestRequest): string => code(requestLine(asked))

export const proofsZh: ProofTexts = {
  RW0101: (f) => han`${rule(f.rule)}永远不会匹配：${taken(f.by, f.rule)}它的全部请求。把它移到前面，或删除它。`,
  RW0102: (f) =>
    han`${rule(f.rule)}的一部分请求被${rules([f.by], f.rule)}接走：${request(f.request)} 去那里，${request(f.left)} 才到这里。如果不是本意，把它移到前面。`,
  RW0103: (f) => han`${rule(f.rule)}永远不会匹配：没有请求的${field(f.field)}能满足它的条件。改正这个条件。`,
  RW0104: (f) => han`没有代理使用${rule(f.rule)}：它的网关、端口或来源标签都对不上。改正它们，或删除这条规则。`,
  RW0105: (f) =>
    han`在主机 ${code(f.host)} 上，${rule(f.rule)}永远不会匹配：${taken(f.by, f.rule)}它在那里的全部请求。如果不是本意，调整顺序。`,
  RW0106: (f) => han`${rule(f.rule)}能否到达无法判定：${f.doubts.map(doubt).join('；')}。`,
}
