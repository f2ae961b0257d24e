// Command operators in header values, e.g. `%REQ(:PATH)%`. envoy: source/common/formatter/substitution_formatter.cc

import { type HttpRequest, headerValues, pathWithoutQuery } from './httpRequest.ts'
import { queryParameter } from './queryParameterMatch.ts'

/** What the operators can read at the moment a value is formatted. */
export type FormatContext = Readonly<{
  request: HttpRequest
  port: number
  serverName: string
  routeName: string
  cluster: string
  /** Absent while the request is on its way up; `code` is 0 in every local answer. */
  response: Readonly<{ code: number; headers: ReadonlyMap<string, readonly string[]> }> | undefined
}>

type Operator = (argument: string, context: FormatContext) => string | undefined

/** The operators whose value follows from the configuration and the request; missing things are empty. */
const operators: Readonly<Record<string, Operator>> = {
  REQ: requestHeader,
  RESP: (argument, { response }) => response?.headers.get(argument.toLowerCase())?.[0],
  PATH: formatPath,
  QUERY_PARAM: (argument, { request }) => queryParameter(request.path, argument),
  QUERY_PARAMS: (_, { request }) => /\?(.*)$/s.exec(request.path ?? '')?.[1],
  PROTOCOL: () => 'HTTP/1.1',
  DOWNSTREAM_LOCAL_PORT: (_, { port }) => String(port),
  REQUESTED_SERVER_NAME: (_, { serverName }) => serverName,
  ROUTE_NAME: (_, { routeName }) => routeName,
  UPSTREAM_CLUSTER: (_, { cluster }) => cluster,
  RESPONSE_CODE: (_, { response }) => String(response?.code ?? 0),
}

const operatorPattern = /%%|%([A-Z_]+)(?:\(([^)]*)\))?(?::(\d+))?%/g

/** Replaces the operators of a header value; one whose value nothing here tells (a time, an address) stays as written. */
export function formatValue(value: string, context: FormatContext): string {
  if (!value.includes('%')) return value
  return value.replace(operatorPattern, (text, name: string | undefined, argument?: string, length?: string) => {
    if (name === undefined) return '%'
    const operator = lookUp(name)
    if (!operator) return text
    const result = operator(argument ?? '', context) ?? ''
    return length === undefined ? result : result.slice(0, Number(length))
  })
}

/** The operators in a value that `formatValue` leaves as they are. */
export function unknownOperators(value: string): readonly string[] {
  return [...value.matchAll(operatorPattern)].filter(([, name]) => name && !lookUp(name)).map(([text]) => text)
}

const lookUp = (name: string): Operator | undefined => (Object.hasOwn(operators, name) ? operators[name] : undefined)

// The first line of the header, or of the alternative behind `?` where the first is missing.
function requestHeader(argument: string, { request }: FormatContext): string | undefined {
  for (const name of argument.toLowerCase().split('?')) {
    const value = headerValues(request, name)?.[0]
    if (value !== undefined) return value
  }
  return undefined
}

function formatPath(argument: string, { request }: FormatContext): string | undefined {
  const [query = 'WQ', which = 'PATH'] = argument === '' ? [] : argument.split(':')
  const original = request.headers.get('x-envoy-original-path')?.[0]
  const path = which === 'ORIG' ? original : which === 'ORIG_OR_PATH' ? (original ?? request.path) : request.path
  return path !== undefined && query === 'NQ' ? pathWithoutQuery(path) : path
}
