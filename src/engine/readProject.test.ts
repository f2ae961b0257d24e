import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAdmission } from '../admission/index.ts'
import { sharedPath } from '../testing/shared.ts'
import { readProject, readProjectSteps } from './readProject.ts'

const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\n`
const one = (text: string) => readProject([{ name: 'a.yaml', text }])

describe('readProject', () => {
  test('a broken document is named with its place and hides no other', () => {
    const text = `${service('a')}---\nkind: Gateway\nmetadata:\n  name: broken\nspec: [1\n---\n${service('b')}`
    const project = one(text)
    expect(project.files[0]?.documents).toMatchObject([
      { kind: 'Service', name: 'a', status: 'ok' },
      { kind: 'Gateway', name: 'broken', status: 'broken' },
      { kind: 'Service', name: 'b', status: 'ok' },
    ])
    expect(project.resources.map((resource) => resource.metadata.name)).toEqual(['a', 'b'])
    expect(project.findings).toHaveLength(1)
    const finding = project.findings[0]
    expect(finding).toMatchObject({ severity: 'error', at: { file: 'a.yaml', document: 1, path: [] } })
    expect(text.slice(0, finding?.range?.start).endsWith('spec: [1')).toBe(true)
  })

  test('the ranges of the documents join up to the text', () => {
    const text = `# head\n---\n${service('a')}---\n---\n${service('b')}...\n`
    const documents = one(text).files[0]?.documents ?? []
    expect(documents.map((document) => text.slice(document.range.start, document.range.end)).join('')).toBe(text)
    expect(documents.map((document) => document.status)).toEqual(['ok', 'empty', 'ok'])
  })

  test('of two resources of one name the later one stays, and the finding names the first', () => {
    const project = readProject([
      { name: 'a.yaml', text: service('x') },
      { name: 'b.yaml', text: `${service('w')}---\n${service('x')}` },
    ])
    expect(project.resources.map((resource) => [resource.metadata.name, resource.ref.file])).toEqual([
      ['w', 'b.yaml'],
      ['x', 'b.yaml'],
    ])
    expect(project.findings).toEqual([
      {
        severity: 'warning',
        detail: {
          code: 'duplicateResource',
          kind: 'Service',
          name: 'x',
          namespace: 'default',
          first: { file: 'a.yaml', document: 0, path: [] },
        },
        at: { file: 'b.yaml', document: 1, path: [] },
      },
    ])
  })

  test('a boolean is named as it is written in the text', () => {
    expect(one('apiVersion: v1\nkind: Service\nmetadata:\n  name: on\n').findings).toMatchObject([
      { detail: { code: 'yaml11Boolean', written: 'on' }, at: { path: ['metadata', 'name'] } },
    ])
  })

  test('placeholders are what is wrong with a document that parses without them', () => {
    const text = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: [名]-svc\n  namespace: {{ ns }}\n'
    const project = one(text)
    expect(
      project.findings.map((finding) => [finding.detail, text.slice(finding.range?.start, finding.range?.end)]),
    ).toEqual([
      [{ code: 'placeholder', text: '[名]' }, '[名]'],
      [{ code: 'placeholder', text: '{{ ns }}' }, '{{ ns }}'],
    ])
    expect(project.files[0]?.documents).toMatchObject([{ kind: 'Service', name: '[名]-svc', status: 'broken' }])
  })

  test('next to another fault placeholders are named too', () => {
    expect(one('metadata:\n  name: [名]-svc\nspec: [1\n').findings.map((finding) => finding.detail.code)).toEqual([
      'yamlSyntax',
      'placeholder',
    ])
  })

  test('a name that is a placeholder is still shown', () => {
    expect(one('apiVersion: v1\nkind: Service\nmetadata:\n  name: [名]\n')).toMatchObject({
      files: [{ documents: [{ name: '[名]', status: 'refused' }] }],
      findings: [
        { severity: 'error', detail: { code: 'placeholder', text: '[名]' }, at: { path: ['metadata', 'name'] } },
      ],
    })
  })

  test.each([
    ['an empty file', '', 'emptyDocument'],
    ['only comments', '# a\n---\n# b\n', 'emptyDocument'],
    ['a binary file', 'PK\u0003\u0004\0\0', 'binaryFile'],
  ])('%s', (_name, text, code) => {
    expect(one(text).findings).toMatchObject([{ detail: { code } }])
    expect(one(text).resources).toEqual([])
  })

  test('unchanged documents are the same objects with the cache of the last reading', () => {
    const before = one(`${service('a')}---\n${service('b')}`)
    const after = readProject([{ name: 'a.yaml', text: `${service('a')}---\n${service('c')}` }], before.cache)
    expect(after.resources[0]).toBe(before.resources[0])
    expect(after.resources[1]?.metadata.name).toBe('c')
    expect([...after.cache.documents.keys()]).toEqual([service('a'), `---\n${service('c')}`])
  })

  test('steps tell how far the reading is, document by document', () => {
    const files = [
      { name: 'a.yaml', text: `${service('a')}---\n${service('b')}` },
      { name: 'b.yaml', text: service('c') },
    ]
    const total = (files[0]?.text.length ?? 0) + (files[1]?.text.length ?? 0)
    expect([...readProjectSteps(files)]).toEqual([
      { done: service('a').length, total },
      { done: files[0]?.text.length, total },
      { done: total, total },
    ])
  })
})

