import { expect, test } from 'vitest'
import { emptyState } from './createStudio.ts'
import { type Kept, type Migration, readRecord, toRecord } from './record.ts'
import { backupKey, type KeyValues, loadState, recordKey, saveState } from './storage.ts'

const work: Kept = {
  ...toRecord(emptyState).state,
  files: [
    { name: 'a.yaml', text: 'a: 1\r\n' },
    { name: 'b.yaml', text: '' },
  ],
  activeFile: 'b.yaml',
  request: { viewpoint: 'v', method: 'POST', url: 'http://a/', headers: [['X-A', '1']], sni: '', clientCert: true },
  theme: 'dark',
  language: 'zh',
  maskSecrets: false,
  ignoredCodes: ['RW0107'],
}

/** A browser's storage in memory, holding `record`. */
function memory(record?: unknown) {
  const held = new Map<string, unknown>(record === undefined ? [] : [[recordKey, record]])
  const values: KeyValues = {
    get: async (key) => held.get(key),
    set: async (key, value) => {
      held.set(key, structuredClone(value))
    },
  }
  return { values, held }
}

test('what was stored comes back', async () => {
  const { values } = memory()
  expect(await loadState(values)).toEqual({ status: 'none' })
  expect(await saveState(values, work)).toBe('ok')
  expect(await loadState(values)).toEqual({ status: 'ok', state: work })
})

test('only what outlives the page is stored', () => {
  expect(Object.keys(toRecord({ ...emptyState, ...work }).state).sort()).toEqual(Object.keys(work).sort())
})

test("migrations run in order from the record's version on", () => {
  const steps: readonly Migration[] = [
    (state) => ({ ...Object(state), steps: ['first'] }),
    (state) => {
      const { steps, yaml } = Object(state)
      return { files: [{ name: 'a.yaml', text: `${yaml} ${[...steps, 'second'].join(' ')}` }] }
    },
  ]
  const read = readRecord({ version: 1, state: { yaml: 'text' } }, steps)
  expect(read).toMatchObject({ status: 'ok', migrated: true, state: { files: [{ text: 'text first second' }] } })
  const current = readRecord({ version: 3, state: { files: [] } }, steps)
  expect(current).toMatchObject({ status: 'ok', migrated: false })
})

test('a record of a newer version is neither read nor touched', async () => {
  const record = { version: 99, state: work }
  const { values, held } = memory(record)
  expect(await loadState(values)).toEqual({ status: 'newer' })
  expect([...held]).toEqual([[recordKey, record]])
})

test.each([
  ['no record', 'text'],
  ['no version', { state: work }],
  ['no files', { version: 1, state: {} }],
  ['a file without text', { version: 1, state: { files: [{ name: 'a.yaml' }] } }],
])('a damaged record is kept beside: %s', async (_, record) => {
  const { values, held } = memory(record)
  expect(await loadState(values)).toEqual({ status: 'damaged' })
  expect(held.get(backupKey)).toEqual(record)
})

test('a migration that throws damages nothing', () => {
  const broken: Migration = () => {
    throw new Error('boom')
  }
  expect(readRecord({ version: 1, state: work }, [broken])).toEqual({ status: 'damaged' })
})

test('settings that cannot be read get their defaults, the files stay', () => {
  const state = { files: work.files, activeFile: 'gone', request: { headers: [['a'], ['b', 'c']] }, theme: 'pink' }
  expect(readRecord({ version: 1, state })).toMatchObject({
    status: 'ok',
    state: {
      files: work.files,
      activeFile: 'a.yaml',
      request: { method: 'GET', headers: [['b', 'c']] },
      theme: 'system',
    },
  })
})

test('a browser that refuses storage is told apart', async () => {
  const refuse = () => Promise.reject(new Error('denied'))
  const values: KeyValues = { get: refuse, set: refuse }
  expect(await loadState(values)).toEqual({ status: 'refused' })
  expect(await saveState(values, work)).toBe('refused')
})
