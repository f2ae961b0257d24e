import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../../testing/analysis.ts'

const namespace = (labels: string, name = 'shop') => document('Namespace', name, '{}', `labels: ${labels}`)
const injected = namespace('{istio-injection: enabled}')
const pod = (spec: string, metadata = '') => document('Pod', 'shop/p', spec, metadata)

test.each([
  ['nothing', namespace('{}'), ['IST0102 Namespace shop metadata.name']],
  ['nothing, in the root namespace', namespace('{}', 'istio-system'), []],
  ['nothing, in a namespace of Kubernetes', namespace('{}', 'kube-system'), []],
  ['injection', injected, []],
  ['no injection', namespace('{istio-injection: disabled, istio.io/rev: a}'), []],
  ['a revision', namespace('{istio.io/rev: canary}'), []],
  ['ambient mode', namespace('{istio.io/dataplane-mode: ambient}'), []],
  [
    'injection and a revision',
    namespace('{istio-injection: enabled, istio.io/rev: a}'),
    ['IST0123 Namespace shop metadata.labels'],
  ],
])('a namespace labelled for %s', (_, document, expected) => {
  expect(said(['IST0102', 'IST0123'], document)).toEqual(expected)
})

test.each([
  ['without sidecar', pod('{containers: [{name: app, image: a}]}'), ['IST0103 Pod shop/p metadata.name']],
  ['with one', pod('{containers: [{name: istio-proxy, image: proxyv2}]}'), []],
  ['with a native one', pod('{initContainers: [{name: istio-proxy, image: proxyv2}]}'), []],
  ['that wants none', pod('{}', 'labels: {sidecar.istio.io/inject: "false"}'), []],
  ['on the host’s network', pod('{hostNetwork: true}'), []],
])('in an injected namespace, a pod %s', (_, document, expected) => {
  expect(said(['IST0103'], injected, document)).toEqual(expected)
})

test('elsewhere a pod needs none', () => {
  expect(said(['IST0103'], namespace('{}'), pod('{}'))).toEqual([])
})

test.each([
  ['auto', [{ code: 'IST0147', pod: 'p' }]],
  ['proxyv2', []],
])('a pod whose proxy image is %s', (image, expected) => {
  expect(findingsOf(pod(`{containers: [{name: istio-proxy, image: ${image}}]}`)).map(({ detail }) => detail)).toEqual(
    expected,
  )
})
