import { expect, test } from 'vitest'
import { ignoredIn, isIgnored } from './ignored.ts'
import type { Problem } from './problem.ts'

const text = `# routewright-ignore RW0104: by hand
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: a}
spec:
  hosts: [a.com]
  http:
  # routewright-ignore RW0107, RW0108: old clients
  - match:
    - uri: {prefix: /a/}
    route: [{destination: {host: a}}]
  - match:
    - uri: {prefix: /b/} # routewright-ignore RW0107
    route: [{destination: {host: b}}]
---
kind: VirtualService # routewright-ignore RW0101
spec: {http: [{name: "routewright-ignore RW0107"}]}
`
const ignored = ignoredIn([
  { name: 'a.yaml', text },
  { name: 'b.yaml', text: 'a: 1' },
])

const problem = (code: string, document: number, path: Problem['at']['path'], file = 'a.yaml'): Problem => ({
  severity: 'info',
  said: { judge: 'webhook', type: 'admission', code, message: '' } as Problem['said'],
  at: { file, document, path },
  related: [],
})
const is = (code: string, document: number, path: Problem['at']['path'], line = 0, file?: string) =>
  isIgnored(problem(code, document, path, file), line, ignored)

test('a comment above a value speaks for it and for all in it', () => {
  expect(is('RW0107', 0, ['spec', 'http', 0])).toBe(true)
  expect(is('RW0108', 0, ['spec', 'http', 0, 'match', 0, 'uri', 'prefix'])).toBe(true)
  expect(is('RW0101', 0, ['spec', 'http', 0])).toBe(false)
})

test('behind a value it speaks for what begins on its line', () => {
  expect(is('RW0107', 0, ['spec', 'http', 1, 'match', 0, 'uri'])).toBe(true)
  expect(is('RW0107', 0, ['spec', 'http', 1])).toBe(false)
  expect(is('RW0107', 0, ['spec', 'http', 1], 13)).toBe(true)
})

test('before or behind the first line it speaks for the document', () => {
  expect(is('RW0104', 0, ['spec', 'http', 1])).toBe(true)
  expect(is('RW0101', 1, ['spec'])).toBe(true)
  expect(is('RW0104', 1, ['spec'])).toBe(false)
})

test('text that is no comment says nothing, and other files are not meant', () => {
  expect(is('RW0107', 1, ['spec', 'http', 0])).toBe(false)
  expect(is('RW0107', 0, ['spec', 'http', 0], 0, 'b.yaml')).toBe(false)
})
