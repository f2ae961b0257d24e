import { describe, expect, test } from 'vitest'
import { compiled, document } from '../../../testing/compiled.ts'
import { CLIENT, serviceAt, serviceEntry, virtualHostsOf } from '../../../testing/sidecar.ts'

const HTTP_80 = '{port: 80, name: http}'
const web = (ports = HTTP_80, namespace = 'default') => serviceAt('web', '10.0.0.1', ports, namespace)

/** A virtual service whose only route has its name. */
const answering = (name: string, hosts: string, more = '', namespace = 'default') =>
  document(
    'VirtualService',
    name,
    `{hosts: ${hosts}, http: [{name: ${name}, ${more} directResponse: {status: 200}}]}`,
    namespace,
  )

const WEB = 'web.default.svc.cluster.local'

describe('the domains of a service', () => {
  test.each([
    ['of the own namespace', web(), `${WEB}:80 [${WEB},${WEB}.,web,web.default.svc,web.default,10.0.0.1] default`],
    [
      'of another namespace',
      web(HTTP_80, 'prod'),
      'web.prod.svc.cluster.local:80 [web.prod.svc.cluster.local,web.prod.svc.cluster.local.,web.prod,web.prod.svc,10.0.0.1] default',
    ],
    [
      'headless: its pods have names too, and it has no address',
      serviceAt('web', 'None', HTTP_80, 'prod'),
      'web.prod.svc.cluster.local:80 [web.prod.svc.cluster.local,web.prod.svc.cluster.local.,web.prod,web.prod.svc,*.web.prod.svc.cluster.local,*.web.prod.svc.cluster.local.,*.web.prod,*.web.prod.svc] default',
    ],
    [
      'a ServiceEntry has its host and its address, even a range',
      serviceEntry('e', '{hosts: [x.org], addresses: [10.7.0.0/16], ports: [{number: 80, name: h, protocol: HTTP}]}'),
      'x.org:80 [x.org,x.org.,10.7.0.0/16] default',
    ],
    [
      'in lower case',
      serviceEntry('e', '{hosts: [X.org], ports: [{number: 80, name: h, protocol: HTTP}]}'),
      'x.org:80 [x.org,x.org.] default',
    ],
    [
      'with those of an ExternalName that leads to it, over two steps',
      web() +
        document('Service', 'a', '{type: ExternalName, externalName: b.prod.svc.cluster.local}', 'prod') +
        document('Service', 'b', `{type: ExternalName, externalName: ${WEB}}`, 'prod') +
        document('Service', 'c', '{type: ExternalName, externalName: c.prod.svc.cluster.local}', 'prod'),
      `${WEB}:80 [${WEB},${WEB}.,web,web.default.svc,web.default,a.prod.svc.cluster.local,a.prod.svc.cluster.local.,a.prod,a.prod.svc,b.prod.svc.cluster.local,b.prod.svc.cluster.local.,b.prod,b.prod.svc,10.0.0.1] default`,
    ],
  ])('%s', (_, text, expected) => {
    expect(virtualHostsOf(text, '80')).toEqual([expected])
  })

  test('a virtual service that names one of them takes it away', () => {
    expect(virtualHostsOf(web() + answering('v', '[web.default]'), '80')).toEqual([
      `${WEB}:80 [${WEB},${WEB}.,web,web.default.svc,10.0.0.1] default`,
      'web.default:80 [web.default] v',
    ])
  })
})

describe('which routes a service has', () => {
  const names = (text: string, name = '80') => virtualHostsOf(text, name).map((line) => line.replace(/:\d+ \[.*\]/, ''))

  test.each([
    ['of the oldest virtual service alone', answering('b', '[web]') + answering('a', '[web]'), [`${WEB} a`]],
    [
      'of an exact host before a wildcard',
      answering('a', '["*.default.svc.cluster.local"]') + answering('b', '[web]'),
      [`${WEB} b`],
    ],
    [
      'its own default one, if the exact host is one of tcp routes only',
      answering('a', '["*.default.svc.cluster.local"]') +
        document('VirtualService', 'b', '{hosts: [web], tcp: [{route: [{destination: {host: web}}]}]}'),
      [`${WEB} default`],
    ],
    [
      'its own default one, if none is for this port',
      answering('a', '[web]', 'match: [{port: 81}],'),
      [`${WEB} default`],
    ],
    ['none for other paths', answering('a', '[web]', 'match: [{uri: {prefix: /a}}],'), [`${WEB} a`]],
  ])('%s', (_, virtualServices, expected) => {
    expect(names(web() + virtualServices)).toEqual(expected)
  })

  test('a host without a service is served on port 80, elsewhere only beside a service', () => {
    const text =
      web(`${HTTP_80}, {port: 81, name: http-b}`) + answering('a', '[x.org]') + answering('b', '[y.org, web]')
    expect(names(text)).toEqual([`${WEB} b`, 'x.org a', 'y.org b'])
    expect(names(text, '81')).toEqual([`${WEB} b`, 'y.org b'])
  })

  test('a wildcard host without a service stands as it is', () => {
    expect(virtualHostsOf(web() + answering('a', '["*.X.org"]'), '80')).toContain('*.x.org:80 [*.x.org] a')
  })

  test('a destination without a port means the port of the listener', () => {
    const text =
      web() +
      serviceAt('api', '10.0.0.2', '{port: 8080, name: http}') +
      document('VirtualService', 'v', '{hosts: [web], http: [{route: [{destination: {host: api}}]}]}')
    const [host] = compiled(text, CLIENT).routeConfigurations.get('80')?.virtualHosts ?? []
    expect(host?.routes[0]?.action).toMatchObject({
      clusters: { cluster: 'outbound|80||api.default.svc.cluster.local' },
    })
  })
})

test('of a detected service the only virtual host takes all names, and what is not HTTP is none of it', () => {
  const text =
    web('{port: 80, name: x}') + serviceAt('api', '10.0.0.2', '{port: 80, name: y}') + answering('v', '[web]')
  expect(virtualHostsOf(text, `${WEB}:80`)).toEqual([`${WEB}:80 [*] v`])
  expect(virtualHostsOf(text, 'api.default.svc.cluster.local:80')).toEqual([
    'api.default.svc.cluster.local:80 [*] default',
  ])
})

test('the default route hashes as the DestinationRule says, for this port if it says so', () => {
  const rule = (policy: string) => document('DestinationRule', 'd', `{host: web, trafficPolicy: ${policy}}`)
  const hash = (name: string) => `loadBalancer: {consistentHash: {httpHeaderName: ${name}}}`
  const headerOf = (policy: string) => {
    const [host] = compiled(web() + rule(policy), CLIENT).routeConfigurations.get('80')?.virtualHosts ?? []
    const action = host?.routes[0]?.action
    return action?.type === 'route' ? action.hashPolicy : undefined
  }
  expect(headerOf('{}')).toEqual([])
  expect(headerOf(`{${hash('x')}}`)).toEqual([{ header: { header_name: 'x' } }])
  expect(headerOf(`{${hash('x')}, portLevelSettings: [{port: {number: 80}, ${hash('y')}}]}`)).toEqual([
    { header: { header_name: 'y' } },
  ])
})
