// English words of the graph and of its twin, the tree.

import type { ConditionSummary } from '../graph/graph.ts'

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
}

const operator: Readonly<Record<ConditionSummary['operator'], string>> = {
  exact: 'exact',
  prefix: 'prefix',
  regex: 'regex',
  present: 'present',
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

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
    },
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    zoomTo100: 'Zoom to 100%',
    fit: 'Fit the graph',
    follow: 'Follow the request',
    empty: 'Nothing to draw yet',
    gatewayIn: (namespace: string) => `Gateway · ${namespace}`,
    inTheMesh: 'In the mesh',
    sidecarsNotEvaluated: 'sidecars not evaluated yet',
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
    meshNotEvaluated: 'not evaluated',
    noEntry: 'no gateway serves it',
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
      fault: 'fault',
      cors: 'CORS',
      more: (n: number) => `+${n}`,
      title: {
        rewrite: (to: string) => `rewrites to ${to}`,
        headers: (n: number) => `changes ${plural(n, 'header')}`,
        timeout: (duration: string) => `timeout ${duration}`,
        retries: (n: number) => plural(n, 'retry', 'retries'),
        mirror: (percent: string) => `mirrors ${percent} of the requests`,
        fault: 'injects a fault',
        cors: 'answers CORS',
        redirect: (status: number) => `redirects with ${status}`,
        directResponse: (status: number) => `answers ${status} itself`,
      },
    },
    nearMiss: (why: string) => (why === '' ? 'near miss' : `near miss: ${why}`),
    finalCharacters: (missing: string) => `final “${missing}”`,
    otherwise: 'otherwise → 404',
    allTried: (n: number) => (n === 0 ? 'no rules' : n === 1 ? 'the only rule was tried' : `all ${n} rules tried`),
    allToHttps: 'every request → 301 https',
    namespacePort: (namespace: string, ports: readonly number[]) => {
      const shown = ports.length === 0 ? '' : `port ${ports.slice(0, 3).join(', ')}${ports.length > 3 ? ', …' : ''}`
      return [namespace, shown].filter((part) => part !== '').join(' · ')
    },
    outsideMesh: 'outside the mesh',
    mirrorOnly: 'mirror only, replies dropped',
    notDefined: 'not defined anywhere',
    subsetNotDefined: 'not defined',
    assumed: 'assumed',
    assumedTitle: (host: string) => `No file defines ${host}. It is assumed to exist; without it: 503 NC.`,
    directResponse: 'direct response',
    policy: {
      loadBalancer: 'load balancing',
      connectionPool: 'connection pool',
      outlierDetection: 'outlier detection',
      tls: 'upstream TLS',
    },
    workloads: (n: number) => plural(n, 'workload'),
  },
  tree: {
    label: 'Routes as a tree',
    gateway: (name: string, namespace: string, servers: number) =>
      `Gateway ${name} in ${namespace}, ${plural(servers, 'server')}`,
    server: (port: number, protocol: string, hosts: readonly string[], isLit: boolean) =>
      `Server ${port} ${protocol} for ${hosts.join(', ')}${isLit ? ', this request comes in here' : ''}`,
    mesh: (namespaces: readonly string[]) =>
      `In the mesh, namespaces ${namespaces.join(', ')}, sidecars are not evaluated yet`,
    notEvaluated: (kind: string, name: string, namespace: string) => `${kind} ${name} in ${namespace}, not evaluated`,
    withoutEntry: 'Virtual services without entry',
    host: (domains: readonly string[], rules: number) =>
      `Virtual host ${domains.join(', ')}, ${plural(rules, 'rule')}, first match wins`,
    rule: (parts: Readonly<{ number: number; name: string; conditions: string; state: string; actions: string }>) =>
      [`Rule ${parts.number}`, parts.name, parts.conditions, parts.state, parts.actions]
        .filter((part) => part !== '')
        .join(', '),
    or: (alternatives: readonly string[]) => alternatives.join(', or '),
    state: { taken: 'matched', refused: 'did not match', nearMiss: 'near miss', notTried: 'not tried' },
    sendsAll: (destination: string) => `sends to ${destination}`,
    sends: (shares: readonly Readonly<{ percent: string; destination: string }>[]) =>
      `sends ${shares.map(({ percent, destination }) => `${percent} to ${destination}`).join(', ')}`,
    redirects: (status: number, target: string) => `redirects with ${status} to ${target}`,
    responds: (status: number) => `answers ${status} itself`,
    otherwise: (isAnswer: boolean): string => (isAnswer ? 'Otherwise 404, this request ends here' : 'Otherwise 404'),
    allToHttps: 'Every request is redirected to https with 301',
    destination: (name: string, share: string, isUnknown: boolean, isAssumed: boolean) =>
      [`Destination ${name}`, share, isUnknown ? 'not defined anywhere' : '', isAssumed ? 'assumed to exist' : '']
        .filter((part) => part !== '')
        .join(', '),
    mirrored: (name: string, percent: string) => `Mirror to ${name}, ${percent} of the requests`,
    redirect: (status: number, target: string) => `Redirect ${status} to ${target}`,
    directResponse: (status: number) => `Direct response ${status}`,
    other: 'Destinations that no rule names',
  },
}

export type GraphTexts = typeof graphEn
