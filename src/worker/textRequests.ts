// Requests that need the text alone, answered at once.

import { assertNever } from '../base/assertNever.ts'
import type { ProjectFile, SourceRef } from '../base/source.ts'
import { loadDocument } from '../yaml/loadDocument.ts'
import type { TreeCache } from '../yaml/tree.ts'
import { checkExport } from './checkExport.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import type { Project } from './session.ts'
import { indexTexts, type TextIndex } from './textIndex.ts'

type OtherType = 'open' | 'splice' | 'settings' | 'ask' | 'cancel'
export type TextRequest = Exclude<ToWorker, Readonly<{ type: OtherType }>>

/** Answers such requests; keeps the places of the newest text. */
export function createTextRequests(): (message: TextRequest, project: Project) => FromWorker {
  const trees: TreeCache = new Map()
  let indexed: Readonly<{ of: readonly ProjectFile[]; index: TextIndex }> | undefined

  function indexOf(files: readonly ProjectFile[]): TextIndex {
    if (indexed?.of !== files) indexed = { of: files, index: indexTexts(files, trees) }
    return indexed.index
  }

  return (message, { version, files }) => {
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
      case 'checkExport':
        return { type: 'exportCheck', request, check: checkExport(files, message.files, message.maskSecrets) }
      case 'edit':
      case 'fillPlaceholders':
      case 'inspectPaste':
        throw new Error(`${message.type} is not there yet`)
      default:
        return assertNever(message)
    }
  }
}

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
