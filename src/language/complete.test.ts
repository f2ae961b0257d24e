import { describe, expect, test } from 'vitest'
import { resourcesOf } from '../testing/resources.ts'
import { complete } from './complete.ts'
import { namesOf } from './names.ts'

const project = `
kind: Service
metadata: {name: reviews, namespace: shop}
spec: {ports: [{port: 9080, name: http}]}
---
kind: Service
metadata: {name: ratings, namespace: other}
spec: {ports: [{port: 80}]}
---
kind: DestinationRule
metadata: {name: reviews, namespace: shop}
spec: {host: reviews, subsets: [{name: v1, labels: {version: v1}}, {name: v2}]}
---
kind: Gateway
metadata: {name: edge, namespace: shop}
spec: {servers: [{hosts: [other/*.example.com]}]}
---
kind: Gateway
metadata: {name: public, namespace: istio-system}
---
kind: VirtualService
metadata: {name: part, namespace: shop}
spec: {http: [{route: [{destination: {host: reviews}}]}]}
---
kind: ServiceEntry
metadata: {name: partner, namespace: shop}
spec: {hosts: ['*.partner.example'], ports: [{number: 443, name: tls, protocol: TLS}]}
`
const names = namesOf(resourcesOf(project))

/** The completions at the `|` of a text. */
function at(text: string) {
  const offset = text.indexOf('|')
  const source = text.slice(0, offset) + text.slice(offset + 1)
  return { source, found: complete(source, offset, () => names) }
}

const labels = (text: string) => at(text).found?.items.map(({ label }) => label) ?? []

/** The text after a completion was taken, with `|` for the cursor. */
function taken(text: string, label: string): string | undefined {
  const { source, found } = at(text)
  const item = found?.items.find((each) => each.label === label)
  if (found === undefined || item === undefined) return undefined
  const inserted = `${item.insert.slice(0, item.cursor)}|${item.insert.slice(item.cursor)}`
  return source.slice(0, found.range.start) + inserted + source.slice(found.range.end)
}

const head = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a, namespace: shop}\n'

describe('fields', () => {
  test('those that are absent, required ones first', () => {
    const dr = 'kind: DestinationRule\nspec:\n  exportTo: []\n  |\n'
    expect(labels(dr)[0]).toBe('host')
    expect(labels(dr)).not.toContain('exportTo')
  })

  test('half typed, with broken lines around', () => {
    expect(labels(`${head}spec:\n  hosts: [a]\n  ht|\n`)).toContain('http')
    expect(labels(`${head}spec:\n  foo\n  ht|\n  hosts: [a]\n`)).toContain('http')
    expect(labels(`${head}spec:\n  hosts: [a\n  ht|\n`)).not.toContain('kind')
  })

  test('in a list, behind the dash and below it', () => {
    expect(labels(`${head}spec:\n  http:\n  - |\n`)).toContain('route')
    expect(labels(`${head}spec:\n  http:\n  - name: a\n    ro|\n`)).toContain('route')
    expect(labels(`${head}spec:\n  http:\n  - name: a\n    ro|\n  - name: b\n`)).not.toContain('name')
  })

  test('between braces, and in brackets with braces of its own', () => {
    expect(labels(`${head}spec:\n  http: [{match: [{uri: {|}}]}]\n`)).toEqual(['exact', 'prefix', 'regex'])
    expect(taken(`${head}spec: {http: [|]}\n`, 'name')).toBe(`${head}spec: {http: [{ name: | }]}\n`)
  })

  test('that exclude one that is there are left out', () => {
    expect(labels(`${head}spec:\n  http: [{match: [{uri: {exact: a, |}}]}]\n`)).toEqual([])
  })

  test('are followed by what their value needs', () => {
    expect(taken(`${head}spec:\n  ho|\n`, 'hosts')).toBe(`${head}spec:\n  hosts:\n  - |\n`)
    expect(taken(`${head}spec:\n  hosts:\n    - a\n  ht|\n`, 'http')).toBe(
      `${head}spec:\n  hosts:\n    - a\n  http:\n    - |\n`,
    )
    expect(taken(`${head}spec:\n  http:\n  - re|\n`, 'rewrite')).toBe(`${head}spec:\n  http:\n  - rewrite:\n      |\n`)
    expect(taken(`${head}spec:\n  http:\n  - ti|\n`, 'timeout')).toBe(`${head}spec:\n  http:\n  - timeout: |\n`)
    expect(taken(`${head}spec: {ht|}\n`, 'http')).toBe(`${head}spec: {http: [|]}\n`)
  })

  test('take the place of a whole key and leave its value alone', () => {
    expect(taken(`${head}spec:\n  http:\n  - ti|me: 3s\n`, 'timeout')).toBe(`${head}spec:\n  http:\n  - timeout|: 3s\n`)
  })

  test('open a mapping or a list behind its key', () => {
    expect(taken(`${head}spec:\n  http:\n  - rewrite: |\n`, 'uri')).toBe(
      `${head}spec:\n  http:\n  - rewrite: \n      uri: |\n`,
    )
    expect(taken(`${head}spec:\n  http: |\n`, 'name')).toBe(`${head}spec:\n  http: \n  - name: |\n`)
    expect(taken(`${head}spec:\n  http:\n  |\n`, 'name')).toBeUndefined()
    expect(taken(`${head}spec:\n  http:\n    |\n`, 'name')).toBe(`${head}spec:\n  http:\n    - name: |\n`)
  })

  test('in JSON in quotes', () => {
    expect(taken('{"kind": "VirtualService", "spec": {|}}', 'http')).toBe(
      '{"kind": "VirtualService", "spec": {"http": [|]}}',
    )
    expect(taken('{"kind": "VirtualService", "spec": {"ht|"}}', 'http')).toBe(
      '{"kind": "VirtualService", "spec": {"http|"}}',
    )
  })

  test('of an item of a List, of metadata, and of the right document', () => {
    expect(labels('kind: List\nitems:\n- kind: Gateway\n  spec:\n    |\n')).toEqual(['selector', 'servers'])
    expect(labels('kind: Gateway\nmetadata:\n  |\n')).toContain('namespace')
    expect(labels('kind: Gateway\n---\nkind: VirtualService\nspec:\n  |\n---\nkind: Sidecar\n')).toContain('http')
  })

  test('nothing in comments, in texts over several lines, and in kinds nobody knows', () => {
    expect(labels(`${head}# |\n`)).toEqual([])
    expect(labels(`${head}spec:\n  http: # |\n`)).toEqual([])
    expect(labels('kind: ConfigMap\ndata:\n  a: |x\n')).toEqual([])
    expect(at('kind: VirtualService\nspec:\n  hosts:\n  - >\n    ht|\n').found).toBeUndefined()
    expect(labels('kind: Unheard\nspec:\n  |\n')).toEqual([])
  })
})

