import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Resource } from '../../istio/resource.ts'
import { document, gateway, HTTP_80, INGRESS, service } from '../../testing/compiled.ts'
import { resourcesOf } from '../../testing/resources.ts'
import { CLIENT } from '../../testing/sidecar.ts'
import { compile, createCompiler } from './compile.ts'

const name = fc.constantFrom('a', 'b', 'c', 'd')
const hosts = fc.constantFrom('[a.com]', '["*"]', '["*.com", b.org]', '[b.com, a.com]', '[A.com]', '[]')
const http = fc.constantFrom(
  '[{route: [{destination: {host: a}}]}]',
  '[{match: [{uri: {prefix: /a}}, {port: 80}], route: [{destination: {host: b, subset: v1}}]}]',
  '[{match: [{uri: {prefix: /x}}], delegate: {name: b}}, {route: [{destination: {host: c}}]}]',
  '[{match: [{uri: {exact: /x/y}}], redirect: {uri: /z}}, {route: [{destination: {host: a}}], mirror: {host: b}}]',
)
const gateways = fc.constantFrom('', ', gateways: [edge]', ', gateways: [edge, mesh]', ', gateways: [other]')
const servers = fc.constantFrom(
  `[${HTTP_80}]`,
  '[{port: {number: 80, name: h, protocol: HTTP}, hosts: [a.com]}, {port: {number: 80, name: i, protocol: HTTP}, hosts: ["*.com"], tls: {httpsRedirect: true}}]',
)

// Several versions of each resource, so that edits replace some and leave others as they are.
const text = fc.oneof(
  fc
    .tuple(name, hosts, http, gateways)
    .map(([own, list, routes, bound]) =>
      document(
        'VirtualService',
        own,
        list === '[]' ? `{http: ${routes}}` : `{hosts: ${list}, http: ${routes}${bound}}`,
      ),
    ),
  fc.tuple(fc.constantFrom('edge', 'other'), servers).map(([own, list]) => gateway(list, own)),
  fc.tuple(name, fc.constantFrom([80], [8080], [80, 81])).map(([own, ports]) => service(own, ports)),
  fc
    .tuple(
      name,
      fc.constantFrom('subsets: [{name: v1}]', 'trafficPolicy: {loadBalancer: {consistentHash: {useSourceIp: true}}}'),
    )
    .map(([own, spec]) => document('DestinationRule', own, `{host: ${own}, ${spec}}`)),
)

const nameOf = ({ kind, metadata }: Resource): string => `${kind} ${metadata.name}`

type Edit = (resources: readonly Resource[]) => readonly Resource[]

const edit: fc.Arbitrary<Edit> = fc.oneof(
  text.map((written): Edit => {
    const [resource] = resourcesOf(written)
    return (resources) => {
      if (resource === undefined) return resources
      const at = resources.findIndex((other) => nameOf(other) === nameOf(resource))
      return at < 0 ? [...resources, resource] : resources.toSpliced(at, 1, resource)
    }
  }),
  fc.nat(9).map(
    (at): Edit =>
      (resources) =>
        resources.toSpliced(at, 1),
  ),
  fc.nat(9).map(
    (at): Edit =>
      (resources) => [...resources.slice(at), ...resources.slice(0, at)],
  ),
)

test('compiled again after any edits it is as compiled at once', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 10, maxLength: 30 }), (edits) => {
      const compileNext = createCompiler()
      let resources: readonly Resource[] = []
      for (const change of edits) {
        resources = change(resources)
        for (const proxy of [INGRESS, CLIENT]) expect(compileNext(resources, proxy)).toEqual(compile(resources, proxy))
      }
    }),
    { numRuns: 25 },
  )
})

test('what did not change is the very same object', () => {
  const texts = [gateway(`[${HTTP_80}]`, 'edge'), service('a', [80])]
  const routed = (path: string): string =>
    document('VirtualService', 'a', `{hosts: [a.com], gateways: [edge], http: [{match: [{uri: {exact: ${path}}}]}]}`)
  const other = document(
    'VirtualService',
    'b',
    '{hosts: [b.com], gateways: [edge], http: [{route: [{destination: {host: a}}]}]}',
  )
  const [before, after] = [routed('/x'), routed('/y')].map((written) =>
    resourcesOf([...texts, other, written].join('')),
  )
  if (before === undefined || after === undefined) throw new Error('no resources')
  const compileNext = createCompiler()
  const first = compileNext(before, INGRESS)
  const second = compileNext([...before.slice(0, -1), ...after.slice(-1)], INGRESS)
  const routesOf = ({ routeConfigurations }: typeof first, host: string) =>
    routeConfigurations.get('http.80')?.virtualHosts.find(({ domains }) => domains.includes(host))?.routes
  expect(second.clusters).toBe(first.clusters)
  expect(routesOf(second, 'b.com')).toBe(routesOf(first, 'b.com'))
  expect(routesOf(second, 'a.com')).not.toEqual(routesOf(first, 'a.com'))
})
