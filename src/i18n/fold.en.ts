// English words of what is folded in the picture of a large configuration.

import type { ConditionField } from '../engine/decision.ts'
import type { FoldBy, RowState } from '../graph/graph.ts'

const field: Readonly<Record<ConditionField['type'], string>> = {
  path: 'path',
  method: 'method',
  scheme: 'scheme',
  authority: 'host',
  header: 'header',
  queryParameter: 'query',
}

const by: Readonly<Record<FoldBy, string>> = {
  outcome: 'By outcome',
  path: 'By path',
  file: 'By file',
  destination: 'By destination',
  none: 'Not folded',
}

const state: Readonly<Record<RowState, string>> = {
  taken: 'matched',
  refused: 'did not match',
  nearMiss: 'near miss',
  notTried: 'not tried',
}

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`

export const foldEn = {
  fold: {
    controls: 'Folds of the graph',
    by,
    /** The menu of a host, named by its host. */
    menu: (host: string) => `How the rules of ${host} are folded`,
    range: (first: number, last: number) => `${first}–${last}`,
    prefix: (common: string) => `${common}…`,
    various: 'various',
    groups: (n: number) => count(n, 'group'),
    rules: (n: number) => count(n, 'rule'),
    /** Why none of several rules took the request. */
    failed: (fields: readonly ConditionField['type'][]) => `${fields.map((one) => field[one]).join(' or ')} differs`,
    notTried: 'not tried',
    hosts: (n: number) => count(n, 'host'),
    otherHosts: 'other hosts',
    moreServers: (n: number) => count(n, 'more server'),
    moreGateways: (n: number) => count(n, 'more gateway'),
    services: (n: number) => count(n, 'service'),
    worst: {
      error: 'a rule leads to something that is not defined',
      warning: 'no proxy has one of them',
    },
    finding: { error: 'there is an error inside', warning: 'there is a warning inside' },
    /** The name of a fold's button. */
    button: (isOpen: boolean, what: string) => `${isOpen ? 'Fold' : 'Open'} ${what}`,
    spectrum: (host: string) => `Rules of ${host}`,
    /** One rule of the spectrum. */
    tick: (number: number, name: string, how: RowState | undefined) =>
      [`Rule ${number}`, name, how === undefined ? '' : state[how]].filter((part) => part !== '').join(', '),
    /** Of the rules of several virtual services on one host. */
    orderNotPromised: 'order not promised',
    /** Behind the sentence of such a host. */
    orderAside: ', of several VirtualServices whose order Istio does not promise',
    orderNotPromisedTitle:
      'Rules of several VirtualServices stand in one list. Istio does not promise in which order: rules that overlap belong into one VirtualService',
    place: {
      byAgeAndName: 'VirtualServices of one host come by age, then by name',
      catchAllLast: 'Rules for every request come after those of all VirtualServices',
    },
    tried: (n: number) => `${n} tried`,
    untried: (n: number) => `${n} not tried`,
  },
}

export type FoldTexts = typeof foldEn
