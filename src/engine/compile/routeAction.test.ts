import { describe, expect, test } from 'vitest'
import { actionOf, document, routeJsonOf, service } from '../../testing/compiled.ts'

const routed = (http: string, more = ''): Readonly<Record<string, unknown>> | undefined => {
  const json = routeJsonOf(`[${http}]`, more).route
  return typeof json === 'object' && json !== null ? { ...json } : undefined
}

describe('the cluster of a destination', () => {
  const clusterOf = (destination: string, more = ''): unknown =>
    routed(`{route: [{destination: ${destination}}]}`, more)?.cluster

  test.each([
    ['an unknown host gets the port of the server', '{host: a}', '', 'outbound|80||a.default.svc.cluster.local'],
    ['the only port of a Service', '{host: a}', service('a', [7777]), 'outbound|7777||a.default.svc.cluster.local'],
    [
      'of several ports that of the server, even if it is none of them',
      '{host: a}',
      service('a', [7777, 8888]),
      'outbound|80||a.default.svc.cluster.local',
    ],
    [
      'the port it names',
      '{host: a, port: {number: 1}, subset: v1}',
      service('a', [7777]),
      'outbound|1|v1|a.default.svc.cluster.local',
    ],
    ['no host', '{}', '', 'UnknownService'],
  ])('%s', (_, destination, more, expected) => {
    expect(clusterOf(destination, more)).toBe(expected)
  })

  test('an ExternalName stands for the host it names', () => {
    const alias = document('Service', 'a', '{type: ExternalName, externalName: x.org, ports: [{port: 81}]}')
    expect(clusterOf('{host: a, subset: v1}', alias)).toBe('outbound|81|v1|x.org')
  })

  test("the virtual service's own namespace goes first, if this proxy may use its service", () => {
    const entry = (namespace: string, port: number, exportTo: string): string =>
      document(
        'ServiceEntry',
        'e',
        `{hosts: [x.org], exportTo: ${exportTo}, ports: [{number: ${port}, name: http, protocol: HTTP}]}`,
        namespace,
      )
    expect(clusterOf('{host: x.org}', entry('aaa', 1, '["*"]') + entry('default', 2, '["*"]'))).toBe(
      'outbound|2||x.org',
    )
    expect(clusterOf('{host: x.org}', entry('aaa', 1, '["*"]') + entry('default', 2, '["."]'))).toBe(
      'outbound|1||x.org',
    )
  })
})

describe('weights', () => {
  const weightsOf = (route: string): unknown => {
    const clusters = actionOf(`[{route: ${route}}]`)
    if (clusters?.type !== 'route' || clusters.clusters.type === 'cluster') return 'one cluster'
    return clusters.clusters.clusters.map(({ weight }) => weight)
  }
  test.each([
    ['one destination takes all, even with weight 0', '[{destination: {host: a}, weight: 0}]', 'one cluster'],
    [
      'several keep what is written',
      '[{destination: {host: a}, weight: 30}, {destination: {host: b}, weight: 50}]',
      [30, 50],
    ],
    ['one without weight gets nothing', '[{destination: {host: a}}, {destination: {host: b}, weight: 1}]', [1]],
  ])('%s', (_, route, expected) => {
    expect(weightsOf(route)).toEqual(expected)
  })
})

