// Every code about conditions and actions: a bad text that has it, with what it says, and neighbours that have none.

import { expect, test } from 'vitest'
import { decide } from '../../engine/match/decide.ts'
import { prepare } from '../../engine/match/prepare.ts'
import { compiled, document, gateway, service } from '../../testing/compiled.ts'
import { behindGateway, proofFindings } from '../../testing/proofs.ts'
import type { ProofDetail } from '../finding.ts'

const to = (host: string) => `route: [{destination: {host: ${host}}}]`
const rest = `{${to('api')}}`

/** One rule to `web` with this, before a rule for the rest. */
const rule = (match: string, more = '') => behindGateway(`[{match: [${match}], ${to('web')}${more}}, ${rest}]`)
/** One rule to `web` for everything. */
const all = (more: string) => behindGateway(`[{${to('web')}, ${more}}]`)

/** The rules of `web` in the mesh, where it has this port. */
const inMesh = (http: string, port = 80) =>
  document('VirtualService', 'vs', `{hosts: [web], http: ${http}}`) + service('web', [port]) + service('api', [port])

/** Rules of `a.com` at a gateway's port, with a Service in front of it or not. */
const atPort = (port: number, http: string, ports: string | undefined = undefined) =>
  gateway(`[{port: {number: ${port}, name: http, protocol: HTTP}, hosts: ["*"]}]`) +
  document('VirtualService', 'vs', `{hosts: [a.com], gateways: [gw], http: ${http}}`) +
  service('web', [80]) +
  service('api', [80]) +
  (ports === undefined
    ? ''
    : `---
apiVersion: v1
kind: Service
metadata: {name: front, namespace: istio-system}
spec: {selector: {istio: ingressgateway}, ports: ${ports}}
`)

const toHttps = (more = '') => `[{redirect: {scheme: https${more}}}]`
const byHost = (host: string) => `[{match: [{authority: ${host}}], ${to('web')}}, ${rest}]`
const rewrite = (pattern: string, substitution: string) =>
  rule(
    '{uri: {prefix: /a/}}, {uri: {exact: /a}}',
    `, rewrite: {uriRegexRewrite: {match: '${pattern}', rewrite: '${substitution}'}}`,
  )
const cors = (match: string, more = '') =>
  behindGateway(`[{match: [${match}], ${to('web')}, corsPolicy: {allowOrigins: [${more || 'exact: https://b.com'}]}}]`)
const source = (match: string) =>
  behindGateway(`[{match: [${match}], ${to('web')}}, ${rest}]`).replace('gateways: [gw]', 'gateways: [gw, mesh]')
const split = (...weights: readonly (number | undefined)[]) =>
  behindGateway(
    `[{route: [${weights.map((weight, index) => `{destination: {host: ${index === 0 ? 'web' : 'api'}}${weight === undefined ? '' : `, weight: ${weight}`}}`).join()}]}]`,
  )

const mirrored = (host: string, more = '', hosts = '[a.com, b.com]') =>
  behindGateway(`[{${to('web')}, mirror: {host: ${host}}}]`).replace('hosts: [a.com]', `hosts: ${hosts}`) +
  document(
    'ServiceEntry',
    'b',
    `{hosts: [b.com], location: MESH_EXTERNAL, resolution: DNS, ports: [{number: 80, name: http, protocol: HTTP}]${more}}`,
  )

type Code = ProofDetail['code']
type Example = readonly [code: Code, bad: string, at: string, says: object, good: readonly string[]]

