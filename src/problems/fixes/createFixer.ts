// The door to the quick fixes: a problem in, the edits that would mend it out.

import type { ProjectFile, SourceRef, TextRange } from '../../base/source.ts'
import { locate, type ReadProject } from '../../engine/index.ts'
import type { Problem } from '../problem.ts'
import type { Fix, FixContext } from './fix.ts'
import { istioctlFixes } from './istioctlFixes.ts'
import { kialiFixes } from './kialiFixes.ts'
import { proofFixes } from './proofFixes.ts'
import { nodeAt, SCHEMA_FIXES } from './schemaFixes.ts'
import { type DocumentText, duplicateFixes, mendingFixes, quoteFixes, spaceFixes } from './textFixes.ts'
import { WEBHOOK_FIXES } from './webhookFixes.ts'

/** The fixes for a problem of these files, the most obvious first; none where none is obvious. */
export type Fixer = (problem: Problem) => readonly Fix[]

/** `project` is what was read of the files. */
export function createFixer(files: readonly ProjectFile[], project: ReadProject): Fixer {
  const context = contextOf(files, project)
  const text = textFixesOf(files, project)
  return ({ said, at, related, range }) => {
    const written = text.written(at, context)
    if (written.length > 0) return written
    switch (said.type) {
      case 'reading':
        if (said.detail.code === 'duplicateKey') return text.duplicates(at, range)
        if (BROKEN.includes(said.detail.code)) return text.mendings(at)
        return SCHEMA_FIXES[said.detail.code]?.(at, context, {}) ?? []
      case 'admission':
        return (SCHEMA_FIXES[said.code] ?? WEBHOOK_FIXES[said.code])?.(at, context, said.args) ?? []
      case 'analysis':
        return istioctlFixes(said.detail, at, context)
      case 'kiali':
        return kialiFixes(said.detail, at, related, context)
      case 'proof':
        return proofFixes(said.detail, at, related, context)
    }
  }
}

/** What is said of a document that does not parse. */
const BROKEN: readonly string[] = ['tabIndentation', 'unquotedWildcard', 'yamlSyntax']

/** Fixes in the text of the documents, each of which is mended once. */
function textFixesOf(files: readonly ProjectFile[], { files: read }: ReadProject) {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  const starts = new Map(read.map(({ name, documents }) => [name, documents]))
  const mended = new Map<string, readonly Fix[]>()
  function documentAt({ file, document }: SourceRef): (DocumentText & Readonly<{ start: number }>) | undefined {
    const range = starts.get(file)?.[document]?.range
    const text = range && texts.get(file)?.slice(range.start, range.end)
    return range === undefined || text === undefined ? undefined : { file, document, text, start: range.start }
  }
  return {
    mendings(at: SourceRef): readonly Fix[] {
      const key = `${at.document} ${at.file}`
      const of = documentAt(at)
      const fixes = mended.get(key) ?? (of === undefined ? [] : mendingFixes(of))
      mended.set(key, fixes)
      return fixes
    },
    duplicates(at: SourceRef, range: TextRange | undefined): readonly Fix[] {
      const of = documentAt(at)
      return of === undefined || range === undefined
        ? []
        : duplicateFixes(of, { start: range.start - of.start, end: range.end - of.start })
    },
    /** Of a text that is not what it looks like. */
    written(at: SourceRef, context: FixContext): readonly Fix[] {
      const value = context.value(at)
      if (typeof value !== 'string' || !/[“”„]|^\w+:\S/.test(value)) return []
      const of = documentAt(at)
      const range = of && locate(of.text, { ...at, document: 0 })?.value
      if (of === undefined || range === undefined) return []
      const node = nodeAt(at, context)
      return node?.type === 'object' ? spaceFixes(of, range, new Set(node.fields.keys())) : quoteFixes(of, range)
    },
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
    text: documentText,
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
