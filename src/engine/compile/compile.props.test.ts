import fc from 'fast-check'
import { expect, test } from 'vitest'
import { document, gateway, HTTP_80, INGRESS, service } from '../../testing/compiled.ts'
import { resourcesOf } from '../../testing/resources.ts'
import { compile, compileProxy } from './compile.ts'
import { pushContext } from './pushContext.ts'

const name = fc.constantFrom('a', 'b', 'c')
const namespace = fc.constantFrom('default', 'prod', 'istio-system')
const hosts = fc.constantFrom('[a.com]', '["*"]', '["*.com", b.org]')
const match = fc.constantFrom('', 'match: [{uri: {prefix: /a}}],', 'match: [{port: 80}, {uri: {exact: /b}}],')
const exportTo = fc.constantFrom('', ', exportTo: ["."]', ', exportTo: [istio-system]')

const text = fc.oneof(
  fc
    .tuple(name, namespace, hosts, match, exportTo)
    .map(([own, space, list, first, more]) =>
      document(
        'VirtualService',
        own,
        `{hosts: ${list}, gateways: [default/a]${more}, http: [{name: ${own}-${space}, ${first} route: [{destination: {host: a}}]}]}`,
        space,
      ),
    ),
  fc.tuple(name, namespace).map(([own, space]) => gateway(`[${HTTP_80}]`, own, space)),
  fc.tuple(name, namespace).map(([own, space]) => service(own, [80], space)),
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

test('the order of the documents means nothing', () => {
  const shuffled = distinct.chain((texts) =>
    fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
  )
  fc.assert(
    fc.property(shuffled, ([texts, others]) => {
      const one = compile(resourcesOf(texts.join('')), INGRESS)
      const other = compile(resourcesOf(others.join('')), INGRESS)
      expect(withoutSources(other)).toEqual(withoutSources(one))
    }),
  )
})

test('what is shared between proxies changes nothing', () => {
  const edge = { type: 'gateway', namespace: 'prod', labels: { istio: 'ingressgateway' } } as const
  fc.assert(
    fc.property(distinct, (texts) => {
      const resources = resourcesOf(texts.join(''))
      const push = pushContext(resources)
      expect(compileProxy(push, edge)).toEqual(compile(resources, edge))
      expect(compileProxy(push, INGRESS)).toEqual(compile(resources, INGRESS))
    }),
  )
})

test('a domain is in one virtual host only, and a route for every request only at the end', () => {
  fc.assert(
    fc.property(distinct, (texts) => {
      const { routeConfigurations } = compile(resourcesOf(texts.join('')), INGRESS)
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
