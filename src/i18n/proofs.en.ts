// English words of what is proved of rules: what is so, how it shows, what to do.

import type { TestRequest } from '../engine/request.ts'
import type { ProofCode, ProofDetail, RuleLabel } from '../proof/finding.ts'
import type { Doubt } from '../proof/routeProof.ts'
import { code } from './code.ts'
import { conditionsEn } from './conditions.en.ts'
import { requestLine } from './requestLine.ts'

export type ProofTexts = { readonly [C in ProofCode]: (detail: Extract<ProofDetail, { code: C }>) => string }

const rule = ({ number, match, name }: RuleLabel): string =>
  `rule ${number}${name === '' ? '' : ` (${code(name)})`}${match === undefined ? '' : `, match ${match}`}`
const Rule = (label: RuleLabel): string => `R${rule(label).slice(1)}`

/** The rules, with their virtual service where it is another one. */
const rules = (labels: readonly RuleLabel[], own: RuleLabel): string =>
  labels
    .map((label) =>
      label.virtualService === own.virtualService ? rule(label) : `${rule(label)} of ${code(label.virtualService)}`,
    )
    .join(' and ')

const taken = (labels: readonly RuleLabel[], own: RuleLabel): string =>
  labels.length === 1 ? `${rules(labels, own)} takes` : `${rules(labels, own)} together take`

const { field } = conditionsEn

const doubt = (of: Doubt): string => {
  switch (of.type) {
    case 'condition':
      return `its condition on the ${field(of.field)} is not decided`
    case 'noWayIn':
      return 'no connection is known that leads to it'
    case 'tooLarge':
      return 'the proof takes too long'
    case 'witnessStrays':
      return 'a request made for it is answered elsewhere'
  }
}

const request = (asked: TestRequest): string => code(requestLine(asked))

export const proofsEn: ProofTexts = {
  RW0101: (f) =>
    `${Rule(f.rule)} can never match: ${taken(f.by, f.rule)} all of its requests. Move it above, or remove it.`,
  RW0102: (f) =>
    `Part of ${rule(f.rule)} is taken by ${rules([f.by], f.rule)}: ${request(f.request)} goes there, ${request(f.left)} comes here. If that is not meant, move the rule above.`,
  RW0103: (f) =>
    `${Rule(f.rule)} can never match: no request has such a ${field(f.field)} where it is asked for. Correct the condition.`,
  RW0104: (f) =>
    `No proxy uses ${rule(f.rule)}: its gateways, port or source labels fit none. Correct them, or remove the rule.`,
  RW0105: (f) =>
    `On host ${code(f.host)}, ${rule(f.rule)} can never match: ${taken(f.by, f.rule)} all of its requests there. If that is not meant, change the order.`,
  RW0106: (f) => `Whether ${rule(f.rule)} can be reached is not decided: ${f.doubts.map(doubt).join('; ')}.`,
}
