// Which HTTP a cluster speaks, and how. istio: pilot/pkg/networking/core/cluster_builder.go setUpstreamProtocol, build;
// core/cluster_traffic_policy.go applyH2Upgrade, applyConnectionPool, applyOutlierDetectionErrorCodes

import type { JsonObject } from '../../../envoy/json.ts'
import { written } from '../../../envoy/json.ts'
import type { ClientTls, ConnectionPool, TrafficPolicy } from '../../../istio/destinationRule.ts'
import type { Protocol } from '../../../istio/protocol.ts'
import { isHttp2Protocol } from '../../../istio/protocol.ts'
import { durationOf } from './connectionPool.ts'

/** `http1` also where nothing is said; `downstream`: as the client did. */
export type UpstreamProtocol = 'http1' | 'http2' | 'downstream'

/** A port's protocol decides, then h2UpgradePolicy, then useClientProtocol. Where the protocol is detected, there is nothing to upgrade. */
export function upstreamProtocol(port: Protocol, isSidecar: boolean, { http }: ConnectionPool): UpstreamProtocol {
  if (http?.useClientProtocol) return 'downstream'
  if (isHttp2Protocol(port)) return 'http2'
  if (port === 'auto' && isSidecar) return 'downstream'
  return http?.h2UpgradePolicy === 'UPGRADE' ? 'http2' : 'http1'
}

/** TLS whose server name, and the names that its certificate may have, are the request's host where nothing else is said. */
export type NamedByRequest = Readonly<{ tls: ClientTls; isForwardProxy: boolean }>

/** `http_protocol_options`; absent if nothing has to be said. */
export function httpProtocolFields(
  protocol: UpstreamProtocol,
  { connectionPool = {}, outlierDetection }: TrafficPolicy,
  named: NamedByRequest | undefined,
): JsonObject {
  const { http, tcp } = connectionPool
  const common = written({
    idle_timeout: durationOf(http?.idleTimeout) ?? durationOf(tcp?.idleTimeout),
    max_connection_duration: durationOf(tcp?.maxConnectionDuration),
    max_requests_per_connection: http?.maxRequestsPerConnection,
  })
  // Streams and keep-alive make the options exist even where the protocol has no use for them.
  const needsCommon =
    Object.keys(common).length > 0 || (http?.maxConcurrentStreams ?? 0) > 0 || http?.http2KeepAlive !== undefined
  const codes = outlierDetection?.outlierDetectionHttpErrorCodes ?? []
  const fields = {
    ...(needsCommon && { common_http_protocol_options: common }),
    ...(named && upstreamFields(named)),
    ...(codes.length > 0 && { outlier_detection: { error_matcher: errorMatcher(codes) } }),
  }
  if (protocol === 'http1' && Object.keys(fields).length === 0) return {}
  return { http_protocol_options: { ...fields, ...protocolFields(protocol, http) } }
}

function protocolFields(protocol: UpstreamProtocol, http: ConnectionPool['http']): JsonObject {
  switch (protocol) {
    case 'http1':
      return { explicit_http_config: { http_protocol_options: {} } }
    case 'http2':
      return { explicit_http_config: { http2_protocol_options: http2Fields(http) } }
    case 'downstream':
      return { use_downstream_protocol_config: { http_protocol_options: {}, http2_protocol_options: {} } }
  }
}

const http2Fields = (http: ConnectionPool['http']): JsonObject => ({
  ...written({ max_concurrent_streams: http?.maxConcurrentStreams }),
  ...(http?.http2KeepAlive && {
    connection_keepalive: written({
      interval: durationOf(http.http2KeepAlive.interval),
      timeout: durationOf(http.http2KeepAlive.timeout),
    }),
  }),
})

/** Without an SNI the request's host is used, and, if nobody says which names are right, checked (istio: setAutoSniAndAutoSanValidation). */
function upstreamFields({ tls, isForwardProxy }: NamedByRequest): JsonObject {
  const namesItself = !tls.sni
  // A forward proxy has no other name to check.
  const validates = !tls.insecureSkipVerify && (isForwardProxy || (namesItself && !tls.subjectAltNames?.length))
  if (!namesItself && !validates) return {}
  return {
    upstream_http_protocol_options: {
      ...(namesItself && { auto_sni: true }),
      ...(validates && { auto_san_validation: true }),
    },
  }
}

function errorMatcher(codes: readonly number[]): JsonObject {
  const rules = codes.map((code) => ({
    http_response_headers_match: { headers: [{ name: ':status', string_match: { exact: String(code) } }] },
  }))
  const [only] = rules
  return only !== undefined && rules.length === 1 ? only : { or_match: { rules } }
}
