// Everything that a pasted configuration can hold, and how the picture shows it.

import { expect, test } from 'vitest'
import { readProject } from '../engine/readProject.ts'
import { document, gateway } from '../testing/compiled.ts'
import { draw, drawResources } from '../testing/graphs.ts'
import { serviceAt } from '../testing/sidecar.ts'
import type { Badge, Graph, GraphNode, RuleRow } from './graph.ts'

/** The picture in words: a line for each card, each row of it and each edge. */
function described({ nodes, edges }: Graph): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const end = ({ node, row }: Readonly<{ node: string; row?: string }>): string => {
    const card = byId.get(node)
    return `${card === undefined ? node : titleOf(card)}${row === undefined ? '' : ` ${row.split('/').slice(-2).join('/')}`}`
  }
  return [
    ...nodes.flatMap((node) => [titleOf(node), ...rowsOf(node)]),
    ...edges.map(
      ({ type, from, to, percent }) =>
        `${end(from)} --${type}${percent === undefined ? '' : ` ${percent}%`}--> ${end(to)}`,
    ),
  ]
}

function titleOf(node: GraphNode): string {
  switch (node.type) {
    case 'gateway':
    case 'notEvaluated':
      return `${node.type === 'gateway' ? 'gateway' : `grey ${node.kind}`} ${node.name}`
    case 'mesh':
      return `mesh ${node.namespaces.join()}`
    case 'virtualHost':
      return `host ${node.protocol} ${node.domains[0]}${node.entry === 'none' ? ' (no proxy)' : ''}`
    case 'unrouted':
      return 'unrouted'
    case 'destination':
      return `${node.mirrorOnly ? 'mirror ' : ''}${node.outsideMesh ? 'outside ' : ''}${node.kind} ${node.name}`
    case 'pill':
      return `${node.action} ${node.status || ''}${node.target}`
    case 'fold':
      return `fold ${node.of}: ${node.count}`
    case 'apart':
      return `apart ${node.about}: ${node.counts.map(({ kind, count }) => `${count} ${kind}`).join()}`
  }
}

function rowsOf(node: GraphNode): readonly string[] {
  switch (node.type) {
    case 'gateway':
      return node.servers.map(({ port, protocol, tlsMode, httpsRedirect, hosts }) =>
        ['| server', port, protocol, tlsMode, httpsRedirect ? 'redirect' : undefined, hosts.join()]
          .filter((part) => part !== undefined)
          .join(' '),
      )
    case 'mesh':
      return node.settings.map(({ kind, name }) => `| ${kind} ${name}`)
    case 'virtualHost':
      return [
        ...node.rows.map(ruleText),
        ...(node.otherwise === undefined ? [] : [`| otherwise ${node.otherwise.outcome}`]),
      ]
    case 'destination':
      return [
        ...node.subsets.map(({ name, defined }) => `| subset ${name}${defined ? '' : ' (not defined)'}`),
        ...node.policies.map(
          ({ type, subset, port, settings }) =>
            `| policy ${[type, subset, port, settings.map(({ field, value }) => `${field}=${value}`).join()].filter((part) => part !== undefined).join(' ')}`,
        ),
      ]
    case 'apart':
      return node.rows.map(({ kind, name }) => `| ${kind} ${name}`)
    case 'unrouted':
      return node.rows.map(({ to }) => `| ${to}`)
    default:
      return []
  }
}

function ruleText({ number, name, alternatives, badges, delegate, leftOut }: RuleRow): string {
  const conditions = alternatives
    .map((all) => all.map(({ field, operator, value }) => `${field.type} ${operator} ${value}`).join(' + '))
    .join(' | ')
  const notes = [delegate && `delegate ${delegate.name}`, leftOut, ...badges.map(badgeText)]
  return ['| rule', number, name, conditions, ...notes].filter((part) => part !== undefined && part !== '').join(' ')
}

const badgeText = ({ type, ...values }: Badge): string => [type, ...Object.values(values)].join(' ')

