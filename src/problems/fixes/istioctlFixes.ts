// Fixes for what `istioctl analyze` says, by its code.

import type { AnalysisDetail } from '../../analysis/finding.ts'
import { refAt, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import type { Gateway } from '../../istio/resource.ts'
import { suggestField } from '../../istio/suggestField.ts'
import { addition, type Fix, type FixContext, movement, parentOf, removal, replacement } from './fix.ts'
import { hostChoices, portChoices, subsetFixes } from './known.ts'
import { gatewayAt, mergedGateways, mergedVirtualServices } from './mergeFixes.ts'
import { otherProtocol, repeatedSubset, requestAuthentication, servedPorts, sidecarSelector } from './meshFixes.ts'
import { percentage } from './webhookFixes.ts'

/** The certificates that the proxy's image trusts. */
const SYSTEM_CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'

export function istioctlFixes(detail: AnalysisDetail, at: SourceRef, context: FixContext): readonly Fix[] {
  switch (detail.code) {
    case 'IST0002':
      return detail.replacement === undefined ? [removal(at)] : percentage(at, 'percentage', context.value(at))
    case 'IST0101':
      return missingFixes(detail, at, context)
    case 'IST0107':
    case 'IST0108':
      return context.value(at) === undefined ? [] : [removal(at)]
    case 'IST0109':
      return mergedVirtualServices(detail.virtualServices, context)
    case 'IST0111':
      return sidecarSelector(at, context)
    case 'IST0112':
      return detail.ports.slice(0, 4).map((port) => addition(parentOf(at), 'port', { number: port }))
    case 'IST0118':
      return portNames(at, context)
    case 'IST0128':
    case 'IST0129':
      return [addition(at, 'caCertificates', SYSTEM_CERTIFICATES)]
    case 'IST0130':
      return [removal(at)]
    case 'IST0131':
      // Under a wider prefix a match may have conditions by which it is reached.
      return detail.overlap === undefined ? [removal(at)] : beforeRule(detail.earlierRule, at, context)
    case 'IST0132':
      return admitting(detail.gateway, detail.hosts, context)
    case 'IST0138':
    case 'IST0145':
      return mergedGateways(detail.gateways, gatewayAt(at, context), context)
    case 'IST0140':
      return repeatedSubset(detail, at, context)
    case 'IST0149':
      return requestAuthentication(detail, context, at.file)
    case 'IST0162':
      return servedPorts(detail, at, context)
    case 'IST0177':
      return otherProtocol(detail, at, context)
    default:
      return []
  }
}

function missingFixes(
  { thing, value }: Extract<AnalysisDetail, { code: 'IST0101' }>,
  at: SourceRef,
  context: FixContext,
): readonly Fix[] {
  switch (thing) {
    case 'gateway':
      return gatewayChoices(value, context).map((name) => replacement(at, value, name))
    case 'host':
    case 'mirrorHost':
      return hostChoices(value, at, context).map((host) => replacement(at, value, host))
    case 'hostPort':
      return portChoices(value, at, context).map((port) => replacement(at, context.value(at), port))
    case 'hostSubset':
    case 'mirrorSubset':
      return subsetFixes(at, context)
    default:
      return []
  }
}

/** Gateways of the same name elsewhere, or of nearly the same name. */
export function gatewayChoices(written: string, { resources }: FixContext): readonly string[] {
  const names = resources.flatMap(({ kind, metadata }) => (kind === 'Gateway' ? [metadata] : []))
  const wanted = written.replace(/^.*\//, '').replace(/\..*$/, '')
  const same = names.filter(({ name }) => name === wanted)
  const near = suggestField(
    wanted,
    names.map(({ name }) => name),
  )
  const found = same.length > 0 ? same : names.filter(({ name }) => name === near)
  return [...new Set(found.map(({ namespace, name }) => `${namespace}/${name}`))].slice(0, 3)
}

/** Adds the hosts that no server admits to the gateway's only server. */
export function admitting(gateway: string, hosts: readonly string[], { resources }: FixContext): readonly Fix[] {
  const found = resources.find(
    ({ kind, metadata: { namespace, name } }) => kind === 'Gateway' && `${namespace}/${name}` === gateway,
  )
  if (found?.kind !== 'Gateway') return []
  const { servers = [] } = found.spec
  const plain = servers.flatMap((server, index) => ((server.tls?.httpsRedirect ?? false) ? [] : [index]))
  return plain.slice(0, 2).map((index) => moreHosts(found, index, hosts))
}

/** Adds hosts to one of a gateway's servers. */
export function moreHosts({ metadata, spec, ref }: Gateway, server: number, hosts: readonly string[]): Fix {
  const { file, document, path } = refAt(ref, 'spec', 'servers', server, 'hosts')
  const end = spec.servers?.[server]?.hosts?.length ?? 0
  const operations = hosts.map((host, more) => ({ type: 'insert', path, index: end + more, value: host }) as const)
  return {
    label: { code: 'add', what: `${metadata.name}.servers[${server}].hosts: ${hosts.join(', ')}` },
    commands: [{ file, document, operations }],
  }
}

/** The rule is moved before the one that istioctl names: in quotes, or `#` and its place. */
function beforeRule(earlier: string, at: SourceRef, { value }: FixContext): readonly Fix[] {
  const list = at.path.indexOf('match') - 1
  const path = at.path.slice(0, list)
  const rules = value({ ...at, path })
  const own = Number(at.path[list])
  if (list < 0 || !Array.isArray(rules)) return []
  const to = rules.findIndex((rule: unknown, index) =>
    earlier.startsWith('#') ? earlier === `#${index}` : isMapping(rule) && JSON.stringify(rule.name) === earlier,
  )
  if (to < 0 || to >= own) return []
  return [movement({ ...at, path }, own, to)]
}

/** HTTP is what most ports speak; other names are for the user to choose. */
function portNames(at: SourceRef, { value }: FixContext): readonly Fix[] {
  const port = parentOf(at)
  const fields = value(port)
  if (!isMapping(fields)) return []
  const { name: written, port: number } = fields
  return typeof written === 'string'
    ? [replacement(refAt(port, 'name'), written, `http-${written}`)]
    : [addition(port, 'name', `http-${String(number)}`)]
}
