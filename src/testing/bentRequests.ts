// Virtual services at random, and requests at the edges of what their routes ask for: everything by a seed, to be the same each time.

import type { SourceRef } from '../base/source.ts'
import type { HeaderLine, TestRequest } from '../engine/request.ts'
import { document, gateway, HTTP_80 } from './compiled.ts'

/** A number from 0 up to but not including `below`. */
export type Dice = (below: number) => number

/** mulberry32 */
export function dice(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 4294967296) * below)
  }
}

type Text = Readonly<{ exact: string } | { prefix: string } | { regex: string }>
type Texts = Readonly<Record<string, Text>>

/** A `match[]` entry. */
export type Match = Readonly<{
  uri?: Text
  ignoreUriCase?: true
  method?: Text
  scheme?: Text
  authority?: Text
  headers?: Texts
  withoutHeaders?: Texts
  queryParams?: Texts
}>

/** What the patterns below match, and what they nearly do. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  '/a.*': ['/a', '/ab', '/a/b'],
  '/(a|b)/?': ['/a', '/b', '/a/', '/b/'],
  '/api/v[12](/.*)?': ['/api/v1', '/api/v2', '/api/v1/x', '/api/v3', '/api/v'],
  '(?i)/API': ['/api', '/API', '/Api'],
  '/[^/]+': ['/x', '/a', '/api', '/x/y'],
  '.*': ['', '/', '/z', 'v'],
  '^/a\\b.*$': ['/a', '/a/', '/ab', '/a-'],
  'v+': ['v', 'vv', 'vw', ''],
  'v|w': ['v', 'w', 'vw'],
  '[^v]*': ['', 'w', 'x', 'wv'],
  '*': ['', 'v'],
  'GET|POST': ['GET', 'POST'],
}

const PATHS = ['/', '/a', '/a/', '/a/b', '/ab', '/api', '/api/', '/api/v1', '/API', '/b']
const PATH_PATTERNS = ['/a.*', '/(a|b)/?', '/api/v[12](/.*)?', '(?i)/API', '/[^/]+', '.*', '^/a\\b.*$']
const VALUES = ['v', 'vv', 'w']
const VALUE_PATTERNS = ['v+', 'v|w', '[^v]*', '*', '.*']
/** `accept` comes in one line always, the others in several. */
const HEADERS = ['x', 'y', 'accept']
const QUERY = ['q', 'r']

const one = <Value>(roll: Dice, values: readonly Value[]): Value => values[roll(values.length)] as Value

const text = (roll: Dice, values: readonly string[], patterns: readonly string[]): Text =>
  one<() => Text>(roll, [
    () => ({ exact: one(roll, values) }),
    () => ({ prefix: one(roll, values) }),
    () => ({ prefix: one(roll, values) }),
    () => ({ regex: one(roll, patterns) }),
  ])()

const texts = (roll: Dice, names: readonly string[]): Texts => ({
  [one(roll, names)]: text(roll, VALUES, VALUE_PATTERNS),
})

function randomMatch(roll: Dice): Match {
  const sometimes = <Part>(of: number, part: Part) => (roll(of) === 0 ? part : {})
  return {
    ...(roll(8) > 0 && { uri: text(roll, PATHS, PATH_PATTERNS) }),
    ...sometimes(8, { ignoreUriCase: true } as const),
    ...sometimes(5, {
      method: one<Text>(roll, [{ exact: 'GET' }, { exact: 'POST' }, { regex: 'GET|POST' }, { prefix: 'P' }]),
    }),
    ...sometimes(15, { scheme: { exact: one(roll, ['http', 'https']) } }),
    ...sometimes(12, {
      authority: one<Text>(roll, [{ exact: 'a.com' }, { exact: 'a.com:80' }, { prefix: 'a' }, { prefix: 'x.' }]),
    }),
    ...sometimes(3, { headers: texts(roll, HEADERS) }),
    ...sometimes(6, { withoutHeaders: texts(roll, HEADERS) }),
    ...sometimes(5, { queryParams: texts(roll, QUERY) }),
  }
}

/** Two to eight matches that often cover each other. */
export const randomMatches = (roll: Dice): readonly Match[] =>
  Array.from({ length: 2 + roll(7) }, () => randomMatch(roll))

/** One route each, answered with `statusOf` it, in one virtual service of two hosts, or in two that Istio merges; with the match at an
 *  address in it. */
