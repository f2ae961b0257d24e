import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { readTree } from './files.ts'

test('a folder stands for its YAML and JSON, without what is hidden or installed; each file is read once', () => {
  const folder = mkdtempSync(`${tmpdir()}/tree-`)
  for (const name of ['b', '.git', 'node_modules/x']) mkdirSync(`${folder}/${name}`, { recursive: true })
  for (const name of ['a.yaml', 'b/c.YML', 'b/d.json', 'b/e.txt', '.git/f.yaml', '.g.yaml', 'node_modules/x/h.yaml']) {
    writeFileSync(`${folder}/${name}`, name)
  }
  const read = readTree([`${folder}/b/d.json`, `${folder}/`, `${folder}/b/../a.yaml`])
  const names = read.ok ? read.value.map(({ name }) => name.slice(folder.length + 1)) : []
  expect(names).toEqual(['b/d.json', 'a.yaml', 'b/c.YML'])
})

test('what cannot be read is named with the system’s code', () => {
  expect(readTree(['/gone/a.yaml'])).toEqual({ ok: false, error: { name: '/gone/a.yaml', code: 'ENOENT' } })
})
