import { describe, expect, test } from 'vitest'
import { clusterJson } from '../../../envoy/clusterJson.ts'
import { compiled, document, INGRESS } from '../../../testing/compiled.ts'
import { CLIENT, serviceAt, serviceEntry } from '../../../testing/sidecar.ts'

const PORTS = '{port: 80, name: http}, {port: 81, name: grpc}, {port: 82, name: tcp}, {port: 83, name: x}'
const WEB = 'web.default.svc.cluster.local'
const web = serviceAt('web', '10.0.0.1', PORTS)
const rule = (spec: string) => document('DestinationRule', 'd', `{host: web, ${spec}}`)

/** The cluster of this port and subset of Service `web`, for a sidecar, under a rule with this policy and these subsets. */
function clusterOf(policy: string, port = 80, subsets = '', subset = '', more = ''): Readonly<Record<string, unknown>> {
  const text = web + rule(`trafficPolicy: ${policy}, subsets: [${subsets}]${more}`)
  const cluster = compiled(text, CLIENT).clusters.get(`outbound|${port}|${subset}|${WEB}`)
  return cluster ? clusterJson(cluster) : {}
}

const field = (name: string, policy: string, port?: number) => clusterOf(policy, port)[name]

test('without a rule a cluster is bare, and alike ones share what they have', () => {
  const { clusters } = compiled(web + serviceAt('api', '10.0.0.2', PORTS), CLIENT)
  const own = clusters.get(`outbound|80||${WEB}`)
  expect(own && clusterJson(own)).toEqual({
    name: `outbound|80||${WEB}`,
    type: 'EDS',
    connect_timeout: '10s',
    lb_policy: 'LEAST_REQUEST',
    common_lb_config: { healthy_panic_threshold: {} },
    circuit_breakers: {},
    tls: { auto: { sni: `outbound_.80_._.${WEB}`, alpn: ['istio-peer-exchange', 'istio'] } },
  })
  expect(clusters.get('outbound|80||api.default.svc.cluster.local')?.policy).toBe(own?.policy)
})

describe('type', () => {
  const entry = (resolution: string) =>
    serviceEntry('e', `{hosts: [x.org], resolution: ${resolution}, ports: [{number: 80, name: t, protocol: TCP}]}`)

  test.each([
    ['NONE', 'ORIGINAL_DST', 'EDS'],
    ['STATIC', 'EDS', 'EDS'],
    ['DNS', 'STRICT_DNS', 'STRICT_DNS'],
    ['DNS_ROUND_ROBIN', 'LOGICAL_DNS', 'LOGICAL_DNS'],
  ])('resolution %s: %s of a sidecar, %s of a gateway', (resolution, sidecar, gateway) => {
    const types = [CLIENT, INGRESS].map(
      (proxy) => compiled(entry(resolution), proxy).clusters.get('outbound|80||x.org')?.policy.type,
    )
    expect(types).toEqual([sidecar, gateway])
  })

  test('PASSTHROUGH leaves the choice to the client, and so it does for the subsets of the rule', () => {
    const policy = '{loadBalancer: {simple: PASSTHROUGH}}'
    const original = { type: 'ORIGINAL_DST', lb_policy: 'CLUSTER_PROVIDED' }
    expect(clusterOf(policy)).toMatchObject(original)
    const random = '{name: v1, trafficPolicy: {loadBalancer: {simple: RANDOM}}}'
    expect(clusterOf(policy, 80, random, 'v1')).toMatchObject(original)
  })
})

describe('which policy', () => {
  const timeout = (time: string) => `connectionPool: {tcp: {connectTimeout: ${time}}}`
  const RANDOM = 'loadBalancer: {simple: RANDOM}'
  const atPort = (settings: string) => `portLevelSettings: [{port: {number: 80}, ${settings}}]`
  const shown = (cluster: Readonly<Record<string, unknown>>) => [cluster.connect_timeout, cluster.lb_policy]

  test.each([
    ["the rule's", `{${timeout('1s')}, ${RANDOM}}`, '', ['1s', 'RANDOM']],
    [
      "a port's own settings replace all of it",
      `{${timeout('1s')}, ${RANDOM}, ${atPort(timeout('2s'))}}`,
      '',
      ['2s', 'LEAST_REQUEST'],
    ],
    [
      "a subset's field goes before the rule's",
      `{${timeout('1s')}, ${RANDOM}}`,
      `{${timeout('3s')}}`,
      ['3s', 'RANDOM'],
    ],
    [
      "a subset's settings for the port inherit none of the four",
      `{${timeout('1s')}, ${RANDOM}}`,
      `{${atPort(timeout('4s'))}}`,
      ['4s', 'LEAST_REQUEST'],
    ],
    [
      'a subset inherits what the rule says for the port',
      `{${RANDOM}, ${atPort(timeout('2s'))}}`,
      '{}',
      ['2s', 'LEAST_REQUEST'],
    ],
  ])('%s', (_, policy, subset, expected) => {
    const cluster =
      subset === '' ? clusterOf(policy) : clusterOf(policy, 80, `{name: v1, trafficPolicy: ${subset}}`, 'v1')
    expect(shown(cluster)).toEqual(expected)
  })
})