describe.each(['corpus', 'seeds-cases'])('%s', (folder) => {
  const path = sharedPath(folder, `every file of ${folder} loads`)
  const names = path === undefined ? [] : readdirSync(path).filter((name) => name !== 'index.json')
  test.skipIf(names.length === 0).each(names)('%s loads, each of its documents with a status', (name) => {
    const text = readFileSync(`${path}/${name}`, 'utf8')
    const project = readProject([{ name, text }])
    const documents = project.files[0]?.documents ?? []
    expect(documents.at(-1)?.range.end).toBe(text.length)
    const faulty = documents.filter((document) => document.status === 'broken' || document.status === 'refused')
    for (const document of faulty) {
      const index = documents.indexOf(document)
      expect(project.findings.some((finding) => finding.at.document === index)).toBe(true)
    }
  })
})

test('what a cluster would refuse takes no part, and the finding says who refuses it why', () => {
  const text = (timeout: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: v}
spec:
  hosts: [a.com]
  http:
  - route: [{destination: {host: a}}]
    timeout: ${timeout}
    unknown: 1
`
  const read = (timeout: string) => readProject([{ name: 'a.yaml', text: text(timeout) }], undefined, createAdmission())
  const refused = read('0s')
  expect(refused.resources).toEqual([])
  expect(refused.rejected.map(({ metadata }) => metadata.name)).toEqual(['v'])
  expect(refused.files[0]?.documents[0]?.status).toBe('refused')
  const said = refused.findings.flatMap(({ detail, at }) =>
    detail.code === 'rejected' ? [[detail.judge, at.path]] : [],
  )
  expect(said).toEqual([
    ['crd', ['spec', 'http', 0, 'timeout']],
    ['webhook', ['spec', 'http', 0, 'timeout']],
  ])
  // An unknown field is dropped with a warning.
  expect(read('1s').resources).toHaveLength(1)
  expect(readProject([{ name: 'a.yaml', text: text('0s') }]).resources).toHaveLength(1)
})

test('of a List the items are refused each by itself, and what is still to be filled in is not judged', () => {
  const item = (name: string, http: string) =>
    `- {apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: ${name}}, spec: {hosts: [a.com], http: ${http}}}\n`
  const list = `apiVersion: v1\nkind: List\nitems:\n${item('bad', '[{}]')}${item('good', '[{redirect: {uri: /a}}]')}`
  const names = (text: string) =>
    readProject([{ name: 'a.yaml', text }], undefined, createAdmission()).resources.map(({ metadata }) => metadata.name)
  expect(names(list)).toEqual(['good'])
  expect(names(list.replace('hosts: [a.com], http: [{}]', "hosts: ['<YOUR HOST>'], http: [{}]"))).toEqual([
    'bad',
    'good',
  ])
})
