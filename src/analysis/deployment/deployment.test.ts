import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../../testing/analysis.ts'

const deployment = (podSpec = '{}', inject = '"true"') =>
  document(
    'Deployment',
    'd',
    `{template: {metadata: {labels: {app: x, sidecar.istio.io/inject: ${inject}}}, spec: ${podSpec}}}`,
  )
const service = (name: string, ports: string, selector = '{app: x}') =>
  document('Service', name, `{selector: ${selector}, ports: [${ports}]}`)
const tcp = '{name: tcp, port: 80, targetPort: 8080}'
const udp = '{name: udp, port: 80, targetPort: 8080, protocol: UDP}'

test.each([
  ['one protocol', [service('a', tcp), service('b', tcp)], []],
  [
    'two protocols',
    [service('a', tcp), service('b', udp)],
    [{ code: 'IST0116', deployment: 'd', port: 80, services: ['default/a', 'default/b'] }],
  ],
  ['two protocols, one of other pods', [service('a', tcp), service('b', udp, '{app: other}')], []],
  ['two protocols, one without selector', [service('a', tcp), service('b', udp, '{}')], []],
  [
    'two ports for one target',
    [service('a', tcp), service('b', '{name: tcp, port: 81, targetPort: 8080}')],
    [{ code: 'IST0137', deployment: 'd', services: ['default/a', 'default/b'], targetPort: '8080', ports: [80, 81] }],
  ],
  [
    'a port that is its own target',
    [service('a', tcp), service('b', '{name: tcp, port: 8080}')],
    [{ code: 'IST0137', deployment: 'd', services: ['default/a', 'default/b'], targetPort: '8080', ports: [80, 8080] }],
  ],
])('Services with %s', (_, documents, expected) => {
  expect(findingsOf(deployment(), ...documents).map(({ detail }) => detail)).toEqual(expected)
})

test('a Deployment outside of the mesh is left alone', () => {
  expect(findingsOf(deployment('{}', '"false"'), service('a', tcp), service('b', udp))).toEqual([])
})

// istio: pkg/config/analysis/analyzers/util/in_mesh.go DeploymentInMesh (passes Containers alone, PodInMesh both lists)
test.each([
  ['a container', 'containers', 1],
  ['an init container', 'initContainers', 0],
])('the sidecar of a Deployment as %s', (_, list, count) => {
  const spec = `{${list}: [{name: istio-proxy, image: proxy}]}`
  expect(findingsOf(deployment(spec, '"false"'), service('a', tcp), service('b', udp))).toHaveLength(count)
})

test.each([
  [
    'the pod',
    deployment('{securityContext: {runAsUser: 1337}}'),
    ['IST0144 Deployment default/d spec.template.spec.securityContext.runAsUser'],
  ],
  [
    'a container',
    document('Pod', 'p', '{containers: [{name: a, securityContext: {runAsUser: 1337}}]}'),
    ['IST0144 Pod default/p spec.containers.0.securityContext.runAsUser'],
  ],
  [
    'both, told once',
    document(
      'Pod',
      'p',
      '{securityContext: {runAsUser: 1337}, containers: [{name: a, securityContext: {runAsUser: 1337}}]}',
    ),
    ['IST0144 Pod default/p spec.securityContext.runAsUser'],
  ],
  ['the proxy', document('Pod', 'p', '{containers: [{name: istio-proxy, securityContext: {runAsUser: 1337}}]}'), []],
  ['the control plane', document('Pod', 'p', '{securityContext: {runAsUser: 1337}}', 'labels: {istio: pilot}'), []],
])('user 1337 of %s', (_, document, expected) => {
  expect(said(['IST0144'], document)).toEqual(expected)
})
