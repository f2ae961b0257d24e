// English words of the request bar: source, fields, verdict.

import { code } from './code.ts'

const problem = {
  urlEmpty: () => 'Type a URL to see where it goes',
  hostMissing: () => `The URL has no host. Type one, for example ${code('http://shop.example.com/')}`,
  portMissing: () => `${code('tcp')} has no port of its own. Type one, for example ${code('tcp://db:3306')}`,
  schemeUnknown: (p: Readonly<{ scheme: string }>) =>
    `${code(p.scheme)} is not evaluated. Use ${code('http')}, ${code('https')}, ${code('tls')} or ${code('tcp')}`,
  portInvalid: (p: Readonly<{ port: string }>) => `${code(p.port)} is not a port. Use 1 to 65535`,
  methodInvalid: (p: Readonly<{ method: string }>) => `${code(p.method)} is not a method. Use letters, for example GET`,
  headerNameInvalid: (p: Readonly<{ name: string }>) =>
    p.name === '' ? 'A header has no name. Type one or remove it' : `${code(p.name)} is not a header name. Correct it`,
  headerValueInvalid: (p: Readonly<{ name: string }>) =>
    `The value of header ${code(p.name)} has a line break. Remove it`,
}

export const requestEn = {
  request: {
    search: 'Test request',
    source: 'Where the request comes from',
    fromInternet: (gateway: string) => `Internet via ${gateway}`,
    internet: 'Internet',
    via: 'via',
    fromMesh: (workload: readonly string[]) => `In the mesh, namespace ${workload.join(', ')}`,
    mesh: 'In the mesh',
    from: (workload: readonly string[]) => `from ${workload.join(', ')}`,
    anyWorkload: 'any workload',
    anyOtherWorkload: 'any other workload',
    outside: 'From outside, through a gateway',
    inside: 'In the mesh, from a sidecar',
    switchTo: (source: string, verdict: string) => `${source}: ${verdict}. Switch to it`,
    otherSources: (n: number) => `${n} more sources get another answer`,
    assumedNamespace: (namespace: string) => `namespace ${namespace} assumed`,
    noSource: 'No gateway yet',
    method: 'Method',
    url: 'URL',
    urlPlaceholder: 'https://…',
    ghost: (missing: string) => `Press → to add ${code(missing)}`,
    headers: 'Headers',
    headerName: 'Header name',
    headerValue: (name: string) => `Value of ${name}`,
    addHeader: 'Header',
    removeHeader: (name: string) => `Remove header ${name}`,
    sni: 'SNI',
    sniNone: 'none (plain HTTP)',
    sniEmpty: 'none',
    clientCert: 'Client certificate',
    recent: 'Recent',
    recentLabel: (n: number) => (n === 1 ? 'One recent request' : `${n} recent requests`),
    withHeaders: (n: number) => (n === 1 ? 'one header' : `${n} headers`),
    copyAs: (tool: string) => `Copy as ${tool}`,
    copied: 'Copied',
    assumeSwitch: 'Assume missing Services',
    assumed: (host: string) => `${code(host)} is assumed to exist; without it: 503 NC`,
    assumedMany: (n: number) => `${n} Services are assumed to exist; without them: 503 NC`,
    evaluating: 'Evaluating',
    problem,
  },
  verdict: {
    rule: (n: number) => `Rule ${n}`,
    matched: 'Matched',
    noClusterClosed: (destination: string) => `Closed, ${destination} does not exist`,
    noCluster: (destination: string) => `503 NC, ${destination} does not exist`,
    redirected: (status: number, location: string) => `${status} to ${location}`,
    directResponse: (status: number) => `${status} direct response`,
    faultAbort: (status: number) => `${status} fault injection`,
    preflight: (status: number) => `${status} CORS preflight`,
    passedThrough: 'Passed through, no known service',
    blocked: (status: number | undefined) =>
      status === undefined ? 'Closed, no known service' : `${status}, no known service`,
    noRule: '404, no rule matched',
    noHost: '404, no such host',
    refused: (port: number) => `Refused, no listener on :${port}`,
    closed: 'Connection closed',
    closedBecause: {
      noFilterChain: 'Closed, no filter chain fits',
      plaintextToTls: 'Closed, plain text to a TLS port',
      tlsToPlaintext: 'Closed, TLS to a plain port',
      clientCertificateMissing: 'Closed, no client certificate',
    },
    rejected: (status: number) => `${status} from the proxy itself`,
    unknown: 'No answer',
    bySelect: 'Select the rule that took the request',
  },
}

export type RequestTexts = typeof requestEn
