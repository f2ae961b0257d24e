import { expect, test } from 'vitest'
import { resolveGatewayName, resolveHost } from './shortName.ts'

test.each([
  ['reviews', 'reviews.prod.svc.cluster.local'],
  // One dot makes it a full name: it is not the Service `reviews` of namespace `other`.
  ['reviews.other', 'reviews.other'],
  ['localhost', 'localhost.prod.svc.cluster.local'],
  ['10.0.0.1', '10.0.0.1'],
  ['::1', '::1'],
  ['*', '*'],
  ['', ''],
])('the host %s in namespace prod is %s', (host, expected) => {
  expect(resolveHost(host, 'prod')).toBe(expected)
})

test.each([
  ['gw', 'prod/gw'],
  ['./gw', 'prod/gw'],
  ['infra/gw', 'infra/gw'],
  ['gw.infra', 'infra/gw'],
  ['gw.infra.svc.cluster.local', 'infra/gw'],
])('the gateway %s in namespace prod is %s', (gateway, expected) => {
  expect(resolveGatewayName(gateway, 'prod')).toBe(expected)
})
