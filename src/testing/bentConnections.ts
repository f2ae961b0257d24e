// Rules for TLS and TCP at random, and connections at the edges of what their filter chains ask for: everything by a seed.

import { addressBits, addressText } from '../base/cidr.ts'
import type { SourceRef } from '../base/source.ts'
import type { Proxy as MeshProxy } from '../engine/proxy.ts'
import type { TestRequest } from '../engine/request.ts'
import type { FilterChain, Listener } from '../envoy/listener.ts'
import type { Dice } from './bentRequests.ts'
import { document, gateway, INGRESS } from './compiled.ts'
import { CLIENT, serviceAt, serviceEntry } from './sidecar.ts'

type Match = Readonly<{ sniHosts?: readonly string[]; destinationSubnets?: readonly string[]; port?: number }>

/** A rule of a virtual service of one of the hosts. */
export type OpaqueRule = Readonly<{ host: string; kind: 'tls' | 'tcp'; match: readonly Match[] }>

/** `base` is what is there beside the rules. */
export type OpaqueConfiguration = Readonly<{ proxy: MeshProxy; base: string; rules: readonly OpaqueRule[] }>

const NAMES = ['x.a.com', 'y.a.com', '*.a.com', 'z.b.a.com', '*.b.a.com', '*.com', 'c.com', 'a.com']
const SUBNETS = [
  ...['10.1.0.0/24', '10.1.0.0/25', '10.1.0.128/25', '10.1.0.4/32', '10.1.0.5', '10.1.0.4/31', '10.0.0.0/8'],
  ...['10.2.0.0/16', '10.2.0.0/17', '10.2.128.0/17', '10.2.128.0/18', '10.2.192.0/18', 'fd00::/8', 'fd00::/9'],
]

const one = <Value>(roll: Dice, values: readonly Value[]): Value => values[roll(values.length)] as Value
const some = <Value>(roll: Dice, values: readonly Value[], most: number): readonly Value[] => [
  ...new Set(Array.from({ length: 1 + roll(most) }, () => one(roll, values))),
]

const SERVERS = [
  '{port: {number: 443, name: pass, protocol: TLS}, hosts: ["*.a.com"], tls: {mode: PASSTHROUGH}}',
  '{port: {number: 443, name: pass-all, protocol: TLS}, hosts: ["*"], tls: {mode: PASSTHROUGH}}',
  '{port: {number: 443, name: https, protocol: HTTPS}, hosts: [x.a.com], tls: {mode: SIMPLE, credentialName: c}}',
  '{port: {number: 443, name: end, protocol: TLS}, hosts: ["*.b.a.com"], tls: {mode: MUTUAL, credentialName: c}}',
  '{port: {number: 443, name: plain, protocol: TCP}, hosts: ["*"]}',
  '{port: {number: 9000, name: tcp, protocol: TCP}, hosts: ["*.a.com"]}',
  '{port: {number: 9000, name: bound, protocol: TCP}, bind: 10.9.0.1, hosts: ["*"]}',
]

const SERVICES: readonly (readonly [host: string, text: string])[] = [
  ['db', serviceAt('db', '10.1.0.4', '{port: 9000, name: tcp}, {port: 443, name: tls}')],
  ['aux', serviceAt('aux', '10.1.0.5', '{port: 9000, name: tcp}, {port: 443, name: tls}')],
  ['auto', serviceAt('auto', '10.1.0.6', '{port: 9000, name: any}')],
  ['range.com', external('range.com', '10.2.0.0/16')],
  ['wide.com', external('wide.com', '10.0.0.0/8')],
  ['*.a.com', external('"*.a.com"', undefined)],
]

function external(host: string, range: string | undefined): string {
  const addresses = range === undefined ? '' : `addresses: [${range}], `
  const ports = '[{number: 9000, name: tcp, protocol: TCP}, {number: 443, name: tls, protocol: TLS}]'
  return serviceEntry(
    `e${host.replace(/\W/g, '')}`,
    `{hosts: [${host}], ${addresses}ports: ${ports}, resolution: NONE, location: MESH_EXTERNAL}`,
  )
}

/** A gateway's, or a sidecar's. */
export function randomOpaque(roll: Dice): OpaqueConfiguration {
  const isGateway = roll(3) === 0
  const services = some(roll, SERVICES, 4)
  const hosts = isGateway ? ['*.a.com', '*', 'x.a.com'] : services.map(([host]) => host)
  const rules = Array.from({ length: 2 + roll(6) }, (): OpaqueRule => {
    const host = one(roll, hosts)
    const port = roll(6) === 0 ? { port: one(roll, [443, 9000]) } : {}
    if (roll(2) === 0) {
      const entry = (): Match => ({
        ...{ sniHosts: some(roll, NAMES, 3), ...port },
        ...(!isGateway && roll(3) === 0 && { destinationSubnets: some(roll, SUBNETS, 2) }),
      })
      return { host, kind: 'tls', match: Array.from({ length: 1 + roll(2) }, entry) }
    }
    const isOpen = isGateway ? roll(2) === 0 : roll(5) === 0
    return { host, kind: 'tcp', match: isOpen ? [] : [{ ...port, destinationSubnets: some(roll, SUBNETS, 3) }] }
  })
  const base = isGateway ? gateway(`[${some(roll, SERVERS, 5).join()}]`) : services.map(([, text]) => text).join('')
  return { proxy: isGateway ? INGRESS : CLIENT, base, rules }
}

