import { expect, test } from 'vitest'
import { document, said } from '../../testing/analysis.ts'

const selector = 'selector: {matchLabels: {app: x}}'
const gatewayPod = (name: string) =>
  document('Pod', name, '{}', 'labels: {app: x, gateway.networking.k8s.io/gateway-name: gw}')

test.each([
  [
    'a Kubernetes Gateway’s pod',
    `{${selector}}`,
    'p',
    ['IST0166 RequestAuthentication default/a spec.selector.matchLabels'],
  ],
  ['one of another namespace', `{${selector}}`, 'shop/p', []],
  ['one by reference', `{${selector}, targetRef: {kind: Gateway, name: gw}}`, 'p', []],
  ['no pod in particular', '{}', 'p', []],
])('a policy for %s', (_, spec, pod, expected) => {
  expect(said(['IST0166'], document('RequestAuthentication', 'a', spec), gatewayPod(pod))).toEqual(expected)
})
