import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../../testing/analysis.ts'

const sidecar = (name: string, labels = '') =>
  document('Sidecar', name, labels === '' ? '{egress: [{hosts: ["./*"]}]}' : `{workloadSelector: {labels: ${labels}}}`)
const pod = (name: string, labels: string, more = '') => document('Pod', name, '{}', `labels: ${labels}${more}`)
const place = 'spec.workloadSelector.labels'

test.each([
  ['selects a pod', [sidecar('a', '{app: x}'), pod('p', '{app: x}')], []],
  [
    'selects a pod of another namespace',
    [sidecar('a', '{app: x}'), pod('shop/p', '{app: x}')],
    [`IST0101 Sidecar default/a ${place}`],
  ],
  ['selects none', [sidecar('a', '{app: x}')], [`IST0101 Sidecar default/a ${place}`]],
  [
    'selects what another one selects',
    [sidecar('a', '{app: x}'), sidecar('b', '{v: one}'), pod('p', '{app: x, v: one}')],
    [`IST0110 Sidecar default/a ${place}`, `IST0110 Sidecar default/b ${place}`],
  ],
  ['is the only one for its namespace', [sidecar('a'), sidecar('shop/b')], []],
  [
    'is one of two for its namespace',
    [sidecar('a'), sidecar('b')],
    ['IST0111 Sidecar default/a metadata.name', 'IST0111 Sidecar default/b metadata.name'],
  ],
  [
    'is for an ambient namespace',
    [sidecar('a'), document('Namespace', 'default', '{}', 'labels: {istio.io/dataplane-mode: ambient}')],
    ['IST0167 Sidecar default/a metadata.name'],
  ],
  [
    'selects an ambient pod',
    [sidecar('a', '{app: x}'), pod('p', '{app: x}', ', annotations: {ambient.istio.io/redirection: enabled}')],
    [`IST0167 Sidecar default/a ${place}`],
  ],
])('a Sidecar that %s', (_, documents, expected) => {
  expect(said(['IST0101', 'IST0110', 'IST0111', 'IST0167'], ...documents)).toEqual(expected)
})

test('a conflict names the Sidecars and the pod', () => {
  expect(findingsOf(sidecar('b', '{app: x}'), sidecar('a', '{app: x}'), pod('p', '{app: x}'))[0]?.detail).toEqual({
    code: 'IST0110',
    sidecars: ['a', 'b'],
    namespace: 'default',
    pod: 'p',
  })
})
