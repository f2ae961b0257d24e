// One document's parsed value → the resources in it, and what is wrong with them. The only maker of resources.
// A resource with an error takes no part in routing: a cluster would refuse it. Mirrors what the API server checks
// (structural schema, pruning); the webhook's rules come on top of that elsewhere.

import type { Address } from '../base/address.ts'
import { type FieldPath, refBelow, type SourceRef } from '../base/source.ts'
import { checkValue, isMapping, typeName, type WrittenAt } from './checkValue.ts'
import type { DocumentFinding, FindingDetail } from './finding.ts'
import { METADATA } from './kubernetesSchema.ts'
import { type ReadYaml, readMeshConfig } from './meshConfig.ts'
import { mappingOf, readMetadata } from './metadata.ts'
import type { Metadata, Resource, Workload } from './resource.ts'
import { KINDS, kindSchema } from './schema.ts'
import type { KindSchema } from './schemaNode.ts'
import { type WrittenResource, withEntries } from './withEntries.ts'

type DocumentStatus = 'ok' | 'empty' | 'refused' | 'notEvaluated'

export type DecodedDocument = Readonly<{
  status: DocumentStatus
  /** Of a single resource; a `List` has its own kind and no name. */
  kind?: string
  name?: string
  namespace?: string
  resources: readonly Resource[]
  findings: readonly DocumentFinding[]
}>

const WORKLOAD_KINDS = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet']
const EVALUATED_KINDS = ['Gateway', 'VirtualService', 'DestinationRule', 'ServiceEntry', 'Sidecar', 'Service']
// Of group networking.istio.io too, but without a schema here.
const UNDESCRIBED_KINDS = ['EnvoyFilter', 'ProxyConfig']

export type DecodeNeeds = Readonly<{
  /** Asked only where it is needed: how a value of a wrong type is written, and YAML inside of a value. */
  writtenAt: WrittenAt
  readYaml: ReadYaml
  /** Documents that are decoded with the same one share the paths of their addresses. */
  addressOf: (ref: SourceRef) => Address
}>

// Nearly all documents are found without fault; they share one list.
const NONE: readonly never[] = []

/** Decodes one document's value; `ref` is the address of its root. */
export function decodeDocument(value: unknown, ref: SourceRef, needs: DecodeNeeds): DecodedDocument {
  if (value === null || value === undefined) return { status: 'empty', resources: [], findings: [] }
  if (isMapping(value) && isList(value)) return decodeList(value, ref, needs)
  return decodeResource(value, [], ref, needs)
}

type ListValue = Readonly<{ kind: string; items: readonly unknown[]; apiVersion?: unknown }>

function isList(value: Readonly<Record<string, unknown>>): value is ListValue {
  return typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items)
}

/** `kubectl get` prints `kind: List`; the API itself `VirtualServiceList`, whose items may leave their kind out. */
function decodeList(list: ListValue, ref: SourceRef, needs: DecodeNeeds): DecodedDocument {
  const itemKind = list.kind.slice(0, -'List'.length)
  const inherited = itemKind === '' ? {} : { kind: itemKind, apiVersion: list.apiVersion }
  const items = list.items.map((item, index) =>
    decodeResource(isMapping(item) ? { ...inherited, ...item } : item, ['items', index], ref, needs),
  )
  const has = (status: DocumentStatus) => items.some((item) => item.status === status)
  return {
    status: has('refused') ? 'refused' : has('ok') ? 'ok' : has('notEvaluated') ? 'notEvaluated' : 'empty',
    kind: list.kind,
    resources: items.flatMap((item) => item.resources),
    findings: items.flatMap((item) => item.findings),
  }
}