const hostsOf = ({ rules }: OpaqueConfiguration): readonly string[] => [...new Set(rules.map(({ host }) => host))]

/** Which of the rules is written at an address in the text. */
export function ruleIndexAt(configuration: OpaqueConfiguration, { document: at, path }: SourceRef): number {
  const hosts = hostsOf(configuration)
  const services = opaqueText(configuration).split('---\n').length - 1
  const host = hosts[at - (services - hosts.length)]
  const [, kind, number] = path
  const own = configuration.rules.filter((rule) => rule.host === host && rule.kind === kind)
  return configuration.rules.indexOf(own[Number(number)] as OpaqueRule)
}

/** One virtual service for each host, its rules in their order. */
export function opaqueText(configuration: OpaqueConfiguration): string {
  const { base, rules, proxy } = configuration
  const hosts = hostsOf(configuration)
  const services = hosts.map((host, index) => {
    const of = (kind: OpaqueRule['kind']) =>
      rules
        .filter((rule) => rule.host === host && rule.kind === kind)
        .map(({ match }) => ({ match, route: [{ destination: { host: 'db', port: { number: 9000 } } }] }))
    const gateways = proxy.type === 'gateway' ? { gateways: ['gw'] } : {}
    return document(
      'VirtualService',
      `vs-${index}`,
      JSON.stringify({ hosts: [host], ...gateways, tls: of('tls'), tcp: of('tcp') }),
    )
  })
  return base + services.join('')
}

/** The rule at this place with one subnet less or a narrower one, as a proof may have overlooked; undefined where there is none. */
export function narrowedRule(roll: Dice, rule: OpaqueRule): OpaqueRule | undefined {
  const subnets = rule.match[0]?.destinationSubnets ?? []
  if (subnets.length === 0) return undefined
  const index = roll(subnets.length)
  const [address, length] = (subnets[index] ?? '').split('/')
  if (length === undefined || Number(length) >= 32) return undefined
  const changed = subnets.with(index, `${address}/${Number(length) + 1}`)
  return { ...rule, match: [{ ...rule.match[0], destinationSubnets: changed }, ...rule.match.slice(1)] }
}

/** A connection that is near to what the chain asks for, and to what the others of its listener do. */
export function bentConnection(roll: Dice, listener: Listener, chain: FilterChain, proxy: MeshProxy): TestRequest {
  const near = (): FilterChain => (roll(4) === 0 ? one(roll, listener.filterChains) : chain)
  const protocol = one(roll, ['TLS', 'TLS', 'TLS', 'TCP', 'TCP', 'HTTP', 'HTTPS'] as const)
  const isHttp = protocol === 'HTTP' || protocol === 'HTTPS'
  const isTls = protocol === 'TLS' || protocol === 'HTTPS'
  const serverName = isTls && roll(8) > 0 ? bentName(roll, one(roll, [...near().match.serverNames, 'c.com'])) : ''
  const address = addressNear(roll, listener, near(), proxy)
  return {
    ...{ protocol, host: 'c.com', headers: [] },
    ...(isHttp ? { method: 'GET', path: '/' } : { method: '', path: '' }),
    port: roll(12) === 0 ? one(roll, [443, 9000, 80]) : listener.port,
    ...(address !== undefined && { address }),
    ...(serverName !== '' && { sni: serverName }),
    ...(isTls && roll(4) > 0 && { clientCert: true }),
    ...(isTls && roll(4) === 0 && { alpn: one(roll, [['h2'], ['http/1.1'], ['istio', 'h2']]) }),
  }
}

/** The name, with a label more or less, in other case, or nearly. */
function bentName(roll: Dice, pattern: string): string {
  const name = pattern.replace('*', one(roll, ['www', 'x', 'b', 'y', 'q.r']))
  switch (roll(9)) {
    case 0:
      return `${one(roll, ['x', 'b', 'www'])}.${name}`
    case 1:
      return name.replace(/^[^.]*\./, '')
    case 2:
      return name.toUpperCase()
    case 3:
      return one(roll, [`${name}x`, `x${name}`, name.slice(1), `.${name}`, pattern])
    default:
      return name
  }
}

const digits = (roll: Dice): string =>
  roll(2 ** 30)
    .toString(2)
    .padStart(30, '0')

function addressNear(roll: Dice, listener: Listener, { match }: FilterChain, proxy: MeshProxy): string | undefined {
  if (proxy.type === 'gateway')
    return roll(3) > 0 ? undefined : one(roll, [listener.address, '10.9.0.1', '10.11.12.13'])
  if (roll(4) === 0)
    return one(roll, [listener.address, '10.1.0.4', '10.1.0.5', '10.1.0.6', '10.11.12.13', '172.16.0.1'])
  const range = match.prefixRanges.length === 0 ? one(roll, SUBNETS) : one(roll, match.prefixRanges)
  const [text = '', written] = range.split('/')
  const bits = addressBits(text) ?? ''
  const length = written === undefined ? bits.length : Number(written)
  const rest = bits.length - length
  const host = one(roll, [
    () => '0'.repeat(rest),
    () => '1'.repeat(rest),
    () => digits(roll).repeat(5).slice(0, rest),
  ])()
  const inside = bits.slice(0, length) + host
  // Sometimes the next range, which differs in the last digit that counts.
  const isBeside = roll(8) === 0 && length > 0
  const flipped = inside[length - 1] === '0' ? '1' : '0'
  return addressText(isBeside ? inside.slice(0, length - 1) + flipped + inside.slice(length) : inside)
}
