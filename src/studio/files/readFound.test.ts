import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Found } from './found.ts'
import { readFound } from './readFound.ts'

const found = (name: string, content: Uint8Array | string, chosen = false): Found => {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  return { name, size: bytes.length, chosen, read: async () => bytes }
}

const plenty = 1_000_000

test('texts keep their folders and their byte order mark', async () => {
  const { files, notices } = await readFound([found('routes/a.yaml', '\uFEFFa: 1\r\n'), found('b.json', '{}')], plenty)
  expect(files).toEqual([
    { name: 'routes/a.yaml', text: '\uFEFFa: 1\r\n' },
    { name: 'b.json', text: '{}' },
  ])
  expect(notices).toEqual([])
})

test('of a folder what is no YAML is left out by name; chosen by itself it is opened', async () => {
  const names = ['a.md', 'b.png', 'c.sh', 'd.go', 'e.txt', 'f.lock', 'g.yaml']
  const all = await readFound(
    names.map((name) => found(name, 'x: 1')),
    plenty,
  )
  expect(all.files.map(({ name }) => name)).toEqual(['g.yaml'])
  expect(all.notices).toEqual([{ type: 'filesSkipped', names: ['a.md', 'b.png', 'c.sh', 'd.go', 'e.txt'], more: 1 }])
  expect((await readFound([found('notes.md', 'x: 1', true)], plenty)).files).toHaveLength(1)
})

test('binary files are named, also those without a zero byte', async () => {
  const noise = Uint8Array.from({ length: 64 }, (_, index) => 0x80 + (index % 0x40))
  const { files, notices } = await readFound(
    [found('a.yaml', new Uint8Array([1, 0, 2])), found('b.yaml', noise)],
    plenty,
  )
  expect(files).toEqual([])
  expect(notices).toEqual([
    { type: 'binaryFile', name: 'a.yaml' },
    { type: 'binaryFile', name: 'b.yaml' },
  ])
})

test('what does not fit is named with its size before it is read, and what fits is opened', async () => {
  const large: Found = { ...found('large.yaml', ''), size: 101, read: () => Promise.reject(new Error('was read')) }
  const { files, notices } = await readFound([found('a.yaml', 'a: 1'), large, found('b.yaml', 'b: 1')], 100)
  expect(files.map(({ name }) => name)).toEqual(['a.yaml', 'b.yaml'])
  expect(notices).toEqual([{ type: 'tooLarge', name: 'large.yaml', size: 101 }])
})

test('a file that cannot be read is named', async () => {
  const gone: Found = { ...found('gone.yaml', 'a: 1'), read: () => Promise.reject(new Error('gone')) }
  expect((await readFound([gone], plenty)).notices).toEqual([{ type: 'unreadableFile', name: 'gone.yaml' }])
})

test('a zip is opened with its folders, without what tools put into it', async () => {
  const zip = zipSync({
    mesh: { 'b.yaml': strToU8('b: 1'), 'a.yaml': strToU8('a: 1'), '.git': { config: strToU8('x') } },
    __MACOSX: { '._a.yaml': strToU8('x') },
    'readme.md': strToU8('# x'),
    '..': { 'up.yaml': strToU8('c: 1') },
  })
  const { files, notices } = await readFound([found('mesh.zip', zip, true)], plenty)
  expect(files).toEqual([
    { name: 'mesh/a.yaml', text: 'a: 1' },
    { name: 'mesh/b.yaml', text: 'b: 1' },
    { name: 'up.yaml', text: 'c: 1' },
  ])
  expect(notices).toEqual([{ type: 'filesSkipped', names: ['readme.md'], more: 0 }])
})

test('a zip that would inflate beyond what fits is not inflated', async () => {
  const bomb = zipSync({ 'bomb.yaml': new Uint8Array(5_000_000).fill(32), 'a.yaml': strToU8('a: 1') })
  const { files, notices } = await readFound([found('bomb.zip', bomb, true)], plenty)
  expect(files.map(({ name }) => name)).toEqual(['a.yaml'])
  expect(notices).toEqual([{ type: 'tooLarge', name: 'bomb.yaml', size: 5_000_000 }])
})

test('a damaged zip, and one without YAML, say so', async () => {
  const zip = zipSync({ 'a.yaml': strToU8('a: 1') })
  const cut = await readFound([found('cut.zip', zip.slice(0, 20), true)], plenty)
  expect(cut).toEqual({ files: [], notices: [{ type: 'unreadableFile', name: 'cut.zip' }] })
  const empty = await readFound([found('empty.zip', zipSync({}), true)], plenty)
  expect(empty).toEqual({ files: [], notices: [{ type: 'nothingToOpen' }] })
})
