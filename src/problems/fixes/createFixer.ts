// The door to the quick fixes: a problem in, the edits that would mend it out.

import type { ProjectFile, SourceRef } from '../../base/source.ts'
import { locate, type ReadProject } from '../../engine/index.ts'
import type { Problem } from '../problem.ts'
import type { Fix, FixContext } from './fix.ts'
import { istioctlFixes } from './istioctlFixes.ts'
import { proofFixes } from './proofFixes.ts'
import { SCHEMA_FIXES } from './schemaFixes.ts'
import { WEBHOOK_FIXES } from './webhookFixes.ts'

/** The fixes for a problem of these files, the most obvious first; none where none is obvious. */
export type Fixer = (problem: Problem) => readonly Fix[]

/** `project` is what was read of the files. */
export function createFixer(files: readonly ProjectFile[], project: ReadProject): Fixer {
  const context = contextOf(files, project)
  return ({ said, at, related }) => {
    switch (said.type) {
      case 'reading':
        return SCHEMA_FIXES[said.detail.code]?.(at, context, {}) ?? []
      case 'admission':
        return (SCHEMA_FIXES[said.code] ?? WEBHOOK_FIXES[said.code])?.(at, context, said.args) ?? []
      case 'analysis':
        return istioctlFixes(said.detail, at, context)
      case 'proof':
        return proofFixes(said.detail, at, related, context)
    }
  }
}

function contextOf(files: readonly ProjectFile[], { files: read, resources, cache }: ReadProject): FixContext {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  const documents = new Map(read.map((file) => [file.name, file.documents]))
  const documentText = ({ file, document }: SourceRef): string | undefined => {
    const range = documents.get(file)?.[document]?.range
    return range && texts.get(file)?.slice(range.start, range.end)
  }
  return {
    resources,
    value(at) {
      const text = documentText(at)
      const loaded = text === undefined ? undefined : cache.documents.get(text)?.loaded
      return loaded?.status === 'ok' ? at.path.reduce(child, loaded.value) : undefined
    },
    written(at) {
      const text = documentText(at)
      const range = text === undefined ? undefined : locate(text, { ...at, document: 0 })?.value
      return range && text?.slice(range.start, range.end)
    },
  }
}

const child = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
