// Hand-written schemas: what every resource has around its spec, and the Kubernetes kinds that routing reads, as far as it reads them.

import type { KindSchema, ObjectNode, SchemaNode } from './schemaNode.ts'

const text: SchemaNode = { type: 'string' }
const anything: SchemaNode = { type: 'anything' }
// Go decodes a null label or annotation into an empty string.
const nullableTextMap: SchemaNode = { type: 'map', values: { type: 'string', nullable: true } }
const integer = (minimum: number, maximum: number): SchemaNode => ({ type: 'integer', minimum, maximum })
const list = (items: SchemaNode): SchemaNode => ({ type: 'list', items })

/** An object whose fields may each be null. */
export function object(
  fields: Readonly<Record<string, SchemaNode>>,
  required: readonly string[] = [],
  open = true,
): ObjectNode {
  // Go decodes null into a field's zero value, whatever its type.
  const nullable = Object.entries(fields).map(([name, node]) => [name, { ...node, nullable: true as const }] as const)
  return { type: 'object', fields: new Map(nullable), required, onlyOneOf: [], open }
}

/** `metadata` of any resource; fields that the API server writes are accepted and not read. */
export const METADATA: ObjectNode = object(
  {
    name: text,
    namespace: text,
    labels: nullableTextMap,
    annotations: nullableTextMap,
    creationTimestamp: text,
    ...Object.fromEntries(
      [
        'generateName',
        'generation',
        'resourceVersion',
        'uid',
        'selfLink',
        'managedFields',
        'ownerReferences',
        'finalizers',
        'deletionTimestamp',
        'deletionGracePeriodSeconds',
      ].map((name) => [name, anything]),
    ),
  },
  [],
  false,
)

/** One resource around a spec. */
export function resourceNode(spec: SchemaNode, specRequired: boolean): ObjectNode {
  const fields = { apiVersion: text, kind: text, metadata: METADATA, spec, status: anything }
  return object(fields, specRequired ? ['spec'] : [], false)
}

const servicePort = object(
  {
    port: integer(1, 65535),
    name: text,
    protocol: { type: 'string', enum: ['TCP', 'UDP', 'SCTP'] },
    appProtocol: text,
    targetPort: { type: 'integerOrString' },
    nodePort: integer(0, 65535),
  },
  ['port'],
)

const serviceSpec = object({
  type: { type: 'string', enum: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] },
  clusterIP: text,
  clusterIPs: list(text),
  externalName: text,
  ports: list(servicePort),
  selector: nullableTextMap,
})

// A Pod carries its labels itself, the others in their template.
const podTemplate = object({ metadata: object({ labels: nullableTextMap }), spec: anything })
const workloadSpec = object({ template: podTemplate })

const kindOf = (kind: string, group: string, spec: SchemaNode): KindSchema => ({
  kind,
  group,
  versions: ['v1'],
  resource: resourceNode(spec, false),
})

export const KUBERNETES_KINDS: readonly KindSchema[] = [
  kindOf('Service', '', serviceSpec),
  kindOf('Pod', '', anything),
  kindOf('Deployment', 'apps', workloadSpec),
  kindOf('StatefulSet', 'apps', workloadSpec),
  kindOf('DaemonSet', 'apps', workloadSpec),
]
