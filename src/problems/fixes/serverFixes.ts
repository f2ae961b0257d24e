// Fixes for the servers of gateways.

import { refAt, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import { addition, type FixContext, type FixRule, parentOf, removal, replacement } from './fix.ts'
import { plainName } from './values.ts'

const gone: FixRule = (at) => [removal(at)]

export const SERVER_FIXES: Readonly<Record<string, FixRule>> = {
  serverProtocol: (at, context) => [
    written(refAt(at, 'protocol'), context, protocolOf(context.value(refAt(at, 'number')))),
  ],
  serverPortName: (at, context) => [written(refAt(at, 'name'), context, portName(at, context))],
  serverPortNameTwice: (at, context) => [written(at, context, portName(parentOf(at), context))],
  serverTargetPort: gone,
  sidecarTargetPort: gone,
  serverNoTls: gone,
  serverPlainTls: (at, context) => {
    const protocol = refAt(parentOf(at), 'port', 'protocol')
    return [replacement(protocol, context.value(protocol), 'HTTPS'), removal(at)]
  },
  redirectNotHttp: gone,
  serverNeedsTls: (at, { value }) => {
    const hosts = value(refAt(parentOf(at), 'hosts'))
    const [host] = Array.isArray(hosts) ? hosts.map(String) : []
    const name = plainName((host ?? '').replace(/^.*\//, '').replace(/^\*\.?/, '')) ?? 'gateway'
    return [addition(parentOf(at), 'tls', { mode: 'SIMPLE', credentialName: `${name}-cert` })]
  },
  tlsPassthroughCertificates: (at, context) => {
    const mode = context.value(refAt(at, 'mode'))
    return [mode === undefined ? addition(at, 'mode', 'SIMPLE') : replacement(refAt(at, 'mode'), mode, 'SIMPLE')]
  },
  tlsIstioMutual: gone,
  tlsCrlCredential: gone,
  tlsCrlSimple: gone,
  tlsRepeatedCiphers: withoutRepeats,
  sidecarHostTwice: gone,
  sidecarHostForm: (at, { value }) => {
    const host = value(at)
    return typeof host === 'string' && !host.includes('/')
      ? ['./', '*/'].map((scope) => replacement(at, host, scope + host))
      : []
  },
  sidecarCatchAllLast: (at, { value }) => {
    const list = value(parentOf(at))
    const [from, path] = [Number(at.path.at(-1)), at.path.slice(0, -1)]
    if (!Array.isArray(list)) return []
    const last = list.length - 1
    return [
      {
        label: { code: 'moveBefore', what: `egress[${last}]`, before: `egress[${from}]` },
        commands: [{ file: at.file, document: at.document, operations: [{ type: 'move', path, from, to: last }] }],
      },
    ]
  },
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
