// istio: pkg/config/validation/validation.go validateCORSPolicy.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { corsHeaderFault } from './httpHeaders.ts'
import { durationFault } from './names.ts'
import { regexMatchFault } from './stringMatch.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', '*']

export function checkCors(policy: Message | undefined, report: Report): void {
  if (policy === undefined) return
  for (const origin of policy.messages('allowOrigins')) {
    const isEmpty = ['exact', 'prefix', 'regex'].every((field) => origin.text(field) === '')
    report.error(origin.path, isEmpty ? fault('corsOriginEmpty') : regexMatchFault(origin, 'corsPolicy.allowOrigins'))
  }
  for (const [index, method] of policy.texts('allowMethods').entries()) {
    if (!METHODS.includes(method)) report.error(policy.at('allowMethods', index), fault('corsMethod', { method }))
  }
  for (const field of ['allowHeaders', 'exposeHeaders']) {
    for (const [index, name] of policy.texts(field).entries()) {
      report.error(policy.at(field, index), corsHeaderFault(name))
    }
  }
  const maxAge = policy.optionalNumber('maxAge')
  if (maxAge === undefined) return
  report.error(policy.at('maxAge'), durationFault(maxAge))
  if (maxAge > 0 && !Number.isInteger(maxAge / 1000)) report.error(policy.at('maxAge'), fault('corsMaxAge'))
}
