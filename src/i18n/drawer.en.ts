// English words of the drawer: decision, near miss, trace, edit form.

import type { Stage } from '../engine/decision.ts'
import { code } from './code.ts'

const stage: Readonly<Record<Stage, string>> = {
  listener: 'Listener',
  filterChain: 'Filter chain',
  request: 'Request',
  virtualHost: 'Virtual host',
  route: 'Route rule',
  cluster: 'Cluster',
  response: 'Response',
}

export const drawerEn = {
  drawer: {
    heldAgainst: (istio: string, envoy: string, mesh: string | undefined) =>
      `Held against Istio ${istio} and Envoy ${envoy}, ${mesh === undefined ? 'default mesh settings' : `mesh settings of ${mesh}`}`,
    collapse: 'Fold the details',
    expand: 'Unfold the details',
    empty: 'Type a URL to see where it goes',
    linesChanged: (n: number) => (n === 1 ? '1 line changed, comments kept' : `${n} lines changed, comments kept`),
  },
  decision: {
    goesTo: 'Goes to',
    answeredBy: 'Answered by the proxy itself',
    byRule: (n: number, name: string) => (name === '' ? `by rule ${n}` : `by rule ${n} ${name}`),
    wouldGoTo: 'Would go to',
    noAnswer: 'No answer',
    notSentOn: 'Not sent on',
    path: 'Path',
    host: 'Host',
    method: 'Method',
    headers: 'Headers',
    timeout: 'Timeout',
    retries: 'Retries',
    mirror: 'Mirror',
    fault: 'Fault',
    response: 'Response',
    body: 'Body',
    unchanged: 'unchanged',
    retriesOn: (attempts: number, on: string) =>
      on === ''
        ? `${attempts === 1 ? '1 retry' : `${attempts} retries`}`
        : `${attempts === 1 ? '1 retry' : `${attempts} retries`} on ${on}`,
    perTry: (timeout: string) => `${timeout} each`,
    abort: (percent: string, status: string) => `${percent} get ${status}`,
    delay: (percent: string, duration: string) => `${percent} wait ${duration}`,
    missing: (http: boolean): string => (http ? '503 NC' : 'NC'),
    doesNotExist: (http: boolean): string => (http ? 'does not exist: 503 NC' : 'does not exist: closed, NC'),
    limits: 'Not evaluated, could change this',
    notInForce: 'Not in force',
  },
  nearMiss: {
    charactersAway: (n: number, rule: number) =>
      n === 1 ? `One character away from rule ${rule}` : `${n} characters away from rule ${rule}`,
    conditionAway: (rule: number) => `One condition away from rule ${rule}`,
    bytes: 'A prefix is compared byte by byte.',
    trailingSlash: `A prefix is compared byte by byte, and this path lacks the final ${code('/')}.`,
    exact: 'An exact value must be equal character by character.',
    regex: 'A regex must match the whole value.',
    case: 'Letters of different case are different characters.',
    ruleValue: (operator: string) => `rule ${operator}`,
    yourValue: (field: string) => `your ${field}`,
    absent: 'absent',
    fixes: 'Ways to fix it',
    apply: 'Apply',
    askFor: (value: string) => `Ask for ${code(value)} instead`,
    alsoTakes: (path: string) => `also takes ${code(path)}`,
    changeRequest: 'Change the request',
    addHeader: (name: string, value: string) => `Send header ${code(`${name}: ${value}`)}`,
    changeMethod: (method: string) => `Ask with method ${code(method)}`,
    setValue: (field: string, value: string) => `Use ${code(`${field}: ${value}`)}`,
    changesNone: (asked: number) =>
      asked === 1
        ? 'Your other recent request keeps its answer.'
        : `Your ${asked} other recent requests keep their answers.`,
    changes: (n: number, asked: number) =>
      n === 1
        ? `Changes one more of your ${asked} recent requests:`
        : `Changes ${n} more of your ${asked} recent requests:`,
    change: (request: string, before: string, after: string) => `${code(request)}: ${before} → ${after}`,
    moreChanges: (n: number) => (n === 1 ? 'and one more' : `and ${n} more`),
    addExactMatch: (value: string, rule: number) => `Add ${code(`exact: ${value}`)} to rule ${rule}`,
  },
  trace: {
    stage,
    lookup: 'Lookup',
    ruleOf: (n: number, count: number) => `rule ${n} of ${count} matched`,
    noneOf: (count: number) => (count === 1 ? 'the only rule did not match' : `none of ${count} matched`),
    notTried: 'not tried',
    but: (held: string, failed: string) => `${held} ok, but ${failed}`,
    and: (conditions: readonly string[]) => conditions.join(', '),
    more: (n: number) => (n === 1 ? 'and one more condition' : `and ${n} more conditions`),
    everything: 'matches every request',
    rules: (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`),
    sameReason: (n: number) => `${n} rules`,
    chains: (n: number) => `${n} filter chains`,
    expand: (n: number) => `Show all ${n}`,
    goTo: (place: string) => `Go to ${place}`,
    result: { taken: 'matched', refused: 'did not match', nearMiss: 'near miss', notTried: 'not tried' },
  },
  edit: {
    rule: (n: number, name: string) => (name === '' ? `rule ${n}` : `rule ${n} ${name}`),
    host: 'Host',
    subset: 'Subset',
    weight: 'Weight',
    destinationField: (field: string, n: number) => `${field} of destination ${n}`,
    handle: (left: string, right: string) => `Share of ${left} and ${right}`,
    handleValue: (parts: readonly string[]) => parts.join(', '),
    percentOf: (name: string, percent: number) => `${name} ${Number(percent.toFixed(1))} percent`,
    was: (weights: string) => `was ${weights}`,
    sumNot100: (sum: number) => `The weights sum to ${sum}. The bar shows the true shares.`,
    make100: 'Make it 100',
    allZero: 'All weights are 0, so no destination is chosen.',
    label: { repair: 'Fix the rule' },
  },
}

export type DrawerTexts = typeof drawerEn
