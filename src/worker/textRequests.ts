// Requests that need the text alone, answered at once.

import { assertNever } from '../base/assertNever.ts'
import type { ProjectFile, SourceRef } from '../base/source.ts'
import { NOTHING_READ, type ProjectCache, readProject } from '../engine/index.ts'
import { buildForm } from '../form/buildForm.ts'
import type { Resource } from '../istio/resource.ts'
import { type Names, namesOf } from '../language/names.ts'
import { placeholderEdits } from '../paste/placeholders.ts'
import { renamableAt, rename } from '../refactor/rename.ts'
import { loadDocument } from '../yaml/loadDocument.ts'
import { answerLanguage } from './answerLanguage.ts'
import { checkExport } from './checkExport.ts'
import { editFiles } from './editFiles.ts'
import type { EditCommand, FromWorker, ToWorker } from './protocol.ts'
import type { Project } from './session.ts'
import { createIndexCache, indexTexts, type TextIndex } from './textIndex.ts'

type OtherType =
  | ('open' | 'splice' | 'settings' | 'stop' | 'fold')
  | ('ask' | 'config' | 'try' | 'cancel' | 'inspectPaste')
export type TextRequest = Exclude<ToWorker, Readonly<{ type: OtherType }>>

/** Resources that were read already; `current` if they are those of the newest text. */
export type ReadResources = Readonly<{ resources: readonly Resource[]; current: boolean }>

/** Answers such requests; keeps the places of the newest text. */
export function createTextRequests(): (message: TextRequest, project: Project, read?: ReadResources) => FromWorker {
  const indexCache = createIndexCache()
  /** For what cannot wait until the newest text has been read. */
  let cache: ProjectCache = NOTHING_READ
  let readFrom: Readonly<{ of: readonly ProjectFile[]; resources: readonly Resource[] }> | undefined
  let indexed: Readonly<{ of: readonly ProjectFile[]; index: TextIndex }> | undefined

  function indexOf(files: readonly ProjectFile[]): TextIndex {
    if (indexed?.of !== files) indexed = { of: files, index: indexTexts(files, indexCache) }
    return indexed.index
  }

  function resourcesOf(files: readonly ProjectFile[]): readonly Resource[] {
    if (readFrom?.of !== files) {
      const read = readProject(files, cache)
      cache = read.cache
      readFrom = { of: files, resources: read.resources }
    }
    return readFrom.resources
  }

  let named: Readonly<{ of: readonly Resource[]; names: Names }> | undefined
  function namesIn(resources: readonly Resource[]): Names {
    if (named?.of !== resources) named = { of: resources, names: namesOf(resources) }
    return named.names
  }

  function renameIn(files: readonly ProjectFile[], ref: SourceRef, to: string) {
    const texts = rename(resourcesOf(files), ref, to)
    if (!texts.ok) return texts
    const commands = texts.value.map(({ at: { file, document, path }, value }): EditCommand => {
      return { file, document, operations: [{ type: 'set', path, value }] }
    })
    return editFiles(files, indexOf(files), commands)
  }

  return (message, { version, files }, read) => {
    const { request } = message
    switch (message.type) {
      case 'locate':
        return { type: 'located', request, version, places: message.refs.map((ref) => indexOf(files).place(ref)) }
      case 'refAt':
        return { type: 'ref', request, version, ref: indexOf(files).refAt(message.file, message.offset) }
      case 'read':
        return {
          type: 'value',
          request,
          version,
          value: readValue(indexOf(files), message.ref),
          path: message.ref.path,
        }
      case 'form': {
        const { file, document, path } = message.ref
        const resource = readValue(indexOf(files), { file, document, path: [] })
        return { type: 'form', request, version, form: buildForm(resource, path, message.open) }
      }
      case 'checkExport':
        return { type: 'exportCheck', request, check: checkExport(files, message.files, message.maskSecrets) }
      case 'edit': {
        const edited = message.version === version ? editFiles(files, indexOf(files), message.commands) : moved
        if (!edited.ok) return { type: 'refused', request, refusal: edited.error }
        return { type: 'edits', request, version, edits: edited.value }
      }
      case 'language': {
        // While somebody types, names may be those of a moment ago; places may not.
        const { query } = message
        const known = query.type === 'complete' || read?.current ? read?.resources : undefined
        const resources = () => known ?? resourcesOf(files)
        const needs = {
          files,
          index: indexOf(files),
          trees: indexCache.trees,
          resources,
          names: () => namesIn(resources()),
        }
        return { type: 'language', request, version, reply: answerLanguage(query, needs) }
      }
      case 'rename': {
        const renamed = message.version === version ? renameIn(files, message.ref, message.to) : moved
        if (!renamed.ok) return { type: 'refused', request, refusal: renamed.error }
        return { type: 'edits', request, version, edits: renamed.value }
      }
      case 'named': {
        const named = renamableAt(resourcesOf(files), message.ref)
        const places = named?.places.flatMap((ref) => indexOf(files).place(ref) ?? []) ?? []
        return { type: 'named', request, version, named: named && { type: named.type, name: named.name, places } }
      }
      case 'fillPlaceholders': {
        if (message.version !== version) return { type: 'refused', request, refusal: moved.error }
        const edits = files.map(({ name, text }) => ({ file: name, edits: placeholderEdits(text, message.values) }))
        return { type: 'edits', request, version, edits: edits.filter((file) => file.edits.length > 0) }
      }
      default:
        return assertNever(message)
    }
  }
}

const moved = { ok: false, error: { code: 'versionMoved' } } as const

/** The value as it is written, before anything is filled in; undefined if there is none. */
function readValue(index: TextIndex, { file, document, path }: SourceRef): unknown {
  const loaded = loadDocument(index.documents(file)[document]?.text ?? '')
  let value: unknown = loaded.status === 'ok' ? loaded.value : undefined
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
