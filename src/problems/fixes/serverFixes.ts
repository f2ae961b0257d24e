// Fixes for the servers of gateways.

import { refAt, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import {
  addition,
  type FixContext,
  type FixRule,
  movement,
  parentOf,
  removal,
  removals,
  replacement,
  setting,
} from './fix.ts'
import { hostChoices } from './known.ts'
import { plainName } from './values.ts'

const gone: FixRule = (at) => [removal(at)]

export const SERVER_FIXES: Readonly<Record<string, FixRule>> = {
  serverProtocol: (at, context) => [written(at, context, protocolOf(context.value(refAt(parentOf(at), 'number'))))],
  unsupportedProtocol: (at, context) => [
    written(at, context, protocolOf(context.value(refAt(parentOf(at), 'number')))),
  ],
  serverPortName: (at, context) => [written(at, context, portName(parentOf(at), context))],
  serverPortNameTwice: (at, context) => [written(at, context, portName(parentOf(at), context))],
  gatewayName: (at, context) => renamedGateway(at, context),
  serverTargetPort: gone,
  sidecarTargetPort: gone,
  serverNoTls: gone,
  serverPlainTls: (at, context) => {
    const protocol = refAt(parentOf(at), 'port', 'protocol')
    return [replacement(protocol, context.value(protocol), 'HTTPS'), removal(at)]
  },
  redirectNotHttp: gone,
  serverNeedsTls: (at, { value }) => {
    const credentialName = certificateName(value(refAt(parentOf(at), 'hosts')))
    return [addition(parentOf(at), 'tls', { mode: 'SIMPLE', credentialName })]
  },
  tlsPassthroughCertificates: (at, context) => {
    const mode = context.value(refAt(at, 'mode'))
    return [mode === undefined ? addition(at, 'mode', 'SIMPLE') : replacement(refAt(at, 'mode'), mode, 'SIMPLE')]
  },
  tlsOneCertificate: (at, { value }) => {
    const tls = fields(value(at))
    const sources = CERTIFICATE_SOURCES.map((names) => names.filter((name) => Object.hasOwn(tls, name))).filter(
      (names) => names.length > 0,
    )
    return sources.map((kept) =>
      removals(sources.flatMap((names) => (names === kept ? [] : names)).map((name) => refAt(at, name))),
    )
  },
  tlsIstioMutual: gone,
  tlsCrlSimple: gone,
  tlsRepeatedCiphers: withoutRepeats,
  shortName: (at, context) => {
    const written = String(context.value(at))
    const [, scope = '', host = ''] = /^(.*\/)?(.*)$/.exec(written) ?? []
    return [...hostChoices(host, at, context), '*'].map((to) => replacement(at, written, scope + to))
  },
  sidecarHostTwice: gone,
  sidecarHostForm: (at, { value }) => {
    const host = value(at)
    return typeof host === 'string' && !host.includes('/')
      ? ['./', '*/'].map((scope) => replacement(at, host, scope + host))
      : []
  },
  sidecarCatchAllLast: (at, { value }) => {
    const list = value(parentOf(at))
    return Array.isArray(list) ? [movement(parentOf(at), Number(at.path.at(-1)), list.length - 1)] : []
  },
}

/** A name for the Secret of a server with these hosts. */
export function certificateName(hosts: unknown): string {
  const [host = ''] = Array.isArray(hosts) ? hosts.map(String) : []
  return `${plainName(host.replace(/^.*\//, '').replace(/^\*\.?/, '')) ?? 'gateway'}-cert`
}

/** Sets a text, whether it is there or not. */
function written(at: SourceRef, { value }: FixContext, to: string) {
  const before = value(at)
  return before === undefined ? addition(parentOf(at), String(at.path.at(-1)), to) : replacement(at, before, to)
}

const protocolOf = (port: unknown): string => (port === 80 ? 'HTTP' : port === 443 ? 'HTTPS' : 'TCP')

function portName(port: SourceRef, { value }: FixContext): string {
  const { protocol, number } = fields(value(port))
  return `${String(protocol ?? 'tcp').toLowerCase()}-${String(number ?? 0)}`
}

const fields = (value: unknown): Readonly<Record<string, unknown>> => (isMapping(value) ? value : {})

function withoutRepeats(at: SourceRef, { value }: FixContext): ReturnType<FixRule> {
  const list = value(at)
  if (!Array.isArray(list)) return []
  const texts = list.map(String)
  return [replacement(at, texts, [...new Set(texts)])]
}

/** Fields that belong together, where a server's certificate can come from. */
const CERTIFICATE_SOURCES: readonly (readonly string[])[] = [
  ['credentialName'],
  ['credentialNames'],
  ['serverCertificate', 'privateKey'],
  ['tlsCertificates'],
]

/** A name without dots, in the virtual services too that name the gateway. */
function renamedGateway(at: SourceRef, { value, resources }: FixContext): ReturnType<FixRule> {
  const name = value(at)
  const to = typeof name === 'string' ? plainName(name) : undefined
  if (to === undefined) return []
  const own = resources.find(({ ref }) => ref.file === at.file && ref.document === at.document)?.metadata.namespace
  const mentions = resources.flatMap((resource) => {
    if (resource.kind !== 'VirtualService') return []
    return (resource.spec.gateways ?? []).flatMap((written, index) => {
      const isMeant = written === `${own}/${name}` || (written === name && resource.metadata.namespace === own)
      const shown = written === name ? to : `${own}/${to}`
      return isMeant ? [setting(refAt(resource.ref, 'spec', 'gateways', index), shown)] : []
    })
  })
  const fix = replacement(at, name, to)
  return [{ ...fix, commands: [...fix.commands, ...mentions] }]
}
