// Fixes for what is proved of the servers of gateways.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import type { ServerDetail } from '../../proof/details/servers.ts'
import { addition, type Fix, type FixContext, flow, parentOf, removal, removals, replacement, setting } from './fix.ts'
import { moreHosts } from './istioctlFixes.ts'
import { certificateName } from './serverFixes.ts'

export function serverProofFixes(
  detail: ServerDetail,
  at: SourceRef,
  related: readonly SourceRef[],
  context: FixContext,
): readonly Fix[] {
  switch (detail.code) {
    case 'RW0130':
      return detail.host === undefined ? usualPort(detail, at, context) : withoutHost(detail.host, at, context)
    case 'RW0131':
      return [replacement(at, context.value(at), 'TCP')]
    case 'RW0132':
      return related.slice(0, 1).flatMap((server) => readingHttp(at, server, context))
    case 'RW0133':
      return related.length === 0
        ? httpsServer(detail.hosts, at, context)
        : related.flatMap((server) => servedHosts(detail.hosts, server, context)).slice(0, 2)
    case 'RW0134':
      return [replacement(at, context.value(at), detail.host)]
    case 'RW0135':
      return [exporting(detail.namespace, at, context)]
    case 'RW0136':
      return []
    case 'RW0137':
      return withoutDots([at, ...related], context)
    case 'RW0138':
      return withoutUnused(at, related, context)
  }
}

type Found<Code> = Extract<ServerDetail, { code: Code }>

/** The port that clients expect HTTPS on, if no server of the Gateway has it. */
function usualPort({ protocol }: Found<'RW0130'>, port: SourceRef, { value }: FixContext): readonly Fix[] {
  const number = ['HTTPS', 'TLS'].includes(protocol.toUpperCase()) ? 443 : 80
  const servers = value(parentOf(parentOf(port)))
  const used = Array.isArray(servers) && servers.some((one) => portOf(one).number === number)
  const at = refAt(port, 'number')
  return used || value(at) === number ? [] : [replacement(at, value(at), number)]
}

/** The host is left to the server that has it first. */
function withoutHost(host: string, port: SourceRef, { value }: FixContext): readonly Fix[] {
  const at = refAt(parentOf(port), 'hosts')
  const hosts = value(at)
  if (!Array.isArray(hosts) || hosts.length < 2) return []
  const index = hosts.findIndex((written) => String(written).replace(/^\*\//, '') === host)
  return index < 0 ? [] : [removal(refAt(at, index))]
}

/** The server is for plain HTTP, or ends TLS. */
function readingHttp(rules: SourceRef, server: SourceRef, { value }: FixContext): readonly Fix[] {
  const protocol = refAt(server, 'port', 'protocol')
  const tls = refAt(server, 'tls')
  const settings = value(tls)
  if (!isMapping(settings)) return [replacement(protocol, value(protocol), 'HTTP')]
  const toHttps = replacement(protocol, value(protocol), 'HTTPS')
  if (!PASSING.includes(settings.mode)) return [toHttps]
  // What is passed on for its server name would be lost.
  if (value(refAt(parentOf(rules), 'tls')) !== undefined) return []
  const mode =
    settings.mode === undefined
      ? addition(tls, 'mode', 'SIMPLE')
      : replacement(refAt(tls, 'mode'), settings.mode, 'SIMPLE')
  const commands = [...(value(protocol) === 'HTTPS' ? [] : toHttps.commands), ...mode.commands]
  if (CERTIFICATES.some((field) => settings[field] !== undefined)) return [{ ...mode, commands }]
  const credentialName = certificateName(value(refAt(server, 'hosts')))
  return [
    {
      label: { code: 'replace', from: flow(settings), to: flow({ ...settings, mode: 'SIMPLE', credentialName }) },
      commands: [...commands, setting(refAt(tls, 'credentialName'), credentialName)],
    },
  ]
}

const PASSING: readonly unknown[] = [undefined, 'PASSTHROUGH', 'AUTO_PASSTHROUGH']
const CERTIFICATES = ['credentialName', 'credentialNames', 'serverCertificate', 'tlsCertificates']

/** A server for HTTPS in the Gateway that redirects. */
function httpsServer(hosts: readonly string[], at: SourceRef, { value }: FixContext): readonly Fix[] {
  const { file, document, path } = parentOf(parentOf(parentOf(at)))
  const servers = value({ file, document, path })
  if (!Array.isArray(servers) || servers.some((one) => portOf(one).number === 443 || portOf(one).name === 'https'))
    return []
  const server = {
    port: { number: 443, name: 'https', protocol: 'HTTPS' },
    hosts,
    tls: { mode: 'SIMPLE', credentialName: certificateName(hosts) },
  }
  return [
    {
      label: { code: 'add', what: `servers[${servers.length}].port: ${flow(server.port)}` },
      commands: [{ file, document, operations: [{ type: 'insert', path, index: servers.length, value: server }] }],
    },
  ]
}

const portOf = (server: unknown): Readonly<Record<string, unknown>> =>
  isMapping(server) && isMapping(server.port) ? server.port : {}

/** Beside the hosts of a server that ends TLS. */
function servedHosts(hosts: readonly string[], server: SourceRef, context: FixContext): readonly Fix[] {
  const found = context.resources.find(
    ({ ref }) => refKey(ref) === refKey({ ...server, path: server.path.slice(0, ref.path.length) }),
  )
  const settings = context.value(refAt(server, 'tls'))
  if (found?.kind !== 'Gateway' || !isMapping(settings) || PASSING.includes(settings.mode)) return []
  return [moreHosts(found, Number(server.path.at(-1)), hosts)]
}

function exporting(namespace: string, at: SourceRef, { value }: FixContext): Fix {
  const list = value(at)
  if (!Array.isArray(list)) return addition(at, 'exportTo', ['.', namespace])
  if (list.includes('~')) return replacement(at, list, [namespace])
  const { file, document, path } = at
  return {
    label: { code: 'add', what: `exportTo: ${namespace}` },
    commands: [{ file, document, operations: [{ type: 'insert', path, index: list.length, value: namespace }] }],
  }
}

/** Wherever the host is written. */
const withoutDots = (places: readonly SourceRef[], { value }: FixContext): readonly Fix[] => {
  const changed = places.map((at) => replacement(at, value(at), String(value(at)).replace(/\.$/, '')))
  return changed.slice(0, 1).map(({ label }) => ({ label, commands: changed.flatMap(({ commands }) => commands) }))
}

/** The hosts are removed; with all of them the server, if the gateway has another. */
function withoutUnused(at: SourceRef, related: readonly SourceRef[], { value }: FixContext): readonly Fix[] {
  if (at.path.at(-1) !== 'hosts') return [removals([at, ...related].reverse())]
  const server = parentOf(at)
  const servers = value(parentOf(server))
  return Array.isArray(servers) && servers.length > 1 ? [removal(server)] : []
}
