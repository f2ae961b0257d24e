// istio: pkg/config/validation/validation.go ValidateRequestAuthentication, ValidatePeerAuthentication, validateJwtRule.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import { parseUrl } from '../goUrl.ts'
import type { Message } from '../protobuf/message.ts'
import { checkKeys } from './jwks.ts'
import { checkWorkloadSelector } from './labels.ts'
import { durationFault } from './names.ts'
import type { Subject } from './subject.ts'
import { checkTargets } from './targets.ts'

export function checkRequestAuthentication({ spec }: Subject, report: Report): void {
  checkTargets(spec, report)
  for (const rule of spec.messages('jwtRules')) checkJwtRule(rule, report)
}

const LISTS: readonly (readonly [field: string, what: string])[] = [
  ['audiences', 'audience'],
  ['fromParams', 'location query'],
  ['fromCookies', 'cookie name'],
]

function checkJwtRule(rule: Message, report: Report): void {
  for (const [field, what] of LISTS) {
    for (const [index, value] of rule.texts(field).entries()) {
      if (value === '') report.error(rule.at(field, index), fault('jwtEmpty', { what }))
    }
  }
  const field = rule.has('jwksUri') ? 'jwksUri' : 'jwks_uri'
  const uri = rule.text(field)
  if (rule.text('issuer') === '' && uri === '') report.error(rule.path, fault('jwtNoIssuer'))
  if (uri !== '') checkUri(rule, field, uri, report)
  if (rule.text('jwks') !== '') checkKeys(rule, report)
  for (const location of rule.messages('fromHeaders')) {
    if (location.text('name') === '') {
      report.error(location.at('name'), fault('jwtEmpty', { what: 'location header name' }))
    }
  }
  for (const output of rule.messages('outputClaimToHeaders')) {
    const name = output.text('header')
    if (name === '' || output.text('claim') === '') report.error(output.path, fault('jwtClaimToHeader'))
    else if (!/^[-_A-Za-z0-9]+$/.test(name)) report.error(output.at('header'), fault('headerInvalid', { name }))
  }
  const timeout = rule.optionalNumber('timeout')
  if (timeout !== undefined) report.error(rule.at('timeout'), durationFault(timeout))
}

function checkUri(rule: Message, field: string, uri: string, report: Report): void {
  const url = parseUrl(uri)
  if (url === undefined) {
    report.error(rule.at(field), fault('jwtUri', { uri }))
    return
  }
  if (url.scheme === 'http' || url.scheme === 'https') return
  report.error(rule.at(field), fault('jwtUriScheme', { scheme: url.scheme }))
}

export function checkPeerAuthentication({ spec }: Subject, report: Report): void {
  const selector = spec.message('selector')
  const ports = spec.messageMap('portLevelMtls')
  const selectsAll = (selector?.textMap('matchLabels') ?? []).length === 0
  if (selectsAll && ports.length > 0) report.error(spec.at('portLevelMtls'), fault('peerPortsWithoutSelector'))
  if (spec.has('portLevelMtls') && ports.length === 0) report.error(spec.at('portLevelMtls'), fault('peerPortsEmpty'))
  for (const [port] of ports) {
    if (Number(port) < 1 || Number(port) > 65535) {
      report.error(spec.at('portLevelMtls', port), fault('peerPortRange'))
    }
  }
  checkWorkloadSelector(selector, report)
}
