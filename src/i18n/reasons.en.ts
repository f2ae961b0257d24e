// English words of every reason code. Clauses without a final period: they stand in rows of the trace.

import type { FilterChainCriterion, Reason, ReasonCode } from '../engine/reason.ts'
import { code } from './code.ts'

export type ReasonTexts = { readonly [C in ReasonCode]: (reason: Extract<Reason, { code: C }>) => string }

const filterChainDiffers: Readonly<Record<FilterChainCriterion, string>> = {
  destinationPort: 'another destination port is asked for',
  address: 'another address is asked for',
  serverName: 'another server name is asked for',
  transportProtocol: 'plain text and TLS differ',
  applicationProtocol: 'another application protocol (ALPN) is asked for',
}

/** What a refused listener means for the mesh: pilot-agent waits for a first accepted update before it says ready. */
const notInForce = (port: number): string =>
  `A running proxy keeps the listener it had, so nothing here changes :${port}; a proxy that starts now does not become ready`

export const reasonsEn: ReasonTexts = {
  addressWritten: () => 'the host is the address itself',
  addressOfService: (r) => `${code(r.address)} is the ClusterIP of Service ${code(r.host)}`,
  addressNotStated: (r) =>
    `no file states the ClusterIP of Service ${code(r.host)}; ${code(r.address)} stands for it, with the same listeners`,
  addressOfPod: (r) =>
    `Service ${code(r.host)} is headless and its pods are not known; ${code(r.address)} stands for one of them`,
  addressOfServiceEntry: (r) => `the ServiceEntry gives ${code(r.host)} the address ${code(r.address)}`,
  addressInRange: (r) =>
    `the ServiceEntry gives ${code(r.host)} the range ${code(r.range)}; ${code(r.address)} is in it`,
  addressNotGiven: (r) =>
    `the ServiceEntry gives ${code(r.host)} no address; ${code(r.address)} stands for one outside of the mesh`,
  addressOutside: (r) =>
    `no file defines ${code(r.host)}; ${code(r.address)} stands for an address outside of the mesh`,
  listenerTaken: (r) => `${code(r.listener)} takes the connection`,
  noListener: (r) => `nothing listens on :${r.port}, so the connection is refused`,
  filterChainPlaintext: () => 'plain text, as this filter chain expects',
  filterChainServerName: (r) =>
    r.serverName === r.sni
      ? `server name ${code(r.serverName)} equals the SNI`
      : `server name ${code(r.serverName)} covers SNI ${code(r.sni)}`,
  filterChainAnyServerName: () => 'this filter chain takes every server name',
  filterChainDefault: () => 'no other filter chain fits, so the default one takes it',
  filterChainDiffers: (r) => filterChainDiffers[r.criterion],
  filterChainLessSpecific: () => 'this filter chain fits too, but a more specific one wins',
  noFilterChain: (r) =>
    r.sni === ''
      ? 'no filter chain takes a connection without SNI, so it is closed'
      : `no filter chain takes SNI ${code(r.sni)}, so the connection is closed`,
  plaintextToTls: (r) => `:${r.port} expects TLS and the request is plain text, so the connection is closed`,
  tlsToPlaintext: (r) => `:${r.port} expects plain text and the request uses TLS, so the connection is closed`,
  clientCertificateMissing: () =>
    'the server demands a client certificate and none is sent, so the connection is closed',
  requestAccepted: () => 'the request is well formed',
  pathNormalized: (r) => `path ${code(r.before)} is normalized to ${code(r.after)}`,
  badRequestTarget: (r) => `${code(r.path)} is not a valid request target`,
  badMethod: (r) => `${code(r.method)} is not a valid method`,
  badHeader: (r) => `header ${code(r.name)} is not valid`,
  hostMissing: () => 'the request has no host',
  badHost: (r) => `${code(r.host)} is not a valid host`,
  pathNormalizationFailed: (r) => `path ${code(r.path)} cannot be normalized`,
  domainExact: (r) => `domain ${code(r.domain)} equals the host`,
  domainSuffix: (r) => `suffix wildcard ${code(r.domain)} covers ${code(r.host)}`,
  domainPrefix: (r) => `prefix wildcard ${code(r.domain)} covers ${code(r.host)}`,
  domainAny: (r) => `${code('*')} covers every host, so also ${code(r.host)}`,
  domainDiffers: (r) => `no domain of it covers ${code(r.host)}`,
  domainLessSpecific: (r) => `domain ${code(r.domain)} covers the host too, but a more specific one wins`,
  noVirtualHost: (r) => `no virtual host for ${code(r.host)} on :${r.port}`,
  requireTls: () => 'this server redirects plain HTTP to HTTPS',
  routeMatched: () => 'every condition holds',
  conditionFailed: (r) => (r.failing === 1 ? 'one condition failed' : `${r.failing} conditions failed`),
  earlierRouteMatched: () => 'an earlier rule already matched',
  noRouteMatched: (r) => (r.tried === 1 ? 'the only route did not match' : `none of ${r.tried} routes matched`),
  noRoutes: () => 'this virtual host has no routes',
  routeWithoutAction: () => 'this route has no action, and Envoy refuses such a configuration',
  conditionHolds: () => 'holds',
  valueAbsent: () => 'the request has no such value',
  valueDiffers: () => 'the values differ',
  valueTooShort: (r) => `the value ends before ${code(r.missing)}`,
  trailingSlashMissing: () => 'the path lacks the trailing slash',
  differsOnlyInCase: () => 'the values differ only in case',
  regexNoMatch: () => 'the regex does not match the whole value',
  regexInvalid: () => 'the regex is not valid RE2, so it matches nothing',
  excludedValue: () => 'the request has the value that the rule excludes',
  clusterFound: () => 'the cluster exists',
  clusterMissing: (r) => `no cluster ${code(r.cluster)}: no Service, ServiceEntry or subset defines it`,
  forwarded: () => 'the request is sent on',
  redirected: (r) => `${r.status} to ${code(r.location)}`,
  directResponse: (r) => `${r.status} from the proxy itself, as the rule says`,
  bytesForwarded: () => 'the bytes are sent on as they are',
  blackHole: () => 'the connection goes to the black hole and is closed',
  faultDelay: (r) => `fault injection holds the request for ${r.delayMs} ms`,
  faultAbort: (r) => `${r.status} from fault injection`,
  corsPreflight: () => 'the proxy itself answers the CORS preflight',
  upgradeRefused: () => 'the connection upgrade is refused',
  respondedNotFound: () => `404 from the proxy itself, response flag ${code('NR')} (no route)`,
  connectionClosed: () => 'the connection is closed without a response',
  filterChainsClash: (r) =>
    `Envoy refuses listener ${code(r.listener)}: two filter chains take ${r.shared === '' ? 'the same connections' : `connections to ${code(r.shared)}`}. ${notInForce(r.port)}`,
  serverNameRefused: (r) =>
    `Envoy refuses listener ${code(r.listener)}: server name ${code(r.serverName)} has a wildcard other than a leading ${code('*.')}. ${notInForce(r.port)}`,
  sidecarNotEvaluated: (r) =>
    `sidecars are not evaluated yet, so a request from namespace ${code(r.namespace)} has no answer`,
  protocolNotEvaluated: (r) => `protocol ${code(r.protocol)} is not evaluated yet`,
  kindNotEvaluated: (r) =>
    `${r.kind} ${code(`${r.namespace}/${r.name}`)} is not evaluated and could change this answer`,
  valueNotKnown: (r) => `${code(r.operator)} is known only at run time, so it stays as it is`,
}
