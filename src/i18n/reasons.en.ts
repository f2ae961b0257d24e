// English words of every reason code. Clauses without a final period: they stand in rows of the trace.

import { assertNever } from '../base/assertNever.ts'
import type { Reason, ReasonCode } from '../engine/reason.ts'
import { code, codeList } from './code.ts'

export type ReasonTexts = { readonly [C in ReasonCode]: (reason: Extract<Reason, { code: C }>) => string }

type FilterChainDiffers = Extract<Reason, { code: 'filterChainDiffers' }>

/** What a filter chain asks for, against what the connection has. */
function filterChainDiffers({ criterion, expected, actual }: FilterChainDiffers): string {
  const wanted = codeList(expected, (n) => `${n} more`)
  switch (criterion) {
    case 'destinationPort':
      return `only connections to port ${wanted}`
    case 'address':
      return actual === undefined
        ? `only connections to ${wanted}`
        : `only connections to ${wanted}, not ${code(actual)}`
    case 'serverName':
      return actual === undefined ? `only SNI ${wanted}, and none is sent` : `only SNI ${wanted}, not ${code(actual)}`
    case 'transportProtocol':
      return expected.includes('tls') ? 'only TLS, and this is plain text' : 'only plain text, and this is TLS'
    case 'applicationProtocol':
      return actual === undefined
        ? `only application protocol ${wanted}, and none is seen`
        : `only application protocol ${wanted}, not ${code(actual)}`
    default:
      return assertNever(criterion)
  }
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
  listenerOfAddress: (r) => `${code(r.listener)} is bound to ${code(r.address)} itself`,
  listenerOfRest: (r) =>
    `nothing else is bound to this address or to :${r.port}, so ${code(r.listener)} takes the connection`,
  listenerOtherPort: (r) => `bound to :${r.port}`,
  listenerOtherAddress: (r) => `bound to another address, ${code(r.address)}`,
  listenerLessSpecific: () => 'takes only what no listener of that very address and port takes',
  noListener: (r) => `nothing listens on :${r.port}, so the connection is refused`,
  filterChainPlaintext: () => 'plain text, as this filter chain expects',
  filterChainServerName: (r) =>
    r.serverName === r.sni
      ? `server name ${code(r.serverName)} equals the SNI`
      : `server name ${code(r.serverName)} covers SNI ${code(r.sni)}`,
  filterChainAnyServerName: () => 'this filter chain takes every server name',
  filterChainAddress: (r) => `address ${code(r.address)} is in ${code(r.range)}`,
  filterChainApplicationProtocol: (r) => `this filter chain takes application protocol ${code(r.protocol)} (ALPN)`,
  filterChainHttpSeen: () => 'the bytes are seen to be HTTP, as this filter chain expects',
  filterChainDefault: () => 'no other filter chain fits, so the default one takes it',
  filterChainDiffers,
  filterChainLessSpecific: () => 'this filter chain fits too, but a more specific one wins',
  noFilterChain: (r) => {
    if (!r.tls) return 'no filter chain takes this plain connection, so it is closed'
    return r.sni === ''
      ? 'no filter chain takes a connection without SNI, so it is closed'
      : `no filter chain takes SNI ${code(r.sni)}, so the connection is closed`
  },
  plaintextToTls: (r) => `:${r.port} expects TLS and the request is plain text, so the connection is closed`,
  tlsToPlaintext: (r) => `:${r.port} expects plain text and the request uses TLS, so the connection is closed`,
  clientCertificateMissing: (r) =>
    `${code(`mode: ${r.mode}`)} demands a client certificate and none is sent, so the connection is closed`,
  requestAccepted: () => 'the request is well formed',
  pathNormalized: (r) => `path ${code(r.before)} is normalized to ${code(r.after)}`,
  badRequestTarget: (r) => `${code(r.path)} is not a valid request target`,
  badMethod: (r) =>
    r.method === '' ? 'HTTP is expected, and these bytes are none' : `${code(r.method)} is not a valid method`,
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
  filterChainsClash: (r) =>
    `Envoy refuses listener ${code(r.listener)}: two filter chains take ${r.shared === '' ? 'the same connections' : `connections to ${code(r.shared)}`}. ${notInForce(r.port)}`,
  serverNameRefused: (r) =>
    `Envoy refuses listener ${code(r.listener)}: server name ${code(r.serverName)} has a wildcard other than ${code('*.')} at the beginning. ${notInForce(r.port)}`,
  kindNotEvaluated: (r) =>
    `${r.kind} ${code(`${r.namespace}/${r.name}`)} is not evaluated and could change this answer`,
  fieldNotEvaluated: (r) =>
    `${code(r.field)} of ${r.kind} ${code(`${r.namespace}/${r.name}`)} is not evaluated and could change this answer`,
  claimNotKnown: (r) => `${code(r.claim)} asks for a claim of a token; tokens are not read, so no request has it`,
  valueNotKnown: (r) => `${code(r.operator)} is known only at run time, so it stays as it is`,
}
