import { expect, test } from 'vitest'
import { document } from '../testing/compiled.ts'
import { resourcesOf } from '../testing/resources.ts'
import { affordableViewpoints } from './affordable.ts'
import { viewpointsOf } from './viewpoints.ts'

const mesh = (namespaces: number, services: number) => {
  const resources = resourcesOf(
    document('Gateway', 'gw', '{selector: {a: b}, servers: []}') +
      Array.from({ length: services }, (_, n) =>
        document('Service', `s${n}`, '{ports: []}', `ns${String(n % namespaces).padStart(3, '0')}`),
      ).join(''),
  )
  return affordableViewpoints(viewpointsOf(resources), resources).map(({ id }) => id)
}

test('all sidecars of a small mesh', () => {
  expect(mesh(20, 20)).toHaveLength(21)
})

test('few sidecars of a large one, in their order, and every gateway', () => {
  expect(mesh(50, 2000)).toEqual(['gateway/istio-system/a=b', 'mesh/ns000', 'mesh/ns001'])
})
