import { describe, expect, test } from 'vitest'
import { webhookSays } from '../../testing/admission.ts'

const ROUTE = 'route: [{destination: {host: a}}]'

/** The webhook on a virtual service with these hosts and this one HTTP route. */
const route = (text: string, hosts = '[a.com]') => webhookSays('VirtualService', `{hosts: ${hosts}, http: [{${text}}]}`)

test.each<[string, readonly string[]]>([
  ['{hosts: [a.com]}', ['noRoutes']],
  [`{hosts: ["*"], http: [{${ROUTE}}]}`, ['meshWildcard hosts.0']],
  [`{hosts: ["*"], gateways: [g], http: [{${ROUTE}}]}`, []],
  [`{hosts: ["*"], gateways: [g, mesh], http: [{${ROUTE}}]}`, ['meshWildcard hosts.0']],
  [`{hosts: ["*.a.com", b.a.com], http: [{${ROUTE}}]}`, ['hostsOverlap hosts.1']],
  [`{hosts: ["*.a.com", a.com], http: [{${ROUTE}}]}`, []],
  [`{hosts: ["x.*.com"], http: [{${ROUTE}}]}`, ['domainInvalid hosts.0']],
  [`{hosts: [a.123], http: [{${ROUTE}}]}`, ['domainNumeric hosts.0']],
  // Go: strconv.Atoi fails on what 64 bits do not hold, so this is a label like any other.
  [`{hosts: [a.9223372036854775808], http: [{${ROUTE}}]}`, []],
  [`{hosts: ["::1", 10.0.0.1, a., "*-foo.com"], http: [{${ROUTE}}]}`, []],
  [`{hosts: [a.com], gateways: [g.ns, "./x"], http: [{${ROUTE}}]}`, ['gatewayLegacy? gateways.0']],
  [`{hosts: [a.com], gateways: ["./x"], http: [{${ROUTE}}]}`, ['gatewayNamespace gateways.0']],
  [`{hosts: [a.com], exportTo: [default, "."], http: [{${ROUTE}}]}`, ['exportToOwnTwice exportTo.1']],
  [`{hosts: [a.com], exportTo: ["*", b], http: [{${ROUTE}}]}`, ['exportToPublicAndOther exportTo']],
  [`{hosts: [a.com], exportTo: ["~"], http: [{${ROUTE}}]}`, ['exportToNone exportTo.0']],
  [`{gateways: [g], tcp: [{${ROUTE}}]}`, ['delegateHas gateways', 'delegateHas tcp']],
  ['{hosts: [a.com], tcp: [{}]}', ['tcpNoRoute tcp.0.route']],
  [
    `{hosts: [a.com], tls: [{match: [{sniHosts: [b.com, 1.2.3.4]}], ${ROUTE}}]}`,
    ['sniNotSubset tls.0.match.0.sniHosts.0', 'sniIsIp? tls.0.match.0.sniHosts.1'],
  ],
  [`{hosts: [outbound_.80_._.a.b], gateways: [g], tls: [{match: [{sniHosts: [outbound_.80_._.a.b]}], ${ROUTE}}]}`, []],
  [
    `{hosts: [a.com], tcp: [{match: [{destinationSubnets: [10.0.0.0/33, x], port: 70000}], ${ROUTE}}]}`,
    [
      'notCidr tcp.0.match.0.destinationSubnets.0',
      'notIp tcp.0.match.0.destinationSubnets.1',
      'portOutOfRange tcp.0.match.0.port',
    ],
  ],
])('%s', (spec, expected) => {
  expect(webhookSays('VirtualService', spec)).toEqual(expected)
})