describe('load balancing', () => {
  const SLOW = {
    slow_start_window: '10s',
    aggression: { default_value: 1, runtime_key: '(' },
    min_weight_percent: { value: 10 },
  }
  const shown = (settings: string) => {
    const { lb_policy, round_robin_lb_config, least_request_lb_config, ring_hash_lb_config, maglev_lb_config } =
      clusterOf(`{loadBalancer: ${settings}}`)
    return [lb_policy, round_robin_lb_config ?? least_request_lb_config ?? ring_hash_lb_config ?? maglev_lb_config]
  }

  test.each([
    ['{simple: ROUND_ROBIN}', undefined, undefined],
    ['{simple: LEAST_CONN}', 'LEAST_REQUEST', undefined],
    ['{simple: RANDOM, warmup: {duration: 10s}}', 'RANDOM', undefined],
    ['{simple: ROUND_ROBIN, warmup: {duration: 10s}}', undefined, { slow_start_config: SLOW }],
    ['{warmupDurationSecs: 5s}', 'LEAST_REQUEST', { slow_start_config: { slow_start_window: '5s' } }],
    ['{consistentHash: {useSourceIp: true}}', 'RING_HASH', { minimum_ring_size: '1024' }],
    ['{consistentHash: {useSourceIp: true, minimumRingSize: 7}}', 'RING_HASH', { minimum_ring_size: '7' }],
    ['{consistentHash: {useSourceIp: true, ringHash: {}}}', 'RING_HASH', undefined],
    [
      '{consistentHash: {useSourceIp: true, maglev: {tableSize: 11}}, warmup: {duration: 10s}}',
      'MAGLEV',
      { table_size: '11' },
    ],
    [
      '{consistentHash: {useSourceIp: true, maglev: {}}, warmup: {duration: 10s}}',
      'MAGLEV',
      { slow_start_config: SLOW },
    ],
  ])('%s', (settings, policy, config) => {
    expect(shown(settings)).toEqual([policy, config])
  })

  test.each([
    ['{loadBalancer: {localityLbSetting: {distribute: [{from: a}]}}}', { locality_weighted_lb_config: {} }],
    ['{loadBalancer: {localityLbSetting: {failover: [{from: a}]}}}', {}],
    [
      '{loadBalancer: {localityLbSetting: {failover: [{from: a}]}}, outlierDetection: {}}',
      { locality_weighted_lb_config: {} },
    ],
    ['{loadBalancer: {localityLbSetting: {enabled: false, distribute: [{from: a}]}}}', {}],
    [
      '{loadBalancer: {zoneAwareLbSetting: {enabled: false, minClusterSize: 3}}}',
      { zone_aware_lb_config: { routing_enabled: {}, min_cluster_size: '3' } },
    ],
    ['{outlierDetection: {minHealthPercent: 30}}', { healthy_panic_threshold: { value: 30 } }],
  ])('places and panic: %s', (policy, expected) => {
    expect(field('common_lb_config', policy)).toEqual({ healthy_panic_threshold: {}, ...expected })
  })
})

test.each([
  ['{consecutive5xxErrors: 7, interval: 5m}', { consecutive_5xx: 7, enforcing_consecutive_5xx: 100, interval: '300s' }],
  ['{consecutive5xxErrors: 0}', { consecutive_5xx: 0, enforcing_consecutive_5xx: 0 }],
  [
    '{consecutiveGatewayErrors: 3, maxEjectionPercent: 50}',
    { consecutive_gateway_failure: 3, enforcing_consecutive_gateway_failure: 100, max_ejection_percent: 50 },
  ],
  ['{consecutiveLocalOriginFailures: 4}', {}],
  [
    '{splitExternalLocalOriginErrors: true, consecutiveLocalOriginFailures: 4}',
    {
      split_external_local_origin_errors: true,
      consecutive_local_origin_failure: 4,
      enforcing_consecutive_local_origin_failure: 100,
      enforcing_local_origin_success_rate: 0,
    },
  ],
])('outlier detection %s', (outlier, expected) => {
  expect(field('outlier_detection', `{outlierDetection: ${outlier}}`)).toEqual({
    enforcing_success_rate: 0,
    ...expected,
  })
})

