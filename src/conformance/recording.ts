// The recordings' format: one configuration a line, with what real Istio and Envoy answered.

import type { Answer, HeaderLine, Proxy as MeshProxy, TestRequest } from '../engine/index.ts'

/** What happened: the fields of an answer, without shares and addresses. */
export type Expectation = Omit<Answer, 'probability'>

export type RecordedProxy = MeshProxy & Readonly<{ name: string }>

export type RecordedRequest = Readonly<{ id: string; proxy: string; request: TestRequest; expect: Expectation }>

/** A document that was rejected (`schema` or `webhook` is set) or admitted with warnings. */
type Admission = Readonly<{ kind: string; namespace: string; name: string; rejected: boolean }>

/** One configuration of a routing file. */
export type Recording = Readonly<{
  id: string
  family: string
  resources: string
  proxies: readonly RecordedProxy[]
  admission: readonly Admission[]
  /** Names of the proxies whose Envoy refused the whole configuration. */
  envoyRejects: readonly string[]
  requests: readonly RecordedRequest[]
  /** The recorded clusters by proxy; `policies` only. */
  clusters: ReadonlyMap<string, readonly Json[]> | undefined
}>

/** One configuration of a tables file: what istiod built for each proxy. */
export type TableRecording = Readonly<{
  id: string
  resources: string
  proxies: readonly RecordedProxy[]
  config: ReadonlyMap<string, Readonly<{ listeners: readonly Json[]; routes: readonly Json[] }>>
}>

/** One configuration of an analysis file: what `istioctl analyze` said of it. */
export type AnalysisRecording = Readonly<{
  id: string
  resources: string
  expect: readonly Readonly<{ code: string; resource: string; text: string }>[]
}>

/** One document of an admission file: whether a cluster takes it, which judges refuse it, and the webhook's warnings. */
export type AdmissionRecording = Readonly<{
  id: string
  document: string
  expect: Readonly<{ admitted: boolean; schema: boolean; webhook: boolean; warnings: readonly string[] }>
}>

export type Json = Readonly<Record<string, unknown>>

/** Reads one line of a file. Throws on a line that is no JSON object or is of no recorded kind. */
export function parseLine(line: string): Recording | TableRecording | AnalysisRecording | AdmissionRecording {
  const row = asObject(JSON.parse(line), 'line')
  if ('requests' in row) return parseRecording(row)
  if ('config' in row) return parseTables(row)
  if ('document' in row) return parseAdmission(row)
  if ('resources' in row && Array.isArray(row.expect)) return parseAnalysis(row)
  throw new Error(`no recording: fields ${Object.keys(row).join(', ')}`)
}

function parseRecording(row: Json): Recording {
  return {
    id: asText(row.id),
    family: asText(row.family),
    resources: asText(row.resources),
    proxies: asList(row.proxies).map(parseProxy),
    admission: asList(row.admission).map((each) => {
      const { kind, namespace, name, schema, webhook } = asObject(each, 'admission')
      const rejected = schema !== undefined || webhook !== undefined
      return { kind: asText(kind), namespace: asText(namespace), name: asText(name), rejected }
    }),
    envoyRejects: Object.keys(asObject(row.envoyRejects ?? {}, 'envoyRejects')),
    requests: asList(row.requests).map(parseRequest),
    clusters: row.clusters === undefined ? undefined : byProxy(row.clusters, asObjects),
  }
}

function parseAdmission(row: Json): AdmissionRecording {
  const { admitted, schema, webhook, warnings } = asObject(row.expect, 'expect')
  return {
    id: asText(row.id),
    document: asText(row.document),
    expect: {
      admitted: admitted === true,
      schema: schema !== undefined,
      webhook: webhook !== undefined,
      warnings: asList(warnings).map(asText),
    },
  }
}

function parseTables(row: Json): TableRecording {
  return {
    id: asText(row.id),
    resources: asText(row.resources),
    proxies: asList(row.proxies).map(parseProxy),
    config: byProxy(row.config, (value) => {
      const { listeners, routes } = asObject(value, 'config')
      return { listeners: asObjects(listeners), routes: asObjects(routes) }
    }),
  }
}

function parseAnalysis(row: Json): AnalysisRecording {
  const expect = asObjects(row.expect).map(({ code, resource, text }) => ({
    code: asText(code),
    resource: asText(resource),
    text: asText(text),
  }))
  return { id: asText(row.id), resources: asText(row.resources), expect }
}

function parseProxy(value: unknown): RecordedProxy {
  const proxy = asObject(value, 'proxy')
  return {
    name: asText(proxy.name),
    type: proxy.type === 'sidecar' ? 'sidecar' : 'gateway',
    namespace: asText(proxy.namespace),
    labels: Object.fromEntries(Object.entries(asObject(proxy.labels ?? {}, 'labels')).map(([k, v]) => [k, asText(v)])),
  }
}

const byProxy = <Value>(value: unknown, parse: (value: unknown) => Value): ReadonlyMap<string, Value> =>
  new Map(Object.entries(asObject(value, 'proxies')).map(([proxy, each]) => [proxy, parse(each)]))

const asObjects = (value: unknown): readonly Json[] => asList(value).map((each) => asObject(each, 'entry'))

function parseRequest(value: unknown): RecordedRequest {
  const row = asObject(value, 'request')
  const { protocol } = row
  if (protocol !== 'HTTP' && protocol !== 'HTTPS' && protocol !== 'TLS' && protocol !== 'TCP') {
    throw new Error(`no protocol: ${String(protocol)}`)
  }
  return {
    id: asText(row.id),
    proxy: asText(row.proxy),
    request: {
      protocol,
      port: Number(row.port),
      ...(row.address !== undefined && { address: asText(row.address) }),
      host: asText(row.host ?? ''),
      // Opaque requests carry `GET /`.
      method: asText(row.method ?? 'GET'),
      path: asText(row.path ?? '/'),
      headers: asList(row.headers).map((line): HeaderLine => {
        const [name, content] = asList(line)
        return [asText(name), asText(content)]
      }),
      ...(row.sni !== undefined && { sni: asText(row.sni) }),
      ...(row.clientCert !== undefined && { clientCert: row.clientCert === true }),
      ...(row.alpn !== undefined && { alpn: asList(row.alpn).map(asText) }),
    },
    // The recorder writes exactly these fields; a wrong one shows as a disagreement.
    expect: asObject(row.expect, 'expect') as Expectation,
  }
}

function asObject(value: unknown, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is no object`)
  // An object of JSON has text keys; its values stay unknown.
  return value as Json
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function asText(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`no text: ${JSON.stringify(value)}`)
  return value
}