function decodeResource(value: unknown, path: FieldPath, ref: SourceRef, needs: DecodeNeeds): DecodedDocument {
  const { writtenAt } = needs
  const findings: DocumentFinding[] = []
  const report = (detail: FindingDetail, below: FieldPath = [], severity: DocumentFinding['severity'] = 'error') => {
    findings.push({ severity, detail, path: [...path, ...below] })
  }
  const refused = (named: Readonly<{ kind?: string; name?: string; namespace?: string }>): DecodedDocument => ({
    status: 'refused',
    ...named,
    resources: [],
    findings,
  })

  if (!isMapping(value)) {
    report({ code: 'notAMapping', actual: typeName(value) })
    return refused({})
  }
  const kind = value.kind ?? undefined
  const apiVersion = value.apiVersion ?? undefined
  if (kind === undefined) {
    const meant = apiVersion !== undefined || 'metadata' in value || 'spec' in value
    if (meant) report({ code: 'missingKind' })
    else report({ code: 'notAResource', keys: Object.keys(value) }, [], 'warning')
    return refused({})
  }
  if (typeof kind !== 'string') {
    report({ code: 'wrongType', expected: 'string', actual: typeName(kind) }, ['kind'])
    return refused({})
  }

  const schema = schemaFor(kind, apiVersion)
  const body = schema === undefined ? value : checkValue(value, schema.resource, path, findings, writtenAt)
  if (schema === undefined) checkValue(mappingOf(value.metadata), METADATA, [...path, 'metadata'], findings, writtenAt)
  const metadata = readMetadata(value.metadata)
  const named = metadata.name === '' ? { kind, namespace: metadata.namespace } : label(kind, metadata)

  if (apiVersion === undefined) report({ code: 'missingApiVersion' })
  else if (typeof apiVersion !== 'string') {
    if (schema === undefined)
      report({ code: 'wrongType', expected: 'string', actual: typeName(apiVersion) }, ['apiVersion'])
  } else checkVersion(kind, apiVersion, schema, report)
  // A name of a wrong type was reported as such.
  const written = mappingOf(value.metadata).name ?? ''
  const unnamed = written === ''
  // istioctl takes an IstioOperator without a name, and calls it so.
  const name = metadata.name || (kind === 'IstioOperator' ? 'installed-state' : '')
  if (unnamed && name === '') report({ code: 'missingName' }, isMapping(value.metadata) ? ['metadata'] : [])
  if (typeof apiVersion !== 'string' || name === '') return refused(named)
  const mesh = readMeshConfig(value, path, { ...needs, findings })
  if (findings.some((finding) => finding.severity === 'error')) return refused(named)

  const spec = isMapping(body) ? mappingOf(body.spec) : {}
  const at = refBelow(ref, path)
  if (schema !== undefined && EVALUATED_KINDS.includes(kind)) {
    // `checkValue` found no fault, so the spec has the kind's type. The schema's text for the kind is one for all resources,
    // which makes comparing kinds cheap.
    const resource = withEntries(
      { kind: schema.kind, apiVersion, metadata, spec, ref: at } as WrittenResource,
      needs.addressOf,
    )
    const found = findings.length === 0 ? NONE : findings
    return { status: 'ok', kind, name, namespace: metadata.namespace, resources: [resource], findings: found }
  }
  const head = { apiVersion, metadata: { ...metadata, name }, ref: at }
  if (schema !== undefined && WORKLOAD_KINDS.includes(kind)) {
    const workload: Resource = { ...head, kind: 'Workload', spec: workloadSpec(kind, metadata, spec) }
    return { status: 'ok', ...named, resources: [workload], findings }
  }
  if (mesh !== undefined) {
    return { status: 'ok', ...named, resources: [{ ...head, kind: 'MeshConfig', spec: mesh }], findings }
  }
  report({ code: 'kindNotEvaluated', kind }, [], 'info')
  const other: Resource = { ...head, kind: 'Other', spec: { actualKind: kind, written: mappingOf(value.spec) } }
  return { status: 'notEvaluated', ...named, resources: [other], findings }
}

const label = (kind: string, { name, namespace }: Metadata) => ({ kind, name, namespace })

const groupOf = (apiVersion: string): string => apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')))

/** The schema of a kind we know, in its own API group; where the group is not stated, by the kind's name alone. */
function schemaFor(kind: string, apiVersion: unknown): KindSchema | undefined {
  const schema = kindSchema(kind)
  if (schema === undefined || typeof apiVersion !== 'string') return schema
  return schema.group === groupOf(apiVersion) ? schema : undefined
}

function checkVersion(
  kind: string,
  apiVersion: string,
  schema: KindSchema | undefined,
  report: (detail: FindingDetail, below: FieldPath) => void,
): void {
  const group = groupOf(apiVersion)
  if (schema !== undefined) {
    const head = group === '' ? '' : `${group}/`
    if (schema.versions.includes(apiVersion.slice(head.length))) return
    const allowed = schema.versions.map((version) => head + version)
    report({ code: 'notInEnum', value: apiVersion, allowed }, ['apiVersion'])
  } else if (group === 'networking.istio.io' && !UNDESCRIBED_KINDS.includes(kind)) {
    const allowed = [...KINDS.filter((known) => known.group === group).map((known) => known.kind), ...UNDESCRIBED_KINDS]
    report({ code: 'notInEnum', value: kind, allowed }, ['kind'])
  }
}

/** A Pod is its own pod; the other kinds describe theirs in a template. */
function workloadSpec(kind: string, own: Metadata, spec: Readonly<Record<string, unknown>>): Workload['spec'] {
  const template = mappingOf(spec.template)
  const { labels, annotations } = kind === 'Pod' ? own : readMetadata(template.metadata)
  const podSpec = kind === 'Pod' ? spec : mappingOf(template.spec)
  return { workloadKind: kind, podLabels: labels, podAnnotations: annotations, podSpec }
}
