import { expect, test } from 'vitest'
import { document, findingsOf } from '../../testing/analysis.ts'

const gateway = document('Gateway', 'gw', '{selector: {istio: ingressgateway}, servers: []}')
const virtualService = (match: string) =>
  document('VirtualService', 'v', `{hosts: [a.com], gateways: [gw], http: [{match: [${match}]}]}`)
const byClaim = virtualService('{headers: {"@request.auth.claims.group": {exact: dev}}}')
const authentication = (name: string, labels: string) =>
  document('RequestAuthentication', name, `{selector: {matchLabels: ${labels}}}`)

test.each([
  ['without authentication', [byClaim], 1],
  ['by the absence of a claim', [virtualService('{withoutHeaders: {"@request.auth.claims[a][b]": {}}}')], 1],
  ['by an ordinary header', [virtualService('{headers: {x-claims: {exact: dev}}}')], 0],
  ['with authentication for the pod', [byClaim, authentication('istio-system/a', '{istio: ingressgateway}')], 0],
  ['with authentication for another pod', [byClaim, authentication('istio-system/a', '{app: web}')], 1],
  [
    'with authentication in a namespace without the pod',
    [byClaim, authentication('shop/a', '{istio: ingressgateway}')],
    1,
  ],
])('routing %s', (_, documents, count) => {
  expect(findingsOf(gateway, ...documents).filter(({ detail }) => detail.code === 'IST0149')).toHaveLength(count)
})

test('the arguments name key, gateway and pod', () => {
  expect(findingsOf(gateway, byClaim).map(({ detail }) => detail)).toContainEqual({
    code: 'IST0149',
    key: '@request.auth.claims.group',
    gateway: 'default/gw',
    pod: 'istio-ingressgateway-dummypod',
  })
})
