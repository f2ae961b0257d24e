import { expect, test } from 'vitest'
import { document, said } from '../../testing/analysis.ts'

const policy = (name: string, spec = '{}') => document('AuthorizationPolicy', name, spec)
const pod = (name: string, labels: string) => document('Pod', name, '{}', `labels: ${labels}`)
const inMesh = '{app: x, sidecar.istio.io/inject: "true"}'
const selector = '{selector: {matchLabels: {app: x}}}'
const unmatched = ['IST0127 AuthorizationPolicy default/a spec.selector.matchLabels']

test.each([
  ['a pod of the mesh', [policy('a', selector), pod('p', inMesh)], []],
  ['a pod outside of the mesh', [policy('a', selector), pod('p', '{app: x}')], unmatched],
  [
    'a pod in an injected namespace',
    [
      policy('a', selector),
      pod('p', '{app: x}'),
      document('Namespace', 'default', '{}', 'labels: {istio-injection: enabled}'),
    ],
    [],
  ],
  [
    'a pod with its sidecar',
    [
      policy('a', selector),
      document('Pod', 'p', '{containers: [{name: istio-proxy, image: proxyv2}]}', 'labels: {app: x}'),
    ],
    [],
  ],
  ['a pod of another namespace', [policy('a', selector), pod('shop/p', inMesh)], unmatched],
  ['a pod anywhere, from the root namespace', [policy('istio-system/a', selector), pod('shop/p', inMesh)], []],
  ['a namespace without pods', [policy('a')], ['IST0127 AuthorizationPolicy default/a metadata.name']],
  ['the whole mesh', [policy('istio-system/a')], []],
])('a policy for %s', (_, documents, expected) => {
  expect(said(['IST0127'], ...documents)).toEqual(expected)
})

const from = (source: string) => policy('istio-system/a', `{rules: [{from: [{source: ${source}}]}]}`)
const at = 'AuthorizationPolicy istio-system/a spec.rules.0.from.0.source'

test.each([
  ['that is there', '{namespaces: [Shop]}', []],
  ['by a prefix', '{namespaces: ["sh*"]}', []],
  ['by a suffix', '{namespaces: ["*op"]}', []],
  ['that is not there', '{namespaces: [store]}', [`IST0101 ${at}.namespaces.0`]],
  ['that is not meant, and not there', '{notNamespaces: [store]}', [`IST0101 ${at}.notNamespaces.0`]],
])('a source namespace %s', (_, source, expected) => {
  expect(said(['IST0101'], from(source), document('Namespace', 'shop'))).toEqual(expected)
})
