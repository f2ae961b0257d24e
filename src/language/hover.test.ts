import { describe, expect, test } from 'vitest'
import { resourcesOf } from '../testing/resources.ts'
import { hoverAt } from './hover.ts'
import { namesOf } from './names.ts'

const project = `kind: VirtualService
metadata: {name: a, namespace: shop}
spec:
  hosts: [a]
  gateways: [edge, other/missing, mesh]
  http:
  - timeout: 3s
    route:
    - destination: {host: reviews, subset: v1}
    - destination: {host: gone, subset: v9}
  - timeout: 3s
  - timeout: 5s
    delegate: {name: part}
    redirect: {scheme: https}
    fault: {abort: {httpStatus: 503}}
---
kind: Service
metadata: {name: reviews, namespace: shop}
spec: {ports: [{port: 9080, name: http}]}
---
kind: DestinationRule
metadata: {name: reviews, namespace: shop}
spec:
  host: reviews
  trafficPolicy: {loadBalancer: {simple: RANDOM}}
  subsets: [{name: v1, labels: {version: v1}}, {name: v2}]
---
kind: Gateway
metadata: {name: edge, namespace: shop}
---
kind: VirtualService
metadata: {name: part, namespace: shop}
spec: {}
`
const resources = resourcesOf(project)
const names = namesOf(resources)

/** What the first occurrence of a text says under its first character. */
function over(text: string, before = '') {
  const offset = project.indexOf(before + text) + before.length
  return hoverAt(project, offset, { resources: () => resources, names: () => names, trees: new Map() })
}

describe('a field', () => {
  test('its type, bounds, whether it is required, and its key for help', () => {
    expect(over('timeout')?.field).toEqual({
      name: 'timeout',
      field: 'HTTPRoute.timeout',
      type: { type: 'duration' },
      required: false,
      onlyOneOf: [],
    })
    expect(over('host: reviews', 'spec:\n  ')?.field).toMatchObject({ name: 'host', required: true })
    expect(over('503')?.field.type).toEqual({ type: 'integer', minimum: -2147483648, maximum: 2147483647 })
    expect(over('RANDOM')?.field.type.enum).toContain('LEAST_REQUEST')
    expect(over('simple')?.field.onlyOneOf).toContain('consistentHash')
    expect(over('hosts')?.field.type).toEqual({ type: 'list', of: { type: 'string' } })
  })

  test('the values that it has in the project, the most common first', () => {
    expect(over('5s')?.seen).toEqual([
      { value: '3s', count: 2 },
      { value: '5s', count: 1 },
    ])
  })

  test('covers its key or its value alone', () => {
    const found = over('3s')
    expect(found && project.slice(found.range.start, found.range.end)).toBe('3s')
    const key = over('timeout')
    expect(key && project.slice(key.range.start, key.range.end)).toBe('timeout')
  })

  test('nothing between fields, and of kinds nobody knows', () => {
    expect(over('- timeout')).toBeUndefined()
    const text = 'kind: Unheard\nspec: {a: b}\n'
    const needs = { resources: () => [], names: () => namesOf([]), trees: new Map() }
    expect(hoverAt(text, text.indexOf('a:'), needs)).toBeUndefined()
  })
})

describe('what a value names', () => {
  test('a host: service, ports, subsets', () => {
    expect(over('reviews', 'destination: {host: ')?.named).toEqual({
      type: 'host',
      host: 'reviews.shop.svc.cluster.local',
      known: true,
      ports: [{ number: 9080, name: 'http', protocol: 'TCP' }],
      subsets: ['v1', 'v2'],
    })
    expect(over('gone')?.named).toMatchObject({ known: false })
  })

  test('a subset: its labels', () => {
    expect(over('v1', 'subset: ')?.named).toMatchObject({ type: 'subset', labels: { version: 'v1' } })
    expect(over('v9')?.named).toMatchObject({ type: 'subset', labels: undefined })
  })

  test('gateways and delegates', () => {
    expect(over('edge')?.named).toEqual({ type: 'gateway', name: 'shop/edge', known: true })
    expect(over('other/missing')?.named).toEqual({ type: 'gateway', name: 'other/missing', known: false })
    expect(over('mesh')?.named).toBeUndefined()
    expect(over('part', 'delegate: {name: ')?.named).toEqual({ type: 'delegate', name: 'shop/part', known: true })
  })
})
