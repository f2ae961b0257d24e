import fc from 'fast-check'
import { expect, test } from 'vitest'
import { document, gateway, HTTP_80, INGRESS, service } from '../../testing/compiled.ts'
import { resourcesOf } from '../../testing/resources.ts'
import { CLIENT } from '../../testing/sidecar.ts'
import { refusedListeners } from '../match/refusedListeners.ts'
import { compile, compileProxy } from './compile.ts'
import { pushContext } from './pushContext.ts'

const name = fc.constantFrom('a', 'b', 'c')
const namespace = fc.constantFrom('default', 'prod', 'istio-system')
const hosts = fc.constantFrom('[a.com]', '["*"]', '["*.com", b.org]', '[a]', '[b, a.com]')
const match = fc.constantFrom('', 'match: [{uri: {prefix: /a}}],', 'match: [{port: 80}, {uri: {exact: /b}}],')
const exportTo = fc.constantFrom('', ', exportTo: ["."]', ', exportTo: [istio-system]')

const text = fc.oneof(
  fc
    .tuple(name, namespace, hosts, match, exportTo)
    .map(([own, space, list, first, more]) =>
      document(
        'VirtualService',
        own,
        `{hosts: ${list}, gateways: [default/a, mesh]${more}, http: [{name: ${own}-${space}, ${first} route: [{destination: {host: a}}]}]}`,
        space,
      ),
    ),
  fc.tuple(name, namespace).map(([own, space]) => gateway(`[${HTTP_80}]`, own, space)),
  fc.tuple(name, namespace).map(([own, space]) => service(own, [80], space)),
  fc
    .tuple(name, namespace, fc.constantFrom('HTTP', 'TLS', 'TCP', ''))
    .map(([own, space, protocol]) =>
      document(
        'ServiceEntry',
        own,
        `{hosts: [${own}-${space}.com], ports: [{number: 80, name: p, protocol: "${protocol}"}]}`,
        space,
      ),
    ),
  fc
    .tuple(name, namespace, fc.constantFrom('*/*', './*', 'prod/*'))
    .map(([own, space, imported]) => document('Sidecar', own, `{egress: [{hosts: ["${imported}"]}]}`, space)),
  fc
    .tuple(name, namespace, exportTo)
    .map(([own, space, more]) =>
      document('DestinationRule', own, `{host: a, subsets: [{name: ${own}}]${more}}`, space),
    ),
)

// One of each name, as an API server holds them.
const distinct = fc.uniqueArray(text, {
  maxLength: 8,
  selector: (value) => value.slice(0, value.indexOf('\nspec:')),
})

const withoutSources = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, item) =>
      ['from', 'destinationRule', 'subsetFrom'].includes(key) ? undefined : item instanceof Map ? [...item] : item,
    ),
  )

const PROXIES = [INGRESS, CLIENT, { ...INGRESS, namespace: 'prod' }, { ...CLIENT, namespace: 'istio-system' }]

test('the order of the documents means nothing', () => {
  const shuffled = distinct.chain((texts) =>
    fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
  )
  fc.assert(
    fc.property(shuffled, fc.constantFrom(INGRESS, CLIENT), ([texts, others], proxy) => {
      const one = compile(resourcesOf(texts.join('')), proxy)
      const other = compile(resourcesOf(others.join('')), proxy)
      expect(withoutSources(other)).toEqual(withoutSources(one))
    }),
  )
})

test('what is shared between proxies changes nothing', () => {
  fc.assert(
    fc.property(distinct, (texts) => {
      const resources = resourcesOf(texts.join(''))
      const push = pushContext(resources)
      for (const proxy of PROXIES) expect(compileProxy(push, proxy)).toEqual(compile(resources, proxy))
    }),
  )
})

test('every HTTP chain of a sidecar has its routes, and the last listener takes the rest', () => {
  fc.assert(
    fc.property(distinct, (texts) => {
      const config = compile(resourcesOf(texts.join('')), CLIENT)
      const { listeners, routeConfigurations } = config
      const names = listeners.flatMap(({ filterChains }) =>
        filterChains.flatMap(({ target }) => (target.type === 'http' ? [target.routeConfiguration] : [])),
      )
      expect(new Set(names)).toEqual(new Set(routeConfigurations.keys()))
      expect(listeners.map(({ useOriginalDst = false }) => useOriginalDst).lastIndexOf(true)).toBe(listeners.length - 1)
      expect(refusedListeners(config)).toEqual([])
    }),
  )
})

test('a domain is in one virtual host only, and a route for every request only at the end', () => {
  fc.assert(
    fc.property(distinct, fc.constantFrom(INGRESS, CLIENT), (texts, proxy) => {
      const { routeConfigurations } = compile(resourcesOf(texts.join('')), proxy)
      for (const { virtualHosts } of routeConfigurations.values()) {
        const domains = virtualHosts.flatMap((virtualHost) => virtualHost.domains)
        expect(new Set(domains).size).toBe(domains.length)
        for (const { routes } of virtualHosts) {
          const isOpen = routes.map(({ match: { path, headers } }) => path.value === '/' && headers.length === 0)
          expect(isOpen).toEqual([...isOpen].sort((a, b) => Number(a) - Number(b)))
        }
      }
    }),
  )
})
