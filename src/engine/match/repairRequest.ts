// The test request changed so that one condition holds.

import { prefixDistance } from '../../base/editDistance.ts'
import type { HeaderLine, TestRequest } from '../request.ts'
import type { RouteCondition } from './condition.ts'
import { type HttpRequest, pathWithoutQuery } from './httpRequest.ts'
import { MAX_EDITS } from './maxEdits.ts'

/** A value for a header or parameter that only has to be there. */
const anyValue = '1'

/** The request with the least change that should fulfil the condition; undefined where none is known (a regex). */
export function repairRequest(
  condition: RouteCondition,
  http: HttpRequest,
  request: TestRequest,
): TestRequest | undefined {
  const { field, invert, operator } = condition
  if (invert) {
    const name = field.type === 'header' ? field.name : undefined
    return name === undefined ? undefined : { ...request, headers: withoutHeader(request.headers, name) }
  }
  const value = operator === 'present' ? anyValue : wantedValue(condition, http)
  if (value === undefined || http.path === undefined) return undefined
  const bare = pathWithoutQuery(http.path)
  switch (field.type) {
    case 'path':
      return { ...request, path: value + http.path.slice(bare.length) }
    case 'method':
      return { ...request, method: value }
    case 'authority':
      return { ...request, host: value }
    case 'scheme':
      return undefined
    case 'header':
      return { ...request, headers: withHeader(request.headers, field.name, value) }
    case 'queryParameter':
      return { ...request, path: withParameter(http.path, field.name, value) }
  }
}

function wantedValue(condition: RouteCondition, http: HttpRequest): string | undefined {
  const { operator, caseSensitive, expected } = condition
  if (operator === 'exact') return expected
  if (operator !== 'prefix') return undefined
  const actual = condition.actual(http) ?? ''
  const near = caseSensitive
    ? prefixDistance(actual, expected, MAX_EDITS)
    : prefixDistance(actual.toLowerCase(), expected.toLowerCase(), MAX_EDITS)
  return near ? expected + actual.slice(near.length) : expected
}

function withHeader(headers: readonly HeaderLine[], name: string, value: string): readonly HeaderLine[] {
  const index = headers.findIndex(([each]) => each.toLowerCase() === name)
  const line: HeaderLine = [headers[index]?.[0] ?? name, value]
  return index < 0 ? [...headers, line] : headers.with(index, line)
}

const withoutHeader = (headers: readonly HeaderLine[], name: string): readonly HeaderLine[] =>
  headers.filter(([each]) => each.toLowerCase() !== name)

// Only the first parameter of a name counts, so that one is replaced.
function withParameter(path: string, name: string, value: string): string {
  const start = path.indexOf('?')
  const pieces =
    start < 0
      ? []
      : path
          .slice(start + 1)
          .split('&')
          .filter((piece) => piece !== '')
  const index = pieces.findIndex((piece) => piece === name || piece.startsWith(`${name}=`))
  const piece = `${name}=${value}`
  const query = index < 0 ? [...pieces, piece] : pieces.with(index, piece)
  return `${start < 0 ? path : path.slice(0, start)}?${query.join('&')}`
}
