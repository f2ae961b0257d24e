import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addresses } from '../base/address.ts'
import type { Resource } from '../istio/resource.ts'
import { type WrittenResource, withEntries } from '../istio/withEntries.ts'
import { viewpointsOf } from './viewpoints.ts'

// Signs that separate the parts of an id are among the values.
const text = fc.constantFrom('a', 'b', 'a/b', 'a=b', 'a,b', '%', '')
const labels = fc.dictionary(text, text, { maxKeys: 2 })
const namespace = fc.constantFrom('default', 'prod', 'prod/a', 'a=b')

const specs: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Gateway: fc.record({ selector: labels }),
  Sidecar: fc.record({ workloadSelector: fc.record({ labels }) }),
  DestinationRule: fc.record({ workloadSelector: fc.record({ matchLabels: labels }) }),
  Service: fc.record({ selector: labels }),
  Workload: fc.record({ workloadKind: fc.constant('Pod'), podLabels: labels }),
  VirtualService: fc.record({
    http: fc.array(
      fc.record({ match: fc.array(fc.record({ sourceLabels: labels, sourceNamespace: namespace }), { maxLength: 2 }) }),
      { maxLength: 2 },
    ),
  }),
}

const resource = fc
  .constantFrom(...Object.entries(specs))
  .chain(([kind, spec]) => fc.record({ kind: fc.constant(kind), namespace, spec, document: fc.nat(9) }))
  .map(({ kind, namespace, spec, document }) =>
    // Only fields of the kind are generated.
    withEntries(
      {
        kind,
        apiVersion: 'v1',
        metadata: { name: 'x', namespace, labels: {}, annotations: {} },
        spec,
        ref: { file: 'f', document, path: [] },
      } as unknown as WrittenResource,
      addresses(),
    ),
  )

const resources = fc.array(resource, { maxLength: 8 })

const identity = ({ type, namespace, labels }: ReturnType<typeof viewpointsOf>[number]): string =>
  JSON.stringify([type, namespace, Object.entries(labels).toSorted()])

test('no two viewpoints are the same proxy, and no two have one id', () => {
  fc.assert(
    fc.property(resources, (given) => {
      const viewpoints = viewpointsOf(given)
      expect(new Set(viewpoints.map(identity)).size).toBe(viewpoints.length)
      expect(new Set(viewpoints.map(({ id }) => id)).size).toBe(viewpoints.length)
    }),
  )
})

test('an id stays while what makes the viewpoint stays, whatever other kinds of documents come and go', () => {
  fc.assert(
    fc.property(resources, resources, (given, more) => {
      // Pods tell where gateways run, a selector makes the Gateway without one superfluous.
      const unrelated = more.filter(({ kind }) => kind !== 'Workload' && kind !== 'Service' && kind !== 'Gateway')
      const ids = new Set(viewpointsOf([...unrelated, ...given]).map(({ id }) => id))
      expect(viewpointsOf(given).filter(({ id }) => !ids.has(id))).toEqual([])
    }),
  )
})

test('the order of the documents changes no id', () => {
  fc.assert(
    fc.property(resources, (given) => {
      const sidecars = (some: readonly Resource[]) =>
        viewpointsOf(some).flatMap(({ type, id }) => (type === 'sidecar' ? [id] : []))
      expect(sidecars(given.toReversed())).toEqual(sidecars(given))
    }),
  )
})
