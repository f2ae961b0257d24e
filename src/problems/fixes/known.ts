// What the files know that a destination could name.

import { refAt, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import type { Resource } from '../../istio/resource.ts'
import { resolveHost, serviceHostname } from '../../istio/shortName.ts'
import { suggestField } from '../../istio/suggestField.ts'
import { type Fix, type FixContext, parentOf, replacement } from './fix.ts'

export type KnownHost = Readonly<{ host: string; ports: readonly number[]; namespace: string }>

/** Services by their full names, and the hosts of service entries without wildcards. */
export const knownHosts = (resources: readonly Resource[]): readonly KnownHost[] =>
  resources.flatMap((resource): readonly KnownHost[] => {
    const { name, namespace } = resource.metadata
    if (resource.kind === 'Service') {
      const ports = (resource.spec.ports ?? []).map(({ port }) => port)
      return [{ host: serviceHostname(name, namespace), ports, namespace }]
    }
    if (resource.kind !== 'ServiceEntry') return []
    const ports = (resource.spec.ports ?? []).map(({ number }) => number)
    return (resource.spec.hosts ?? []).filter((host) => !host.includes('*')).map((host) => ({ host, ports, namespace }))
  })

const MOST = 3

/** Hosts that were likely meant: the Service of that name in another namespace, else the nearest name; short in its own namespace. */
export function hostChoices(written: string, at: SourceRef, { resources }: FixContext): readonly string[] {
  const own = namespaceAt(at, resources)
  const known = knownHosts(resources)
  const [name = '', namespace] = written.split('.')
  const same = known.filter(({ host }) => host.startsWith(`${name}.`) && host.endsWith('.svc.cluster.local'))
  const qualified = same.filter((one) => one.namespace === namespace)
  if (same.length > 0) return (qualified.length > 0 ? qualified : same).slice(0, MOST).map(({ host }) => host)
  const short = known.filter(
    (one) => one.namespace === own && one.host === serviceHostname(one.host.split('.')[0] ?? '', own),
  )
  const nearShort = suggestField(
    written,
    short.map(({ host }) => host.split('.')[0] ?? ''),
  )
  if (nearShort !== undefined) return [nearShort]
  const near = suggestField(
    written,
    known.map(({ host }) => host),
  )
  return near === undefined || near === written ? [] : [near]
}

/** Ports of the host in `host:port`. */
export function portChoices(written: string, at: SourceRef, { resources }: FixContext): readonly number[] {
  const host = resolveHost(written.replace(/:\d+$/, ''), namespaceAt(at, resources))
  return (
    knownHosts(resources)
      .find((one) => one.host === host)
      ?.ports.slice(0, MOST) ?? []
  )
}

/** For a destination's `subset`: the nearest one that is defined, or a definition. */
export function subsetFixes(at: SourceRef, { resources, value }: FixContext): readonly Fix[] {
  const destination = value(parentOf(at))
  if (!isMapping(destination)) return []
  const { host, subset } = destination
  if (typeof host !== 'string' || typeof subset !== 'string') return []
  const namespace = namespaceAt(at, resources)
  const full = resolveHost(host, namespace)
  const rule = resources.find(
    (one) => one.kind === 'DestinationRule' && resolveHost(one.spec.host ?? '', one.metadata.namespace) === full,
  )
  const definition = { name: subset, labels: { version: subset } }
  if (rule?.kind !== 'DestinationRule') {
    const spec = { host: full, subsets: [definition] }
    const metadata = { name: full.split('.')[0] ?? 'rule', namespace }
    const made = { apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', metadata, spec }
    return [{ label: { code: 'add', what: `DestinationRule ${full}` }, commands: [{ file: at.file, value: made }] }]
  }
  const known = (rule.spec.subsets ?? []).flatMap(({ name }) => name ?? [])
  const near = suggestField(subset, known)
  const { file, document, path } = refAt(rule.ref, 'spec', 'subsets')
  return [
    ...(near === undefined ? [] : [replacement(at, subset, near)]),
    {
      label: { code: 'add', what: `subsets: ${subset}` },
      commands: [{ file, document, operations: [{ type: 'insert', path, index: known.length, value: definition }] }],
    },
  ]
}

/** The namespace of the resource that a place is in. */
export const namespaceAt = (at: SourceRef, resources: readonly Resource[]): string =>
  resources.find(
    ({ ref }) =>
      ref.file === at.file && ref.document === at.document && ref.path.every((step, index) => at.path[index] === step),
  )?.metadata.namespace ?? 'default'
