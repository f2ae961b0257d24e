// English words that many proofs need: rules, requests, what is missing.

import type { TestRequest } from '../../engine/request.ts'
import type { HostWhy, SubsetWhy } from '../../proof/details/missing.ts'
import type { MissingPart, RuleLabel } from '../../proof/finding.ts'
import { code } from '../code.ts'
import { requestLine } from '../requestLine.ts'

export const rule = ({ kind, number, match, name }: RuleLabel): string =>
  `${kind === 'http' ? '' : `${code(kind)} `}rule ${number}${name === '' ? '' : ` (${code(name)})`}${match === undefined ? '' : `, match ${match}`}`

/** At the beginning of a sentence. */
export const Rule = (label: RuleLabel): string => rule(label).replace(/^r/, 'R')

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
      return of.why ? missingHost(of.why) : UNDEFINED
    case 'port':
      return `which has no port ${of.port}`
    case 'subset':
      return of.why ? missingSubset(of.subset, of.why) : `which has no subset ${code(of.subset)}`
  }
}

const UNDEFINED = 'which no Service or ServiceEntry defines'

const missingHost = (why: HostWhy): string => {
  switch (why.type) {
    case 'elsewhere':
      return `${UNDEFINED} (the Service of that name is ${code(why.meant)})`
    case 'halfQualified':
      return `${UNDEFINED} (a name with a dot is taken as written; the Service is ${code(why.meant)})`
    case 'notExported':
      return `which is not exported to namespace ${code(why.namespace)}`
    case 'notImported':
      return `which Sidecar ${code(why.sidecar)} does not import`
  }
}

const missingSubset = (subset: string, why: SubsetWhy): string => {
  const where = `whose subset ${code(subset)} is in DestinationRule ${code(why.rule)}`
  switch (why.type) {
    case 'notExported':
      return `${where}, which is not exported to namespace ${code(why.namespace)}`
    case 'unvisited':
      return `${where}, and a proxy looks for it only in namespaces ${why.namespaces.map(code).join(', ')}`
    case 'replaced':
      return `${where}, and ${code(why.by)} is applied in its place`
    case 'noEndpoint':
      return `of whose endpoints none has the labels of subset ${code(subset)}`
  }
}

/** What to do about it. */
export const remedy = (of: MissingPart): string => {
  switch (of.part === 'port' ? undefined : of.why?.type) {
    case 'elsewhere':
    case 'halfQualified':
      return 'Write its full name.'
    case 'notExported':
      return 'Add the namespace to `exportTo`.'
    case 'notImported':
      return 'Add the host to `egress`.'
    case 'unvisited':
      return 'Move the DestinationRule into one of them.'
    case 'replaced':
      return 'Put the subset into that one.'
    case 'noEndpoint':
      return 'Correct the labels.'
    case undefined:
      return 'Correct the destination, or define it.'
  }
}
