import { expect, test } from 'vitest'
import { bookinfo } from '../../samples/bookinfo.ts'
import { startStudio } from '../../testing/studio.ts'
import { keepInBrowser } from './autosave.ts'
import { type KeyValues, recordKey } from './storage.ts'

function memory(record?: unknown) {
  const held = new Map<string, unknown>(record === undefined ? [] : [[recordKey, record]])
  const values: KeyValues = {
    get: async (key) => held.get(key),
    set: async (key, value) => {
      held.set(key, structuredClone(value))
    },
  }
  return { values, stored: () => JSON.stringify(held.get(recordKey) ?? null) }
}

const secret = { name: 's.yaml', text: 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  a: TElWRQ==\n' }

test('work is stored and comes back in another page, answered', async () => {
  const { values } = memory()
  const first = startStudio()
  const { flush } = await keepInBrowser(first, values)
  first.actions.openFiles([bookinfo])
  first.actions.setRequest({ url: 'http://bookinfo.example.com/login' })
  first.actions.setLanguage('zh')
  await flush()

  const second = startStudio()
  await keepInBrowser(second, values)
  await second.idle()
  expect(second.store.getState()).toMatchObject({ files: [bookinfo], activeFile: bookinfo.name, language: 'zh' })
  expect(second.store.getState().request.url).toBe('http://bookinfo.example.com/login')
  expect(second.store.getState().answer?.decision.answers[0]?.route).toBe('pages')
})

test("a Secret's data is masked before it is stored, unless the user said otherwise; on the page it stays", async () => {
  const { values, stored } = memory()
  const studio = startStudio()
  const { flush } = await keepInBrowser(studio, values)
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
  const { flush } = await keepInBrowser(startStudio(), values)
  await flush()
  expect(stored()).toBe('null')
})

test('a record of a newer version is said to be there and never written over', async () => {
  const record = { version: 99 }
  const { values, stored } = memory(record)
  const studio = startStudio()
  const { flush } = await keepInBrowser(studio, values)
  studio.actions.openFiles([bookinfo])
  await flush()
  expect(stored()).toBe(JSON.stringify(record))
  expect(studio.store.getState()).toMatchObject({ kept: false, notices: [{ type: 'storageNewer' }] })
})

test('a browser that refuses to store is told, once', async () => {
  const refuse = () => Promise.reject(new Error('denied'))
  const studio = startStudio()
  const { flush } = await keepInBrowser(studio, { get: refuse, set: refuse })
  studio.actions.openFiles([bookinfo])
  await flush()
  expect(studio.store.getState()).toMatchObject({ kept: false, notices: [{ type: 'storageRefused' }] })
})
