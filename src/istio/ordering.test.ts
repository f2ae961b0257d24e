import { expect, test } from 'vitest'
import { sortByAge } from './ordering.ts'

const resource = (name: string, namespace: string, creationTimestamp?: string) => ({
  metadata: { name, namespace, labels: {}, annotations: {}, ...(creationTimestamp && { creationTimestamp }) },
})
const sorted = (...resources: readonly ReturnType<typeof resource>[]) =>
  sortByAge(resources).map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)

test('without time stamps by name, then by namespace, whatever the order of the text', () => {
  expect(sorted(resource('b', 'a'), resource('a', 'c'), resource('a', 'b'))).toEqual(['b/a', 'c/a', 'a/b'])
})

test('an older stamp goes before the unstamped, a newer one after them', () => {
  const newer = resource('a', 'x', '2026-02-01T00:00:00Z')
  const older = resource('z', 'x', '2025-01-01T00:00:00Z')
  expect(sorted(newer, resource('m', 'x'), older)).toEqual(['x/z', 'x/m', 'x/a'])
})

test('fractions of a second do not count', () => {
  expect(sorted(resource('b', 'x', '2025-01-01T00:00:00.1Z'), resource('a', 'x', '2025-01-01T00:00:00.9Z'))).toEqual([
    'x/a',
    'x/b',
  ])
})
