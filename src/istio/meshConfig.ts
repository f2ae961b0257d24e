// A pasted mesh configuration: the ConfigMap `istio` that istiod reads, or the IstioOperator it is made from.
// istio: pkg/config/mesh/mesh.go ApplyMeshConfig, pilot/pkg/bootstrap/mesh.go, operator/pkg/render/manifest.go

import type { FieldPath } from '../base/source.ts'
import { checkValue, isMapping, type WrittenAt } from './checkValue.ts'
import type { DocumentFinding } from './finding.ts'
import { couldChangeAnswers, MESH_FIELDS, MESH_SCHEMA } from './meshFields.ts'
import { mappingOf } from './metadata.ts'
import { suggestField } from './suggestField.ts'
import type { HttpRetry } from './virtualService.ts'

export type OutboundMode = 'REGISTRY_ONLY' | 'ALLOW_ANY' | 'ALLOW_ANY_DYNAMIC_DNS'
export type PathNormalization = 'DEFAULT' | 'NONE' | 'BASE' | 'MERGE_SLASHES' | 'DECODE_AND_MERGE_SLASHES'

/** The fields that are evaluated. A message that states no enum value has the first one: REGISTRY_ONLY, DEFAULT. */
export type MeshFields = Readonly<{
  outboundTrafficPolicy?: Readonly<{ mode?: OutboundMode }>
  pathNormalization?: Readonly<{ normalization?: PathNormalization }>
  defaultHttpRetryPolicy?: HttpRetry
  defaultServiceExportTo?: readonly string[]
  defaultVirtualServiceExportTo?: readonly string[]
  defaultDestinationRuleExportTo?: readonly string[]
  rootNamespace?: string
}>

export type MeshConfigSpec = Readonly<{
  writtenKind: 'ConfigMap' | 'IstioOperator'
  /** The control plane's revision; empty for the default one. */
  revision: string
  fields: MeshFields
  /** Where the fields stand in the document; a ConfigMap's are inside of a text. */
  at: FieldPath
  /** Fields that are set, could change an answer, and are not evaluated. */
  notEvaluated: readonly FieldPath[]
}>

/** Reads YAML that stands inside of a value; undefined if it is none. */
export type ReadYaml = (text: string) => unknown

/** The mesh configuration in a document's value; undefined if it has none. Findings are added to `findings`; with an error among them istiod would take its defaults. */
export function readMeshConfig(
  value: Readonly<Record<string, unknown>>,
  path: FieldPath,
  needs: Readonly<{ findings: DocumentFinding[]; writtenAt: WrittenAt; readYaml: ReadYaml }>,
): MeshConfigSpec | undefined {
  const found = value.kind === 'ConfigMap' ? inConfigMap(value, needs.readYaml) : inOperator(value)
  if (found === undefined) return undefined
  const at = [...path, ...found.at]
  if (!isMapping(found.fields)) {
    needs.findings.push({ severity: 'error', detail: { code: 'meshTextUnreadable' }, path: at })
    return undefined
  }
  // Unknown fields are allowed (istio: protomarshal.ApplyYAML).
  for (const field of Object.keys(found.fields).filter((name) => !MESH_FIELDS.has(name))) {
    const detail = { code: 'unknownField', field, suggestion: suggestField(field, MESH_FIELDS) } as const
    needs.findings.push({ severity: 'warning', detail, path: [...at, field] })
  }
  const fields = checkValue(found.fields, MESH_SCHEMA, at, needs.findings, needs.writtenAt)
  const notEvaluated = couldChangeAnswers(found.fields)
  for (const below of notEvaluated) {
    const detail = { code: 'meshFieldNotEvaluated', field: below.join('.') } as const
    needs.findings.push({ severity: 'info', detail, path: [...at, ...below] })
  }
  const { writtenKind, revision } = found
  // `checkValue` found no fault, or the document is refused.
  return { writtenKind, revision, at: found.at, notEvaluated, fields: fields as MeshFields }
}

type Found = Pick<MeshConfigSpec, 'writtenKind' | 'revision' | 'at'> & Readonly<{ fields: unknown }>

/** istiod of revision `r` reads `istio-r`, the default one `istio`; other ConfigMaps are not about the mesh. */
function inConfigMap(value: Readonly<Record<string, unknown>>, readYaml: ReadYaml): Found | undefined {
  const { name } = mappingOf(value.metadata)
  const text = mappingOf(value.data).mesh
  if (typeof name !== 'string' || typeof text !== 'string' || !/^istio(?:-|$)/.test(name)) return undefined
  const fields = text.trim() === '' ? {} : readYaml(text)
  return { writtenKind: 'ConfigMap', revision: name.slice('istio-'.length), at: ['data', 'mesh'], fields }
}

/** `spec.meshConfig`; an IstioOperator without one leaves the mesh at its defaults. */
function inOperator({ kind, spec }: Readonly<Record<string, unknown>>): Found | undefined {
  if (kind !== 'IstioOperator') return undefined
  const { meshConfig, revision, values } = mappingOf(spec)
  const namespace = mappingOf(mappingOf(values).global).istioNamespace
  // manifests: istio-discovery/templates/configmap.yaml
  const defaults = typeof namespace === 'string' && namespace !== '' ? { rootNamespace: namespace } : {}
  const written = meshConfig ?? {}
  return {
    writtenKind: 'IstioOperator',
    revision: typeof revision === 'string' && revision !== 'default' ? revision : '',
    at: ['spec', 'meshConfig'],
    fields: isMapping(written) ? { ...defaults, ...written } : written,
  }
}
