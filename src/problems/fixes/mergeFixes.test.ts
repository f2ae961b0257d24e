import { describe, expect, test } from 'vitest'
import { beside, fixesFor, gatewayWith } from '../../testing/fixing.ts'

const rules = (name: string, path: string, spec = 'hosts: [web]'): string =>
  `---\napiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: ${name}, namespace: shop}\nspec:\n  ${spec}\n` +
  `  http:\n  - match: [{uri: {prefix: ${path}}}]\n    route: [{destination: {host: web}}]\n`
const merges = (text: string, code: string): readonly string[] =>
  fixesFor(text, code).flatMap(({ label }) => (label.code === 'merge' ? [`${label.what} > ${label.into}`] : []))

describe('two virtual services of the mesh', () => {
  const one = rules('one', '/a')
  test('of the same hosts are merged, however they are written', () => {
    const full = rules('two', '/b', 'hosts: [web.shop.svc.cluster.local]')
    expect(merges(beside(one + full), 'IST0109')).toEqual(['shop/two > shop/one'])
  })
  test.each([
    ['one has another host too', one + rules('two', '/b', 'hosts: [web, api]')],
    ['one is for fewer namespaces', one + rules('two', '/b', 'hosts: [web]\n  exportTo: [.]')],
    ['one also stands at a gateway', one + rules('two', '/b', 'hosts: [web]\n  gateways: [mesh, gw]')],
    ['the one that would go has comments', one + rules('two', '/b').replace('  http:', '  # ours\n  http:')],
    ['there are three', one + rules('two', '/b') + rules('three', '/c')],
  ])('are not where %s', (_, text) => expect(merges(beside(text), 'IST0109')).toEqual([]))
})

describe('two gateways of one workload', () => {
  const gateway = (name: string, server: string) =>
    gatewayWith(`selector: {istio: ingressgateway}\nservers: [${server}]`)
      .replace('name: gw,', `name: ${name},`)
      .replaceAll(/ # .*$/gm, '')
  const server = (more: string) => `{port: {number: 81, name: http, protocol: HTTP}, hosts: [b.test]${more}}`
  test('with the same server are merged either way', () => {
    const text = beside(gateway('one', server('')) + gateway('two', server('')))
    expect(merges(text, 'IST0145')).toEqual(['shop/one > shop/two', 'shop/two > shop/one'])
  })
  test('are not where one says something else of the host', () => {
    const text = beside(gateway('one', server('')) + gateway('two', server(', tls: {httpsRedirect: true}')))
    expect(merges(text, 'IST0145')).toEqual([])
  })
})