test('limits and keep-alive; 0 is no limit', () => {
  const pool =
    '{tcp: {maxConnections: 5, tcpKeepalive: {probes: 2, time: 1m}}, http: {http1MaxPendingRequests: 1, http2MaxRequests: 0, maxRetries: 3}}'
  expect(clusterOf(`{connectionPool: ${pool}, retryBudget: {}}`)).toMatchObject({
    circuit_breakers: {
      max_connections: 5,
      max_pending_requests: 1,
      max_retries: 3,
      retry_budget: { budget_percent: { value: 20 }, min_retry_concurrency: 3 },
    },
    upstream_connection_options: { tcp_keepalive: { keepalive_probes: 2, keepalive_time: 60 } },
  })
})

describe('HTTP', () => {
  const H1 = { explicit_http_config: { http_protocol_options: {} } }
  const H2 = { explicit_http_config: { http2_protocol_options: {} } }
  const DOWNSTREAM = { use_downstream_protocol_config: { http_protocol_options: {}, http2_protocol_options: {} } }
  const UPGRADE = '{http: {h2UpgradePolicy: UPGRADE}}'

  test.each([
    [80, '{}', undefined],
    [81, '{}', H2],
    [82, '{}', undefined],
    [83, '{}', DOWNSTREAM],
    [80, UPGRADE, H2],
    [82, UPGRADE, H2],
    [83, UPGRADE, DOWNSTREAM],
    [81, '{http: {useClientProtocol: true}}', DOWNSTREAM],
    [80, '{http: {idleTimeout: 30s}}', { common_http_protocol_options: { idle_timeout: '30s' }, ...H1 }],
    [
      82,
      '{tcp: {idleTimeout: 20s}, http: {maxRequestsPerConnection: 2}}',
      { common_http_protocol_options: { idle_timeout: '20s', max_requests_per_connection: 2 }, ...H1 },
    ],
    [80, '{http: {maxConcurrentStreams: 9}}', { common_http_protocol_options: {}, ...H1 }],
    [
      81,
      '{http: {maxConcurrentStreams: 9}}',
      {
        common_http_protocol_options: {},
        explicit_http_config: { http2_protocol_options: { max_concurrent_streams: 9 } },
      },
    ],
  ])('port %d, %s', (port, pool, expected) => {
    expect(field('http_protocol_options', `{connectionPool: ${pool}}`, port)).toEqual(expected)
  })

  test('a gateway detects nothing: an unnamed protocol is HTTP/1', () => {
    expect(
      compiled(web, INGRESS).clusters.get(`outbound|83||${WEB}`)?.policy.fields.http_protocol_options,
    ).toBeUndefined()
  })

  test('status codes that count as errors', () => {
    const codes = (list: string) =>
      field('http_protocol_options', `{outlierDetection: {outlierDetectionHttpErrorCodes: ${list}}}`)
    const matching = (code: string) => ({
      http_response_headers_match: { headers: [{ name: ':status', string_match: { exact: code } }] },
    })
    expect(codes('[429]')).toEqual({ outlier_detection: { error_matcher: matching('429') }, ...H1 })
    expect(codes('[429, 500]')).toEqual({
      outlier_detection: { error_matcher: { or_match: { rules: [matching('429'), matching('500')] } } },
      ...H1,
    })
  })
})

