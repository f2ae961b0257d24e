// English words that many proofs need: rules, requests, what is missing.

import type { TestRequest } from '../../engine/request.ts'
import type { MissingPart, RuleLabel } from '../../proof/finding.ts'
import { code } from '../code.ts'
import { requestLine } from '../requestLine.ts'

export const rule = ({ number, match, name }: RuleLabel): string =>
  `rule ${number}${name === '' ? '' : ` (${code(name)})`}${match === undefined ? '' : `, match ${match}`}`
export const Rule = (label: RuleLabel): string => `R${rule(label).slice(1)}`

/** The rules, with their virtual service where it is another one. */
export const rules = (labels: readonly RuleLabel[], own: RuleLabel): string =>
  labels
    .map((label) =>
      label.virtualService === own.virtualService ? rule(label) : `${rule(label)} of ${code(label.virtualService)}`,
    )
    .join(' and ')

export const taken = (labels: readonly RuleLabel[], own: RuleLabel): string =>
  labels.length === 1 ? `${rules(labels, own)} takes` : `${rules(labels, own)} together take`

export const request = (asked: TestRequest): string => code(requestLine(asked))

export const seconds = (milliseconds: number): string => code(`${milliseconds / 1000}s`)

export const missing = (of: MissingPart): string => {
  switch (of.part) {
    case 'host':
      return 'which no Service or ServiceEntry defines'
    case 'port':
      return `which has no port ${of.port}`
    case 'subset':
      return `which has no subset ${code(of.subset)}`
  }
}
