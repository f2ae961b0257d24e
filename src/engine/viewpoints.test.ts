import { expect, test } from 'vitest'
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