describe('TLS', () => {
  const tls = (settings: string, port?: number) => {
    const { tls, http_protocol_options } = clusterOf(`{tls: ${settings}}`, port)
    return [tls, http_protocol_options]
  }
  const auto = (more: object = {}) => ({
    upstream_http_protocol_options: { auto_sni: true, ...more },
    explicit_http_config: { http_protocol_options: {} },
  })
  const ISTIO = ['istio-peer-exchange', 'istio']

  test.each([
    ['{mode: DISABLE}', 'plaintext', undefined],
    ['{mode: SIMPLE, sni: a.org}', { sni: 'a.org', alpn: [] }, undefined],
    ['{mode: SIMPLE}', { sni: '', alpn: [] }, auto({ auto_san_validation: true })],
    ['{mode: SIMPLE, subjectAltNames: [a.org]}', { sni: '', alpn: [] }, auto()],
    ['{mode: SIMPLE, insecureSkipVerify: true}', { sni: '', alpn: [] }, auto()],
    ['{mode: MUTUAL, sni: a.org}', 'plaintext', undefined],
    ['{mode: MUTUAL, sni: a.org, clientCertificate: c, privateKey: k}', { sni: 'a.org', alpn: [] }, undefined],
    ['{mode: SIMPLE, sni: a.org, credentialName: s}', 'plaintext', undefined],
    ['{mode: ISTIO_MUTUAL}', { sni: `outbound_.80_._.${WEB}`, alpn: ISTIO }, undefined],
    ['{mode: ISTIO_MUTUAL, sni: a.org}', { sni: 'a.org', alpn: ISTIO }, undefined],
  ])('%s', (settings, expected, http) => {
    expect(tls(settings)).toEqual([expected, http])
  })

  test('HTTP/2 is offered', () => {
    expect(tls('{mode: SIMPLE, sni: a.org}', 81)[0]).toEqual({ sni: 'a.org', alpn: ['h2'] })
    expect(tls('{mode: ISTIO_MUTUAL, sni: a.org}', 81)[0]).toEqual({ sni: 'a.org', alpn: [...ISTIO, 'h2'] })
  })

  test('a secret is used by a gateway, and by a sidecar that the rule selects', () => {
    const policy = '{tls: {mode: SIMPLE, sni: a.org, credentialName: s}}'
    const selecting = ', workloadSelector: {matchLabels: {app: client}}'
    expect(clusterOf(policy, 80, '', '', selecting).tls).toEqual({ sni: 'a.org', alpn: [] })
    const gateway = compiled(web + rule(`trafficPolicy: ${policy}`), INGRESS).clusters.get(`outbound|80||${WEB}`)
    expect(gateway?.tls).toEqual({ type: 'tls', sni: 'a.org', alpn: [] })
  })

  test.each([
    ['an external service', 'location: MESH_EXTERNAL, resolution: STATIC', '{}', 'plaintext'],
    ['one whose endpoints are not known', 'location: MESH_INTERNAL, resolution: NONE', '{}', 'plaintext'],
    ['one of the mesh', 'location: MESH_INTERNAL, resolution: STATIC', '{}', 'auto'],
    [
      'its endpoints, chosen by the client, if not all take TLS',
      'location: MESH_INTERNAL, resolution: STATIC, endpoints: [{address: 10.3.0.1}]',
      '{loadBalancer: {simple: PASSTHROUGH}}',
      'plaintext',
    ],
    [
      'its endpoints, chosen by the client, if all take TLS',
      'location: MESH_INTERNAL, resolution: STATIC, endpoints: [{address: 10.3.0.1, serviceAccount: a}]',
      '{loadBalancer: {simple: PASSTHROUGH}}',
      'tls',
    ],
  ])('unasked, to %s', (_, entry, policy, expected) => {
    const text =
      serviceEntry('e', `{hosts: [x.org], ${entry}, ports: [{number: 80, name: t, protocol: TCP}]}`) +
      document('DestinationRule', 'd', `{host: x.org, trafficPolicy: ${policy}}`)
    expect(compiled(text, CLIENT).clusters.get('outbound|80||x.org')?.tls.type).toBe(expected)
  })

  // istio: core/cluster_tls.go setAutoSniAndAutoSanValidation, which a dynamic forward proxy gets for Istio's own TLS, too.
  test.each([
    ['MESH_EXTERNAL', '{}', undefined],
    ['MESH_INTERNAL', '{}', { auto_sni: true, auto_san_validation: true }],
    ['MESH_EXTERNAL', '{tls: {mode: SIMPLE, sni: a.org}}', { auto_san_validation: true }],
    ['MESH_EXTERNAL', '{tls: {mode: SIMPLE, subjectAltNames: [a.org]}}', { auto_sni: true, auto_san_validation: true }],
    ['MESH_EXTERNAL', '{tls: {mode: ISTIO_MUTUAL, insecureSkipVerify: true}}', { auto_sni: true }],
  ])('%s names found at each request, under %s', (location, policy, expected) => {
    const text =
      serviceEntry(
        'e',
        `{hosts: ["*.org"], location: ${location}, resolution: DYNAMIC_DNS, ports: [{number: 80, name: t, protocol: HTTP}]}`,
      ) + document('DestinationRule', 'd', `{host: "*.org", trafficPolicy: ${policy}}`)
    const cluster = compiled(text, CLIENT).clusters.get('outbound|80||*.org')
    const options = (cluster ? clusterJson(cluster) : {}).http_protocol_options
    expect(options).toEqual(
      expected && {
        explicit_http_config: { http_protocol_options: {} },
        upstream_http_protocol_options: expected,
      },
    )
  })

  test('PASSTHROUGH for a port only: istiod looks at the rule as a whole, and TLS is always made', () => {
    const policy = '{portLevelSettings: [{port: {number: 80}, loadBalancer: {simple: PASSTHROUGH}}]}'
    expect(clusterOf(policy)).toMatchObject({
      type: 'ORIGINAL_DST',
      tls: { sni: `outbound_.80_._.${WEB}`, alpn: ISTIO },
    })
  })
})