describe('header operations', () => {
  test('set before add, each by name; Host and pseudo headers never', () => {
    const headers =
      '{request: {add: {b: "1", ":path": x}, set: {d: "2", c: "3", Host: h}, remove: [x, host, ":method"]}}'
    expect(routeJsonOf(`[{headers: ${headers}, route: [{destination: {host: a}}]}]`)).toMatchObject({
      request_headers_to_add: [
        { header: { key: 'c', value: '3' }, append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' },
        { header: { key: 'd', value: '2' }, append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' },
        { header: { key: 'b', value: '1' } },
      ],
      request_headers_to_remove: ['x'],
      route: { host_rewrite_literal: 'h' },
    })
  })

  test("a single destination's follow the route's", () => {
    const own = 'headers: {response: {remove: [own]}}'
    const json = routeJsonOf(`[{headers: {response: {remove: [route]}}, route: [{destination: {host: a}, ${own}}]}]`)
    expect(json.response_headers_to_remove).toEqual(['route', 'own'])
  })

  test('of several destinations each keeps its own', () => {
    const route =
      '[{destination: {host: a}, weight: 1, headers: {request: {set: {host: h, x: y}}}}, {destination: {host: b}, weight: 1}]'
    expect(routed(`{route: ${route}}`)).toMatchObject({
      weighted_clusters: {
        clusters: [{ host_rewrite_literal: 'h', request_headers_to_add: [{ header: { key: 'x', value: 'y' } }] }, {}],
      },
    })
  })
})

describe('the host that the destination sees', () => {
  const destination = 'route: [{destination: {host: a}, headers: {request: {set: {Host: destination}}}}]'
  const onRoute = 'headers: {request: {set: {":authority": set}, add: {host: add}}}'
  test.each([
    ['rewrite.authority goes first', `{rewrite: {authority: rewrite}, ${onRoute}, ${destination}}`, 'rewrite'],
    ['then an operation on the route, set before add', `{${onRoute}, ${destination}}`, 'set'],
    ['then one on the only destination', `{${destination}}`, 'destination'],
    ['else it is left as it is', '{route: [{destination: {host: a}}]}', undefined],
  ])('%s', (_, http, expected) => {
    expect(routed(http)?.host_rewrite_literal).toBe(expected)
  })
})

describe('rewrite', () => {
  test.each([
    ['{uri: /b}', { prefix_rewrite: '/b' }],
    [
      '{uri: /b, uriRegexRewrite: {match: x, rewrite: y}}',
      { regex_rewrite: { pattern: { regex: 'x' }, substitution: 'y' } },
    ],
  ])('%s', (rewrite, expected) => {
    expect(routed(`{rewrite: ${rewrite}, route: [{destination: {host: a}}]}`)).toMatchObject(expected)
  })
})

describe('mirrors', () => {
  const fractionsOf = (mirror: string): readonly unknown[] => {
    const action = actionOf(`[{${mirror}, route: [{destination: {host: a}}]}]`)
    return action?.type === 'route' ? action.mirrors.map(({ fraction }) => Object.values(fraction).join(' ')) : []
  }
  test.each([
    ['mirror: {host: b}', ['100 HUNDRED']],
    ['mirror: {host: b}, mirrorPercent: 5', ['5 HUNDRED']],
    ['mirror: {host: b}, mirrorPercent: 0', []],
    ['mirror: {host: b}, mirrorPercent: 5, mirrorPercentage: {value: 0.5}', ['5000 MILLION']],
    ['mirror: {host: b}, mirrorPercentage: {}', []],
    ['mirror: {host: b}, mirrorPercentage: {value: 0.00001}', ['0 MILLION']],
    [
      'mirrors: [{destination: {host: b}, percentage: {value: 7}}, {destination: {host: c}}]',
      ['70000 MILLION', '100 HUNDRED'],
    ],
  ])('%s', (mirror, expected) => {
    expect(fractionsOf(mirror)).toEqual(expected)
  })
})

describe('session affinity', () => {
  const rule = (policy: string, subsets = '[]'): string =>
    service('a', [80]) + document('DestinationRule', 'a', `{host: a, trafficPolicy: ${policy}, subsets: ${subsets}}`)
  const hashOf = (destination: string, more: string) => routed(`{route: [{destination: ${destination}}]}`, more)

  test('the DestinationRule of the host asks for a hash, and retries may use the same host', () => {
    const policy = '{loadBalancer: {consistentHash: {httpCookie: {name: c, ttl: 5s}}}}'
    expect(hashOf('{host: a}', rule(policy))).toMatchObject({ hash_policy: [{ cookie: { name: 'c', ttl: '5s' } }] })
    const action = actionOf('[{route: [{destination: {host: a}}]}]', rule(policy))
    expect(action?.type === 'route' && action.retryPolicy?.ignorePreviousHosts).toBe(false)
  })

  test('a port of the rule counts only for a destination that names it, a subset goes first', () => {
    const policy = '{portLevelSettings: [{port: {number: 80}, loadBalancer: {consistentHash: {httpHeaderName: port}}}]}'
    const subsets = '[{name: v1, trafficPolicy: {loadBalancer: {consistentHash: {useSourceIp: true}}}}]'
    expect(hashOf('{host: a}', rule(policy, subsets))).not.toHaveProperty('hash_policy')
    expect(hashOf('{host: a, port: {number: 80}}', rule(policy, subsets))).toMatchObject({
      hash_policy: [{ header: { header_name: 'port' } }],
    })
    expect(hashOf('{host: a, port: {number: 80}, subset: v1}', rule(policy, subsets))).toMatchObject({
      hash_policy: [{ connection_properties: { source_ip: true } }],
    })
  })

  test('no Service, no rule', () => {
    const policy = document(
      'DestinationRule',
      'a',
      '{host: a, trafficPolicy: {loadBalancer: {consistentHash: {useSourceIp: true}}}}',
    )
    expect(hashOf('{host: a}', policy)).not.toHaveProperty('hash_policy')
  })
})
