// Which features a recorded configuration uses, and which an answer shows: the rows of `docs/semantics.md`.

import type { Expectation, RecordedProxy } from '../../src/conformance/recording.ts'
import type { TestRequest } from '../../src/engine/request.ts'
import type { GatewaySpec } from '../../src/istio/gateway.ts'
import type { Resource } from '../../src/istio/resource.ts'
import type { StringMatch } from '../../src/istio/stringMatch.ts'
import type { HttpMatchRequest, HttpRoute, HttpRouteDestination } from '../../src/istio/virtualService.ts'

/** A feature of a configuration: whatever was recorded with it counts for it. */
export type ConfigFeature = Readonly<{ name: string; isIn: (resources: readonly Resource[]) => boolean }>

/** One recorded request. */
export type RecordedAnswer = Readonly<{ proxy: RecordedProxy; request: TestRequest; expect: Expectation }>

/** A feature of a single answer. */
export type AnswerFeature = Readonly<{ name: string; isIn: (answer: RecordedAnswer) => boolean }>

type Kind = Resource['kind']
type OfKind<K extends Kind> = Extract<Resource, { kind: K }>

/** True if a resource of the kind fulfils the predicate. */
const some =
  <K extends Kind>(kind: K, predicate: (resource: OfKind<K>) => boolean) =>
  (resources: readonly Resource[]): boolean =>
    // The kind was compared, so it is one of that kind.
    resources.some((resource) => resource.kind === kind && predicate(resource as OfKind<K>))

const server = (predicate: (server: NonNullable<GatewaySpec['servers']>[number]) => boolean) =>
  some('Gateway', ({ spec }) => (spec.servers ?? []).some(predicate))

const tlsMode = (mode: string): ConfigFeature => ({
  name: `\`tls.mode: ${mode}\``,
  isIn: server(({ tls }) => tls?.mode === mode),
})

const http = (predicate: (route: HttpRoute) => boolean) =>
  some('VirtualService', ({ spec }) => (spec.http ?? []).some(predicate))

const match = (predicate: (match: HttpMatchRequest) => boolean) =>
  http((route) => (route.match ?? []).some((each) => predicate(each)))

const destination = (predicate: (destination: HttpRouteDestination) => boolean) =>
  http((route) => (route.route ?? []).some(predicate))

const written = (matches: Readonly<Record<string, StringMatch>> | undefined, kind: keyof StringMatch): boolean =>
  Object.values(matches ?? {}).some((value) => value[kind] !== undefined)

const entry = (predicate: (spec: OfKind<'ServiceEntry'>['spec']) => boolean) =>
  some('ServiceEntry', ({ spec }) => predicate(spec))
const sidecar = (predicate: (spec: OfKind<'Sidecar'>['spec']) => boolean) =>
  some('Sidecar', ({ spec }) => predicate(spec))
const rule = (predicate: (spec: OfKind<'DestinationRule'>['spec']) => boolean) =>
  some('DestinationRule', ({ spec }) => predicate(spec))

/** The names of gateways or hosts that stand in more than one resource. */
const repeats = (names: readonly string[]): boolean => new Set(names).size < names.length

const virtualServices = (resources: readonly Resource[]) =>
  resources.flatMap((resource) => (resource.kind === 'VirtualService' ? [resource] : []))

const policy = (field: 'loadBalancer' | 'connectionPool' | 'outlierDetection' | 'tls'): ConfigFeature => ({
  name: `\`trafficPolicy.${field}\``,
  isIn: rule(({ trafficPolicy }) => trafficPolicy?.[field] !== undefined),
})

const resolution = (value: string): ConfigFeature => ({
  name: `\`resolution: ${value}\``,
  isIn: entry((spec) => (spec.resolution ?? 'NONE') === value),
})

