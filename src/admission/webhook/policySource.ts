// The `from.source` of an AuthorizationPolicy. istio: pkg/config/validation/validation.go ValidateAuthorizationPolicy.

import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { accountsFault, emptyFault, ipsFault, trustDomainsFault } from './attributes.ts'

const withNegation = (field: string): readonly string[] => [field, `not${field[0]?.toUpperCase()}${field.slice(1)}`]

/** What is known of a connection without looking into it as HTTP. */
export const TCP_SOURCES = ['principals', 'ipBlocks', 'namespaces', 'remoteIpBlocks', 'serviceAccounts'].flatMap(
  withNegation,
)

const ALL_FIELDS = [...TCP_SOURCES, ...['requestPrincipals', 'trustDomains'].flatMap(withNegation)]

export function checkSource(source: Message, rule: number, report: Report): void {
  const isSet = (fields: readonly string[]): boolean => fields.flatMap(withNegation).some((field) => source.has(field))
  if (isSet(['principals', 'namespaces']) && isSet(['serviceAccounts'])) {
    report.error(source.path, fault('policyServiceAccounts', { rule }))
  }
  if (!ALL_FIELDS.some((field) => source.has(field))) report.error(source.path, fault('policySourceEmpty', { rule }))
  for (const field of ALL_FIELDS) {
    for (const broken of fieldFaults(field, source.texts(field))) report.error(source.at(field), broken)
  }
}

function fieldFaults(field: string, values: readonly string[]): readonly (Fault | undefined)[] {
  const key = `${field[0]?.toUpperCase()}${field.slice(1)}`
  if (/serviceAccounts$/i.test(field)) return [accountsFault(key, values)]
  if (/trustDomains$/i.test(field)) return [trustDomainsFault(key, values)]
  return [/ipBlocks$/i.test(field) ? ipsFault(values) : undefined, emptyFault(key, values)]
}

const CUSTOM_REFUSED = ['namespaces', 'serviceAccounts', 'trustDomains', 'principals', 'requestPrincipals'].flatMap(
  withNegation,
)

/** An external authorizer is asked before identities are known. */
export function checkCustomSource(source: Message | undefined, report: Report): void {
  for (const field of CUSTOM_REFUSED) {
    if (!source?.has(field)) continue
    const what = `From.${field[0]?.toUpperCase()}${field.slice(1)}`
    report.error(source.at(field), fault('policyCustom', { what }))
  }
}
