// English words of the graph and of its twin, the tree.

import type { ApartNode, ConditionSummary, LeftOut, Otherwise, PillNode, UnroutedRow } from '../graph/graph.ts'
import type { TlsMode } from '../istio/gateway.ts'

type Field = ConditionSummary['field']['type']

const field: Readonly<Record<Field, string>> = {
  path: 'path',
  method: 'method',
  scheme: 'scheme',
  authority: 'host',
  header: 'header',
  queryParameter: 'query',
  sni: 'SNI',
  port: 'port',
  address: 'address',
  sourceLabels: 'from pods',
  sourceNamespace: 'from namespace',
}

const operator: Readonly<Record<ConditionSummary['operator'], string>> = {
  exact: 'exact',
  prefix: 'prefix',
  regex: 'regex',
  present: 'present',
}

/** A mode as its server's row says it; one that terminates TLS for every client says nothing. */
const tlsWord: Readonly<Record<Exclude<TlsMode, 'SIMPLE'>, string>> = {
  MUTUAL: 'mutual',
  ISTIO_MUTUAL: 'Istio mutual',
  OPTIONAL_MUTUAL: 'optional mutual',
  PASSTHROUGH: 'passthrough',
  AUTO_PASSTHROUGH: 'auto passthrough',
}

const tlsTitle: Readonly<Record<TlsMode, string>> = {
  SIMPLE: 'SIMPLE: TLS ends here',
  MUTUAL: 'MUTUAL: TLS ends here; clients have to show a certificate',
  ISTIO_MUTUAL: 'ISTIO_MUTUAL: TLS ends here; clients have to show a certificate of the mesh',
  OPTIONAL_MUTUAL: 'OPTIONAL_MUTUAL: TLS ends here; clients may show a certificate',
  PASSTHROUGH: 'PASSTHROUGH: TLS goes on to the destination; the server name decides',
  AUTO_PASSTHROUGH: 'AUTO_PASSTHROUGH: TLS goes on to the service that the server name says',
}

const otherwise: Readonly<Record<Otherwise, string>> = {
  notFound: 'otherwise → 404',
  redirectToHttps: 'every request → 301 https',
  closed: 'otherwise → closed',
  passthrough: 'otherwise → passed through',
  blackHole: 'otherwise → closed by REGISTRY_ONLY',
  service: 'otherwise → the service that was called',
}

const unrouted: Readonly<Record<UnroutedRow['to'], string>> = {
  service: 'a service → itself',
  serverName: 'the service that the server name says',
  passthrough: 'anything else → passed through',
  blackHole: 'anything else → blocked',
  egressProxy: 'anything else → egress proxy',
}

/** Why a rule is in no proxy: as its row says it, and the whole sentence. */
const leftOut: Readonly<Record<LeftOut, Readonly<{ note: string; title: string }>>> = {
  behindCatchAll: {
    note: 'behind a catch-all',
    title: 'In no proxy: a rule before it takes every request, and istiod drops what follows',
  },
  delegateMissing: {
    note: 'delegate not defined',
    title: 'In no proxy: no file defines the VirtualService that it is delegated to',
  },
  redirected: {
    note: 'redirected before',
    title: 'Never asked: every request is sent on to https before the rules',
  },
  noProxy: { note: 'in no proxy', title: 'No proxy of these files asks for it' },
}

/** What stands apart at the end of a lane. */
const group: Readonly<Record<ApartNode['about'], string>> = {
  unreached: 'Reached by no rule',
  withoutEntry: 'In no proxy',
  notEvaluated: 'Not evaluated',
  refused: 'Refused: no part in routing',
  meshSettings: 'Sidecar settings',
}

