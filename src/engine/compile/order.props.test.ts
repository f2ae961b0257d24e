import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compiled, document, gateway, HTTP_80, service } from '../../testing/compiled.ts'
import { CLIENT } from '../../testing/sidecar.ts'

// What istiod takes as the moment of applying, where no stamp is written.
const APPLIED = '2026-01-01T00:00:00Z'

type Named = Readonly<{ name: string; namespace: string; created: string | undefined }>

const named: fc.Arbitrary<Named> = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'B'),
  namespace: fc.constantFrom('default', 'prod'),
  created: fc.constantFrom(undefined, APPLIED, '2025-06-01T00:00:00Z', '2026-06-01T00:00:00Z'),
})

/** Resources in any order of their documents; no two have one name. */
const resources = fc.uniqueArray(named, {
  minLength: 2,
  maxLength: 6,
  selector: ({ name, namespace }) => `${namespace}/${name}`,
})

const stamp = ({ created }: Named): string => (created === undefined ? '' : `, creationTimestamp: "${created}"`)

const id = ({ name, namespace }: Named): string => `${name}-${namespace}`

/** By age, then by name, then by namespace. */
function oldestFirst(all: readonly Named[]): readonly string[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return [...all]
    .sort(
      (a, b) =>
        compare(a.created ?? APPLIED, b.created ?? APPLIED) ||
        compare(a.name, b.name) ||
        compare(a.namespace, b.namespace),
    )
    .map(id)
}

test('routes of one host follow the age of their virtual services, then the names: never the documents', () => {
  fc.assert(
    fc.property(resources, (all) => {
      const texts = all.map((one) => {
        const http = `[{name: ${id(one)}, match: [{uri: {prefix: /${id(one)}}}], route: [{destination: {host: web}}]}]`
        return document(
          'VirtualService',
          one.name,
          `{hosts: [a.com], gateways: [default/gw], http: ${http}}`,
          one.namespace,
          stamp(one),
        )
      })
      const config = compiled(gateway(`[${HTTP_80}]`) + service('web', [80]) + texts.join(''))
      const [host] = config.routeConfigurations.get('http.80')?.virtualHosts ?? []
      expect(host?.routes.map(({ name }) => name)).toEqual(oldestFirst(all))
    }),
  )
})

test('of several DestinationRules of one host the oldest gives the policy, and their subsets come in the order of age', () => {
  fc.assert(
    fc.property(resources, (all) => {
      const own = all.map((one) => ({ ...one, namespace: 'default' }))
      const distinct = own.filter((one, index) => own.findIndex(({ name }) => name === one.name) === index)
      const texts = distinct.map((one, index) => {
        const policy = `{connectionPool: {tcp: {maxConnections: ${index + 1}}}}`
        return document(
          'DestinationRule',
          one.name,
          `{host: web, subsets: [{name: ${one.name}}], trafficPolicy: ${policy}}`,
          'default',
          stamp(one),
        )
      })
      const { clusters } = compiled(service('web', [80]) + texts.join(''), CLIENT)
      const order = oldestFirst(distinct)
      const oldest = distinct.findIndex((one) => id(one) === order[0])
      expect(clusters.get('outbound|80||web.default.svc.cluster.local')?.policy.fields).toMatchObject({
        circuit_breakers: { max_connections: oldest + 1 },
      })
      const subsets = [...clusters.values()].filter(({ subset }) => subset !== '').map(({ subset }) => subset)
      expect(subsets).toEqual(order.map((name) => name.replace('-default', '')))
    }),
  )
})

test('of several Sidecars of a namespace the oldest is obeyed', () => {
  fc.assert(
    fc.property(resources, (all) => {
      const own = all.map((one) => ({ ...one, namespace: 'default' }))
      const distinct = own.filter((one, index) => own.findIndex(({ name }) => name === one.name) === index)
      const texts = distinct.map((one) =>
        document(
          'Sidecar',
          one.name,
          `{outboundTrafficPolicy: {mode: ALLOW_ANY, egressProxy: {host: ${one.name}.org, port: {number: 80}}}}`,
          'default',
          stamp(one),
        ),
      )
      const last = compiled(texts.join(''), CLIENT).listeners.at(-1)
      const [, chain] = last?.filterChains ?? []
      const [first = ''] = oldestFirst(distinct)
      expect(chain?.target).toMatchObject({
        clusters: [{ cluster: `outbound|80||${first.replace('-default', '')}.org` }],
      })
    }),
  )
})