describe('actions of a route', () => {
  test.each<[string, readonly string[]]>([
    ['match: [{}]', ['noAction http.0']],
    [`${ROUTE}, redirect: {uri: /a}`, ['routeConflict http.0.route']],
    ['redirect: {uri: /a}, fault: {abort: {httpStatus: 503}}', ['routeConflict http.0.fault']],
    [
      'redirect: {uri: /a}, rewrite: {uri: /b}, directResponse: {status: 200}',
      ['ruleConflict http.0.rewrite', 'ruleConflict http.0.directResponse'],
    ],
    ['redirect: {uri: /a, prefixRewrite: /b}', ['redirectUris http.0.redirect']],
    ['redirect: {prefixRewrite: /b}, match: [{uri: {exact: /}}]', ['redirectPrefix http.0.redirect']],
    ['redirect: {}', ['redirectEmpty http.0.redirect']],
    ['redirect: {derivePort: FROM_REQUEST_PORT}', []],
    ['redirect: {uri: /a, redirectCode: 200}', ['redirectCode http.0.redirect']],
    ['redirect: {scheme: ftp}', ['redirectScheme http.0.redirect']],
    ['directResponse: {status: 600}', []],
    ['directResponse: {status: 601}', ['httpStatus http.0.directResponse.status']],
    [`${ROUTE}, rewrite: {}`, ['rewriteEmpty http.0.rewrite']],
    [`${ROUTE}, rewrite: {uri: /a, uriRegexRewrite: {match: a, rewrite: b}}`, ['rewriteUris http.0.rewrite']],
    [`${ROUTE}, rewrite: {uriRegexRewrite: {match: "(", rewrite: b}}`, ['rewriteRegex http.0.rewrite']],
    [`${ROUTE}, timeout: 1.5ms`, ['durationTooFine http.0.timeout']],
    [`${ROUTE}, timeout: 1ms`, []],
    [
      `${ROUTE}, mirror: {host: "*"}, mirrors: [{destination: {host: a}}]`,
      ['routeConflict http.0.mirrors', 'destinationWildcard http.0.mirror.host'],
    ],
    [
      `${ROUTE}, mirrorPercent: 101`,
      ['mirrorPercent http.0.mirrorPercent', 'mirrorPercentDeprecated? http.0.mirrorPercent'],
    ],
    [`${ROUTE}, mirror_percent: 5`, ['mirrorPercentDeprecated? http.0.mirror_percent']],
    [`${ROUTE}, fault: {}`, ['faultEmpty http.0.fault']],
    [
      `${ROUTE}, fault: {delay: {exponentialDelay: 1s, percentage: {value: 0.00001}}}`,
      ['faultPercentage http.0.fault.delay.percentage.value', 'delayExponential http.0.fault.delay.exponentialDelay'],
    ],
    [`${ROUTE}, fault: {abort: {grpcStatus: not_found}}`, ['abortGrpc http.0.fault.abort.grpcStatus']],
    [
      `${ROUTE}, corsPolicy: {allowOrigins: [{exact: ""}], allowMethods: [get], allowHeaders: ["*", "a b"], maxAge: 1.5s}`,
      [
        'corsOriginEmpty http.0.corsPolicy.allowOrigins.0',
        'corsMethod http.0.corsPolicy.allowMethods.0',
        'headerInvalid http.0.corsPolicy.allowHeaders.1',
        'corsMaxAge http.0.corsPolicy.maxAge',
      ],
    ],
    ['route: [{destination: {host: a}}, {destination: {host: b}}]', ['weightsZero http.0.route']],
    ['route: [{destination: {host: a}, weight: 80}, {destination: {host: b}, weight: 80}]', []],
    [
      'route: [{destination: {host: 1.2.3.4, subset: v.1, port: {number: 0}}, weight: -1}]',
      [
        'domainNumeric http.0.route.0.destination.host',
        'subsetInvalid http.0.route.0.destination.subset',
        'portOutOfRange http.0.route.0.destination.port.number',
        'weightNegative http.0.route.0.weight',
      ],
    ],
    ['route: [{destination: {host: a, port: {number: "80"}}}]', []],
    ['direct_response: {status: 200}', []],
  ])('%s', (text, expected) => {
    expect(route(text)).toEqual(expected)
  })

  test('a delegate may be asked for by a root alone', () => {
    expect(route('delegate: {name: b}')).toEqual([])
    expect(route(`delegate: {name: b}, ${ROUTE}`)).toEqual(['rootHas http.0.route'])
    expect(route(`delegate: {name: b}, ${ROUTE}`, '[]')).toEqual(['delegateOfDelegate http.0.delegate'])
  })
})

