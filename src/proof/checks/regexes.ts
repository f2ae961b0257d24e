// Regexes that are not what they look like: they are compared with the whole value, and know no `ignoreUriCase`.

import { utf8Bytes } from '../../base/bytes.ts'
import { refAt } from '../../base/source.ts'
import type { ConditionField } from '../../engine/decision.ts'
import type { TestRequest } from '../../engine/request.ts'
import { isIn } from '../automata/automaton.ts'
import type { ProofFinding } from '../finding.ts'
import type { ReachedRoute, World } from '../world.ts'
import type { Check } from './check.ts'
import { doTheSame, elsewhere, forEachRule, withPath } from './eachRule.ts'

export const regexCase: Check = (world) =>
  forEachRule(world, (route) => {
    const { path, caseSensitive, from } = route.route.match
    if (path.type !== 'regex' || caseSensitive !== false) return undefined
    const request = otherCase(route.proof.request)
    if (request === undefined || takes(path.value, request.path.replace(/\?.*/, ''), world)) return undefined
    const detail = { code: 'RW0158', rule: world.labelOf(from), regex: path.value, request } as const
    return { severity: 'info', at: refAt(from, 'ignoreUriCase'), related: [], detail }
  })

/** The request with the letters of its path in the other case; undefined if it has none. */
function otherCase(request: TestRequest): TestRequest | undefined {
  const path = request.path.replace(/\?.*/, '')
  const other = path.replaceAll(/(%[\da-f]{2})|[a-z]/gi, (letter, escaped: string | undefined) =>
    escaped === undefined ? (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()) : letter,
  )
  return other === path ? undefined : withPath(request, other)
}

/** A regex that begins a text and leaves open how it ends, or one for a part of a header with many parts. */
export const wholeValues: Check = (world) =>
  forEachRule(world, (route) => {
    const { path, headers } = route.route.match
    if (path.type === 'regex' && path.value.startsWith('^')) return cutPath(path.value, route, world)
    for (const { name, match, invert, from } of headers) {
      const joins = PARTS[name.toLowerCase()]
      if (joins === undefined || match?.type !== 'regex' || invert) continue
      const found = cutHeader(name.toLowerCase(), match.value, joins, from, route, world)
      if (found !== undefined) return found
    }
    return undefined
  })

/** What stands between the parts of headers that clients send with many. */
const PARTS: Readonly<Record<string, string>> = { cookie: '; ', 'user-agent': ' ' }

function cutPath(regex: string, route: ReachedRoute, world: World): ProofFinding | undefined {
  const path = route.proof.request.path.replace(/\?.*/, '')
  const longer = [`${path.replace(/\/$/, '')}/x`, `${path}x`]
  if (isWhole(regex) || longer.some((one) => takes(regex, one, world))) return undefined
  const request = withPath(route.proof.request, longer[0] ?? path)
  return missed({ type: 'path' }, regex, request, refAt(route.route.match.from, 'uri', 'regex'), route, world)
}

function cutHeader(
  name: string,
  regex: string,
  join: string,
  at: ProofFinding['at'],
  route: ReachedRoute,
  world: World,
): ProofFinding | undefined {
  const own = route.proof.request.headers.find(([header]) => header === name)?.[1]
  if (own === undefined || own === '' || isWhole(regex)) return undefined
  const longer = [`${own}${join}a=b`, `a=b${join}${own}`]
  if (longer.some((one) => takes(regex, one, world))) return undefined
  const headers = route.proof.request.headers.map(([header, value]) =>
    header === name ? ([name, longer[0] ?? value] as const) : ([header, value] as const),
  )
  return missed({ type: 'header', name }, regex, { ...route.proof.request, headers }, refAt(at, 'regex'), route, world)
}

/** True if it says itself where the value ends. */
const isWhole = (regex: string): boolean => /(?:\$|\\z)\)*$/.test(regex)

function takes(regex: string, value: string, { languages }: World): boolean {
  const language = languages.of({ type: 'regex', value: regex })
  return language === undefined || isIn(language, utf8Bytes(value))
}

function missed(
  field: ConditionField,
  regex: string,
  request: TestRequest,
  at: ProofFinding['at'],
  route: ReachedRoute,
  world: World,
): ProofFinding | undefined {
  const way = elsewhere(route, request)
  if (way === undefined || (way.route !== undefined && doTheSame(way.route, route.route))) return undefined
  const rule = world.labelOf(route.route.match.from)
  const to = way.route && world.labelOf(way.route.match.from)
  return { severity: 'info', at, related: [], detail: { code: 'RW0155', rule, field, regex, request, to } }
}
