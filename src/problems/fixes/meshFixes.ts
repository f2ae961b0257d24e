// Fixes for what `istioctl analyze` says of several resources that do not fit each other.

import type { AnalysisDetail } from '../../analysis/finding.ts'
import { refAt, type SourceRef } from '../../base/source.ts'
import { ROOT_NAMESPACE } from '../../istio/mesh.ts'
import { addition, type Fix, type FixContext, parentOf, removal, replacement, specOf } from './fix.ts'
import { namespaceAt } from './known.ts'

type Of<Code extends AnalysisDetail['code']> = Extract<AnalysisDetail, { code: Code }>

/** Further ones are no quick fixes any more. */
const MOST = 3

/** The labels of a workload of the namespace, by its `app` if it has one. */
export function sidecarSelector(at: SourceRef, { resources }: FixContext): readonly Fix[] {
  const own = namespaceAt(at, resources)
  const labels = resources.flatMap((resource): readonly Readonly<Record<string, string>>[] => {
    if (resource.kind !== 'Workload' || resource.metadata.namespace !== own) return []
    const { app, ...others } = resource.spec.podLabels
    if (app !== undefined) return [{ app }]
    return Object.keys(others).length > 0 ? [others] : []
  })
  const distinct = [...new Map(labels.map((one) => [JSON.stringify(one), one])).values()]
  const spec = { ...at, path: [...at.path.slice(0, at.path.indexOf('metadata')), 'spec'] }
  return distinct.slice(0, MOST).map((one) => addition(spec, 'workloadSelector', { labels: one }))
}

/** The subsets that the other virtual service sends this host to. */
export function repeatedSubset({ subsetOwner }: Of<'IST0140'>, at: SourceRef, context: FixContext): readonly Fix[] {
  const host = context.value(at)
  const owner = context.resources.find(
    ({ kind, metadata: { namespace, name } }) => kind === 'VirtualService' && `${namespace}/${name}` === subsetOwner,
  )
  if (owner?.kind !== 'VirtualService') return []
  const subsets = (owner.spec.http ?? []).flatMap(({ route = [] }) =>
    route.flatMap(({ destination }) => (destination?.host === host ? (destination?.subset ?? []) : [])),
  )
  return [...new Set(subsets)].slice(0, MOST).map((subset) => addition(parentOf(at), 'subset', subset))
}

/** A policy to fill in: whose tokens the gateway's workload believes is for the user to say. */
export function requestAuthentication(
  { gateway }: Of<'IST0149'>,
  { resources }: FixContext,
  file: string,
): readonly Fix[] {
  const found = resources.find(
    ({ kind, metadata: { namespace, name } }) => kind === 'Gateway' && `${namespace}/${name}` === gateway,
  )
  if (found?.kind !== 'Gateway') return []
  const { selector } = found.spec
  const value = {
    ...{ apiVersion: 'security.istio.io/v1', kind: 'RequestAuthentication' },
    metadata: { name: found.metadata.name, namespace: ROOT_NAMESPACE },
    spec: {
      ...(selector !== undefined && { selector: { matchLabels: selector } }),
      jwtRules: [{ issuer: 'https://issuer.example.com' }],
    },
  }
  return [
    {
      label: { code: 'add', what: `RequestAuthentication ${ROOT_NAMESPACE}/${found.metadata.name}` },
      commands: [{ file, value }],
    },
  ]
}

/** What a client would try for a protocol comes first. */
const USUAL: Readonly<Record<string, number>> = { HTTP: 80, HTTP2: 80, GRPC: 80, HTTPS: 443, TLS: 443 }

/** A port of the Services in front of the gateway that no other of its servers has. */
export function servedPorts({ port, ports }: Of<'IST0162'>, at: SourceRef, { value }: FixContext): readonly Fix[] {
  const servers = value(refAt(specOf(at), 'servers'))
  const taken = (Array.isArray(servers) ? servers : []).map((server) => server?.port?.number)
  const protocol = value(refAt(parentOf(at), 'protocol'))
  const usual = USUAL[String(protocol)]
  const free = ports.filter((one) => !taken.includes(one))
  return free
    .toSorted((a, b) => Number(b === usual) - Number(a === usual))
    .slice(0, MOST)
    .map((one) => replacement(at, port, one))
}

/** Without the port that another entry has too, if this one has more; else the protocol that the other has. */
export function otherProtocol({ protocols }: Of<'IST0177'>, at: SourceRef, { value }: FixContext): readonly Fix[] {
  const own = value(at)
  const port = parentOf(at)
  const ports = value(parentOf(port))
  const others = protocols
    .filter((protocol) => protocol !== String(own).toUpperCase())
    .map((protocol) => replacement(at, own, protocol))
  return Array.isArray(ports) && ports.length > 1 ? [removal(port), ...others] : others
}
