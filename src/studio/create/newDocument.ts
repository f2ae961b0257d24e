// The least that a new resource needs to say something, as a value for the YAML.

import type { Json } from '../../yaml/operation.ts'

export const CREATED_KINDS = [
  'Gateway',
  'VirtualService',
  'DestinationRule',
  'ServiceEntry',
  'Sidecar',
  'Service',
] as const

export type CreatedKind = (typeof CREATED_KINDS)[number]

/** What the dialog asks, as typed. Not every kind asks for everything. */
export type Draft = Readonly<{
  name: string
  namespace: string
  host: string
  port: string
  protocol: string
  /** '' for the mesh alone. */
  gateway: string
  service: string
  subsets: string
  credential: string
}>

export type DraftField = keyof Draft

/** What is asked for each kind, in order, besides name and namespace. */
export const ASKED: Readonly<Record<CreatedKind, readonly DraftField[]>> = {
  Gateway: ['host', 'port', 'protocol', 'credential'],
  VirtualService: ['host', 'gateway', 'service'],
  DestinationRule: ['host', 'subsets'],
  ServiceEntry: ['host', 'port', 'protocol'],
  Sidecar: [],
  Service: ['port'],
}

export const PROTOCOLS: Readonly<Record<CreatedKind, readonly string[]>> = {
  Gateway: ['HTTP', 'HTTPS', 'TCP'],
  VirtualService: [],
  DestinationRule: [],
  ServiceEntry: ['HTTPS', 'HTTP', 'TLS', 'TCP'],
  Sidecar: [],
  Service: [],
}

/** What the fields of a kind hold before anybody types. */
export function emptyDraft(kind: CreatedKind, gateway: string, service: string): Draft {
  const isEntry = kind === 'ServiceEntry'
  return {
    name: kind === 'Gateway' ? 'public-gateway' : kind === 'Sidecar' ? 'default' : '',
    namespace: 'default',
    host: kind === 'Gateway' ? '*' : kind === 'DestinationRule' ? service : '',
    port: isEntry ? '443' : '80',
    protocol: isEntry ? 'HTTPS' : 'HTTP',
    gateway,
    service,
    subsets: kind === 'DestinationRule' ? 'v1, v2' : '',
    credential: '',
  }
}

/** A name made of a host, until somebody types one: `shop.example.com` gives `shop`. */
export function nameFrom(kind: CreatedKind, { host, name }: Draft): string {
  if (kind === 'Gateway' || kind === 'Sidecar' || kind === 'Service') return name
  const plain = host.toLowerCase().replace(/^\*\.?/, '')
  return kind === 'ServiceEntry' ? plain.replaceAll(/[^a-z0-9-]+/g, '-') : (plain.split('.')[0] ?? '')
}

const listOf = (text: string): readonly string[] => text.split(/[\s,，、]+/).filter((each) => each !== '')

/** The whole resource. */
export function newDocument(kind: CreatedKind, draft: Draft): Json {
  const { name, namespace } = draft
  const apiVersion = kind === 'Service' ? 'v1' : 'networking.istio.io/v1'
  return { apiVersion, kind, metadata: { name, ...(namespace !== '' && { namespace }) }, spec: specOf(kind, draft) }
}

function specOf(kind: CreatedKind, draft: Draft): Json {
  const { name, host, protocol, gateway, service, subsets } = draft
  const port = Number(draft.port)
  switch (kind) {
    case 'Gateway':
      return {
        selector: { istio: 'ingressgateway' },
        servers: [
          {
            port: { number: port, name: protocol.toLowerCase(), protocol },
            ...(protocol === 'HTTPS' && { tls: { mode: 'SIMPLE', credentialName: draft.credential } }),
            hosts: listOf(host),
          },
        ],
      }
    case 'VirtualService':
      return {
        hosts: listOf(host),
        ...(gateway !== '' && { gateways: [gateway] }),
        http: [{ match: [{ uri: { prefix: '/' } }], route: [{ destination: { host: service } }] }],
      }
    case 'DestinationRule': {
      const names = listOf(subsets)
      const made = names.map((each) => ({ name: each, labels: { version: each } }))
      return { host, ...(made.length > 0 && { subsets: made }) }
    }
    case 'ServiceEntry':
      return {
        hosts: listOf(host),
        ports: [{ number: port, name: protocol.toLowerCase(), protocol }],
        location: 'MESH_EXTERNAL',
        resolution: host.includes('*') ? 'NONE' : 'DNS',
      }
    case 'Sidecar':
      return { egress: [{ hosts: ['./*', 'istio-system/*'] }] }
    case 'Service':
      return { selector: { app: name }, ports: [{ name: 'http', port }] }
  }
}

export type DraftProblem = 'needed' | 'notAName' | 'notAPort' | 'taken'

/** What stands in the way of each field; nothing if the resource can be made. */
export function problemsOf(
  kind: CreatedKind,
  draft: Draft,
  taken: (kind: string, name: string, namespace: string) => boolean,
): Readonly<Partial<Record<DraftField, DraftProblem>>> {
  const asked = ASKED[kind]
  const isNeeded = (field: DraftField) =>
    asked.includes(field) &&
    field !== 'gateway' &&
    field !== 'subsets' &&
    (field !== 'credential' || draft.protocol === 'HTTPS')
  const needed = (['host', 'service', 'credential', 'port'] as const).filter(
    (field) => isNeeded(field) && draft[field].trim() === '',
  )
  const isName = (text: string) => /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(text) && text.length <= 253
  const port = Number(draft.port)
  const badPort = isNeeded('port') && draft.port !== '' && !(Number.isInteger(port) && port >= 1 && port <= 65535)
  return {
    ...Object.fromEntries(needed.map((field) => [field, 'needed' as const])),
    ...(badPort && { port: 'notAPort' as const }),
    ...(draft.namespace !== '' && !isName(draft.namespace) && { namespace: 'notAName' as const }),
    ...(draft.name === ''
      ? { name: 'needed' as const }
      : !isName(draft.name)
        ? { name: 'notAName' as const }
        : taken(kind, draft.name, draft.namespace || 'default') && { name: 'taken' as const }),
  }
}