export const CONFIG_FEATURES: Readonly<Record<string, readonly ConfigFeature[]>> = {
  Gateway: [
    {
      name: 'several Gateways of one workload',
      isIn: (all) => all.filter(({ kind }) => kind === 'Gateway').length > 1,
    },
    { name: 'several servers', isIn: some('Gateway', ({ spec }) => (spec.servers ?? []).length > 1) },
    { name: 'host namespaces (`ns/host`)', isIn: server(({ hosts = [] }) => hosts.some((host) => host.includes('/'))) },
    { name: '`tls.httpsRedirect`', isIn: server(({ tls }) => tls?.httpsRedirect === true) },
    ...['SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL', 'ISTIO_MUTUAL', 'PASSTHROUGH', 'AUTO_PASSTHROUGH'].map(tlsMode),
    { name: '`bind`', isIn: server(({ bind }) => Boolean(bind)) },
  ],
  'VirtualService: which routes there are': [
    {
      name: 'several virtual services of one host',
      isIn: (all) => repeats(virtualServices(all).flatMap(({ spec }) => spec.hosts ?? [])),
    },
    {
      name: 'bound to gateways and to `mesh`',
      isIn: some(
        'VirtualService',
        ({ spec }) => (spec.gateways ?? []).includes('mesh') && (spec.gateways ?? []).length > 1,
      ),
    },
    { name: 'delegates', isIn: http(({ delegate }) => delegate !== undefined) },
    { name: '`exportTo`', isIn: some('VirtualService', ({ spec }) => spec.exportTo !== undefined) },
    { name: '`tls` routes', isIn: some('VirtualService', ({ spec }) => (spec.tls ?? []).length > 0) },
    { name: '`tcp` routes', isIn: some('VirtualService', ({ spec }) => (spec.tcp ?? []).length > 0) },
  ],
  'VirtualService: conditions': [
    ...(['exact', 'prefix', 'regex'] as const).map((kind) => ({
      name: `\`uri.${kind}\``,
      isIn: match(({ uri }) => uri?.[kind] !== undefined),
    })),
    { name: '`ignoreUriCase`', isIn: match(({ ignoreUriCase }) => ignoreUriCase === true) },
    ...(['exact', 'prefix', 'regex'] as const).map((kind) => ({
      name: `\`headers\`, ${kind}`,
      isIn: match(({ headers }) => written(headers, kind)),
    })),
    { name: '`withoutHeaders`', isIn: match(({ withoutHeaders }) => withoutHeaders !== undefined) },
    { name: '`queryParams`', isIn: match(({ queryParams }) => queryParams !== undefined) },
    ...(['method', 'authority', 'scheme', 'port', 'gateways', 'sourceLabels', 'sourceNamespace'] as const).map(
      (field) => ({
        name: `\`${field}\``,
        isIn: match((each) => each[field] !== undefined),
      }),
    ),
  ],
  'VirtualService: what becomes of the request': [
    { name: 'weights', isIn: http(({ route = [] }) => route.length > 1) },
    { name: 'subsets', isIn: destination((each) => Boolean(each.destination?.subset)) },
    { name: '`rewrite.uri`', isIn: http(({ rewrite }) => rewrite?.uri !== undefined) },
    { name: '`rewrite.uriRegexRewrite`', isIn: http(({ rewrite }) => rewrite?.uriRegexRewrite !== undefined) },
    { name: '`rewrite.authority`', isIn: http(({ rewrite }) => rewrite?.authority !== undefined) },
    ...(['redirect', 'directResponse', 'headers', 'timeout', 'retries', 'corsPolicy'] as const).map((field) => ({
      name: `\`${field}\``,
      isIn: http((route) => route[field] !== undefined),
    })),
    { name: '`headers` of a destination', isIn: destination(({ headers }) => headers !== undefined) },
    { name: '`mirror`, `mirrors`', isIn: http(({ mirror, mirrors }) => mirror !== undefined || mirrors !== undefined) },
    { name: '`fault.delay`', isIn: http(({ fault }) => fault?.delay !== undefined) },
    { name: '`fault.abort`', isIn: http(({ fault }) => fault?.abort !== undefined) },
  ],
  'Services and ServiceEntries': [
    { name: 'headless Services', isIn: some('Service', ({ spec }) => spec.clusterIP === 'None') },
    { name: 'ExternalName Services', isIn: some('Service', ({ spec }) => spec.type === 'ExternalName') },
    {
      name: 'protocol by `appProtocol`',
      isIn: some('Service', ({ spec }) => (spec.ports ?? []).some(({ appProtocol }) => appProtocol !== undefined)),
    },
    {
      name: 'exportTo annotation',
      isIn: some('Service', ({ metadata }) => metadata.annotations['networking.istio.io/exportTo'] !== undefined),
    },
    ...['NONE', 'STATIC', 'DNS', 'DNS_ROUND_ROBIN', 'DYNAMIC_DNS'].map(resolution),
    { name: 'wildcard hosts', isIn: entry(({ hosts = [] }) => hosts.some((host) => host.startsWith('*'))) },
    { name: '`addresses`', isIn: entry(({ addresses = [] }) => addresses.length > 0) },
    { name: 'address ranges', isIn: entry(({ addresses = [] }) => addresses.some((address) => address.includes('/'))) },
    { name: '`location: MESH_INTERNAL`', isIn: entry(({ location }) => location === 'MESH_INTERNAL') },
    { name: '`exportTo`', isIn: entry(({ exportTo }) => exportTo !== undefined) },
  ],
  Sidecar: [
    { name: '`egress.hosts`', isIn: sidecar(({ egress = [] }) => egress.some(({ hosts = [] }) => hosts.length > 0)) },
    { name: '`egress.port`', isIn: sidecar(({ egress = [] }) => egress.some(({ port }) => port !== undefined)) },
    { name: '`workloadSelector`', isIn: sidecar(({ workloadSelector }) => workloadSelector !== undefined) },
    {
      name: '`outboundTrafficPolicy`',
      isIn: sidecar(({ outboundTrafficPolicy }) => outboundTrafficPolicy !== undefined),
    },
  ],
  DestinationRule: [
    { name: '`subsets`', isIn: rule(({ subsets = [] }) => subsets.length > 0) },
    ...(['loadBalancer', 'connectionPool', 'outlierDetection', 'tls'] as const).map(policy),
    { name: '`portLevelSettings`', isIn: rule(({ trafficPolicy }) => trafficPolicy?.portLevelSettings !== undefined) },
    { name: '`workloadSelector`', isIn: rule(({ workloadSelector }) => workloadSelector !== undefined) },
    { name: '`exportTo`', isIn: rule(({ exportTo }) => exportTo !== undefined) },
    {
      name: 'several rules of one host',
      isIn: (all) =>
        repeats(
          all.flatMap((each) =>
            each.kind === 'DestinationRule' ? [`${each.metadata.namespace} ${each.spec.host ?? ''}`] : [],
          ),
        ),
    },
  ],
}

