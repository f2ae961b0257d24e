// Fixes for what is proved of conditions and actions: one text each, with what its first fix does to it.

import { routewrightExamples } from '../../i18n/codePages/routewright.examples.ts'
import { behind } from '../fixing.ts'
import { API, type FixRow, http, matching, WEB } from './texts.ts'

/** As `behind`, in the mesh. */
const inMesh = (spec: string): string =>
  behind(spec).replace('hosts: [a.shop.test]\n  gateways: [gw]', 'hosts: [web.shop.svc.cluster.local]')

export const ACTION_ROWS: readonly FixRow[] = [
  [
    'RW0150',
    inMesh(`http:\n- match: [{uri: {exact: /a}}]\n  redirect: {scheme: https}\n- ${WEB}`).replaceAll(
      'port: 80}]',
      'port: 8080}]',
    ),
    'Add `authority: web.shop.svc.cluster.local`',
    ['redirect: {scheme: https, authority: web.shop.svc.cluster.local}'],
    false,
  ],
  [
    'RW0151',
    inMesh(`http:\n- match: [{uri: {exact: /a}}]\n  ${API}`),
    'Add `http[1]: {route: [{destination: {host: web.shop.svc.cluster.local}}]}`',
    ['- route: [{destination: {host: web.shop.svc.cluster.local}}]'],
    false,
  ],
  [
    'RW0153',
    http('rewrite: {uriRegexRewrite: {match: "^/a/(.*)", rewrite: "/b/$1"}}'),
    'Replace `/b/$1` with `/b/\\1`',
    ['rewrite: {uriRegexRewrite: {match: "^/a/(.*)", rewrite: "/b/\\\\1"}}'],
    false,
  ],
  [
    'RW0155',
    matching('{uri: {regex: "^/a"}}', '{uri: {exact: /b}}'),
    'Replace `^/a` with `^/a(/.*)?`',
    ['- match: [{uri: {regex: "^/a(/.*)?"}}]'],
    false,
  ],
  [
    'RW0155',
    matching('{headers: {cookie: {regex: user=x}}}', '{uri: {exact: /b}}'),
    'Replace `user=x` with `(.*[; ])?user=x([; ].*)?`',
    ['- match: [{headers: {cookie: {regex: "(.*[; ])?user=x([; ].*)?"}}}]'],
    false,
  ],
  [
    'RW0156',
    matching('{authority: {exact: A.shop.test}}', '{uri: {exact: /b}}'),
    'Replace `A.shop.test` with `a.shop.test`',
    ['- match: [{authority: {exact: a.shop.test}}]'],
    false,
  ],
  [
    'RW0157',
    matching('{gateways: [gw], sourceLabels: {app: x}}', '{gateways: [mesh]}').replace(
      '  gateways: [gw]\n',
      '  gateways: [gw, mesh]\n',
    ),
    'Remove `sourceLabels`',
    ['- match: [{gateways: [gw]}]'],
    true,
  ],
  [
    'RW0158',
    matching('{uri: {regex: /a/.*}, ignoreUriCase: true}', '{uri: {exact: /b}}'),
    'Replace `/a/.*` with `(?i)/a/.*`',
    ['- match: [{uri: {regex: "(?i)/a/.*"}}]'],
    false,
  ],
  [
    'RW0159',
    http('fault: {delay: {fixedDelay: 1s}}'),
    'Add `percentage: {value: 100}`',
    ['fault: {delay: {fixedDelay: 1s, percentage: {value: 100}}}'],
    false,
  ],
  ['RW0159', http('fault: {abort: {percentage: {value: 100}}}'), 'Remove `fault`', [], true],
  [
    'RW0161',
    http('timeout: 6s\nretries: {attempts: 2, retryOn: 5xx}'),
    'Add `perTryTimeout: 2s`',
    ['retries: {attempts: 2, retryOn: 5xx, perTryTimeout: 2s}'],
    true,
  ],
  [
    'RW0162',
    http('match: [{uri: {exact: /a}, method: {exact: GET}}]\ncorsPolicy: {allowOrigins: [{exact: "https://b.test"}]}'),
    'Add `match[1].method.exact: OPTIONS`',
    ['match: [{uri: {exact: /a}, method: {exact: GET}}, {uri: {exact: /a}, method: {exact: OPTIONS}}]'],
    false,
  ],
  [
    'RW0163',
    http('headers: {request: {set: {x: v}, remove: [X, z]}}'),
    'Remove `remove[0]`',
    ['headers: {request: {set: {x: v}, remove: [z]}}'],
    true,
  ],
  [
    'RW0164',
    behind('http:\n- route:\n  - {destination: {host: web}, weight: 1}\n  - {destination: {host: api}, weight: 2}'),
    'Replace `weight: 1, 2` with `weight: 33, 67`',
    ['- {destination: {host: web}, weight: 33}', '- {destination: {host: api}, weight: 67}'],
    false,
  ],
  [
    'RW0166',
    http('match: [{method: {exact: POST}}]\nretries: {attempts: 2, retryOn: 5xx}'),
    'Replace `5xx` with `connect-failure,refused-stream`',
    ['retries: {attempts: 2, retryOn: "connect-failure,refused-stream"}'],
    true,
  ],
  ['RW0167', routewrightExamples.RW0167.bad, 'Remove `mirror`', [], false],
]
