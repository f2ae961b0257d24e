// Names, hosts, addresses and ports. istio: pkg/config/validation/agent/validation.go, pkg/config/labels/instance.go.

import { utf8Bytes } from '../../base/bytes.ts'
import { parseProtocol } from '../../istio/protocol.ts'
import { type Fault, fault } from '../fault.ts'
import { isAddress, isAddressRange } from '../goAddress.ts'
import { isInteger } from '../goInteger.ts'

const LABEL = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/
const WILDCARD_LABEL = /^(?:\*|(?:\*|\*-)?[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)$/

/** A DNS label in any letter case (istio: labels.IsDNS1123Label). */
export const isLabel = (text: string): boolean => text.length <= 63 && LABEL.test(text)

/** Splits at the first separator; the second part is undefined without one. */
export function cut(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}

function lengthFault(domain: string): Fault | undefined {
  if (utf8Bytes(domain).length > 255) return fault('domainTooLong', { domain })
  return domain === '' ? fault('domainEmpty') : undefined
}

/** istio: ValidateFQDN. */
export const domainFault = (domain: string): Fault | undefined => lengthFault(domain) ?? labelsFault(domain)

function labelsFault(domain: string): Fault | undefined {
  const labels = domain.split('.')
  const last = labels.at(-1) ?? ''
  if (isInteger(last)) return fault('domainNumeric', { domain, label: last })
  // `istio.io.` has an empty last label.
  const checked = last === '' ? labels.slice(0, -1) : labels
  const label = checked.find((each) => !isLabel(each))
  return label === undefined ? undefined : fault('domainInvalid', { domain, label })
}

/** A domain whose first label may have a wildcard (istio: ValidateWildcardDomain); the fault names the rest behind the first label. */
export function wildcardDomainFault(domain: string): Fault | undefined {
  const tooLong = lengthFault(domain)
  if (tooLong) return tooLong
  const [label, rest] = cut(domain, '.')
  if (label.length > 63 || !WILDCARD_LABEL.test(label)) return fault('domainInvalid', { domain, label })
  return rest === undefined ? undefined : labelsFault(rest)
}

/** As `wildcardDomainFault`, but with SNI routes also `outbound_.80_._.host` (istio: …ForVirtualServiceBoundToGateway). */
export function gatewayDomainFault(sni: boolean, domain: string): Fault | undefined {
  const tooLong = lengthFault(domain)
  if (tooLong || !sni || !domain.startsWith('outbound_')) return tooLong ?? wildcardDomainFault(domain)
  const [, port, , host] = domain.split('_')
  if (port === undefined || host === undefined) return fault('sniDomainInvalid', { domain })
  if (!/\d/.test(port)) return fault('domainInvalid', { domain, label: port })
  return /[a-zA-Z]/.test(host) ? undefined : fault('domainInvalid', { domain, label: host })
}

export const partialWildcardFault = (host: string): Fault | undefined =>
  host.includes('*') && host.length !== 1 && !host.startsWith('*.') ? fault('partialWildcard', { host }) : undefined

export const isIp = isAddress

export const ipFault = (address: string): Fault | undefined =>
  isAddress(address) ? undefined : fault('notIp', { address })

/** An address or a range (istio: ValidateIPSubnet). */
export function subnetFault(address: string): Fault | undefined {
  if (address.split('/').length !== 2) return ipFault(address)
  return isAddressRange(address) ? undefined : fault('notCidr', { address })
}

export const portFault = (port: number): Fault | undefined =>
  port >= 1 && port <= 65535 ? undefined : fault('portOutOfRange', { port })

export const portNameFault = (name: string): Fault | undefined =>
  isLabel(name) ? undefined : fault('badPortName', { name })

/** Empty means that the proxy finds out by itself. */
export const protocolFault = (protocol: string): Fault | undefined =>
  protocol !== '' && parseProtocol(protocol) === 'auto' ? fault('unsupportedProtocol', { protocol }) : undefined

export function subsetNameFault(name: string): Fault | undefined {
  if (name === '') return fault('subsetEmpty')
  return isLabel(name) ? undefined : fault('subsetInvalid', { name })
}

export const UNIX = 'unix://'

/** The path behind `unix://`; `@` begins an abstract socket (istio: ValidateUnixAddress). */
export function unixFault(address: string): Fault | undefined {
  if (address === '') return fault('unixEmpty')
  if (address.startsWith('@')) return undefined
  return address.startsWith('/') && !address.endsWith('/') ? undefined : fault('unixNotAbsolute', { address })
}

/** Whole milliseconds, at least one (istio: ValidateDuration). */
export function durationFault(milliseconds: number): Fault | undefined {
  if (milliseconds < 1) return fault('durationTooShort')
  return Number.isInteger(milliseconds) ? undefined : fault('durationTooFine')
}