const examples: readonly Example[] = [
  [
    'RW0150',
    inMesh(`[{match: [{uri: {exact: /a}}], redirect: {scheme: https}}, ${rest}]`, 8080),
    '0/spec/http/0/redirect/scheme',
    { location: 'https://web.default.svc.cluster.local:8080/a' },
    [
      // The usual port is not named; one that is set, or a host that is, stands alone.
      inMesh(`[{match: [{uri: {exact: /a}}], redirect: {scheme: https}}, ${rest}]`),
      inMesh(`[{match: [{uri: {exact: /a}}], redirect: {scheme: https, port: 8443}}, ${rest}]`, 8080),
      inMesh(`[{match: [{uri: {exact: /a}}], redirect: {scheme: https, authority: b.com}}, ${rest}]`, 8080),
      // The same scheme answers at the same port.
      inMesh(`[{match: [{uri: {exact: /a}}], redirect: {scheme: http, uri: /b}}, ${rest}]`, 8080),
      // A Service translates the usual port.
      atPort(8080, toHttps(), '[{port: 80, targetPort: 8080}]'),
    ],
  ],
  [
    'RW0150',
    atPort(8080, toHttps(), '[{port: 8080}]'),
    '1/spec/http/0/redirect/scheme',
    { request: { host: 'a.com:8080' }, location: 'https://a.com:8080/' },
    [],
  ],
  [
    'RW0151',
    inMesh(
      `[{match: [{uri: {prefix: /}, method: {exact: GET}}], ${to('web')}}, {match: [{uri: {exact: /a}}], ${to('web')}}]`,
    ).replaceAll('prefix: /}', 'prefix: /x/}'),
    '0/spec/http',
    { virtualService: 'default/vs', host: 'web.default.svc.cluster.local', request: { path: '/' } },
    [
      inMesh(`[{match: [{uri: {exact: /a}}], ${to('web')}}, ${rest}]`),
      inMesh(`[{match: [{uri: {exact: /a}}, {uri: {regex: '/.*'}}], ${to('web')}}]`),
      // Nothing answers at a gateway without a virtual service.
      behindGateway(`[{match: [{uri: {exact: /a}}], ${to('web')}}]`),
    ],
  ],
  [
    'RW0152',
    rule("{uri: {regex: '/a/.*'}}", ', rewrite: {uri: /b}'),
    '1/spec/http/0/rewrite/uri',
    { requests: [{ path: '/a/' }, {}], path: '/b' },
    [
      rule('{uri: {exact: /a}}', ', rewrite: {uri: /b}'),
      // All of a few paths are meant.
      rule("{uri: {regex: '/a|/aa'}}", ', rewrite: {uri: /b}'),
      rule("{uri: {regex: '/a/.*'}}", ", rewrite: {uriRegexRewrite: {match: '^/a/(.*)', rewrite: '/b/\\1'}}"),
      rule("{uri: {regex: '/a/.*'}}", ', rewrite: {authority: b.com}'),
    ],
  ],
  [
    'RW0153',
    rewrite('^/a/(.*)', '/b/$1'),
    '1/spec/http/0/rewrite/uriRegexRewrite/rewrite',
    { written: '$1', path: '/b/$1' },
    [rewrite('^/a/(.*)', '/b/\\1'), rewrite('^/a/(.*)', '/b$/\\1'), rewrite('^/never', '/b/$1')],
  ],
  [
    'RW0154',
    rewrite('^/a/(.*)', '/b/\\2'),
    '1/spec/http/0/rewrite/uriRegexRewrite/rewrite',
    { group: 2, groups: 1, request: { path: '/a/' } },
    [rewrite('^/(a)/(.*)', '/\\2/\\1'), rewrite('^/a', '/b\\0'), rewrite('^/a/', '/b\\\\2/')],
  ],
  [
    'RW0155',
    rule("{uri: {regex: '^/a'}}"),
    '1/spec/http/0/match/0/uri/regex',
    { field: { type: 'path' }, request: { path: '/a/x' }, to: { number: 2 } },
    [
      rule("{uri: {regex: '/a'}}"),
      rule("{uri: {regex: '^/a$'}}"),
      rule("{uri: {regex: '^/a.*'}}"),
      rule("{uri: {regex: '^/a(/.*)?'}}"),
      behindGateway(`[{match: [{uri: {regex: '^/a'}}], ${to('web')}}, {${to('web')}}]`),
    ],
  ],
  [
    'RW0155',
    rule('{headers: {cookie: {regex: user=x}}}'),
    '1/spec/http/0/match/0/headers/cookie/regex',
    { field: { type: 'header', name: 'cookie' }, request: { headers: [['cookie', 'user=x; a=b']] } },
    [
      rule("{headers: {cookie: {regex: '^(.*?;)?(user=x)(;.*)?$'}}}"),
      rule("{headers: {cookie: {regex: '.*user=x.*'}}}"),
      rule('{headers: {x-user: {regex: user=x}}}'),
      rule('{withoutHeaders: {cookie: {regex: user=x}}}'),
      rule('{headers: {cookie: {exact: user=x}}}'),
    ],
  ],
  [
    'RW0156',
    inMesh(byHost('{exact: web}'), 8080),
    '0/spec/http/0/match/0/authority/exact',
    { authority: 'web', because: 'port', request: { host: 'web:8080' }, to: { number: 2 } },
    [
      inMesh(byHost('{exact: web}')),
      inMesh(byHost('{prefix: web}'), 8080),
      inMesh(byHost("{exact: 'web:8080'}"), 8080),
      atPort(8080, byHost('{exact: a.com}'), '[{port: 80, targetPort: 8080}]'),
    ],
  ],
  [
    'RW0156',
    behindGateway(byHost('{exact: A.com}')),
    '1/spec/http/0/match/0/authority/exact',
    { because: 'case', request: { host: 'a.com' } },
    [behindGateway(byHost('{exact: a.com}')), behindGateway(byHost("{regex: '(?i)A.com'}"))],
  ],
  [
    'RW0157',
    source('{gateways: [gw], sourceLabels: {app: x}}'),
    '1/spec/http/0/match/0/sourceLabels',
    { fields: ['sourceLabels'] },
    [
      source('{gateways: [gw]}'),
      source('{sourceLabels: {app: x}}'),
      source('{gateways: [mesh], sourceLabels: {}}'),
      // Its pods have this label.
      source('{gateways: [gw], sourceLabels: {istio: ingressgateway}}'),
    ],
  ],
  [
    'RW0158',
    rule("{uri: {regex: '/a/[0-9]+'}, ignoreUriCase: true}"),
    '1/spec/http/0/match/0/ignoreUriCase',
    { regex: '/a/[0-9]+', request: { path: '/A/0' } },
    [
      rule("{uri: {regex: '(?i)/a/[0-9]+'}, ignoreUriCase: true}"),
      rule("{uri: {regex: '/[0-9]+'}, ignoreUriCase: true}"),
      rule('{uri: {prefix: /a/}, ignoreUriCase: true}'),
      rule("{uri: {regex: '/a/[0-9]+'}}"),
    ],
  ],
  [
    'RW0159',
    all('fault: {delay: {fixedDelay: 1s}}'),
    '1/spec/http/0/fault/delay',
    { part: 'delay', lacks: 'percentage', request: { path: '/' } },
    [
      all('fault: {delay: {fixedDelay: 1s, percentage: {value: 0.1}}}'),
      all('fault: {delay: {fixedDelay: 1s, percent: 10}}'),
      // Switched off.
      all('fault: {delay: {fixedDelay: 1s, percentage: {value: 0}}}'),
    ],
  ],
  [
    'RW0159',
    all('fault: {abort: {httpStatus: 500}}'),
    '1/spec/http/0/fault/abort',
    { part: 'abort', lacks: 'percentage' },
    [all('fault: {abort: {httpStatus: 500, percentage: {value: 1}}}')],
  ],
  [
    'RW0159',
    all('fault: {abort: {percentage: {value: 100}}}'),
    '1/spec/http/0/fault/abort',
    { part: 'abort', lacks: 'kind' },
    [all('fault: {abort: {grpcStatus: UNAVAILABLE, percentage: {value: 100}}}')],
  ],
  [
    'RW0160',
    all('timeout: 1s, fault: {delay: {fixedDelay: 2s, percentage: {value: 50}}}'),
    '1/spec/http/0/fault/delay',
    { part: 'delay' },
    [
      all('fault: {delay: {fixedDelay: 2s, percentage: {value: 50}}}'),
      all('timeout: 1s, fault: {delay: {fixedDelay: 2s, percentage: {value: 0}}}'),
      all('timeout: 1s, fault: {abort: {httpStatus: 500, percentage: {value: 50}}}'),
    ],
  ],
  [
    'RW0160',
    all('retries: {attempts: 2, retryOn: 5xx}, fault: {abort: {httpStatus: 503, percentage: {value: 50}}}'),
    '1/spec/http/0/fault/abort',
    { part: 'abort' },
    [
      all('fault: {abort: {httpStatus: 503, percentage: {value: 50}}}'),
      all('retries: {attempts: 0}, fault: {abort: {httpStatus: 503, percentage: {value: 50}}}'),
    ],
  ],
  [
    'RW0161',
    all('timeout: 6s, retries: {attempts: 2, retryOn: "gateway-error,connect-failure"}'),
    '1/spec/http/0/retries',
    { timeoutMs: 6000, attempts: 2 },
    [
      all('timeout: 6s, retries: {attempts: 2, retryOn: 5xx, perTryTimeout: 2s}'),
      all('retries: {attempts: 2, retryOn: 5xx}'),
      // What is slow is not retried at all.
      all('timeout: 6s, retries: {attempts: 2, retryOn: connect-failure}'),
      all('timeout: 6s'),
    ],
  ],
  [
    'RW0162',
    cors('{uri: {exact: /a}, method: {exact: GET}}'),
    '1/spec/http/0/corsPolicy',
    {
      request: {
        method: 'OPTIONS',
        headers: [
          ['origin', 'https://b.com'],
          ['access-control-request-method', 'GET'],
        ],
      },
      to: undefined,
    },
    [
      cors('{uri: {exact: /a}}'),
      cors('{uri: {exact: /a}, method: {exact: GET}}, {uri: {exact: /a}, method: {exact: OPTIONS}}'),
      cors("{uri: {exact: /a}, method: {regex: 'GET|OPTIONS'}}", "regex: 'https://.*[.]b[.]com'"),
      behindGateway(
        `[{match: [{method: {exact: GET}}], redirect: {uri: /b}, corsPolicy: {allowOrigins: [{exact: https://b.com}]}}]`,
      ),
    ],
  ],
  [
    'RW0162',
    cors('{uri: {exact: /a}, headers: {x-user: {}}}', "regex: 'https://.*[.]b[.]com'"),
    '1/spec/http/0/corsPolicy',
    { request: { method: 'OPTIONS', path: '/a' } },
    [],
  ],
  [
    'RW0163',
    all('headers: {request: {set: {X-App: v}, remove: [z, x-app]}}'),
    '1/spec/http/0/headers/request/remove/1',
    { header: 'X-App', side: 'request' },
    [
      // Removed and added anew.
      all('headers: {request: {add: {x-app: v}, remove: [x-app]}}'),
      all('headers: {request: {set: {x-app: v}}, response: {remove: [x-app]}}'),
    ],
  ],
  [
    'RW0163',
    behindGateway('[{route: [{destination: {host: web}, headers: {response: {set: {x: v}, remove: [x]}}}]}]'),
    '1/spec/http/0/route/0/headers/response/remove/0',
    { header: 'x', side: 'response' },
    [],
  ],
  [
    'RW0164',
    split(1, 2),
    '1/spec/http/0/route',
    {
      total: 3,
      shares: [
        { host: 'web', percent: 33.3 },
        { host: 'api', percent: 66.7 },
      ],
    },
    [split(25, 75), split(0, 100), split(undefined), split(50)],
  ],
  ['RW0164', split(undefined, 100), '1/spec/http/0/route', { shares: [{ percent: 0 }, { percent: 100 }] }, []],
  [
    'RW0165',
    all('retries: {attempts: 3, perTryTimeout: 2s}'),
    '1/spec/http/0/retries',
    { attempts: 3, perTryTimeoutMs: 2000 },
    [all('retries: {attempts: 3, retryOn: 5xx}'), all('timeout: 1s'), all('retries: {attempts: 0}')],
  ],
  [
    'RW0166',
    rule('{method: {exact: POST}}', ', retries: {attempts: 2, retryOn: "503"}'),
    '1/spec/http/0/retries/retryOn',
    { method: 'POST', retryOn: '503', attempts: 2 },
    [
      rule('{method: {exact: PUT}}', ', retries: {attempts: 2, retryOn: 5xx}'),
      rule('{method: {exact: POST}}, {method: {exact: GET}}', ', retries: {attempts: 2, retryOn: 5xx}'),
      rule('{method: {exact: POST}}', ', retries: {attempts: 2, retryOn: "connect-failure,refused-stream"}'),
      rule('{method: {exact: POST}}', ', retries: {attempts: 0, retryOn: 5xx}'),
      rule('{uri: {exact: /a}}', ', retries: {attempts: 2, retryOn: 5xx}'),
    ],
  ],
  [
    'RW0167',
    mirrored('b.com'),
    '1/spec/http/0/mirror',
    { hosts: ['b.com'], request: { host: 'a.com' } },
    [
      mirrored('api'),
      // The gateway does not serve it, or only as it serves every name.
      mirrored('b.com', '', '[a.com]'),
      mirrored('b.com', '', '["*"]'),
      // A sidecar's copies do not come back to it.
      mirrored('b.com').replace('gateways: [gw]', 'gateways: [mesh]'),
      // It is said where it is.
      mirrored('b.com', ', endpoints: [{address: 1.2.3.4}]'),
    ],
  ],
]

