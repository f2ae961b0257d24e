// The browser's storage: one record under one key. What cannot be used is moved to a second key, never thrown away.

import type { ProjectFile } from '../../base/source.ts'
import { type Kept, readRecord, toRecord } from './record.ts'

/** A key-value store that may refuse: private windows, full disks, blocked site data. */
export type KeyValues = Readonly<{
  get: (key: string) => Promise<unknown>
  set: (key: string, value: unknown) => Promise<void>
}>

export const recordKey = 'routewright'
/** Holds the last record that was damaged, was migrated, or had to give way to another tab's, as it was found. */
export const backupKey = 'routewright-backup'

export type Loaded =
  | Readonly<{ status: 'ok'; state: Kept }>
  | Readonly<{ status: 'none' | 'newer' | 'damaged' | 'refused' }>

/** Reads the stored work; `newer` must not be written over. */
export async function loadState(values: KeyValues): Promise<Loaded> {
  try {
    const found = await values.get(recordKey)
    if (found === undefined) return { status: 'none' }
    const read = readRecord(found)
    if (read.status === 'newer') return { status: 'newer' }
    if (read.status === 'damaged' || read.migrated) await values.set(backupKey, found)
    return read.status === 'ok' ? { status: 'ok', state: read.state } : { status: 'damaged' }
  } catch {
    return { status: 'refused' }
  }
}

export type Saved = 'ok' | 'full' | 'refused'

/** Stores the work. */
export async function saveState(values: KeyValues, state: Kept): Promise<Saved> {
  try {
    await values.set(recordKey, toRecord(state))
    return 'ok'
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused'
  }
}

/** Keeps the stored record beside the one that will be written in its place. */
export async function setAside(values: KeyValues): Promise<'done' | 'nothing' | 'refused'> {
  try {
    const found = await values.get(recordKey)
    if (found === undefined) return 'nothing'
    await values.set(backupKey, found)
    return 'done'
  } catch {
    return 'refused'
  }
}

/** The files of the record that was set aside; none if it cannot be read. */
export async function filesSetAside(values: Pick<KeyValues, 'get'>): Promise<readonly ProjectFile[]> {
  const read = readRecord(await values.get(backupKey))
  return read.status === 'ok' ? read.state.files : []
}