/** Settings of policies that read better in words; all others go by their own names. */
const settings: Readonly<Record<string, (value: string) => string>> = {
  simple: (value) => value.toLowerCase().replaceAll('_', ' '),
  mode: (value) => value,
  'tcp.maxConnections': (value) => `max ${value} connections`,
  'http.http1MaxPendingRequests': (value) => `max ${value} pending requests`,
  'http.http2MaxRequests': (value) => `max ${value} requests`,
  consecutive5xxErrors: (value) => `eject after ${value}× 5xx`,
  consecutiveGatewayErrors: (value) => `eject after ${value} gateway errors`,
  'consistentHash.httpHeaderName': (value) => `hash of header ${value}`,
  'consistentHash.httpCookie.name': (value) => `hash of cookie ${value}`,
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const otherwiseSentence: Readonly<Record<Otherwise, string>> = {
  redirectToHttps: 'Every request is redirected to https with 301',
  notFound: 'Otherwise 404',
  closed: 'Otherwise closed',
  passthrough: 'Otherwise passed through',
  blackHole: 'Otherwise closed by REGISTRY_ONLY',
  service: 'Otherwise to the service that was called',
}

/** What the tree says of a destination. */
type DestinationFacts = Readonly<{
  name: string
  share: string
  isUnknown: boolean
  isAssumed: boolean
  isOutside: boolean
}>

export const graphEn = {
  graph: {
    lane: {
      entry: 'Entry',
      virtualHost: 'Virtual host',
      rules: 'Route rules',
      destination: 'Destination',
      policy: 'Policy',
    },
    legend: {
      request: 'this request',
      route: 'route',
      mirror: 'mirror',
      redirect: 'redirect',
      directResponse: 'direct response',
      abort: 'injected fault',
    },
    search: {
      label: 'Search in the graph',
      hint: 'Name, host, value or destination',
      place: (place: number, hits: number) => `${place} of ${hits}`,
      none: 'nothing found',
      previous: 'Previous hit',
      next: 'Next hit',
      close: 'Close the search',
    },
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    zoomTo100: 'Zoom to 100%',
    fit: 'Fit the graph',
    follow: 'Follow the request',
    empty: 'Nothing to draw yet',
    gatewayIn: (namespace: string) => `Gateway · ${namespace}`,
    inTheMesh: 'In the mesh',
    meshOf: (namespaces: readonly string[], workloads: number) => {
      const where = namespaces.length > 2 ? plural(namespaces.length, 'namespace') : namespaces.join(', ')
      return workloads === 0 ? where : `${where} · ${plural(workloads, 'workload')}`
    },
    tlsWord,
    tlsTitle,
    httpsRedirect: 'plain requests are sent on to https with 301',
    refusedBy: { crd: 'refused by the API server', webhook: 'refused by Istio’s webhook' },
    kindNotEvaluated: (kind: string) => `${kind} · not evaluated`,
    ports: (ports: readonly number[]) => ports.map((port) => `:${port}`).join(' '),
    rules: (virtualServices: readonly string[], rules: number) => {
      if (virtualServices.length === 0) return 'no VirtualService'
      if (virtualServices.length > 1) return `${virtualServices.length} VirtualServices · ${plural(rules, 'rule')}`
      return `VirtualService ${virtualServices[0]} · ${plural(rules, 'rule')}`
    },
    beforeRules: 'redirected before any rule',
    moreHosts: (n: number) => `+${n}`,
    firstMatchWins: 'first match wins',
    mostSpecificWins: 'most specific wins',
    noEntry: 'no proxy has it',
    /** Whose proxies have a card, where others do not. */
    audience: (proxies: readonly string[]) =>
      proxies.length > 1 ? `from ${proxies.length} sources` : `from ${proxies.join()}`,
    audienceTitle: (proxies: readonly string[]) => `only from ${proxies.join('; ')}`,
    /** `shop`, `app=web in shop`, or `other pods in shop`. */
    proxy: (namespace: string, labels: string, isRest: boolean) =>
      isRest ? `other pods in ${namespace}` : labels === '' ? namespace : `${labels} in ${namespace}`,
    bytes: (protocol: 'tls' | 'tcp', ports: readonly number[]) =>
      [protocol.toUpperCase(), ...ports.slice(0, 3).map((port) => `:${port}`)].join(' '),
    unroutedTitle: 'No VirtualService',
    unroutedSubtitle: {
      mesh: 'what a sidecar does by itself',
      gateway: 'AUTO_PASSTHROUGH, for the sidecars of other clusters',
    },
    unrouted,
    alternatives: (n: number) => `or +${n}`,
    everyRequest: 'every request',
    /** Before the value, e.g. "path prefix"; an equal header reads "header" and then `name=value`. */
    condition: (of: Field, how: ConditionSummary['operator'], invert: boolean) => {
      const hasName = of === 'header' || of === 'queryParameter'
      const isPlain = how === 'exact' && of !== 'path' && of !== 'scheme'
      const words = isPlain ? field[of] : `${field[of]} ${operator[how]}`
      if (hasName && invert) return how === 'present' ? `no ${field[of]}` : `not ${words}`
      return words
    },
    badge: {
      rewrite: 'rewrite',
      mirror: (percent: string) => `mirror ${percent}`,
      headers: (n: number) => plural(n, 'header'),
      delay: (percent: string, duration: string) => `${percent} ${duration}`,
      abort: (percent: string, status: string) => `${percent} ${status}`,
      cors: 'CORS',
      more: (n: number) => `+${n}`,
      title: {
        rewrite: (to: string) => `rewrites to ${to}`,
        headers: (n: number) => `changes ${plural(n, 'header')}`,
        timeout: (duration: string) => `timeout ${duration}`,
        retries: (n: number) => plural(n, 'retry', 'retries'),
        mirror: (percent: string) => `mirrors ${percent} of the requests`,
        delay: (percent: string, duration: string) => `delays ${percent} of the requests by ${duration}`,
        abort: (percent: string, status: string) => `aborts ${percent} of the requests with ${status}`,
        cors: 'answers CORS',
        redirect: (status: number) => `redirects with ${status}`,
        directResponse: (status: number) => `answers ${status} itself`,
      },
    },
    nearMiss: (why: string) => (why === '' ? 'near miss' : `near miss: ${why}`),
    finalCharacters: (missing: string) => `final “${missing}”`,
    otherwise,
    allTried: (n: number) => (n === 0 ? 'no rules' : n === 1 ? 'the only rule was tried' : `all ${n} rules tried`),
    namespacePort: (namespace: string, ports: readonly number[]) => {
      const shown = ports.length === 0 ? '' : `port ${ports.slice(0, 3).join(', ')}${ports.length > 3 ? ', …' : ''}`
      return [namespace, shown].filter((part) => part !== '').join(' · ')
    },
    outsideMesh: 'outside the mesh',
    mirrorOnly: 'mirror only, replies dropped',
    notDefined: 'not defined anywhere',
    ruleOfNoHost: 'DestinationRule, no such host',
    changed: 'Changed since it was opened or saved',
    problemAt: (line: number, problem: string) => `line ${line}: ${problem}`,
    subsetNotDefined: 'not defined',
    assumed: 'assumed',
    assumedTitle: (host: string) => `No file defines ${host}. It is assumed to exist; without it: 503 NC.`,
    directResponse: 'direct response',
    abort: 'injected fault',
    ownCluster: {
      passthrough: {
        name: 'PassthroughCluster',
        title: 'To the address that the client asked for, as if there were no mesh',
      },
      blackHole: {
        name: 'BlackHoleCluster',
        title: 'Blocked by REGISTRY_ONLY: HTTP gets 502, other connections are closed',
      },
    } satisfies Readonly<Record<Exclude<PillNode['action'], 'redirect' | 'directResponse' | 'abort'>, unknown>>,
    policy: {
      loadBalancer: 'load balancing',
      connectionPool: 'connection pool',
      outlierDetection: 'outlier detection',
      tls: 'upstream TLS',
    },
    /** Whom a policy is for, where not the whole host. */
    policyScope: (subset: string, port: string) =>
      [subset, port === '' ? '' : `port ${port}`].filter((part) => part !== '').join(' '),
    policySetting: (setting: string, value: string) => settings[setting]?.(value) ?? `${setting} ${value}`,
    policyLine: (name: string, scope: string, about: readonly string[]) =>
      `${scope === '' ? name : `${name} (${scope})`}${about.length === 0 ? '' : `: ${about.join(', ')}`}`,
    leftOut,
    delegate: 'delegate',
    delegateTitle: (name: string, namespace: string) => `delegated to VirtualService ${name} in ${namespace}`,
    group,
    groupCount: (kind: string, n: number) =>
      plural(n, kind, kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`),
    groupTitle: (name: string, n: number) => `${name} · ${n}`,
    openGroup: 'Show them all',
    closeGroup: 'Fold the list',
    setting: { Sidecar: 'Sidecar', MeshConfig: 'mesh configuration' },
    workloads: (n: number) => plural(n, 'workload'),
  },
  tree: {
    label: 'Routes as a tree',
    gateway: (name: string, namespace: string, servers: number) =>
      `Gateway ${name} in ${namespace}, ${plural(servers, 'server')}`,
    server: (port: number, protocol: string, hosts: readonly string[], tls: string, isLit: boolean) =>
      [`Server ${port} ${protocol} for ${hosts.join(', ')}`, tls, isLit ? 'this request comes in here' : '']
        .filter((part) => part !== '')
        .join(', '),
    mesh: (namespaces: readonly string[], isLit: boolean) =>
      `In the mesh, namespaces ${namespaces.join(', ')}${isLit ? ', this request starts here' : ''}`,
    unrouted: (about: string, isLit: boolean) => (isLit ? `${about}, this request goes here` : about),
    pill: (name: string, title: string) => `${name}: ${title}`,
    refused: (kind: string, name: string, namespace: string, by: string) =>
      `${kind} ${name} in ${namespace}, ${by}, takes no part`,
    notEvaluated: (kind: string, name: string, namespace: string) => `${kind} ${name} in ${namespace}, not evaluated`,
    listed: (kind: string, name: string, namespace: string) => `${kind} ${name} in ${namespace}`,
    withoutEntry: 'Virtual services without entry',
    host: (domains: readonly string[], rules: number, audience: string) =>
      [`Virtual host ${domains.join(', ')}`, audience, plural(rules, 'rule'), 'first match wins']
        .filter((part) => part !== '')
        .join(', '),
    bytes: (protocol: 'tls' | 'tcp', hosts: readonly string[], rules: number, audience: string) =>
      [`${protocol.toUpperCase()} to ${hosts.join(', ')}`, audience, plural(rules, 'rule'), 'most specific wins']
        .filter((part) => part !== '')
        .join(', '),
    rule: (parts: Readonly<{ number: number; name: string; conditions: string; state: string; actions: string }>) =>
      [`Rule ${parts.number}`, parts.name, parts.conditions, parts.state, parts.actions]
        .filter((part) => part !== '')
        .join(', '),
    or: (alternatives: readonly string[]) => alternatives.join(', or '),
    state: { taken: 'matched', refused: 'did not match', nearMiss: 'near miss', notTried: 'not tried' },
    sendsAll: (destination: string) => `sends to ${destination}`,
    sends: (shares: readonly Readonly<{ percent: string; destination: string }>[]) =>
      `sends ${shares.map(({ percent, destination }) => `${percent} to ${destination}`).join(', ')}`,
    mirrors: (shares: readonly Readonly<{ percent: string; destination: string }>[]) =>
      `mirrors ${shares.map(({ percent, destination }) => `${percent} to ${destination}`).join(', ')}`,
    redirects: (status: number, target: string) => `redirects with ${status} to ${target}`,
    responds: (status: number) => `answers ${status} itself`,
    otherwise: otherwiseSentence,
    endsHere: (sentence: string) => `${sentence}, this request ends here`,
    /** A share as it is said. */
    share: (percent: string) => percent.replace('%', ' percent'),
    delegated: (virtualService: string) => `Delegated to VirtualService ${virtualService}`,
    destination: (of: DestinationFacts) =>
      [
        `Destination ${of.name}`,
        of.share,
        of.isOutside ? 'outside the mesh' : '',
        of.isUnknown ? 'not defined anywhere' : '',
        of.isAssumed ? 'assumed to exist' : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    mirrored: (name: string, percent: string) => `Mirror to ${name}, ${percent} of the requests`,
    redirect: (status: number, target: string) => `Redirect ${status} to ${target}`,
    directResponse: (status: number) => `Direct response ${status}`,
    abort: (status: string, share: string) =>
      `Injected fault ${status}${share === '' ? '' : `, ${share} of the requests`}`,
    other: 'Destinations that no rule names',
  },
}

export type GraphTexts = typeof graphEn
