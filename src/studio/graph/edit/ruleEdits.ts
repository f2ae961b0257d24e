// What the picture does to a rule, as operations on its virtual service.

import type { FieldPath } from '../../../base/source.ts'
import type { PictureTexts } from '../../../i18n/picture.ts'
import type { EditOperation, Json } from '../../../yaml/operation.ts'
import { sumOf } from '../../drawer/edit/weights.ts'

/** A host, or a subset of it, as it is written into a rule. */
export type Goal = Readonly<{ host: string; subset: string }>

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const destinationOf = ({ host, subset }: Goal): Json => (subset === '' ? { host } : { host, subset })

/** The destinations of a rule's value, as they are written. */
export function goalsOf(rule: unknown): readonly Goal[] {
  return listOf(fieldsOf(rule).route).map((entry) => {
    const { host, subset } = fieldsOf(fieldsOf(entry).destination)
    return { host: textOf(host), subset: textOf(subset) }
  })
}

export const goalText = ({ host, subset }: Goal): string => (subset === '' ? host : `${host} ${subset}`)

export function ruleNameOf(rule: unknown): string {
  return textOf(fieldsOf(rule).name)
}

/** Fields that Istio refuses beside a redirect, or beside a destination. */
const NOT_WITH_REDIRECT = ['route', 'rewrite', 'fault', 'mirror', 'mirrors', 'mirrorPercentage', 'directResponse']
const NOT_WITH_ROUTE = ['redirect', 'directResponse']

const without = (path: FieldPath, rule: unknown, names: readonly string[]): readonly EditOperation[] =>
  names.filter((name) => name in fieldsOf(rule)).map((name) => ({ type: 'remove', path: [...path, name] }))

/** Sends a share of the rule's requests to one more destination: a tenth, which the largest share gives up. */
export function addDestination(path: FieldPath, rule: unknown, goal: Goal): readonly EditOperation[] {
  const entries = listOf(fieldsOf(rule).route).map(fieldsOf)
  const list = [...path, 'route']
  const cleared = without(path, rule, NOT_WITH_ROUTE)
  if (entries.length === 0)
    return [{ type: 'insert', path: list, index: 0, value: { destination: destinationOf(goal) } }, ...cleared]
  const written = entries.map(({ weight }) => (typeof weight === 'number' ? weight : 0))
  const weights = sumOf(written) === 0 ? written.map((_, index) => (index === 0 ? 100 : 0)) : written
  const largest = weights.indexOf(Math.max(...weights))
  const share = Math.max(1, Math.round(sumOf(weights) / 10))
  const kept = weights.with(largest, (weights[largest] ?? 0) - share)
  return [
    ...kept.flatMap((value, index): readonly EditOperation[] =>
      value === entries[index]?.weight ? [] : [{ type: 'set', path: [...list, index, 'weight'], value }],
    ),
    {
      type: 'insert',
      path: list,
      index: entries.length,
      value: { destination: destinationOf(goal), weight: share },
    },
  ]
}

/** Another goal for one destination, or for a mirror; `path` is its address. */
export function retarget(path: FieldPath, value: unknown, goal: Goal): readonly EditOperation[] {
  const isMirror = path.at(-1) === 'mirror'
  const destination = isMirror ? path : [...path, 'destination']
  const before = fieldsOf(isMirror ? value : fieldsOf(value).destination)
  return [
    ...(before.host === goal.host
      ? []
      : [{ type: 'set', path: [...destination, 'host'], value: goal.host } satisfies EditOperation]),
    ...(goal.subset !== '' && before.subset !== goal.subset
      ? [{ type: 'set', path: [...destination, 'subset'], value: goal.subset } satisfies EditOperation]
      : []),
    ...(goal.subset === '' && 'subset' in before
      ? [{ type: 'remove', path: [...destination, 'subset'] } satisfies EditOperation]
      : []),
  ]
}

/** The weights as written; the shares of what states none are 0. */
export function weightsOf(rule: unknown): readonly number[] {
  return listOf(fieldsOf(rule).route).map((entry) => {
    const { weight } = fieldsOf(entry)
    return typeof weight === 'number' ? weight : 0
  })
}

/** Where the percentage of a mirror stands; `path` is the mirror's address. */
export const mirrorPercentPath = (path: FieldPath): FieldPath =>
  path.at(-1) === 'mirror' ? [...path.slice(0, -1), 'mirrorPercentage', 'value'] : [...path, 'percentage', 'value']

