// The `to.operation` of an AuthorizationPolicy. istio: validation.go ValidateAuthorizationPolicy, pkg/config/security CheckValidPathTemplate.

import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { emptyFault, portsFault } from './attributes.ts'

const FIELDS = ['ports', 'methods', 'paths', 'hosts', 'notPorts', 'notMethods', 'notPaths', 'notHosts']
const LITERAL = /^[a-zA-Z0-9-._~%!$&'()+,;:@=]+$/

export function checkOperation(operation: Message, rule: number, report: Report): void {
  if (!FIELDS.some((field) => operation.has(field))) {
    report.error(operation.path, fault('policyOperationEmpty', { rule }))
  }
  for (const field of FIELDS) {
    const values = operation.texts(field)
    const key = `${field[0]?.toUpperCase()}${field.slice(1)}`
    report.error(operation.at(field), emptyFault(key, values))
    if (/ports$/i.test(field)) report.error(operation.at(field), portsFault(values))
    if (/paths$/i.test(field)) report.error(operation.at(field), templatesFault(key, values))
  }
}

function templatesFault(key: string, paths: readonly string[]): Fault | undefined {
  for (const path of paths) {
    const broken = templateFault(key, path)
    if (broken) return broken
  }
  return undefined
}

/** `{*}` is one segment, `{**}` the rest; both only as whole segments. */
function templateFault(key: string, written: string): Fault | undefined {
  const isTemplate = written.includes('{*}') || written.includes('{**}')
  const path = written.replaceAll(/^\/+|\/+$/g, '')
  let foundRest = false
  for (const segment of path.split('/')) {
    if (segment === '{*}' || segment === '{**}') {
      if (foundRest) return fault('pathAfterAny', { path, key })
      foundRest = segment === '{**}'
    } else if (/[{}]/.test(segment)) {
      return fault('pathBraces', { path, key })
    } else if (isTemplate && !LITERAL.test(segment)) {
      return fault('pathLiteral', { path, key, segment })
    }
  }
  return undefined
}