const hasStatus =
  (status: number) =>
  ({ expect }: RecordedAnswer) =>
    expect.status === status

export const ANSWER_FEATURES: Readonly<Record<string, readonly AnswerFeature[]>> = {
  'How it was asked': [
    { name: 'of a gateway', isIn: ({ proxy }) => proxy.type === 'gateway' },
    { name: 'of a sidecar', isIn: ({ proxy }) => proxy.type === 'sidecar' },
    ...(['HTTP', 'HTTPS', 'TLS', 'TCP'] as const).map((protocol) => ({
      name: protocol,
      isIn: ({ request }: RecordedAnswer) => request.protocol === protocol,
    })),
    { name: 'with a client certificate', isIn: ({ request }) => request.clientCert === true },
    { name: 'with a query', isIn: ({ request }) => request.path.includes('?') },
    {
      name: 'a path that is normalised',
      isIn: ({ request }) => /\/\.\.?(?:\/|$)|\/\/|\\|%2[ef]|#/i.test(request.path),
    },
  ],
  'What came of it': [
    { name: 'reached a destination', isIn: ({ expect }) => expect.outcome === 'upstream' },
    { name: 'answered by the proxy', isIn: ({ expect }) => expect.outcome === 'local' },
    { name: 'connection closed', isIn: ({ expect }) => expect.outcome === 'closed' },
    { name: 'nothing listens', isIn: ({ expect }) => expect.outcome === 'refused' },
    { name: 'a redirect', isIn: ({ expect }) => expect.location !== undefined },
    { name: '404, no route', isIn: hasStatus(404) },
    { name: '502, outside of the registry', isIn: hasStatus(502) },
    { name: '503, no such cluster', isIn: ({ expect }) => expect.flags === 'NC' },
    { name: '400, not well-formed', isIn: hasStatus(400) },
    {
      name: 'a path that was rewritten',
      isIn: ({ request, expect }) => expect.upstream !== undefined && expect.upstream.path !== request.path,
    },
    {
      name: 'a host that was rewritten',
      isIn: ({ request, expect }) => expect.upstream !== undefined && expect.upstream.authority !== request.host,
    },
    {
      name: 'headers set or removed for the destination',
      isIn: ({ expect }) => expect.upstream?.set !== undefined || expect.upstream?.removed !== undefined,
    },
    {
      name: 'headers of the response changed',
      isIn: ({ expect }) => Object.keys(expect.responseHeaders ?? {}).some((name) => name !== 'x-upstream'),
    },
    { name: 'one of several destinations', isIn: ({ expect }) => (expect.destinations ?? []).length > 1 },
    { name: 'mirrored', isIn: ({ expect }) => expect.mirrors !== undefined },
    { name: 'retried by a policy', isIn: ({ expect }) => expect.retry !== undefined },
    { name: 'with a fault', isIn: ({ expect }) => expect.fault !== undefined },
    {
      name: 'passed through to where it was meant to go',
      isIn: ({ expect }) => expect.cluster === 'PassthroughCluster',
    },
  ],
}
