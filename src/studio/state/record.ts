// What the browser keeps: one record with a version number. Reading an older one runs the migrations from its number on.

import type { ProjectFile } from '../../base/source.ts'
import type { HeaderLine } from '../../engine/request.ts'
import type { DrawerTab, Language, RequestDraft, StudioState, Theme } from './studioState.ts'

/** The part of the state that outlives the page. */
export type Kept = Pick<
  StudioState,
  | 'files'
  | 'activeFile'
  | 'request'
  | 'recent'
  | 'assume'
  | 'maskSecrets'
  | 'ignoredCodes'
  | 'drawerTab'
  | 'drawerOpen'
  | 'theme'
  | 'language'
  | 'letterKeys'
>

export type StoredRecord = Readonly<{ version: number; state: Kept }>

/** Migration n turns a record of version n + 1 into one of version n + 2; none is ever changed once released. */
export type Migration = (state: unknown) => unknown
const migrations: readonly Migration[] = []

export type ReadRecord =
  | Readonly<{ status: 'ok'; state: Kept; migrated: boolean }>
  /** Written by a later version of this page. */
  | Readonly<{ status: 'newer' }>
  | Readonly<{ status: 'damaged' }>

/** A state as the record to store. */
export function toRecord(state: Kept): StoredRecord {
  const {
    files,
    activeFile,
    request,
    recent,
    assume,
    maskSecrets,
    ignoredCodes,
    drawerTab,
    drawerOpen,
    theme,
    language,
    letterKeys,
  } = state
  return {
    version: migrations.length + 1,
    state: {
      files,
      activeFile,
      request,
      recent,
      assume,
      maskSecrets,
      ignoredCodes,
      drawerTab,
      drawerOpen,
      theme,
      language,
      letterKeys,
    },
  }
}

/** Reads a stored record of this or an older version; never throws. */
export function readRecord(record: unknown, steps: readonly Migration[] = migrations): ReadRecord {
  const { version, state } = fieldsOf(record)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { status: 'damaged' }
  if (version > steps.length + 1) return { status: 'newer' }
  try {
    const read = readState(steps.slice(version - 1).reduce((before, step) => step(before), state))
    return read === undefined ? { status: 'damaged' } : { status: 'ok', state: read, migrated: version <= steps.length }
  } catch {
    return { status: 'damaged' }
  }
}

// The files are the work; a record without them is damaged. Anything else that cannot be read gets its default.
function readState(value: unknown): Kept | undefined {
  const fields = fieldsOf(value)
  if (!Array.isArray(fields.files)) return undefined
  const files = fields.files.flatMap(readFile)
  if (files.length !== fields.files.length) return undefined
  const active = fields.activeFile
  return {
    files,
    activeFile: typeof active === 'string' && files.some(({ name }) => name === active) ? active : files[0]?.name,
    request: readRequest(fields.request),
    recent: Array.isArray(fields.recent) ? fields.recent.map(readRequest) : [],
    assume: fields.assume !== false,
    maskSecrets: fields.maskSecrets !== false,
    ignoredCodes: Array.isArray(fields.ignoredCodes)
      ? fields.ignoredCodes.filter((code): code is string => typeof code === 'string')
      : [],
    drawerTab: readOneOf<DrawerTab>(fields.drawerTab, ['trace', 'edit', 'problems', 'config']),
    drawerOpen: fields.drawerOpen !== false,
    theme: readOneOf<Theme>(fields.theme, ['system', 'light', 'dark']),
    language: readOneOf<Language>(fields.language, ['en', 'zh']),
    letterKeys: fields.letterKeys !== false,
  }
}

function readFile(value: unknown): readonly ProjectFile[] {
  const { name, text } = fieldsOf(value)
  return typeof name === 'string' && typeof text === 'string' ? [{ name, text }] : []
}

function readRequest(value: unknown): RequestDraft {
  const { viewpoint, method, url, headers, sni, clientCert } = fieldsOf(value)
  return {
    viewpoint: textOr(viewpoint, undefined),
    method: textOr(method, 'GET'),
    url: textOr(url, ''),
    headers: Array.isArray(headers) ? headers.flatMap(readHeader) : [],
    sni: textOr(sni, undefined),
    clientCert: clientCert === true,
  }
}

function readHeader(value: unknown): readonly HeaderLine[] {
  if (!Array.isArray(value)) return []
  const [name, text]: readonly unknown[] = value
  return typeof name === 'string' && typeof text === 'string' ? [[name, text]] : []
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function readOneOf<Value extends string>(value: unknown, allowed: readonly [Value, ...Value[]]): Value {
  return allowed.find((one) => one === value) ?? allowed[0]
}

function textOr<Default>(value: unknown, otherwise: Default): string | Default {
  return typeof value === 'string' ? value : otherwise
}
