import { expect, test } from 'vitest'
import { buildForm } from './buildForm.ts'
import type { FormField } from './form.ts'

const shop = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: { name: 'shop', namespace: 'web' },
  spec: {
    hosts: ['shop.example.com'],
    http: [
      {
        name: 'a',
        match: [{ uri: { prefix: '/a' }, headers: { 'x-env': { exact: 'beta' } } }],
        timeout: '3s',
        typo: 1,
      },
      { name: 'b', timeout: 5 },
      { route: [{ destination: { host: 'catalog', subset: 'v1' } }] },
    ],
  },
}

const fieldsOf = ({ input }: FormField): readonly FormField[] =>
  input.type === 'object' ? (input.fields ?? []) : input.type === 'list' ? input.items : []

function find(field: FormField, ...names: readonly string[]): FormField {
  const [name, ...rest] = names
  if (name === undefined) return field
  const child = fieldsOf(field).find((each) => each.name === name)
  if (child === undefined) throw new Error(`no ${name}`)
  return find(child, ...rest)
}

const form = (path: readonly (string | number)[], open: readonly (readonly (string | number)[])[] | 'all' = []) => {
  const built = buildForm(shop, path, open)
  if (built === undefined) throw new Error('no form')
  return built
}

test('a form names its resource and has its fields in reading order', () => {
  const { kind, name, namespace, root } = form([])
  expect([kind, name, namespace]).toEqual(['VirtualService', 'shop', 'web'])
  expect(fieldsOf(root).map((field) => field.name)).toEqual(['metadata', 'spec'])
  expect(fieldsOf(find(root, 'spec')).map((field) => field.name)).toEqual([
    'hosts',
    'gateways',
    'http',
    'tls',
    'tcp',
    'exportTo',
  ])
})

test('items of a long list are closed, say what they are, and are opened when asked', () => {
  const titles = fieldsOf(find(form([]).root, 'spec', 'http')).map(({ input }) =>
    input.type === 'object' ? [input.title, input.fields === undefined] : [],
  )
  expect(titles).toEqual([
    ['a /a', true],
    ['b', true],
    ['catalog', true],
  ])
  const opened = form([], [['spec', 'http', 1, 'timeout']])
  expect(fieldsOf(find(opened.root, 'spec', 'http', '1')).length).toBeGreaterThan(10)
  expect(fieldsOf(find(opened.root, 'spec', 'http', '0'))).toEqual([])
})

test('a part has the key of its help, whether it is set, and what it may hold', () => {
  const { root } = form(['spec', 'http', 0], 'all')
  expect(find(root, 'timeout')).toMatchObject({
    path: ['spec', 'http', 0, 'timeout'],
    help: 'HTTPRoute.timeout',
    isSet: true,
    isCommon: true,
    input: { type: 'text', value: '3s', format: 'duration' },
  })
  expect(find(root, 'match', '0', 'uri').input).toEqual({
    type: 'match',
    operator: 'prefix',
    operators: ['exact', 'prefix', 'regex'],
    value: '/a',
  })
  expect(find(root, 'retries', 'attempts')).toMatchObject({
    isSet: false,
    input: { type: 'number', minimum: 0 },
  })
})

test('what the form cannot show is counted, a value of a wrong type is none of its own', () => {
  expect(form(['spec', 'http', 0], 'all').root.input).toMatchObject({ inYaml: 1 })
  expect(find(form(['spec', 'http', 1], 'all').root, 'timeout').input).toEqual({ type: 'other' })
})

test('a field of a group knows which of the others is set', () => {
  const rule = { kind: 'DestinationRule', spec: { host: 'a', trafficPolicy: { loadBalancer: { simple: 'RANDOM' } } } }
  const built = buildForm(rule, ['spec', 'trafficPolicy', 'loadBalancer'], [])
  const hash = built && find(built.root, 'consistentHash')
  expect(hash?.excludes).toEqual([['spec', 'trafficPolicy', 'loadBalancer', 'simple']])
})

test.each([
  ['an unknown kind', { kind: 'Nothing' }, []],
  ['no resource', 'text', []],
  ['a field that the kind has not', shop, ['spec', 'nothing']],
])('%s has no form', (_, value, path) => {
  expect(buildForm(value, path, [])).toBeUndefined()
})

test('a resource in a List has a form at its place', () => {
  const list = { kind: 'List', items: [{ kind: 'Gateway' }, shop] }
  const built = buildForm(list, ['items', 1, 'spec', 'http', 0], 'all')
  expect(built?.kind).toBe('VirtualService')
  expect(built && find(built.root, 'timeout').path).toEqual(['items', 1, 'spec', 'http', 0, 'timeout'])
  expect(buildForm(list, ['items', 0], [])?.root.path).toEqual(['items', 0])
})

test('what is not written yet has a form too', () => {
  const built = buildForm({ kind: 'Gateway' }, [], [])
  expect(built && find(built.root, 'spec', 'servers').input).toMatchObject({
    type: 'list',
    items: [],
    fresh: { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] },
  })
})
