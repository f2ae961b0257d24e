import { expect, test } from 'vitest'
import { bookinfo } from '../../samples/bookinfo.ts'
import { startStudio } from '../../testing/studio.ts'
import { keepInBrowser } from './autosave.ts'
import { backupKey, filesSetAside, type KeyValues, recordKey } from './storage.ts'
import type { AcquireWriter } from './writerLock.ts'

function memory(record?: unknown) {
  const held = new Map<string, unknown>(record === undefined ? [] : [[recordKey, record]])
  const values: KeyValues = {
    get: async (key) => held.get(key),
    set: async (key, value) => {
      held.set(key, structuredClone(value))
    },
  }
  return { values, held, stored: () => JSON.stringify(held.get(recordKey) ?? null) }
}

const alone: AcquireWriter = async () => true

const secret = { name: 's.yaml', text: 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  a: TElWRQ==\n' }

test('work is stored and comes back in another page, answered', async () => {
  const { values } = memory()
  const first = startStudio()
  const { flush } = await keepInBrowser(first, values, alone)
  first.actions.openFiles([bookinfo])
  first.actions.setRequest({ url: 'http://bookinfo.example.com/login' })
  first.actions.setLanguage('zh')
  await flush()

  const second = startStudio()
  await keepInBrowser(second, values, alone)
  await second.idle()
  expect(second.store.getState()).toMatchObject({ files: [bookinfo], activeFile: bookinfo.name, language: 'zh' })
  expect(second.store.getState().request.url).toBe('http://bookinfo.example.com/login')
  expect(second.store.getState().answer?.decision.answers[0]?.route).toBe('pages')
})

test("a Secret's data is masked before it is stored, unless the user said otherwise; on the page it stays", async () => {
  const { values, stored } = memory()
  const studio = startStudio()
  const { flush } = await keepInBrowser(studio, values, alone)
  studio.actions.openFiles([secret])
  await flush()
  expect(stored()).toContain('kind: Secret')
  expect(stored()).not.toContain('TElWRQ==')
  expect(studio.store.getState().files).toEqual([secret])
  studio.actions.setMaskSecrets(false)
  await flush()
  expect(stored()).toContain('TElWRQ==')
})

test('nothing is stored where nothing changed', async () => {
  const { values, stored } = memory()
  const { flush } = await keepInBrowser(startStudio(), values, alone)
  await flush()
  expect(stored()).toBe('null')
})

test('a record of a newer version is said to be there and never written over', async () => {
  const record = { version: 99 }
  const { values, stored } = memory(record)
  const studio = startStudio()
  const { flush } = await keepInBrowser(studio, values, alone)
  studio.actions.openFiles([bookinfo])
  await flush()
  expect(stored()).toBe(JSON.stringify(record))
  expect(studio.store.getState()).toMatchObject({ kept: false, notices: [{ type: 'storageNewer' }] })
})

test('a browser that refuses to store is told, once', async () => {
  const refuse = () => Promise.reject(new Error('denied'))
  const studio = startStudio()
  const { flush } = await keepInBrowser(studio, { get: refuse, set: refuse }, alone)
  studio.actions.openFiles([bookinfo])
  await flush()
  expect(studio.store.getState()).toMatchObject({ kept: false, notices: [{ type: 'storageRefused' }] })
})

test('a full storage is said to be full, and what fits again is stored', async () => {
  const { values, stored } = memory()
  let full = true
  const set: KeyValues['set'] = async (key, value) => {
    if (full) throw new DOMException('no room', 'QuotaExceededError')
    await values.set(key, value)
  }
  const studio = startStudio()
  const { flush } = await keepInBrowser(studio, { ...values, set }, alone)
  studio.actions.openFiles([bookinfo])
  await flush()
  expect(studio.store.getState()).toMatchObject({ kept: false, notices: [{ type: 'storageFull' }] })
  full = false
  studio.actions.setLanguage('zh')
  await flush()
  expect(studio.store.getState()).toMatchObject({ kept: true, notices: [] })
  expect(stored()).toContain('bookinfo')
})

/** Tabs of one browser: one of them holds the lock. */
function tabs() {
  let loser: (() => void) | undefined
  const acquire: AcquireWriter = async (take, lost) => {
    if (loser !== undefined && !take) return false
    loser?.()
    loser = lost
    return true
  }
  return acquire
}

test('a second tab stores nothing until it takes over; then the first one knows, and what it stored is set aside', async () => {
  const { values, held, stored } = memory()
  const acquire = tabs()
  const first = startStudio()
  const kept = await keepInBrowser(first, values, acquire)
  first.actions.openFiles([{ name: 'a.yaml', text: 'kind: First\n' }])
  await kept.flush()

  const second = startStudio()
  const other = await keepInBrowser(second, values, acquire)
  expect(second.store.getState()).toMatchObject({ kept: false, notices: [{ type: 'otherTab' }] })
  second.actions.openFiles([{ name: 'a.yaml', text: 'kind: Second\n' }])
  await other.flush()
  expect(stored()).toContain('First')

  await other.keepHere()
  expect(stored()).toContain('Second')
  expect(JSON.stringify(held.get(backupKey))).toContain('First')
  expect(second.store.getState()).toMatchObject({ kept: true, notices: [{ type: 'setAside' }] })
  expect(await filesSetAside(values)).toEqual([{ name: 'a.yaml', text: 'kind: First\n' }])
  expect(first.store.getState()).toMatchObject({ kept: false, notices: [{ type: 'takenOver' }] })
  first.actions.openFiles([{ name: 'a.yaml', text: 'kind: Third\n' }])
  await kept.flush()
  expect(stored()).toContain('Second')
})
