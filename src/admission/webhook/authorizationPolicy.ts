// istio: pkg/config/validation/validation.go ValidateAuthorizationPolicy.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { attributeFault } from './attributes.ts'
import { checkOperation } from './policyOperation.ts'
import { checkCustomSource, checkSource, TCP_SOURCES } from './policySource.ts'
import type { Subject } from './subject.ts'
import { checkTargets } from './targets.ts'

export function checkAuthorizationPolicy({ spec }: Subject, report: Report): void {
  checkTargets(spec, report)
  const action = spec.text('action') || 'ALLOW'
  const rules = spec.messages('rules')
  const provider = spec.message('provider')
  if ((action === 'CUSTOM' || action === 'DENY') && rules.length === 0) {
    report.error(spec.path, fault('policyNeverTriggered', { action }))
  }
  if (action === 'CUSTOM') {
    const unnamed = rules.length > 0 && (provider?.text('name') ?? '') === ''
    if (unnamed) report.error(provider?.at('name') ?? spec.at('provider'), fault('policyProviderName'))
    for (const rule of rules) checkCustomRule(rule, report)
  } else if (provider !== undefined) {
    report.error(provider.path, fault('policyProvider', { action }))
  }
  for (const [index, rule] of rules.entries()) checkRule(rule, index, action, report)
}

const CUSTOM_KEYS = ['source.namespace', 'source.serviceAccount', 'source.trustDomain', 'source.principal']

function checkCustomRule(rule: Message, report: Report): void {
  for (const from of rule.messages('from')) checkCustomSource(from.message('source'), report)
  for (const condition of rule.messages('when')) {
    const what = condition.text('key')
    const isRefused = CUSTOM_KEYS.includes(what) || what.startsWith('request.auth.')
    if (isRefused) report.error(condition.at('key'), fault('policyCustom', { what }))
  }
}

function checkRule(rule: Message, index: number, action: string, report: Report): void {
  const sources: Message[] = []
  for (const from of rule.messages('from')) {
    const source = from.message('source')
    if (source === undefined) report.error(from.at('source'), fault('policySourceMissing', { rule: index }))
    else sources.push(source)
  }
  for (const source of sources) checkSource(source, index, report)
  const operations: Message[] = []
  for (const to of rule.messages('to')) {
    const operation = to.message('operation')
    if (operation === undefined) report.error(to.at('operation'), fault('policyOperationMissing', { rule: index }))
    else operations.push(operation)
  }
  for (const operation of operations) checkOperation(operation, index, report)
  for (const condition of rule.messages('when')) checkCondition(condition, report)
  if (action !== 'DENY') return
  const tcpFrom = sources.some((source) => TCP_SOURCES.some((field) => source.has(field)))
  const tcpTo = operations.some((operation) => operation.has('ports') || operation.has('notPorts'))
  const onlyHttpFrom = sources.length > 0 && operations.length === 0 && !tcpFrom
  if (onlyHttpFrom || (operations.length > 0 && !tcpTo)) report.warning(rule.path, fault('policyDenyTcp'))
}

function checkCondition(condition: Message, report: Report): void {
  const key = condition.text('key')
  if (key === '') {
    report.error(condition.at('key'), fault('policyKeyEmpty'))
    return
  }
  if (!condition.has('values') && !condition.has('notValues')) {
    report.error(condition.path, fault('policyNoValues', { key }))
    return
  }
  for (const [field, what] of [
    ['values', 'value'],
    ['notValues', 'notValue'],
  ] as const) {
    const broken = attributeFault(key, condition.texts(field))
    if (broken === undefined) continue
    report.error(condition.at(field), fault('policyCondition', { what, key, reason: broken.message }))
  }
}
