import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ProjectCache, readProject } from './readProject.ts'

const documents = [
  'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n',
  'apiVersion: v1\nkind: Service\nmetadata: {name: b}\nspec: {ports: [{port: 80}]}\n',
  'apiVersion: v1\nkind: Service\nmetadata: {name: on}\n',
  'kind: List\nitems: [{apiVersion: v1, kind: Service, metadata: {name: a}}]\n',
  'a: [1\n',
  'a: 1\na: 2\n',
  '# nothing\n',
  '\tx: 1\n',
  'meshConfig: {}\n',
]

const file = fc.array(fc.constantFrom(...documents), { maxLength: 5 }).map((parts) => parts.join('---\n'))
const files = fc
  .array(file, { minLength: 1, maxLength: 3 })
  .map((texts) => texts.map((text, index) => ({ name: `${index}.yaml`, text })))

test('what is read with the cache of any earlier version equals what is read afresh', () => {
  fc.assert(
    fc.property(fc.array(files, { minLength: 1, maxLength: 4 }), (versions) => {
      let cache: ProjectCache | undefined
      for (const version of versions) {
        const cached = readProject(version, cache)
        expect(cached).toEqual(readProject(version))
        cache = cached.cache
      }
    }),
  )
})
