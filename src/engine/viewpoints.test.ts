import { describe, expect, test } from 'vitest'
import { resourcesOf } from '../testing/resources.ts'
import { viewpointsOf } from './viewpoints.ts'

const gateway = (name: string, selector: string): string => `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: ${name}}
spec: {selector: ${selector}}
---
`
const service = (name: string, namespace: string, selector = '{}'): string => `
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ${namespace}}
spec: {selector: ${selector}}
---
`

const idsOf = (text: string): readonly string[] => viewpointsOf(resourcesOf(text)).map(({ id }) => id)

test('one for each distinct selector, in the order of the files', () => {
  const text = gateway('a', '{istio: b}') + gateway('b', '{istio: a, app: x}') + gateway('c', '{app: x, istio: a}')
  expect(idsOf(text)).toEqual(['gateway/istio-system/istio=b', 'gateway/istio-system/app=x,istio=a'])
})

test('a Service that selects the labels tells the namespace', () => {
  const text = gateway('a', '{istio: in}') + service('in', 'edge', '{istio: in, app: y}')
  const [viewpoint] = viewpointsOf(resourcesOf(text))
  expect(viewpoint).toMatchObject({ namespace: 'edge', assumed: false })
})

test('without any pod that has the labels the namespace is assumed', () => {
  const [viewpoint] = viewpointsOf(resourcesOf(gateway('a', '{istio: in}') + service('in', 'edge', '{app: y}')))
  expect(viewpoint).toMatchObject({ namespace: 'istio-system', assumed: true })
})

test('a Gateway without selector joins the others, and stands alone if there are none', () => {
  const all = viewpointsOf(resourcesOf(gateway('a', '{}') + gateway('b', '{istio: in}')))
  expect(all.map(({ labels, gateways }) => [labels, gateways.length])).toEqual([[{ istio: 'in' }, 2]])
  expect(viewpointsOf(resourcesOf(gateway('a', '{}'))).map(({ labels }) => labels)).toEqual([{}])
})

test('one in the mesh for each namespace, by name', () => {
  expect(idsOf(service('x', 'prod') + service('y', 'default') + service('z', 'prod'))).toEqual([
    'mesh/default',
    'mesh/prod',
  ])
})

const virtualService = (match: string, spec = 'hosts: [reviews]'): string => `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: vs, namespace: prod}
spec: {${spec}, http: [{match: [${match}], route: [{destination: {host: reviews}}]}]}
---
`
/** As the decoder makes it of a pod. */
const workload = (namespace: string, labels: string): string => `
apiVersion: v1
kind: Workload
metadata: {name: web, namespace: ${namespace}}
spec: {workloadKind: Pod, podLabels: ${labels}}
---
`
const selecting = (kind: 'Sidecar' | 'DestinationRule', labels: string): string => `
apiVersion: networking.istio.io/v1
kind: ${kind}
metadata: {name: x, namespace: prod}
spec: {workloadSelector: {${kind === 'Sidecar' ? 'labels' : 'matchLabels'}: ${labels}}}
---
`

describe('sidecars whose labels matter', () => {
  test.each([
    ['a Sidecar', selecting('Sidecar', '{app: web}'), ['mesh/prod', 'mesh/prod/app=web']],
    ['a DestinationRule', selecting('DestinationRule', '{app: web}'), ['mesh/prod', 'mesh/prod/app=web']],
    ['sourceLabels', virtualService('{sourceLabels: {app: web}}'), ['mesh/prod', 'mesh/prod/app=web']],
    ['sourceNamespace', virtualService('{sourceNamespace: qa}'), ['mesh/prod', 'mesh/qa']],
    [
      'both in one match: labels of that namespace',
      virtualService('{sourceNamespace: qa, sourceLabels: {app: web}}'),
      ['mesh/prod', 'mesh/qa', 'mesh/qa/app=web'],
    ],
    ['no labels', selecting('Sidecar', '{}'), ['mesh/prod']],
    [
      'sourceLabels of a gateway',
      virtualService('{sourceLabels: {a: b}}', 'hosts: [a.io], gateways: [gw]'),
      ['mesh/prod'],
    ],
    ['a match for a gateway', virtualService('{sourceLabels: {a: b}, gateways: [gw]}'), ['mesh/prod']],
  ])('%s', (_, text, ids) => {
    expect(idsOf(text)).toEqual(ids)
  })

  test('sourceLabels matter wherever pods have them', () => {
    const text = virtualService('{sourceLabels: {app: web}}') + workload('qa', '{app: web, version: v1}')
    expect(idsOf(text)).toEqual(['mesh/prod', 'mesh/prod/app=web', 'mesh/qa', 'mesh/qa/app=web'])
  })

  test('a workload that two selectors select is a viewpoint of its own', () => {
    const selectors = selecting('Sidecar', '{app: web}') + selecting('DestinationRule', '{version: v1}')
    expect(idsOf(selectors + workload('prod', '{app: web, version: v1, other: x}'))).toEqual([
      'mesh/prod',
      'mesh/prod/app=web',
      'mesh/prod/app=web,version=v1',
      'mesh/prod/version=v1',
    ])
  })

  test('each says where its labels are asked for', () => {
    const [, labelled] = viewpointsOf(resourcesOf(virtualService('{uri: {exact: /}}, {sourceLabels: {app: web}}')))
    expect(labelled?.because.map(({ path }) => path)).toEqual([['spec', 'http', 0, 'match', 1]])
  })
})
