// What the checks look at: the resources by kind.

import { ROOT_NAMESPACE } from '../istio/mesh.ts'
import type { OtherResource, Resource } from '../istio/resource.ts'

type Of<Kind extends Resource['kind']> = readonly Extract<Resource, { kind: Kind }>[]

export type World = Readonly<{
  gateways: Of<'Gateway'>
  virtualServices: Of<'VirtualService'>
  destinationRules: Of<'DestinationRule'>
  serviceEntries: Of<'ServiceEntry'>
  sidecars: Of<'Sidecar'>
  services: Of<'Service'>
  workloads: Of<'Workload'>
  /** Resources of a kind that routing does not evaluate, in one of these API groups. */
  others: (kind: string, group: string) => readonly OtherResource[]
  /** Configuration in this namespace serves the whole mesh. */
  rootNamespace: string
  /** False only where a mesh configuration of the files says so. */
  autoMtls: boolean
  /** Namespaces in ambient mode, where Kiali and istiod judge by waypoints. */
  ambient: ReadonlySet<string>
}>

export function worldOf(resources: readonly Resource[]): World {
  const byKind = new Map<Resource['kind'], Resource[]>()
  for (const resource of resources) {
    const known = byKind.get(resource.kind)
    if (known === undefined) byKind.set(resource.kind, [resource])
    else known.push(resource)
  }
  // A list under its kind holds that kind alone; TypeScript cannot follow the pair through the map.
  const ofKind = <Kind extends Resource['kind']>(kind: Kind) => (byKind.get(kind) ?? []) as unknown as Of<Kind>
  const unevaluated = ofKind('Other')
  const others = (kind: string, group: string) =>
    unevaluated.filter(({ spec, apiVersion }) => spec.actualKind === kind && groupOf(apiVersion) === group)
  const meshes = ofKind('MeshConfig')
  const ambient = others('Namespace', '').filter(({ metadata }) => metadata.labels[DATAPLANE_MODE] === 'ambient')
  return {
    gateways: ofKind('Gateway'),
    virtualServices: ofKind('VirtualService'),
    destinationRules: ofKind('DestinationRule'),
    serviceEntries: ofKind('ServiceEntry'),
    sidecars: ofKind('Sidecar'),
    services: ofKind('Service'),
    workloads: ofKind('Workload'),
    others,
    rootNamespace:
      meshes.find(({ spec }) => spec.fields.rootNamespace !== undefined)?.spec.fields.rootNamespace ?? ROOT_NAMESPACE,
    autoMtls: !meshes.some(({ spec }) => spec.notEvaluated.some((path) => path.at(-1) === 'enableAutoMtls')),
    ambient: new Set(ambient.map(({ metadata }) => metadata.name)),
  }
}

const DATAPLANE_MODE = 'istio.io/dataplane-mode'

const groupOf = (apiVersion: string): string => (apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '')

/** Istio's security API. */
export const SECURITY = 'security.istio.io'
/** Istio's networking API. */
export const NETWORKING = 'networking.istio.io'
