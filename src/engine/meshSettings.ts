// The mesh configuration that the files have, else Istio's defaults. istio: pkg/config/mesh/mesh.go DefaultMeshConfig

import { refAt, type SourceRef } from '../base/source.ts'
import { ROOT_NAMESPACE } from '../istio/mesh.ts'
import type { MeshFields, OutboundMode, PathNormalization } from '../istio/meshConfig.ts'
import type { MeshConfig, Resource } from '../istio/resource.ts'
import type { HttpRetry } from '../istio/virtualService.ts'

export type MeshSettings = Readonly<{
  rootNamespace: string
  outboundTrafficPolicy: Readonly<{ mode: OutboundMode; from: SourceRef | undefined }>
  pathNormalization: PathNormalization
  /** For routes that state no `retries`; undefined = Istio's own policy. */
  retries: HttpRetry | undefined
  /** For resources that state no exportTo; undefined = exported everywhere. */
  exportTo: Readonly<Record<'service' | 'virtualService' | 'destinationRule', readonly string[] | undefined>>
}>

/** The one mesh configuration that is read, and those that another revision would have. */
export type MeshConfigs = Readonly<{ used: MeshConfig | undefined; others: readonly MeshConfig[] }>

/** A ConfigMap goes before an IstioOperator, which is only what it is made from; the default revision before others; then the first. */
export function meshConfigsOf(resources: readonly Resource[]): MeshConfigs {
  const all = resources.filter((resource): resource is MeshConfig => resource.kind === 'MeshConfig')
  const isDefault = ({ spec }: MeshConfig): boolean => spec.revision === ''
  const isConfigMap = ({ spec }: MeshConfig): boolean => spec.writtenKind === 'ConfigMap'
  const used =
    all.find((mesh) => isConfigMap(mesh) && isDefault(mesh)) ?? all.find(isConfigMap) ?? all.find(isDefault) ?? all[0]
  return { used, others: all.filter((mesh) => mesh !== used) }
}

/** A field that is written replaces the default as a whole, so `outboundTrafficPolicy: {}` is REGISTRY_ONLY. */
export function meshSettings(resources: readonly Resource[]): MeshSettings {
  const { used } = meshConfigsOf(resources)
  const fields: MeshFields = used?.spec.fields ?? {}
  const { outboundTrafficPolicy, pathNormalization } = fields
  const written = (entries: readonly string[] | undefined) => (entries?.length ? entries : undefined)
  return {
    rootNamespace: fields.rootNamespace || ROOT_NAMESPACE,
    outboundTrafficPolicy: {
      mode: outboundTrafficPolicy === undefined ? 'ALLOW_ANY' : (outboundTrafficPolicy.mode ?? 'REGISTRY_ONLY'),
      from: used && outboundTrafficPolicy && refAt(used.ref, ...used.spec.at, 'outboundTrafficPolicy'),
    },
    pathNormalization: pathNormalization?.normalization ?? 'DEFAULT',
    retries: fields.defaultHttpRetryPolicy,
    exportTo: {
      service: written(fields.defaultServiceExportTo),
      virtualService: written(fields.defaultVirtualServiceExportTo),
      destinationRule: written(fields.defaultDestinationRuleExportTo),
    },
  }
}
