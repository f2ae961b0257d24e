// Why a proxy has no cluster for a destination, where the files have what was meant.

import type { SourceRef } from '../../base/source.ts'
import { destinationRuleFor } from '../../engine/compile/destinationRuleLookup.ts'
import { sidecarOf } from '../../engine/compile/sidecar/selectSidecar.ts'
import { isVisible } from '../../engine/compile/visibility.ts'
import type { Viewpoint } from '../../engine/viewpoint.ts'
import { isHostSubsetOf } from '../../istio/hostname.ts'
import { CLUSTER_DOMAIN } from '../../istio/mesh.ts'
import type { DestinationRule, Metadata } from '../../istio/resource.ts'
import { resolveHost, serviceHostname } from '../../istio/shortName.ts'
import type { HostWhy, SubsetWhy } from '../details/missing.ts'
import type { World } from '../world.ts'

/** The reason, and the resource that is the cause of it. */
export type Because<Why> = Readonly<{ why: Why; from: SourceRef }>

export function whyNoHost(host: string, viewpoint: Viewpoint, { push }: World): Because<HostWhy> | undefined {
  const [known] = push.services.byHost.get(host) ?? []
  if (known === undefined) return meantElsewhere(host, push.services.byHost)
  const { namespace } = viewpoint
  if (!isVisible(known.exportTo, known.namespace, namespace)) {
    return { why: { type: 'notExported', namespace }, from: known.from }
  }
  const sidecar =
    viewpoint.type === 'sidecar' ? sidecarOf(push.sidecars, viewpoint, push.mesh.rootNamespace) : undefined
  return sidecar && { why: { type: 'notImported', sidecar: nameOf(sidecar.metadata) }, from: sidecar.ref }
}

type KnownServices = World['push']['services']['byHost']

/** A Service that the name may stand for. */
export function meantElsewhere(host: string, known: KnownServices): Because<HostWhy> | undefined {
  const [name = '', namespace = '', svc = 'svc', ...more] = host.split('.')
  const because = (type: 'elsewhere' | 'halfQualified', meant: string): Because<HostWhy> | undefined => {
    const from = known.get(meant)?.[0]?.from
    return from && { why: { type, meant }, from }
  }
  if (svc === 'svc' && more.length === 0) return because('halfQualified', serviceHostname(name, namespace))
  if (!host.endsWith(SERVICES)) return undefined
  const alike = [...known.keys()].filter((one) => one.startsWith(`${name}.`) && one.endsWith(SERVICES))
  const [only] = alike
  return only !== undefined && alike.length === 1 ? because('elsewhere', only) : undefined
}

const SERVICES = `.svc.${CLUSTER_DOMAIN}`

export function whyNoSubset(
  host: string,
  subset: string,
  viewpoint: Viewpoint,
  { resources, push }: World,
): Because<SubsetWhy> | undefined {
  const [service] = push.services.byHost.get(host) ?? []
  if (service === undefined) return undefined
  const applied = destinationRuleFor(push.destinationRules, viewpoint, service)
  const namespaces = [...new Set([viewpoint.namespace, service.namespace, push.mesh.rootNamespace])]
  for (const rule of resources) {
    if (rule.kind !== 'DestinationRule' || !defines(rule, host, subset)) continue
    const found = (why: SubsetWhy): Because<SubsetWhy> => ({ why, from: rule.ref })
    const { namespace } = rule.metadata
    const name = nameOf(rule.metadata)
    if (applied?.subsets.some((one) => one.subset.name === subset)) return found({ type: 'noEndpoint', rule: name })
    if (!namespaces.includes(namespace)) return found({ type: 'unvisited', rule: name, namespaces })
    if (!isVisible(rule.spec.exportTo ?? [], namespace, viewpoint.namespace)) {
      return found({ type: 'notExported', rule: name, namespace: viewpoint.namespace })
    }
    const other = resources.find(({ ref }) => ref === applied?.from)
    if (other !== undefined && other !== rule)
      return found({ type: 'replaced', rule: name, by: nameOf(other.metadata) })
  }
  return undefined
}

const defines = ({ spec, metadata }: DestinationRule, host: string, subset: string): boolean =>
  (spec.subsets ?? []).some(({ name }) => name === subset) &&
  isHostSubsetOf(host, resolveHost(spec.host ?? '', metadata.namespace))

export const nameOf = ({ namespace, name }: Metadata): string => `${namespace}/${name}`
