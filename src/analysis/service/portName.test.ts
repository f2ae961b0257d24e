import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../../testing/analysis.ts'

const service = (port: string, more = '', metadata = '') =>
  document('Service', 's', `{ports: [${port}]${more}}`, metadata)
const external = ', type: ExternalName, externalName: a.com'
const unclear = ['IST0118 Service default/s spec.ports.0.name']

test.each([
  ['a protocol', service('{name: http, port: 80}'), []],
  ['a protocol and more', service('{name: grpc-web-1, port: 80}'), []],
  ['something else', service('{name: web, port: 80}'), unclear],
  ['nothing', service('{port: 80}'), ['IST0118 Service default/s spec.ports.0.port']],
  ['something else with appProtocol', service('{name: web, port: 80, appProtocol: http}'), []],
  ['something else, over UDP', service('{name: web, port: 80, protocol: UDP}'), []],
  ['something else, at a database’s port', service('{name: web, port: 3306}'), []],
  ['something else, in the control plane', service('{name: web, port: 80}', '', 'labels: {istio: pilot}'), []],
  [
    'something else, of a managed gateway',
    service('{name: web, port: 80}', '', 'labels: {gateway.istio.io/managed: istio.io-gateway-controller}'),
    [],
  ],
  [
    'tcp of an ExternalName',
    service('{name: tcp, port: 80}', external),
    ['IST0150 Service default/s spec.ports.0.name'],
  ],
  ['tcp and more of an ExternalName', service('{name: tcp-a, port: 80}', external), []],
  ['tcp', service('{name: tcp, port: 80}'), []],
])('a port named %s', (_, document, expected) => {
  expect(said(['IST0118', 'IST0150'], document)).toEqual(expected)
})

test('the arguments name port and target port, 0 for none', () => {
  expect(
    findingsOf(service('{name: web, port: 80}, {name: api, port: 81, targetPort: x}')).map(({ detail }) => detail),
  ).toEqual([
    { code: 'IST0118', name: 'web', port: 80, targetPort: '0' },
    { code: 'IST0118', name: 'api', port: 81, targetPort: 'x' },
  ])
})