test.each(examples)('%s', (code, bad, at, says, good) => {
  const found = proofFindings(bad).filter(({ detail }) => detail.code === code)
  expect(found.map((finding) => [finding.at.document, ...finding.at.path].join('/'))).toEqual([at])
  expect(found[0]?.detail).toMatchObject(says)
  for (const text of good)
    expect(
      proofFindings(text).map(({ detail }) => detail.code),
      text,
    ).not.toContain(code)
})

test('both requests that a rewrite makes one are answered so, also where an earlier rule takes some of them', () => {
  const text = behindGateway(
    `[{match: [{uri: {prefix: /a/b}}], ${to('api')}}, {match: [{uri: {regex: '/a/.*'}}], ${to('web')}, rewrite: {uri: /n}}, ${rest}]`,
  )
  const found = proofFindings(text).flatMap(({ detail }) => (detail.code === 'RW0152' ? detail.requests : []))
  const prepared = prepare(compiled(text))
  expect(found.map((request) => decide(prepared, request).answers[0]?.upstream?.path)).toEqual(['/n', '/n'])
  const taken = text.replace('prefix: /a/b', 'prefix: /a/a')
  expect(proofFindings(taken).map(({ detail }) => detail.code)).not.toContain('RW0152')
})

test('where no file has the Service of a gateway, its port is only a note', () => {
  const severities = (text: string) =>
    proofFindings(text).flatMap(({ detail, severity }) =>
      detail.code === 'RW0150' || detail.code === 'RW0156' ? [severity] : [],
    )
  expect(severities(atPort(8080, toHttps()))).toEqual(['info'])
  expect(severities(atPort(8080, byHost('{exact: a.com}')))).toEqual(['info'])
  expect(severities(atPort(8080, byHost('{exact: a.com}'), '[{port: 8080}]'))).toEqual(['warning'])
})

