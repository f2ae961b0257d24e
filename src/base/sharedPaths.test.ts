import { expect, test } from 'vitest'
import { sharingRefAt } from './sharedPaths.ts'
import { refAt } from './source.ts'

const first = { file: 'a.yaml', document: 0, path: [] }
const second = { file: 'b.yaml', document: 3, path: [] }
const item = { file: 'list.yaml', document: 0, path: ['items', 4] }

test('gives what refAt gives', () => {
  const at = sharingRefAt()
  for (const ref of [first, second, item]) {
    expect(at(ref, 'spec', 'http', 0)).toEqual(refAt(ref, 'spec', 'http', 0))
    expect(at(at(ref, 'spec', 'http', 0), 'match', 1)).toEqual(refAt(ref, 'spec', 'http', 0, 'match', 1))
    expect(at(ref)).toEqual(ref)
  }
  // A key is no index.
  expect(at(first, 'spec', '0').path).not.toEqual(at(first, 'spec', 0).path)
})

test('equal paths of two documents are one list', () => {
  const at = sharingRefAt()
  expect(at(at(first, 'spec'), 'http', 1).path).toBe(at(second, 'spec', 'http', 1).path)
})