const HTTP = '{port: {number: 80, name: http, protocol: HTTP}, hosts: ["a.com"]}'
const SERVICE = serviceAt('x', '10.0.0.1', '{port: 80, name: http}')
const GATEWAY = gateway(`[${HTTP}]`)
const routes = (http: string) => document('VirtualService', 'vs', `{hosts: [a.com], gateways: [gw], http: ${http}}`)
const TO_X = 'route: [{destination: {host: x}}]'
const other = (kind: string, name: string, apiVersion: string) => `---
apiVersion: ${apiVersion}
kind: ${kind}
metadata: {name: ${name}, namespace: default}
spec: {}
`
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('')

type Kind = readonly [string, string, readonly string[]]

test.each<Kind>([
  [
    'a server: port, protocol, TLS mode, hosts',
    gateway(
      '[{port: {number: 443, name: https, protocol: HTTPS}, tls: {mode: MUTUAL, credentialName: c}, hosts: ["a.com", "b.com"]}]',
    ),
    ['gateway gw', '| server 443 HTTPS MUTUAL a.com,b.com'],
  ],
  [
    'a server that redirects to https',
    gateway('[{port: {number: 80, name: http, protocol: HTTP}, tls: {httpsRedirect: true}, hosts: ["a.com"]}]') +
      routes(`[{${TO_X}}]`),
    ['| server 80 HTTP redirect a.com', '| rule 1 redirected', '| otherwise redirectToHttps'],
  ],
  [
    'the mesh',
    SERVICE,
    ['mesh default', 'unrouted', '| service', '| passthrough', 'mesh default --server--> unrouted'],
  ],
  ['a Sidecar', SERVICE + document('Sidecar', 's', '{egress: [{hosts: ["./*"]}]}'), ['mesh default', '| Sidecar s']],
  [
    'a virtual host with an HTTP route to a service',
    GATEWAY + SERVICE + routes(`[{name: first, match: [{uri: {prefix: /a}}, {method: {exact: GET}}], ${TO_X}}]`),
    [
      'host http a.com',
      '| rule 1 first path prefix /a | method exact GET',
      '| otherwise notFound',
      'host http a.com http/0 --route--> service x',
    ],
  ],
  [
    'a TLS route',
    gateway('[{port: {number: 443, name: tls, protocol: TLS}, tls: {mode: PASSTHROUGH}, hosts: ["a.com"]}]') +
      SERVICE +
      document(
        'VirtualService',
        'vs',
        '{hosts: [a.com], gateways: [gw], tls: [{match: [{sniHosts: [a.com]}], route: [{destination: {host: x}}]}]}',
      ),
    ['host tls a.com', '| rule 1 sni exact a.com', '| otherwise closed', 'host tls a.com tls/0 --route--> service x'],
  ],
  [
    'a TCP route',
    gateway('[{port: {number: 3306, name: tcp, protocol: TCP}, hosts: ["*"]}]') +
      SERVICE +
      document(
        'VirtualService',
        'vs',
        '{hosts: ["*"], gateways: [gw], tcp: [{match: [{port: 3306}], route: [{destination: {host: x}}]}]}',
      ),
    ['host tcp *', '| rule 1 port exact 3306', 'host tcp * tcp/0 --route--> service x'],
  ],
  [
    'subsets and weights, with a subset that is not defined',
    GATEWAY +
      SERVICE +
      document('DestinationRule', 'x', '{host: x, subsets: [{name: v1, labels: {version: v1}}]}') +
      routes(
        '[{route: [{destination: {host: x, subset: v1}, weight: 90}, {destination: {host: x, subset: v2}, weight: 10}]}]',
      ),
    [
      'service x',
      '| subset v1',
      '| subset v2 (not defined)',
      'host http a.com http/0 --route 90%--> service x x.default.svc.cluster.local/v1',
      'host http a.com http/0 --route 10%--> service x x.default.svc.cluster.local/v2',
    ],
  ],
  [
    'a mirror',
    GATEWAY +
      SERVICE +
      routes(`[{${TO_X}, mirror: {host: shadow}, mirrorPercentage: {value: 10}}]`) +
      serviceAt('shadow', '10.0.0.9', '{port: 80, name: http}'),
    ['mirror service shadow', '| rule 1 mirror 10', 'host http a.com http/0 --mirror 10%--> mirror service shadow'],
  ],
  [
    'a redirect',
    GATEWAY + routes('[{redirect: {uri: /b, redirectCode: 302}}]'),
    ['redirect 302/b', '| rule 1 redirect 302', 'host http a.com http/0 --redirect--> redirect 302/b'],
  ],
  [
    'a direct response',
    GATEWAY + routes('[{directResponse: {status: 503}}]'),
    [
      'directResponse 503',
      '| rule 1 directResponse 503',
      'host http a.com http/0 --directResponse--> directResponse 503',
    ],
  ],
  [
    'faults: an abort with its edge, a delay with its numbers',
    GATEWAY +
      SERVICE +
      routes(
        `[{fault: {delay: {fixedDelay: 5s, percentage: {value: 10}}, abort: {httpStatus: 503, percentage: {value: 30}}}, ${TO_X}}]`,
      ),
    ['abort 503', '| rule 1 delay 10 5s abort 30 503', 'host http a.com http/0 --abort 30%--> abort 503'],
  ],
  [
    'an abort by gRPC status',
    GATEWAY + SERVICE + routes(`[{fault: {abort: {grpcStatus: UNAVAILABLE, percentage: {value: 1}}}, ${TO_X}}]`),
    ['abort UNAVAILABLE', '| rule 1 abort 1 UNAVAILABLE'],
  ],
  [
    'policies of a host, a port and a subset, with their settings',
    GATEWAY +
      SERVICE +
      routes(`[{${TO_X}}]`) +
      document(
        'DestinationRule',
        'x',
        '{host: x, trafficPolicy: {loadBalancer: {simple: RANDOM}, tls: {mode: ISTIO_MUTUAL}, portLevelSettings: [{port: {number: 80}, connectionPool: {tcp: {maxConnections: 7}}}]}, subsets: [{name: v1, trafficPolicy: {outlierDetection: {consecutive5xxErrors: 3}}}]}',
      ),
    [
      '| policy loadBalancer simple=RANDOM',
      '| policy tls mode=ISTIO_MUTUAL',
      '| policy connectionPool 80 tcp.maxConnections=7',
      '| policy outlierDetection v1 consecutive5xxErrors=3',
    ],
  ],
  [
    'a ServiceEntry outside of the mesh',
    GATEWAY +
      document(
        'ServiceEntry',
        'e',
        '{hosts: [b.com], ports: [{number: 80, name: http, protocol: HTTP}], resolution: DNS}',
      ) +
      routes('[{route: [{destination: {host: b.com}}]}]'),
    ['outside serviceEntry b.com', 'host http a.com http/0 --route--> outside serviceEntry b.com'],
  ],
  [
    'a destination that is not defined',
    GATEWAY + routes(`[{${TO_X}}]`),
    ['unknown x', 'host http a.com http/0 --unknown--> unknown x'],
  ],
  [
    'a delegate: its rule stands on the card of its root',
    GATEWAY +
      SERVICE +
      routes('[{match: [{uri: {prefix: /a}}], delegate: {name: leaf}}]') +
      document('VirtualService', 'leaf', `{http: [{name: own, ${TO_X}}]}`),
    ['host http a.com', '| rule 1 own path prefix /a delegate leaf'],
  ],
  [
    'a delegate that is not there',
    GATEWAY + SERVICE + routes(`[{match: [{uri: {prefix: /a}}], delegate: {name: gone}}, {name: last, ${TO_X}}]`),
    ['| rule 1 last', '| rule 2 path prefix /a delegate gone delegateMissing'],
  ],
  [
    'a delegate of a virtual service that no proxy has',
    document('VirtualService', 'vs', '{hosts: [a.com], gateways: [none], http: [{delegate: {name: leaf}}]}') +
      document('VirtualService', 'leaf', `{http: [{name: own, ${TO_X}}]}`),
    [
      'apart withoutEntry: 2 VirtualService',
      'host http a.com (no proxy)',
      '| rule 1 delegate leaf',
      '| rule 1 own',
      'host http a.com (no proxy) http/0 --delegate--> host http undefined (no proxy)',
    ],
  ],
  [
    'an entry behind a catch-all',
    GATEWAY + SERVICE + routes(`[{name: all, ${TO_X}}, {name: late, match: [{uri: {prefix: /b}}], ${TO_X}}]`),
    ['| rule 1 all', '| rule 2 late path prefix /b behindCatchAll'],
  ],
  [
    'an entry for another proxy than any of the files',
    GATEWAY + SERVICE + routes(`[{name: other, match: [{gateways: [none]}], ${TO_X}}, {name: last, ${TO_X}}]`),
    ['| rule 1 last', '| rule 2 other noProxy'],
  ],
  [
    'entries of a kind that no listener takes',
    GATEWAY +
      SERVICE +
      document(
        'VirtualService',
        'vs',
        `{hosts: [a.com], gateways: [gw], http: [{${TO_X}}], tls: [{match: [{sniHosts: [a.com]}], route: [{destination: {host: x}}]}]}`,
      ),
    ['host http a.com', 'host tls a.com (no proxy)', '| rule 1 sni exact a.com'],
  ],
  [
    'a virtual service without an entry, and without anything in it',
    document('VirtualService', 'vs', `{hosts: [a.com], gateways: [none], http: [{${TO_X}}]}`) +
      document('VirtualService', 'empty', '{hosts: [b.com]}'),
    ['apart withoutEntry: 2 VirtualService', 'host http a.com (no proxy)', 'host http b.com (no proxy)'],
  ],
  [
    'a Service, a ServiceEntry and a DestinationRule that no rule names',
    SERVICE +
      document(
        'ServiceEntry',
        'e',
        '{hosts: [b.com], ports: [{number: 80, name: http, protocol: HTTP}], resolution: DNS}',
      ) +
      document('DestinationRule', 'd', '{host: gone, trafficPolicy: {loadBalancer: {simple: RANDOM}}}'),
    [
      'apart unreached: 1 Service,1 ServiceEntry,1 DestinationRule',
      'service x',
      'outside serviceEntry b.com',
      'unknown gone',
      '| policy loadBalancer simple=RANDOM',
    ],
  ],
  [
    'a DestinationRule for many hosts, of which none is there',
    SERVICE +
      document('DestinationRule', 'd', '{host: "*.org", trafficPolicy: {loadBalancer: {simple: RANDOM}}}') +
      document('DestinationRule', 'e', '{host: "*.local"}'),
    ['apart unreached: 1 Service,1 DestinationRule', 'unknown *.org'],
  ],
  [
    'two hundred Services that no rule names',
    many(200, (index) => serviceAt(`s${index}`, '10.0.0.1', '{port: 80, name: http}')),
    ['apart unreached: 200 Service', '| Service s0', '| Service s199'],
  ],
  [
    'many Sidecars',
    SERVICE + many(20, (index) => document('Sidecar', `s${index}`, '{egress: [{hosts: ["./*"]}]}', `n${index}`)),
    ['apart meshSettings: 20 Sidecar', '| Sidecar s19'],
  ],
])('%s', (_, text, lines) => {
  expect(described(draw(text).graph)).toEqual(expect.arrayContaining([...lines]))
})

test.each<Kind>([
  [
    'what is not evaluated',
    other('EnvoyFilter', 'f', 'networking.istio.io/v1alpha3') +
      other('PeerAuthentication', 'p', 'security.istio.io/v1'),
    ['apart notEvaluated: 1 EnvoyFilter,1 PeerAuthentication', 'grey EnvoyFilter f', 'grey PeerAuthentication p'],
  ],
  [
    'much that is not evaluated',
    many(20, (index) => other('EnvoyFilter', `f${index}`, 'networking.istio.io/v1alpha3')),
    ['apart notEvaluated: 20 EnvoyFilter', '| EnvoyFilter f0', '| EnvoyFilter f19'],
  ],
])('%s', (_, text, lines) => {
  const { resources } = readProject([{ name: 'test.yaml', text }])
  expect(described(drawResources(resources).graph)).toEqual(expect.arrayContaining([...lines]))
})
