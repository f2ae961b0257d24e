// English words of the forms: generic fields, the form of a rule, new resources. Fetched with the forms.

import { code } from './code.ts'

/** What a field refuses of what was typed. */
export type FieldProblem =
  | Readonly<{ code: 'notANumber' | 'notWhole' | 'notADuration' | 'notBase64' }>
  | Readonly<{ code: 'outOfRange'; minimum: number | undefined; maximum: number | undefined }>
  | Readonly<{ code: 'tooLong'; most: number }>
  | Readonly<{ code: 'notLike'; pattern: string }>

const range = (minimum: number | undefined, maximum: number | undefined): string => {
  if (minimum === undefined) return `at most ${maximum}`
  return maximum === undefined ? `at least ${minimum}` : `from ${minimum} to ${maximum}`
}

function problem(of: FieldProblem): string {
  switch (of.code) {
    case 'notANumber':
      return 'Not a number, so it is not written'
    case 'notWhole':
      return 'Not a whole number, so it is not written'
    case 'notADuration':
      return 'Not a duration such as 3s or 250ms, so it is not written'
    case 'notBase64':
      return 'Not base64, so it is not written'
    case 'outOfRange':
      return `Must be ${range(of.minimum, of.maximum)}, so it is not written`
    case 'tooLong':
      return `Longer than ${of.most} characters, so it is not written`
    case 'notLike':
      return `Does not match ${of.pattern}, so it is not written`
  }
}

/** The names under which the fields of a condition are offered. */
const conditionField = {
  uri: 'path',
  method: 'method',
  headers: 'header',
  withoutHeaders: 'not header',
  queryParams: 'query parameter',
  authority: 'host',
  scheme: 'scheme',
  port: 'port',
  gateways: 'gateways',
  sourceLabels: 'caller label',
  sourceNamespace: 'caller namespace',
  ignoreUriCase: 'ignore path case',
  sniHosts: 'SNI',
  destinationSubnets: 'address',
  sourceSubnet: 'caller address',
  statPrefix: 'statistics prefix',
  name: 'name',
}

/** A subject and what must be true of it, for the sentence. */
const verb: Readonly<Record<string, (subject: string, value: string) => string>> = {
  exact: (subject, value) => `${subject} is ${code(value)}`,
  prefix: (subject, value) => `${subject} starts with ${code(value)}`,
  regex: (subject, value) => `${subject} matches ${code(value)}`,
  present: (subject) => `${subject} is there`,
}

const notVerb: Readonly<Record<string, (subject: string, value: string) => string>> = {
  exact: (subject, value) => `${subject} is not ${code(value)}`,
  prefix: (subject, value) => `${subject} does not start with ${code(value)}`,
  regex: (subject, value) => `${subject} does not match ${code(value)}`,
  present: (subject) => `${subject} is absent`,
}