describe('retries', () => {
  test.each<[string, readonly string[]]>([
    ['{attempts: 2, retryOn: "5xx,503,+200"}', []],
    ['{attempts: 2, retryOn: "5xx, reset"}', ['retryOn http.0.retries.retryOn']],
    ['{attempts: 2, retryOn: "599"}', ['retryOn http.0.retries.retryOn']],
    ['{attempts: 0, perTryTimeout: 1s}', ['retryDisabled http.0.retries.attempts']],
    ['{attempts: 0, backoff: 1s}', []],
    ['{attempts: -1}', ['attemptsNegative http.0.retries.attempts']],
  ])('%s', (retries, expected) => {
    expect(route(`${ROUTE}, retries: ${retries}`)).toEqual(expected)
  })
})

describe('headers', () => {
  test.each<[string, readonly string[]]>([
    ['{request: {set: {":authority": a}}}', []],
    ['{request: {set: {":path": a}}}', ['headerColon http.0.headers.request.set.:path']],
    ['{request: {set: {Host: a}, add: {host: b}}}', ['authorityTwice http.0.headers.request.add.host']],
    ['{response: {set: {Host: a}}}', ['headerHost http.0.headers.response.set.Host']],
    [
      '{request: {remove: ["", ":x"]}}',
      ['headerEmpty http.0.headers.request.remove.0', 'headerColon http.0.headers.request.remove.1'],
    ],
    ['{request: {set: {a: "%REQ(:path)% 100%% %X% %Y([\\"a\\", \\"b\\"])%"}}}', []],
    ['{request: {set: {a: "100%"}}}', ['headerValueFormat http.0.headers.request.set.a']],
    ['{request: {set: {a: "%X"}}}', ['headerValueFormat http.0.headers.request.set.a']],
    ['{request: {set: {a: "%X([1])%"}}}', ['headerValueFormat http.0.headers.request.set.a']],
    ['{request: {set: {a: "b\\u0001"}}}', ['headerValueCharacters http.0.headers.request.set.a']],
    ['{request: {set: {a: "b\\tc"}}}', []],
  ])('%s', (headers, expected) => {
    expect(route(`${ROUTE}, headers: ${headers}`)).toEqual(expected)
  })
})

