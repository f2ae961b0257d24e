// Header names and operations. istio: pkg/config/validation/validation.go ValidateHTTPHeader…, pkg/jwt/routing.go.

import type { FieldPath } from '../../base/source.ts'
import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { headerValueFault } from './headerValue.ts'

// The range from `+` to `.` that istiod's pattern has by accident lets the comma in.
const NAME = /^[!#$%&'*+-.^_`|~A-Za-z0-9]+$/
const PSEUDO_HEADERS = [':method', ':scheme', ':authority', ':path', ':status']

/** `@request.auth.claims.sub`, `@request.auth.claims[a][b]`. */
export const isJwtClaim = (name: string): boolean => /^@request\.auth\.claims(?:\..+|\[.+\])$/is.test(name)

/** The name of a header that a route looks at. */
export function headerMatchFault(name: string): Fault | undefined {
  return name !== '' && (isJwtClaim(name) || PSEUDO_HEADERS.includes(name)) ? undefined : headerNameFault(name)
}

/** The name of a header in a CORS policy. */
export const corsHeaderFault = (name: string): Fault | undefined => (name === '*' ? undefined : headerNameFault(name))

function headerNameFault(name: string): Fault | undefined {
  if (name === '') return fault('headerEmpty')
  return NAME.test(name) ? undefined : fault('headerInvalid', { name })
}

export const isAuthority = (name: string): boolean => ['host', ':authority'].includes(name.toLowerCase())

/** What is added to, set in and removed from requests and responses. Only requests may be given an authority. */
export function checkHeaderOperations(headers: Message | undefined, report: Report): void {
  for (const side of ['request', 'response']) {
    const operations = headers?.message(side)
    if (operations === undefined) continue
    for (const operation of ['add', 'set']) {
      for (const [name, value] of operations.textMap(operation) ?? []) {
        const path: FieldPath = operations.at(operation, name)
        report.error(path, side === 'request' && isAuthority(name) ? undefined : operationFault(name, side))
        report.error(path, headerValueFault(value))
      }
    }
    for (const [index, name] of operations.texts('remove').entries()) {
      report.error(operations.at('remove', index), operationFault(name, 'remove'))
    }
  }
}

function operationFault(name: string, side: string): Fault | undefined {
  if (name === '') return fault('headerEmpty')
  if (side !== 'request' && name.toLowerCase() === 'host') return fault('headerHost', { name })
  return name.startsWith(':') ? fault('headerColon', { name }) : undefined
}

/** Rewrite, `set` and `add` may give the authority once altogether. */
export function checkAuthority(route: Message, report: Report): void {
  const rewrite = route.message('rewrite')?.text('authority') ?? ''
  const request = route.message('headers')?.message('request')
  let first = rewrite
  for (const operation of ['set', 'add']) {
    for (const [name, second] of request?.textMap(operation) ?? []) {
      if (!isAuthority(name)) continue
      if (first !== '') {
        report.error(request?.at(operation, name) ?? route.path, fault('authorityTwice', { first, second }))
        return
      }
      first = second
    }
  }
}
