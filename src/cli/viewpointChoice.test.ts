import { expect, test } from 'vitest'
import { viewpointsOf } from '../engine/index.ts'
import { document } from '../testing/compiled.ts'
import { resourcesOf } from '../testing/resources.ts'
import { chooseViewpoint } from './viewpointChoice.ts'

const files = [
  document('Gateway', 'a', '{selector: {istio: in, app: x}, servers: []}'),
  document('Gateway', 'b', '{selector: {istio: out}, servers: []}'),
  document('Service', 'web', '{ports: []}', 'prod'),
  document('Sidecar', 'one', '{workloadSelector: {labels: {z.io/name: web, v: "1"}}}', 'prod'),
  document('Sidecar', 'two', '{workloadSelector: {labels: {istio: out}}}', 'istio-system'),
].join('')

const chosen = (from: string, text = files): string => {
  const viewpoint = chooseViewpoint(viewpointsOf(resourcesOf(text)), from)
  return viewpoint.ok ? viewpoint.value.id : viewpoint.error.code
}

test.each([
  ['an id', 'gateway/istio-system/istio=out', 'gateway/istio-system/istio=out'],
  ['a namespace', 'prod', 'mesh/prod'],
  ['a namespace and labels', 'prod/v=1,z.io/name=web', 'mesh/prod/v=1,z.io/name=web'],
  ['labels in another order', 'prod/z.io/name=web,v=1', 'mesh/prod/v=1,z.io/name=web'],
  ["a gateway's labels", 'istio=in,app=x', 'gateway/istio-system/app=x,istio=in'],
  ['what is short for two', 'istio-system/istio=out', 'ambiguousViewpoint'],
  ['a kind that has several', 'gateway', 'ambiguousViewpoint'],
  ['nothing that is there', 'prod/v=2', 'unknownViewpoint'],
  ['nothing', '', 'unknownViewpoint'],
])('%s', (_, from, expected) => {
  expect(chosen(from)).toBe(expected)
})

test('a kind that has one', () => {
  expect(chosen('mesh', document('Service', 'web', '{ports: []}', 'prod'))).toBe('mesh/prod')
})

test('files without any', () => {
  expect(chosen('prod', document('ConfigMap', 'web', '{}'))).toBe('noViewpoints')
})