describe('conditions', () => {
  test.each<[string, readonly string[]]>([
    ['uri: {prefix: ""}', []],
    ['method: {prefix: ""}', ['prefixEmpty http.0.match.0.method']],
    ['headers: {"a b": {exact: x}}', ['headerInvalid http.0.match.0.headers.a b']],
    ['headers: {"a,b": {}}', []],
    ['headers: {":path": {exact: x}}', []],
    [
      'headers: {"@request.auth.claims.sub": {exact: x}}',
      ['jwtWithoutGateway http.0.match.0.headers.@request.auth.claims.sub'],
    ],
    ['headers: {x: {regex: "*"}}', ['regexInvalid http.0.match.0.headers.x']],
    ['withoutHeaders: {x: {regex: "*"}}', []],
    ['queryParams: {x: {regex: ""}}', ['regexEmpty http.0.match.0.queryParams.x']],
    ['sourceNamespace: A_b', ['sourceNamespace http.0.match.0.sourceNamespace']],
    [
      'sourceLabels: {"a b": "c d"}',
      ['badTagKey http.0.match.0.sourceLabels.a b', 'badTagValue http.0.match.0.sourceLabels.a b'],
    ],
    ['sourceLabels: {"a.b/c": ""}', []],
    // istiod loses this warning.
    ['gateways: [g.ns]', []],
  ])('%s', (match, expected) => {
    expect(route(`match: [{${match}}], ${ROUTE}`)).toEqual(expected)
  })

  test.each([
    'a(?=b)',
    'a(?!b)',
    '(?<=a)b',
    '(a)\\1',
    'a++',
    'a**',
    '\\Z',
    '\\C',
    '\\u0041',
    'a{1001}',
    '[z-a]',
    '+',
    '?',
    '(',
    'a)',
  ])('the regular expression %s is refused', (regex) => {
    expect(route(`match: [{uri: {regex: '${regex}'}}], ${ROUTE}`)).toEqual(['regexInvalid http.0.match.0.uri'])
  })

  test.each([
    '(?i)a',
    '(?s).',
    '(?P<n>a)',
    '(?<n>a)',
    '\\Aa\\z',
    '\\pL',
    '\\x{41}',
    '[[:alpha:]]',
    '\\Qa.b\\E',
    'a{,2}',
    'a{1000}',
  ])('the regular expression %s is taken', (regex) => {
    expect(route(`match: [{uri: {regex: '${regex}'}}], ${ROUTE}`)).toEqual([])
  })

  test('a regular expression has 1,024 bytes at most', () => {
    const uri = (regex: string) => route(`match: [{uri: {regex: "${regex}"}}], ${ROUTE}`)
    expect(uri('a'.repeat(1024))).toEqual([])
    expect(uri('é'.repeat(513))).toEqual(['regexTooLong http.0.match.0.uri'])
  })
})

describe('rules that are never used', () => {
  const rules = (...routes: readonly string[]) =>
    webhookSays('VirtualService', `{hosts: [a.com], http: [${routes.map((each) => `{${each}, ${ROUTE}}`).join()}]}`)

  test.each<[string, readonly string[], readonly string[]]>([
    ['two without matches', ['name: a', 'name: b'], ['unreachableRule? http.1']],
    [
      'after one without matches',
      ['name: a', 'match: [{port: 80}, {port: 81}]'],
      ['unreachableRule? http.1', 'unreachableRule? http.1'],
    ],
    [
      'an equal match',
      ['match: [{uri: {exact: /a}}]', 'match: [{name: other, uri: {exact: /a}}]'],
      ['ineffectiveMatch? http.1.match.0', 'unreachableRule? http.1'],
    ],
    [
      'an equal match with headers in another order',
      ['match: [{headers: {a: {exact: x}, b: {}}}]', 'match: [{headers: {b: {}, a: {exact: x}}}, {port: 80}]'],
      ['ineffectiveMatch? http.1.match.0'],
    ],
    [
      'an equal match but for an empty text, which protobuf JSON leaves out',
      ['match: [{port: 80}]', 'match: [{port: 80, sourceNamespace: ""}]'],
      ['ineffectiveMatch? http.1.match.0', 'unreachableRule? http.1'],
    ],
    ['an empty exact text is a condition', ['match: [{uri: {exact: ""}}]', 'match: [{uri: {}}]'], []],
    [
      'a longer prefix',
      ['match: [{uri: {prefix: /a}}]', 'match: [{uri: {prefix: /ab}}]'],
      ['ineffectiveMatch? http.1.match.0'],
    ],
    [
      'a longer prefix with another header',
      ['match: [{uri: {prefix: /a}, headers: {x: {}}}]', 'match: [{uri: {prefix: /ab}}]'],
      [],
    ],
    [
      'a longer prefix on another port',
      ['match: [{uri: {prefix: /a}, port: 80}]', 'match: [{uri: {prefix: /ab}}]'],
      [],
    ],
    [
      'GET before any method',
      ['match: [{uri: {prefix: /a}, method: {exact: GET}}]', 'match: [{uri: {prefix: /ab}}]'],
      ['ineffectiveMatch? http.1.match.0'],
    ],
  ])('%s', (_, routes, expected) => {
    expect(rules(...routes)).toEqual(expected)
  })
})
