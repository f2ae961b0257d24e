import { expect, test } from 'vitest'
import { applyEdits } from '../base/edits.ts'
import { appendDocuments } from './appendDocuments.ts'

const value = { kind: 'A', spec: { hosts: ['x'] } }

test.each([
  ['', 'kind: A\nspec:\n  hosts:\n  - x\n'],
  ['# only words\n', '# only words\nkind: A\nspec:\n  hosts:\n  - x\n'],
  ['b: 1', 'b: 1\n---\nkind: A\nspec:\n  hosts:\n  - x\n'],
  ['b: 1\n---\n', 'b: 1\n---\nkind: A\nspec:\n  hosts:\n  - x\n'],
  ['b: 1\n---', 'b: 1\n---\nkind: A\nspec:\n  hosts:\n  - x\n'],
  ['b: [1\n', 'b: [1\n---\nkind: A\nspec:\n  hosts:\n  - x\n'],
  [
    'b:\r\n    c:\r\n        - 1\r\n',
    'b:\r\n    c:\r\n        - 1\r\n---\r\nkind: A\r\nspec:\r\n    hosts:\r\n        - x\r\n',
  ],
  ['{\n "b": 1\n}\n', '{\n "b": 1\n}\n---\n{\n  "kind": "A",\n  "spec": {\n    "hosts": [\n      "x"\n    ]\n  }\n}\n'],
])('%j', (text, result) => {
  expect(applyEdits(text, [appendDocuments(text, [value])])).toBe(result)
})

test('two documents have a line between them', () => {
  expect(applyEdits('', [appendDocuments('', [{ a: 1 }, { b: 2 }])])).toBe('a: 1\n---\nb: 2\n')
})
