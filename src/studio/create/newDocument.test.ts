import { dump } from 'js-yaml'
import { expect, test } from 'vitest'
import { readProject } from '../../engine/index.ts'
import { CREATED_KINDS, emptyDraft, nameFrom, newDocument, problemsOf } from './newDocument.ts'

const nothing = () => false

test.each(CREATED_KINDS)('a new %s is a resource without a finding', (kind) => {
  const typed = { ...emptyDraft(kind, 'default/public-gateway', 'catalog'), host: 'shop.example.com', name: 'shop' }
  expect(problemsOf(kind, typed, nothing)).toEqual({})
  const read = readProject([{ name: 'new.yaml', text: dump(newDocument(kind, typed)) }])
  expect(read.findings).toEqual([])
  expect(read.resources.map((resource) => [resource.kind, resource.metadata.name])).toEqual([[kind, 'shop']])
})

test('HTTPS has its certificate, several hosts are a list', () => {
  const draft = {
    ...emptyDraft('Gateway', '', ''),
    host: 'a.example.com, b.example.com',
    port: '443',
    protocol: 'HTTPS',
  }
  expect(problemsOf('Gateway', draft, nothing)).toEqual({ credential: 'needed' })
  expect(newDocument('Gateway', { ...draft, credential: 'shop-cert' })).toMatchObject({
    spec: {
      servers: [
        {
          port: { number: 443, protocol: 'HTTPS' },
          tls: { mode: 'SIMPLE', credentialName: 'shop-cert' },
          hosts: ['a.example.com', 'b.example.com'],
        },
      ],
    },
  })
})

test.each([
  ['a name with capitals', { name: 'Shop' }, { name: 'notAName' }],
  ['no name', { name: '' }, { name: 'needed' }],
  ['a name that there is', { name: 'old' }, { name: 'taken' }],
  ['a port beyond the last', { port: '70000' }, { port: 'notAPort' }],
  ['no host', { host: ' ' }, { host: 'needed' }],
  ['a namespace that is none', { namespace: 'a b' }, { namespace: 'notAName' }],
])('%s is refused', (_, change, problems) => {
  const draft = { ...emptyDraft('Gateway', '', ''), ...change }
  expect(problemsOf('Gateway', draft, (_kind, name) => name === 'old')).toEqual(problems)
})

test('a name follows the host', () => {
  const draft = { ...emptyDraft('ServiceEntry', '', ''), host: 'api.example.com' }
  expect(nameFrom('ServiceEntry', draft)).toBe('api-example-com')
  expect(nameFrom('VirtualService', draft)).toBe('api')
  expect(nameFrom('VirtualService', { ...draft, host: '*.shop.com' })).toBe('shop')
})