describe('values', () => {
  test('of an enumeration, and true and false', () => {
    expect(labels('kind: ServiceEntry\nspec:\n  location: |\n')).toEqual(['MESH_EXTERNAL', 'MESH_INTERNAL'])
    expect(labels('kind: ServiceEntry\nspec:\n  location: MESH|\n')).toEqual(['MESH_EXTERNAL', 'MESH_INTERNAL'])
    expect(labels('kind: Gateway\nspec: {servers: [{tls: {httpsRedirect: |}}]}\n')).toEqual(['true', 'false'])
  })

  test('right behind the colon with the space that is missing', () => {
    expect(taken('kind: ServiceEntry\nspec:\n  location:|\n', 'MESH_INTERNAL')).toBe(
      'kind: ServiceEntry\nspec:\n  location: MESH_INTERNAL|\n',
    )
  })

  test('hosts: services of the namespace in short, then all in full', () => {
    const host = `${head}spec:\n  http:\n  - route:\n    - destination:\n        host: |\n`
    expect(labels(host)).toEqual([
      'reviews',
      'ratings.other.svc.cluster.local',
      '*.partner.example',
      'reviews.shop.svc.cluster.local',
    ])
    expect(at(host).found?.items[0]?.ports).toEqual([{ number: 9080, name: 'http', protocol: 'TCP' }])
    expect(taken(host, '*.partner.example')).toContain('host: "*.partner.example"|')
    expect(labels(`${head}spec:\n  http:\n  - mirror: {host: "|"}\n`)).toContain('reviews')
    expect(labels('kind: DestinationRule\nmetadata: {namespace: other}\nspec:\n  host: r|\n')[0]).toBe('ratings')
  })

  test('hosts of a virtual service also from servers and routes', () => {
    expect(labels(`${head}spec:\n  hosts:\n  - |\n`)).toContain('*.example.com')
    expect(labels(`${head}spec:\n  hosts: [|]\n`)).toContain('reviews')
  })

  test('subsets and ports of the very destination', () => {
    const destination = (rest: string) => `${head}spec:\n  http:\n  - route:\n    - destination: {${rest}}\n`
    expect(labels(destination('host: reviews, subset: |'))).toEqual(['v1', 'v2'])
    expect(labels(destination('subset: |, host: reviews.shop.svc.cluster.local'))).toEqual(['v1', 'v2'])
    expect(labels(destination('host: ratings, subset: |'))).toEqual([])
    expect(taken(destination('host: reviews, port: {number: |}'), '9080')).toContain('number: 9080|}')
    expect(labels(destination('host: api.partner.example, port: {number: |}'))).toEqual(['443'])
  })

  test('gateways, delegates and namespaces', () => {
    expect(labels(`${head}spec:\n  gateways:\n  - |\n`)).toEqual(['edge', 'istio-system/public', 'mesh', 'shop/edge'])
    expect(labels(`${head}spec:\n  http:\n  - delegate: {name: |}\n`)).toEqual(['part'])
    expect(labels('kind: Gateway\nmetadata:\n  namespace: |\n')).toEqual(['istio-system', 'other', 'shop'])
    expect(labels(`${head}spec:\n  exportTo: [|]\n`).slice(0, 2)).toEqual(['.', '*'])
  })

  test('kinds and their versions', () => {
    expect(labels('kind: Virt|\n')).toContain('VirtualService')
    expect(labels('apiVersion: |\nkind: VirtualService\n')[0]).toBe('networking.istio.io/v1')
    expect(labels('apiVersion: |\n')).toContain('security.istio.io/v1')
  })
})

test('of thousands of names those that fit what is typed, a hundred at most', () => {
  const services = Array.from({ length: 3000 }, (_, index) => ({
    host: `app-${index}.other.svc.cluster.local`,
    service: { name: `app-${index}`, namespace: 'other' },
    ports: [],
  }))
  const many = () => ({ ...names, services })
  const text = (word: string) => `${head}spec:\n  http:\n  - mirror: {host: ${word}`
  const found = complete(`${text('')}}`, text('').length, many)
  expect(found).toMatchObject({ cut: true })
  expect(found?.items).toHaveLength(100)
  const typed = complete(`${text('app-2999')}}`, text('app-2999').length, many)
  expect(typed?.items.map(({ label }) => label)).toEqual(['app-2999.other.svc.cluster.local'])
})

describe('new documents', () => {
  test('in an empty file and behind a separator', () => {
    expect(labels('|')).toContain('VirtualService')
    expect(labels('a: 1\n---\nVi|\n')).toContain('VirtualService')
    expect(taken('|', 'DestinationRule')).toBe(
      `apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: |\nspec:\n  host: ''\n`,
    )
  })
})
