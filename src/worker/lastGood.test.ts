import { expect, test } from 'vitest'
import { createAdmission } from '../admission/index.ts'
import { NOTHING_READ, readProject } from '../engine/index.ts'
import { keepLastGood, type LastGood } from './lastGood.ts'

const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`
const broken = (text: string) => text.replace('metadata:', 'metadata: [')

/** The resources of each text in turn, as `name@document`. */
function typed(...texts: readonly string[]): readonly (readonly string[])[] {
  let lastGood: LastGood = new Map()
  return texts.map((text) => {
    const files = [{ name: 'a.yaml', text }]
    const kept = keepLastGood(lastGood, files, readProject(files, NOTHING_READ, createAdmission()))
    lastGood = kept.lastGood
    return kept.resources.map(({ metadata, ref }) => `${metadata.name}@${ref.document}`)
  })
}

const join = (...documents: readonly string[]) => documents.join('---\n')
const [a, b, c] = [service('a'), service('b'), service('c')]

test('a document that breaks keeps what it said, at its place', () => {
  expect(typed(join(a, b, c), join(a, broken(b), c))[1]).toEqual(['a@0', 'b@1', 'c@2'])
})

test('it keeps that for as long as it is broken, also when others come before it', () => {
  const texts = [join(a, b), join(a, broken(b)), join(c, a, broken(b)), join(c, a, b.replace('b', 'd'))]
  expect(typed(...texts).slice(2)).toEqual([
    ['c@0', 'a@1', 'b@2'],
    ['c@0', 'a@1', 'd@2'],
  ])
})

test('a document that never parsed says nothing', () => {
  expect(typed(join(broken(a), b))).toEqual([['b@1']])
})

test('a broken copy does not stand beside what it was copied from', () => {
  expect(typed(join(a, b), join(a, broken(b), b))[1]).toEqual(['a@0', 'b@2'])
})

test('a removed document is gone', () => {
  expect(typed(join(a, b, c), join(a, c))[1]).toEqual(['a@0', 'c@1'])
})

const gateway = (name: string, port: number) =>
  `apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: ${name}\nspec:\n  servers:\n` +
  `  - {port: {number: ${port}, name: http, protocol: HTTP}, hosts: ["*"]}\n`

test('a resource that a cluster refuses keeps what it said before, under the same name alone', () => {
  const untyped = gateway('a', 80).replace('servers:', 'selector: 1\n  servers:')
  expect(typed(gateway('a', 80), gateway('a', 0), untyped, gateway('b', 0))).toEqual([['a@0'], ['a@0'], ['a@0'], []])
})

test('a resource that was refused from the first takes no part', () => {
  expect(typed(join(gateway('a', 0), b))).toEqual([['b@1']])
})

test('of a list, what is refused keeps what it said and the rest is new', () => {
  const list = (...items: readonly string[]) =>
    `apiVersion: v1\nkind: List\nitems:\n${items.map((item) => `- ${item.trim().replaceAll('\n', '\n  ')}\n`).join('')}`
  const [before, after] = typed(list(gateway('a', 80), gateway('b', 80)), list(gateway('a', 0), gateway('c', 80)))
  expect([before, after]).toEqual([
    ['a@0', 'b@0'],
    ['c@0', 'a@0'],
  ])
})
