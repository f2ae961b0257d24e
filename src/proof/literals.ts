// The conditions of a compiled route, as conditions on the parts of a request.

import { utf8Bytes } from '../base/bytes.ts'
import type { ConditionField } from '../engine/decision.ts'
import type { HeaderMatcher, QueryParameterMatcher, RouteMatch } from '../envoy/matcher.ts'
import { isIn } from './automata/automaton.ts'
import type { Literal } from './constraint.ts'
import type { Dimensions } from './dimensions.ts'
import type { Languages } from './languages.ts'

/** A condition that is not looked into: nothing is concluded from it. */
export type Unknown = Readonly<{ unknown: ConditionField }>

/** A route takes the requests that fulfil all of these. */
export function literalsOf(
  match: RouteMatch,
  dimensions: Dimensions,
  languages: Languages,
): readonly (Literal | Unknown)[] {
  return [
    pathLiteral(match, dimensions, languages),
    ...match.headers.map((matcher) => headerLiteral(matcher, dimensions, languages)),
    ...match.queryParameters.map((matcher) => queryParameterLiteral(matcher, dimensions, languages)),
  ]
}

function pathLiteral({ path, caseSensitive }: RouteMatch, { path: dimension }: Dimensions, languages: Languages) {
  const automaton = languages.of(path, caseSensitive === false)
  if (automaton === undefined) return { unknown: { type: 'path' } } as const
  const likely = path.type === 'regex' ? [] : [path.value]
  return { dimension, absent: false, present: { automaton, wanted: true }, likely }
}

// As the engine's `headerHolds`, which is held against Envoy.
function headerLiteral(
  { name, match, invert, treatMissingAsEmpty }: HeaderMatcher,
  dimensions: Dimensions,
  languages: Languages,
): Literal | Unknown {
  const dimension = dimensions.header(name.toLowerCase())
  const automaton = match && languages.of(match)
  if (dimension === undefined || (match !== undefined && automaton === undefined)) {
    return { unknown: { type: 'header', name: name.toLowerCase() } }
  }
  if (match === undefined || automaton === undefined) {
    return { dimension, absent: treatMissingAsEmpty !== invert, present: !invert, likely: [] }
  }
  return {
    dimension,
    absent: treatMissingAsEmpty && isIn(automaton, '') !== invert,
    present: { automaton, wanted: !invert },
    likely: match.type === 'regex' ? [] : [utf8Bytes(match.value)],
  }
}

function queryParameterLiteral(
  { name, match }: QueryParameterMatcher,
  dimensions: Dimensions,
  languages: Languages,
): Literal | Unknown {
  const dimension = dimensions.queryParameter(name)
  const automaton = match && languages.of(match)
  if (match !== undefined && automaton === undefined) return { unknown: { type: 'queryParameter', name } }
  return {
    dimension,
    absent: false,
    present: automaton === undefined ? true : { automaton, wanted: true },
    likely: match === undefined || match.type === 'regex' ? [] : [match.value],
  }
}