export function configurationOf(
  matches: readonly Match[],
  merged: boolean,
  statusOf: (match: Match) => number = () => 200,
): Readonly<{ text: string; matchAt: (ref: SourceRef) => Match }> {
  const cut = merged ? Math.ceil(matches.length / 2) : matches.length
  const parts = [matches.slice(0, cut), matches.slice(cut)].filter((part) => part.length > 0)
  const services = parts.map((part, index) => {
    const http = part.map((match) => ({ match: [match], directResponse: { status: statusOf(match) } }))
    const spec = { hosts: ['a.com', '*.b.com'], gateways: ['gw'], http }
    return document('VirtualService', `vs-${index}`, JSON.stringify(spec))
  })
  return {
    text: gateway(`[${HTTP_80}]`) + services.join(''),
    matchAt: ({ document: at, path }) => parts[at - 1]?.[Number(path[2])] ?? {},
  }
}

/** A request that is near to what `matches[index]` asks for, and to what the ones before it do. */
export function bentRequest(roll: Dice, matches: readonly Match[], index: number): TestRequest {
  const own = matches[index] ?? {}
  const near = (): Match => (roll(3) === 0 ? (matches[roll(index + 1)] ?? own) : own)
  const uri = near().uri
  const path = bent(roll, uri ? sample(roll, uri) : one(roll, PATHS), ['/', 'x', '/b'])
  const method = near().method
  const authority = near().authority
  const headers = HEADERS.flatMap((name): readonly HeaderLine[] =>
    linesOf(roll, name, near().headers?.[name], near().withoutHeaders?.[name]),
  )
  const query = QUERY.flatMap((name) => {
    const asked = near().queryParams?.[name]
    if (asked === undefined && roll(3) > 0) return []
    const value = bent(roll, asked ? sample(roll, asked) : one(roll, VALUES), ['v', 'x'])
    return roll(12) === 0 ? [name] : [`${name}=${value}`]
  })
  const host = authority ? bent(roll, sample(roll, authority), ['.com', ':80', 'x.b.com']) : one(roll, HOSTS)
  const target = (path.startsWith('/') ? path : `/${path}`) + (query.length > 0 ? `?${query.join('&')}` : '')
  return {
    protocol: 'HTTP',
    port: 80,
    host: roll(4) === 0 ? one(roll, HOSTS) : host,
    method: method && roll(5) > 0 ? one(roll, [sample(roll, method), 'PUT']) : one(roll, ['GET', 'POST', 'PUT']),
    path: roll(6) === 0 ? `https://${host}${target}` : target,
    headers,
  }
}

const HOSTS = ['a.com', 'x.b.com', 'a.com:80', 'a.b.com', 'A.com']

function sample(roll: Dice, wanted: Text): string {
  if ('regex' in wanted) return one(roll, SAMPLES[wanted.regex] ?? [''])
  return 'exact' in wanted ? wanted.exact : wanted.prefix
}

/** The value, or with something more, less, or in other case. */
function bent(roll: Dice, value: string, more: readonly string[]): string {
  switch (roll(8)) {
    case 0:
    case 1:
      return value + one(roll, more)
    case 2:
      return value.slice(0, -1)
    case 3:
      return roll(2) === 0 ? value.toUpperCase() : value.toLowerCase()
    default:
      return value
  }
}

function linesOf(roll: Dice, name: string, asked: Text | undefined, unwanted: Text | undefined): readonly HeaderLine[] {
  const about = asked ?? unwanted
  if (roll(asked === undefined ? 2 : 8) === 0) return []
  const value = (): string => {
    if (roll(6) === 0) return ''
    return about && roll(4) > 0 ? bent(roll, sample(roll, about), ['v', 'x']) : one(roll, [...VALUES, 'z'])
  }
  return Array.from({ length: 1 + (roll(4) === 0 ? 1 : 0) }, () => [name, value()])
}

/** The match with one condition more; undefined if it has such a one already. */
export function narrowedMatch(roll: Dice, match: Match): Match | undefined {
  const { method, queryParams, withoutHeaders } = match
  const more = one<Match>(roll, [
    { method: { exact: 'GET' } },
    { queryParams: { ...queryParams, r: { exact: 'v' } } },
    { withoutHeaders: { ...withoutHeaders, x: { prefix: 'v' } } },
  ])
  const isNew =
    (more.method && !method) || (more.queryParams && !queryParams?.r) || (more.withoutHeaders && !withoutHeaders?.x)
  return isNew ? { ...match, ...more } : undefined
}
