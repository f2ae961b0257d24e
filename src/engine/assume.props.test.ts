import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addresses } from '../base/address.ts'
import type { Resource } from '../istio/resource.ts'
import { type WrittenResource, withEntries } from '../istio/withEntries.ts'
import { assume } from './assume.ts'
import { compile } from './compile/compile.ts'

const host = fc.constantFrom(
  'a',
  'b',
  'a.default',
  'b.prod.svc.cluster.local',
  'x.org',
  '*',
  '',
  '10.1.2.3',
  '*.wild.org',
)
const port = fc.option(fc.constantFrom(80, 443, 9080), { nil: undefined })
const destination = fc
  .record({ host, number: port })
  .map(({ host, number }) => ({ host, ...(number && { port: { number } }) }))
const namespace = fc.constantFrom('default', 'prod')

const resource = (kind: string, spec: fc.Arbitrary<unknown>): fc.Arbitrary<Resource> =>
  fc
    .record({ name: fc.constantFrom('a', 'b', 'gw'), namespace, spec, document: fc.nat(9) })
    .map(({ name, namespace, spec, document }) =>
      // Only fields of the kind are generated.
      withEntries(
        {
          kind,
          apiVersion: 'v1',
          metadata: { name, namespace, labels: {}, annotations: {} },
          spec,
          ref: { file: 'f', document, path: [] },
        } as unknown as WrittenResource,
        addresses(),
      ),
    )

const resources = fc.array(
  fc.oneof(
    resource(
      'VirtualService',
      fc.record({
        hosts: fc.constantFrom([], ['a.com'], ['*']),
        gateways: fc.constantFrom(['gw'], ['mesh'], ['prod/gw']),
        http: fc.array(
          fc.record({ route: fc.array(fc.record({ destination }), { maxLength: 3 }), mirror: destination }),
        ),
      }),
    ),
    resource('Service', fc.record({ ports: fc.constant([{ port: 80, name: 'http' }]) })),
    resource('ServiceEntry', fc.record({ hosts: fc.array(host, { maxLength: 2 }) })),
    resource(
      'Gateway',
      fc.record({ servers: fc.constant([{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }]) }),
    ),
  ),
  { maxLength: 8 },
)

test('assuming twice adds nothing the second time', () => {
  fc.assert(
    fc.property(resources, (given) => {
      const once = assume(given)
      expect(assume(once.resources)).toEqual({ resources: once.resources, assumptions: [] })
    }),
  )
})

test('what is given stays in front, and each assumption is one resource more', () => {
  fc.assert(
    fc.property(resources, (given) => {
      const { resources: all, assumptions } = assume(given)
      expect(all.slice(0, given.length)).toEqual(given)
      expect(all.length).toBe(given.length + assumptions.length)
    }),
  )
})

test('every assumed host has a cluster for each of its ports', () => {
  fc.assert(
    fc.property(resources, (given) => {
      const { resources: all, assumptions } = assume(given)
      const { clusters } = compile(all, { type: 'gateway', namespace: 'istio-system', labels: {} })
      for (const { host, ports } of assumptions) {
        for (const port of ports) expect(clusters.has(`outbound|${port}||${host}`)).toBe(true)
      }
    }),
  )
})