test('what is so of a rule wherever it is used is said without a gateway too, but not of a dead rule', () => {
  const lone = document(
    'VirtualService',
    'vs',
    `{hosts: [a.com], gateways: [gw], http: [{${to('web')}, retries: {attempts: 2}}]}`,
  )
  expect(proofFindings(lone).map(({ detail }) => detail.code)).toEqual(['RW0165'])
  const dead = behindGateway(`[{${to('web')}}, {match: [{uri: {exact: /a}}], ${to('web')}, retries: {attempts: 2}}]`)
  expect(proofFindings(dead).map(({ detail }) => detail.code)).toEqual(['RW0101'])
})

test('a preflight that browsers do not send before the requests of a rule is only a note', () => {
  const severities = (text: string) =>
    proofFindings(text).flatMap(({ detail, severity }) => (detail.code === 'RW0162' ? [severity] : []))
  expect(severities(cors('{method: {exact: GET}}'))).toEqual(['info'])
  expect(severities(cors('{method: {exact: PUT}}'))).toEqual(['warning'])
  expect(severities(cors('{headers: {x-user: {}}}'))).toEqual(['warning'])
})

test('redirects go round for paths behind a prefix, and from one gateway to another', () => {
  const behind = behindGateway(
    `[{match: [{uri: {exact: /app}}, {uri: {exact: /app/}}], ${to('web')}}, {match: [{uri: {prefix: /}}], redirect: {prefixRewrite: /app/}}]`,
  )
  expect(loops(behind)).toEqual([['http://a.com/app/x', 'http://a.com/app/app/x', 'http://a.com/app/app/app/x']])
  const other = gateway('[{port: {number: 80, name: http, protocol: HTTP}, hosts: [b.com]}]')
    .replace('name: gw', 'name: other')
    .replace('ingressgateway', 'other')
  const round = (target: string) =>
    behindGateway('[{redirect: {authority: b.com}}]').replace('hosts: ["*"]', 'hosts: [a.com]') +
    other +
    document('VirtualService', 'b', `{hosts: [b.com], gateways: [other], http: [{redirect: {authority: ${target}}}]}`)
  expect(loops(round('a.com'))).toEqual([
    ['http://b.com/', 'http://a.com/', 'http://b.com/'],
    ['http://a.com/', 'http://b.com/', 'http://a.com/'],
  ])
  expect(loops(round('c.com'))).toEqual([])
})

const loops = (text: string) =>
  proofFindings(text).flatMap(({ detail }) => (detail.code === 'RW0111' ? [detail.locations] : []))