/** What the menu of a rule can add to it. */
export type Addition = keyof PictureTexts['picture']['addition']

export const ADDITIONS: readonly Addition[] = [
  'match',
  'mirror',
  'rewrite',
  'redirect',
  'header',
  'delay',
  'abort',
  'timeout',
  'retries',
  'cors',
]

/** What a rule on bytes can have. */
export const BYTES_ADDITIONS: readonly Addition[] = ['match']

const protocolOf = (path: FieldPath): RuleProtocol => {
  const list = path.at(-2)
  return list === 'tls' || list === 'tcp' ? list : 'http'
}

/** What is written for an addition that the user gave these texts for. */
export function addTo(
  path: FieldPath,
  rule: unknown,
  addition: Addition,
  texts: readonly string[],
): readonly EditOperation[] {
  const [first = '', second = ''] = texts
  const set = (field: FieldPath, value: Json): EditOperation => ({ type: 'set', path: [...path, ...field], value })
  switch (addition) {
    case 'match': {
      const index = listOf(fieldsOf(rule).match).length
      return [{ type: 'insert', path: [...path, 'match'], index, value: matchOf(protocolOf(path), first) }]
    }
    case 'redirect':
      return [set(['redirect', 'uri'], first), ...without(path, rule, NOT_WITH_REDIRECT)]
    case 'rewrite':
      return [set(['rewrite', 'uri'], first)]
    case 'header':
      return [set(['headers', 'request', 'set', first], second)]
    case 'mirror':
      return addMirror(path, rule, first)
    case 'delay':
      return [set(['fault', 'delay'], { percentage: { value: 10 }, fixedDelay: first })]
    case 'abort':
      return [set(['fault', 'abort'], { percentage: { value: 10 }, httpStatus: Number(first) })]
    case 'timeout':
      return [set(['timeout'], first)]
    case 'retries':
      return [set(['retries'], { attempts: Number(first), perTryTimeout: '2s' })]
    case 'cors':
      return [set(['corsPolicy'], { allowOrigins: [{ exact: first }], allowMethods: ['GET', 'POST'] })]
  }
}

/** The field that an addition writes, for showing it in the text. */
export function additionField(addition: Addition, rule: unknown): FieldPath {
  const fields: Readonly<Record<Addition, FieldPath>> = {
    match: ['match'],
    redirect: ['redirect'],
    rewrite: ['rewrite'],
    header: ['headers', 'request', 'set'],
    mirror: [fieldsOf(rule).mirror === undefined && fieldsOf(rule).mirrors === undefined ? 'mirror' : 'mirrors'],
    delay: ['fault', 'delay'],
    abort: ['fault', 'abort'],
    timeout: ['timeout'],
    retries: ['retries'],
    cors: ['corsPolicy'],
  }
  return fields[addition]
}

/** Istio takes one `mirror` or a list: the second one turns the first into an item of the list. */
function addMirror(path: FieldPath, rule: unknown, host: string): readonly EditOperation[] {
  const { mirror, mirrors, mirrorPercentage } = fieldsOf(rule)
  const list = [...path, 'mirrors']
  const added: Json = { destination: { host } }
  if (mirrors !== undefined) return [{ type: 'insert', path: list, index: listOf(mirrors).length, value: added }]
  if (mirror === undefined) return [{ type: 'set', path: [...path, 'mirror'], value: { host } }]
  const first = { destination: mirror, ...(mirrorPercentage === undefined ? {} : { percentage: mirrorPercentage }) }
  // What was read from the text is JSON.
  return [
    { type: 'set', path: list, value: [first as Json, added] },
    ...without(path, rule, ['mirror', 'mirrorPercentage']),
  ]
}

export type RuleProtocol = 'http' | 'tls' | 'tcp'

/** One alternative: a path prefix, the server name of the TLS handshake, or a port, as it is for the protocol. */
export function matchOf(protocol: RuleProtocol, taken: string): Json {
  if (protocol === 'http') return { uri: { prefix: taken } }
  return protocol === 'tls' ? { sniHosts: [taken] } : { port: Number(taken) }
}

export const newRule = (protocol: RuleProtocol, taken: string, goal: Goal): Json => ({
  match: [matchOf(protocol, taken)],
  route: [{ destination: destinationOf(goal) }],
})

/** The server name that a TLS rule takes first; '' if it takes none by name. */
export const serverNameOf = (rule: unknown): string =>
  textOf(listOf(fieldsOf(listOf(fieldsOf(rule).match)[0]).sniHosts)[0])
