// What the analyzers look at: the resources by kind, plus what istioctl adds to them.
// istio: pkg/config/analysis/local/istiod_analyze.go, pkg/config/analysis/local/defaults.go

import type {
  DestinationRule,
  Gateway,
  OtherResource,
  Resource,
  Service,
  ServiceEntry,
  Sidecar,
  VirtualService,
  Workload,
} from '../istio/resource.ts'
import type { MissingKind } from './finding.ts'
import { INGRESS_POD, INGRESS_SERVICE } from './ingress.ts'

type Labels = Readonly<Record<string, string>>

/** Of the Gateway API. */
export const KUBERNETES_GATEWAY_GROUP = 'gateway.networking.k8s.io'

/** A pod, or the pod that a Deployment, StatefulSet or DaemonSet would run. */
export type Pod = Readonly<{
  name: string
  namespace: string
  labels: Labels
  annotations: Labels
  /** The pod's spec as it is written. */
  spec: Readonly<Record<string, unknown>>
}>

export type World = Readonly<{
  resources: readonly Resource[]
  gateways: readonly Gateway[]
  virtualServices: readonly VirtualService[]
  destinationRules: readonly DestinationRule[]
  serviceEntries: readonly ServiceEntry[]
  sidecars: readonly Sidecar[]
  /** With the ingress gateway's own, which istioctl assumes. */
  services: readonly Service[]
  pods: readonly Pod[]
  workloads: readonly Workload[]
  /** Resources of a kind that routing does not evaluate; of Istio's API groups unless another is stated. */
  others: (kind: string, group?: string) => readonly OtherResource[]
  /** Of these kinds the files hold none, so what depends on them cannot be proved. */
  missing: (...kinds: readonly MissingKind[]) => readonly MissingKind[]
}>

// istio: pkg/kube/inject/initializer.go IgnoredNamespaces
const IGNORED_NAMESPACES: readonly string[] = ['kube-system', 'kube-public', 'kube-node-lease', 'local-path-storage']

/** Sorts resources for the analyzers; those of Kubernetes' own namespaces take no part. */
export function worldOf(all: readonly Resource[]): World {
  const resources = all.filter(({ metadata, ...resource }) => {
    const isNamespace = resource.kind === 'Other' && resource.spec.actualKind === 'Namespace'
    return !IGNORED_NAMESPACES.includes(isNamespace ? metadata.name : metadata.namespace)
  })
  const ofKind = <Kind extends Resource['kind']>(kind: Kind): readonly Extract<Resource, { kind: Kind }>[] =>
    resources.filter((resource): resource is Extract<Resource, { kind: Kind }> => resource.kind === kind)

  const workloads = ofKind('Workload')
  const services = ofKind('Service')
  const unevaluated = ofKind('Other')
  const others = (kind: string, group = 'istio.io') =>
    unevaluated.filter(({ spec, apiVersion }) => spec.actualKind === kind && groupOf(apiVersion).endsWith(group))
  const serviceEntries = ofKind('ServiceEntry')
  const held: Readonly<Record<MissingKind, boolean>> = {
    Service: services.length + serviceEntries.length > 0,
    Pod: workloads.length > 0,
    Secret: others('Secret', '').length > 0,
    Namespace: others('Namespace', '').length > 0,
  }
  return {
    resources,
    gateways: ofKind('Gateway'),
    virtualServices: ofKind('VirtualService'),
    destinationRules: ofKind('DestinationRule'),
    serviceEntries,
    sidecars: ofKind('Sidecar'),
    services: [...services, INGRESS_SERVICE],
    pods: [...workloads.map(podOf), INGRESS_POD],
    workloads,
    others,
    missing: (...kinds) => kinds.filter((kind) => !held[kind]),
  }
}

const groupOf = (apiVersion: string): string => (apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '')

/** The pod of a workload. */
export const podOf = ({ metadata, spec }: Workload): Pod => ({
  name: metadata.name,
  namespace: metadata.namespace,
  labels: spec.podLabels,
  annotations: spec.podAnnotations,
  spec: spec.podSpec,
})
