// Values of an AuthorizationPolicy's fields and conditions; of each list the first fault is told. istio: pkg/config/security/security.go.

import { utf8Bytes } from '../../base/bytes.ts'
import { type Fault, fault } from '../fault.ts'
import { isAddress, isAddressRange } from '../goAddress.ts'
import { cut } from './names.ts'

type Check = (key: string, values: readonly string[]) => Fault | undefined

export const emptyFault: Check = (key, values) => (values.includes('') ? fault('valueEmpty', { key }) : undefined)

export const ipsFault = (values: readonly string[]): Fault | undefined => {
  const value = values.find((each) => !(each.includes('/') ? isAddressRange(each) : isAddress(each)))
  if (value === undefined) return undefined
  return value.includes('/') ? fault('badCidr', { value }) : fault('badIp', { value })
}

export const portsFault = (values: readonly string[]): Fault | undefined => {
  const value = values.find((each) => !/^\d+$/.test(each) || Number(each) > 65535)
  return value === undefined ? undefined : fault('badPort', { value })
}

const wildcardsFault: Check = (key, values) => {
  const empty = emptyFault(key, values)
  if (empty) return empty
  for (const value of values) {
    const stars = value.split('*').length - 1
    if (stars > 1) return fault('valueWildcards', { key, value })
    if (stars === 1 && !value.startsWith('*') && !value.endsWith('*'))
      return fault('valueWildcardPlace', { key, value })
  }
  return undefined
}

export const trustDomainsFault: Check = (key, values) => {
  const value = values.find((each) => each.includes('/'))
  return wildcardsFault(key, values) ?? (value === undefined ? undefined : fault('trustDomainSlash', { key, value }))
}

export const accountsFault: Check = (key, values) => {
  if (values.length > 16) return fault('accountsTooMany')
  for (const value of values) {
    if (value === '') return fault('valueEmpty', { key })
    if (value.includes('*')) return fault('accountWildcard', { key })
    if (utf8Bytes(value).length > 320) return fault('accountTooLong', { key, value })
    const [namespace, account] = cut(value, '/')
    const isNamespaced = account !== undefined
    if (isNamespaced && (namespace === '' || account === '' || account.includes('/'))) {
      return fault('accountFormat', { key, value })
    }
  }
  return undefined
}

/** `request.headers[x]`: something in brackets behind something. */
const mapKeyFault = (key: string): Fault | undefined => {
  const open = key.indexOf('[')
  return key.endsWith(']') && open > 0 && open < key.length - 2 ? undefined : fault('badMapKey', { key })
}

const ANY: Check = () => undefined
const MAP_KEY: Check = mapKeyFault
const IPS: Check = (_, values) => ipsFault(values)

const ATTRIBUTES: ReadonlyMap<string, Check> = new Map([
  ['source.ip', IPS],
  ['remote.ip', IPS],
  ['source.namespace', ANY],
  ['source.serviceAccount', accountsFault],
  ['source.principal', ANY],
  ['source.trustDomain', wildcardsFault],
  ['request.auth.principal', ANY],
  ['request.auth.audiences', ANY],
  ['request.auth.presenter', ANY],
  ['destination.ip', IPS],
  ['destination.port', (_: string, values: readonly string[]) => portsFault(values)],
  ['connection.sni', ANY],
  ['destination.namespace', (key: string) => fault('attributeReplaced', { key, by: 'metadata.namespace' })],
  ['destination.name', (key: string) => fault('attributeDeprecated', { key })],
  ['destination.user', (key: string) => fault('attributeDeprecated', { key })],
])

const PREFIXED: readonly (readonly [prefix: string, check: Check])[] = [
  ['request.headers', MAP_KEY],
  ['request.auth.claims', MAP_KEY],
  ['experimental.envoy.filters.', MAP_KEY],
  ['destination.labels', (key) => fault('attributeReplaced', { key, by: 'workload selector' })],
]

/** The fault of a condition's key and values (istio: ValidateAttribute). */
export const attributeFault: Check = (key, values) => {
  const empty = emptyFault(key, values)
  if (empty) return empty
  const check = ATTRIBUTES.get(key) ?? PREFIXED.find(([prefix]) => key.startsWith(prefix))?.[1]
  return check === undefined ? fault('attributeUnknown', { key }) : check(key, values)
}
