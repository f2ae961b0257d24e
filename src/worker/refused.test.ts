import { expect, test } from 'vitest'
import { createAdmission } from '../admission/index.ts'
import { NOTHING_READ, readProject } from '../engine/index.ts'
import { refusedIn } from './refused.ts'

const rules = (name: string, spec: string): string =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: ${name}, namespace: shop}\nspec: ${spec}\n`
const ROUTE = 'route: [{destination: {host: web}}]'
const NOT_ADMITTED = '{hosts: [a.test]}'
const NOT_OF_TYPE = `{hosts: a.test, http: [{${ROUTE}}]}`

const read = (...documents: readonly string[]) =>
  readProject([{ name: 'a.yaml', text: documents.join('---\n') }], NOTHING_READ, createAdmission())
const said = (...documents: readonly string[]) =>
  refusedIn(read(...documents), []).map(({ kind, name, by, source }) => `${kind} ${name} ${by} ${source.document}`)

test('what a cluster would take is not among them', () => {
  expect(said(rules('good', `{hosts: [a.test], http: [{${ROUTE}}]}`), 'kind: [\n', '# nothing\n')).toEqual([])
})

test('what is refused is there with who refuses it; the API server comes first', () => {
  expect(said(rules('webhook', NOT_ADMITTED), rules('crd', NOT_OF_TYPE))).toEqual([
    'VirtualService webhook webhook 0',
    'VirtualService crd crd 1',
  ])
})

test('of a list each resource that is refused', () => {
  const item = (text: string) => text.replaceAll(/^/gm, '  ').replace('  ', '- ').trimEnd()
  const list = `apiVersion: v1\nkind: List\nitems:\n${item(rules('one', NOT_ADMITTED))}\n${item(rules('two', `{hosts: [a.test], http: [{${ROUTE}}]}`))}\n`
  expect(said(list)).toEqual(['VirtualService one webhook 0'])
})

test('what a cluster would still have of it is drawn as that', () => {
  const before = read(rules('web', `{hosts: [a.test], http: [{${ROUTE}}]}`)).resources
  expect(refusedIn(read(rules('web', NOT_ADMITTED)), before)).toEqual([])
})