export const formEn = {
  none: 'Select a rule or a card of the graph, or ask for a URL that a rule takes',
  reading: 'Reading the form',
  noForm: 'There is no form for this. Edit it in the YAML.',
  of: (kind: string, name: string) => (name === '' ? kind : `${kind} ${name}`),
  problem,
  required: 'required',
  notSet: 'not set',
  example: (value: string) => `e.g. ${value}`,
  add: (name: string) => `Add ${name}`,
  addTo: (name: string) => `Add to ${name}`,
  remove: (name: string) => `Remove ${name}`,
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  open: (name: string) => `Open ${name}`,
  close: (name: string) => `Fold ${name}`,
  item: (list: string, n: number) => `${list} ${n}`,
  key: (map: string, n: number) => `Key ${n} of ${map}`,
  keyHint: 'new key',
  newKey: (map: string) => `New key of ${map}`,
  value: (of: string) => `Value of ${of}`,
  operator: (of: string) => `Operator of ${of}`,
  operators: {
    exact: 'exact',
    prefix: 'prefix',
    regex: 'regex',
    present: 'present',
    string: 'text',
    bytes: 'base64',
  } as Readonly<Record<string, string>>,
  choose: (names: string) => `Which of ${names}`,
  moreFields: (n: number) => (n === 1 ? '1 more field' : `${n} more fields`),
  fewerFields: 'Fewer fields',
  inYaml: (n: number) => (n === 1 ? '1 more field in YAML' : `${n} more fields in YAML`),
  notShown: 'written in YAML in a way that has no form',
  goToYaml: 'Show in YAML',
  label: {
    change: (name: string, before: string, after: string) => {
      if (before === '') return `${name} ${after}`
      return after === '' ? `remove ${name} ${before}` : `${name} ${before} → ${after}`
    },
    add: (name: string) => `add ${name}`,
    remove: (name: string) => `remove ${name}`,
    move: (name: string) => `move ${name}`,
    rename: (before: string, after: string) => `${before} → ${after}`,
  },
  when: {
    title: 'When the request has',
    titleConnection: 'When the connection has',
    field: 'Field',
    name: 'Name',
    conditionField,
    everything: 'This rule takes every request.',
    and: 'and',
    or: 'or',
    addAnd: 'Condition (and)',
    addOr: 'Alternative (or)',
    alternative: (n: number, all: number) => `Alternative ${n} of ${all}`,
    removeAlternative: (n: number) => `Remove alternative ${n}`,
    removeCondition: (subject: string) => `Remove condition on ${subject}`,
    subject: (field: string, name: string) => (name === '' ? field : `${field} ${code(name)}`),
    verb,
    notVerb,
    plain: (subject: string, value: string) => `${subject} is ${code(value)}`,
    everyRequest: 'every request',
    separator: '; ',
    reachable: 'reachable',
    unreachable: 'never reached',
  },
  order: {
    title: 'Order',
    place: (n: number, of: number) => `Rule ${n} of ${of}`,
    up: 'Move up',
    down: 'Down',
    first: 'Tried first.',
    after: (names: readonly string[]) => `Tried after ${names.join(', ')}.`,
    afterMany: (n: number) => `Tried after ${n} rules.`,
    add: 'Rule after this one',
    coveredBy: (name: string) => `Never reached: “${name}” takes all of its requests first.`,
    downWouldHide: (name: string) => `Moving it below “${name}” would make it unreachable.`,
    upWouldHide: (name: string) => `Moving it above “${name}” would make that one unreachable.`,
  },
  send: {
    title: 'Send to',
    nowhere: 'This rule sends to no destination.',
    addDestination: 'Destination',
    menu: (name: string) => `More for ${name}`,
    all: (name: string) => `All to ${name}`,
    equal: 'Equal shares',
    removeOne: (name: string) => `Remove ${name}`,
    moreOf: 'Port, headers',
    lock: (name: string) => `Hold the share of ${name}`,
    unlock: (name: string) => `Let the share of ${name} change`,
    hint: 'Drag the handle, or focus it and press ← →. Shift moves by 10.',
    label: (before: string, after: string) => `weight ${before} → ${after}`,
  },
  way: {
    title: 'On the way',
    name: 'Name',
    rewrite: 'Rewrite',
    headers: 'Headers',
    timeout: 'Timeout',
    retries: 'Retries',
    mirror: 'Mirror',
    mirrors: 'Mirrors',
    mirrorPercentage: 'Mirror share',
    mirrorPercent: 'Mirror share',
    mirror_percent: 'Mirror share',
    fault: 'Fault',
    corsPolicy: 'CORS',
    redirect: 'Redirect',
    directResponse: 'Response',
    delegate: 'Delegate',
    addAction: {
      rewrite: 'Rewrite',
      headers: 'Headers',
      retries: 'Retries',
      mirror: 'Mirror',
      mirrors: 'Add mirror',
      mirrorPercentage: 'Share',
      fault: 'Delay or abort',
      corsPolicy: 'CORS policy',
      redirect: 'Redirect',
      directResponse: 'Direct response',
      delegate: 'Delegate',
    } as Readonly<Record<string, string>>,
    instead: 'Instead of sending on',
  },
}

export type FormTexts = typeof formEn
