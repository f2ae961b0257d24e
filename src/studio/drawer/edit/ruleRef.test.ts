import { expect, test } from 'vitest'
import { ruleRefOf } from './ruleRef.ts'

test.each([
  ['a field deep in a rule', ['spec', 'http', 2, 'route', 0, 'weight'], ['spec', 'http', 2]],
  ['the rule itself', ['spec', 'http', 2], ['spec', 'http', 2]],
  ['a rule in a List', ['items', 1, 'spec', 'http', 0, 'match'], ['items', 1, 'spec', 'http', 0]],
  ['a TLS rule', ['spec', 'tls', 0], ['spec', 'tls', 0]],
  ['the list of rules', ['spec', 'http'], undefined],
  ['another field', ['spec', 'hosts', 0], undefined],
])('%s', (_, path, rule) => {
  expect(ruleRefOf({ file: 'a.yaml', document: 0, path })?.path).toEqual(rule)
})
